"""Days of a province, one dossier after another, in the order in which things happen."""

import heapq
import itertools
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from random import Random
from uuid import UUID

from tests.simulation.office import Office, identity
from tinhso.kernel import clock
from tinhso.kernel.actor import system_actor
from tinhso.platform.access.contracts import Role
from tinhso.platform.calendar import facade as calendar
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.actions.timers import fire_timers
from tinhso.platform.cases.contracts import CLOSED, CaseInfo, Channel, Submission, SubmitPaper
from tinhso.platform.cases.definition import Procedure
from tinhso.platform.cases.models import Case
from tinhso.platform.cases.selectors import info
from tinhso.platform.definitions import facade as definitions
from tinhso.platform.events import facade as events
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.people import facade as people
from tinhso.platform.people.contracts import PersonInfo

ONLINE_SHARE = 0.6
PERSONS = 500
OPENING, CLOSING = timedelta(hours=7, minutes=30), timedelta(hours=16, minutes=30)


@dataclass(slots=True)
class Month:
    """What one month came to; `seconds` is the time the machine took for it."""

    filed: int = 0
    steps: int = 0
    finished: int = 0
    late: int = 0
    seconds: float = 0.0
    refused: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class Province:
    """A part of the province: some communes, and everything filed for them."""

    chance: Random
    communes: list[str]
    desks: dict[str, UUID]
    procedures: list[str]
    persons: list[PersonInfo]
    office: Office
    months: dict[str, Month] = field(default_factory=lambda: defaultdict(Month))
    todo: list[tuple[datetime, int, UUID]] = field(default_factory=list)
    order: Iterator[int] = field(default_factory=itertools.count)

    def run(self, start: datetime, days: int, a_day: float) -> None:
        """Play `days` calendar days with about `a_day` dossiers on each working day."""
        for number in range(days):
            day = start + timedelta(days=number)
            begun = time.perf_counter()
            if calendar.is_working_day(organisations.path(self.desks[self.communes[0]]), day.date()):
                self._arrivals(day, a_day)
            self._play_until(day + timedelta(days=1))
            with clock.at(day + timedelta(hours=23)):
                fire_timers(actor=system_actor("Mô phỏng", ["cases.timers"]))
                while events.deliver_due():
                    pass
            self.months[f"{day:%Y-%m}"].seconds += time.perf_counter() - begun

    def _arrivals(self, day: datetime, a_day: float) -> None:
        at = day + OPENING
        while (at := at + (CLOSING - OPENING) * self.chance.expovariate(a_day)) < day + CLOSING:
            heapq.heappush(self.todo, (at, next(self.order), UUID(int=0)))

    def _play_until(self, end: datetime) -> None:
        while self.todo and self.todo[0][0] < end:
            now, _order, case_id = heapq.heappop(self.todo)
            month = self.months[f"{now:%Y-%m}"]
            with clock.at(now):
                case = self._step(case_id, month) if case_id.int else self._file(month)
                if case.status not in CLOSED:
                    heapq.heappush(self.todo, (self.office.delay(case, now), next(self.order), case.id))

    def _step(self, case_id: UUID, month: Month) -> CaseInfo:
        before = info(Case.objects.get(pk=case_id))
        month.steps += 1
        after = self.office.step(before)
        if after.ended_at and not before.ended_at and after.due_at:
            month.finished += 1
            month.late += after.ended_at > after.due_at
        return after

    def _file(self, month: Month) -> CaseInfo:
        month.filed += 1
        _id, procedure = cases.procedure_in_force(self.chance.choice(self.procedures))
        commune, person = self.chance.choice(self.communes), self.chance.choice(self.persons)
        answers = {**self.chance.choice(procedure.examples), "commune": commune}
        online = Channel.ONLINE in procedure.channels and self.chance.random() < ONLINE_SHARE
        channel = Channel.ONLINE if online else Channel.DESK
        submission = Submission(procedure.code, answers, (), channel)
        who = self.office.citizen(person)
        needed = [paper for paper, wanted in cases.papers_needed(procedure, answers, channel) if wanted]
        if online:
            given = tuple(self.office.upload(who, paper.code) for paper in needed)
            return cases.submit(actor=who, submission=replace(submission, papers=given))
        given = tuple(SubmitPaper(p.code, on_paper=True) for p in needed)
        desk = self.office.officer(self.desks[commune], Role.RECEPTION)
        return cases.take_in_at_desk(
            actor=desk, submission=replace(submission, papers=given), applicant=identity(person)
        )


def part_of(chance: Random, pdf: bytes, part: int = 0, parts: int = 1) -> Province:
    """Return every `parts`-th commune with all whole procedures but those a leader signs with a PIN."""
    today = clock.legal_day()
    (root,) = organisations.roots(today)
    units = [unit for unit in organisations.descendants(root.id, today) if unit.one_stop and unit.level == 3]
    desks = {unit.area_code: unit.id for unit in units[part::parts] if unit.area_code}
    known = {
        code: cases.procedure_in_force(code)[1]
        for code in sorted(definitions.codes_in_force("procedure", today))
    }
    whole = [code for code, found in known.items() if found.examples and not _signed_in_person(found)]
    return Province(chance, sorted(desks), desks, whole, people.adults(PERSONS, today), Office(chance, pdf))


def _signed_in_person(procedure: Procedure) -> bool:
    return any(result.signature == "leader" for result in procedure.results)
