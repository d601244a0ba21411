"""What a unit had to do lately and who did it, read from the record of its dossiers."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

from tinhso.government.what_if.contracts import History
from tinhso.government.what_if.rules.asking import enough
from tinhso.government.what_if.rules.log import DAY_MINUTES, Done, Past, officers, traces
from tinhso.government.what_if.rules.queues import Waiting, Workload
from tinhso.platform.calendar import facade as calendar
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.facade import CaseFacts, Held, Stand
from tinhso.platform.organisations import facade as organisations

WINDOW = timedelta(days=120)
"""How far back the record is read."""
DOSSIERS_MAX = 20_000


class Clock:
    """Instants as working minutes of one unit since the start of the window."""

    def __init__(self, unit_id: UUID, start: datetime) -> None:
        self.calendar = calendar.calendar_of(organisations.path(unit_id))
        self.start = start

    def at(self, moment: datetime) -> int:
        if moment >= self.start:
            return calendar.working_minutes(self.calendar, self.start, moment)
        return -calendar.working_minutes(self.calendar, moment, self.start)

    def stood(self, stands: Iterable[Stand], start: datetime, end: datetime) -> int:
        """Return how long the clock stood within a time."""
        parts = ((max(stand.start, start), min(stand.end or end, end)) for stand in stands)
        return sum(self.at(last) - self.at(first) for first, last in parts if first < last)


def workload(unit_id: UUID, now: datetime) -> tuple[Workload, History]:
    """Return what a simulation of the unit needs; raise `Invalid` when the record says too little."""
    start = now - WINDOW
    found = cases.facts(cases.ids_of_unit(unit_id, since=start, size=DOSSIERS_MAX))
    clock = Clock(unit_id, start)
    steps = [done for case in found for done in _done(case, unit_id, clock)]
    past = [
        _past(case, clock, accepted, due, ended)
        for case in found
        if (ended := case.ended_at) and (accepted := case.accepted_at) and (due := case.due_at)
    ]
    enough(len(past))
    days = max(clock.at(now) // DAY_MINUTES, 1)
    people = officers(steps)
    courses = [trace for trace in traces(past, steps) if 0 <= trace.arrived < days * DAY_MINUTES]
    waiting = [
        Waiting(case.procedure_code, _steps_done(case), clock.at(due) - clock.at(now))
        for case in found
        if case.ended_at is None and (due := case.due_at)
    ]
    late = sum(case.late for case in past) / len(past)
    load = Workload(courses, waiting, people, days)
    return load, History(days, len(past), late, len(waiting), people)


def _done(case: CaseFacts, unit_id: UUID, clock: Clock) -> list[Done]:
    """Return the finished steps of the unit until the result: handing it over is not a matter of time."""
    return [
        Done(
            case_id=case.id,
            role=held.role,
            officer=held.officer,
            opened=clock.at(held.opened_at),
            closed=clock.at(held.closed_at),
            paused=clock.stood(case.stands, held.opened_at, held.closed_at),
        )
        for held in case.stages
        if held.closed_at and held.unit_id == unit_id and _counts(case, held)
    ]


def _counts(case: CaseFacts, held: Held) -> bool:
    return case.ended_at is None or held.opened_at < case.ended_at


def _past(case: CaseFacts, clock: Clock, accepted: datetime, due: datetime, ended: datetime) -> Past:
    unclocked = sum(1 for held in case.stages if held.closed_at and held.closed_at <= accepted)
    allowed = clock.at(due) - clock.at(accepted) - clock.stood(case.stands, accepted, due)
    return Past(
        case.id, case.procedure_code, clock.at(case.submitted_at), max(allowed, 0), unclocked, ended > due
    )


def _steps_done(case: CaseFacts) -> int:
    return sum(1 for held in case.stages if held.closed_at)
