"""Officers who do what their buttons offer, in any procedure, with slips and delays of their own."""

import io
from dataclasses import dataclass, field
from datetime import datetime
from random import Random
from uuid import UUID

from tinhso.kernel.actor import Actor, ActorKind, Grant, system_actor
from tinhso.kernel.registry import permissions_of_kind, permissions_of_role
from tinhso.platform.access import facade as access
from tinhso.platform.access.contracts import Role
from tinhso.platform.calendar import facade as calendar
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import (
    ActionOption,
    CaseInfo,
    CoreAction,
    HandOver,
    PaperCheck,
    Status,
    SubmitPaper,
)
from tinhso.platform.files import facade as files
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.people import facade as people
from tinhso.platform.people.contracts import Identity, PersonInfo, Sex

SUPPLEMENT_CHANCE, REFUSAL_CHANCE, STOP_CHANCE = 0.05, 0.02, 0.01
CITIZEN_HOURS = 30
SHOWN = "CCCD"
"""What an applicant shows when collecting."""
DELAY_SHARE = 0.7
"""How much of its quota a step takes on average; the tail makes some dossiers late."""
ORDER = (
    CoreAction.CHARGE,
    CoreAction.ACCEPT,
    CoreAction.APPROVE,
    CoreAction.ISSUE,
    CoreAction.DELIVER,
    CoreAction.FORWARD,
    CoreAction.CUSTOM,
)
WAITS = frozenset({Status.SUPPLEMENT, Status.SUPPLEMENT_BEFORE})


@dataclass(slots=True)
class Office:
    """All officers of the province; each is made when a dossier first comes to the unit and role."""

    chance: Random
    pdf: bytes
    staff: dict[tuple[UUID, Role], Actor] = field(default_factory=dict)
    citizens: dict[UUID, Actor] = field(default_factory=dict)

    def officer(self, unit_id: UUID, role: Role) -> Actor:
        key = (unit_id, role)
        if key not in self.staff:
            grants = (
                Grant(permissions_of_kind(ActorKind.STAFF), None),
                Grant(permissions_of_role(role), unit_id),
            )
            unit = organisations.unit(unit_id)
            self.staff[key] = Actor(
                ActorKind.STAFF,
                name=f"{role.value} · {unit.short_name}",
                unit_id=unit_id,
                unit_name=unit.name,
                grants=grants,
            )
        return self.staff[key]

    def citizen(self, person: PersonInfo) -> Actor:
        """Return a citizen signed in, with an account opened the first time."""
        if person.id not in self.citizens:
            gate = system_actor("Mô phỏng", ["access.citizen_sign_in"])
            account = access.citizen_account(actor=gate, identity=identity(person))
            self.citizens[person.id] = access.actor_for_account(account)
        return self.citizens[person.id]

    def upload(self, who: Actor, code: str) -> SubmitPaper:
        """Return a paper of a dossier with a file of its own."""
        return SubmitPaper(code, files.store(actor=who, stream=io.BytesIO(self.pdf), name=f"{code}.pdf").id)

    def step(self, case: CaseInfo) -> CaseInfo:
        """Do the next thing somebody may do about a dossier."""
        if case.status in WAITS:
            return self._answer(case)
        for role in (Role.CASHIER, Role.RECEPTION, Role.SPECIALIST, Role.LEADER):
            officer = self.officer(case.unit_id, role)
            option = self._chosen(cases.options(officer, case.id))
            if option:
                return self._act(officer, case, option)
        raise LookupError(f"{case.code}: nobody may do anything at {case.stage} ({case.status})")

    def delay(self, case: CaseInfo, now: datetime) -> datetime:
        """Return when the next step will be done: a share of its quota in working time, with a long tail."""
        quota = max(_quota(case), 1) * 60 * DELAY_SHARE
        hours = CITIZEN_HOURS * 60 if case.status in WAITS else quota
        minutes = round(self.chance.expovariate(1 / hours)) + 1
        path = organisations.path(case.unit_id)
        return calendar.add_working_minutes(calendar.calendar_of(path, now.date()), now, minutes)

    def _chosen(self, options: tuple[ActionOption, ...]) -> ActionOption | None:
        by_kind = {option.kind: option for option in reversed(options)}
        chances = (
            (CoreAction.REQUEST_SUPPLEMENT, SUPPLEMENT_CHANCE),
            (CoreAction.REFUSE, REFUSAL_CHANCE),
            (CoreAction.STOP, STOP_CHANCE),
        )
        for kind, chance in chances:
            if kind in by_kind and self.chance.random() < chance:
                return by_kind[kind]
        return next((by_kind[kind] for kind in ORDER if kind in by_kind), None)

    def _act(self, officer: Actor, case: CaseInfo, option: ActionOption) -> CaseInfo:
        note = "Mô phỏng" if option.needs_note or option.kind is CoreAction.CHARGE else ""
        inputs: dict[str, object] = {"note": note}
        if option.kind is CoreAction.ACCEPT:
            inputs = {"checks": {p.code: cases.Check(PaperCheck.VALID) for p in cases.papers(case.id)}}
        if option.kind is CoreAction.DELIVER:
            inputs["handover"] = HandOver(paper_number=SHOWN)
        if option.kind is CoreAction.REQUEST_SUPPLEMENT:
            inputs["paper_codes"] = [paper.code for paper in cases.papers(case.id)][:1]
        if option.kind is CoreAction.FORWARD and not cases.results(case.id):
            case = self._draft(officer, case)
        if option.kind is CoreAction.APPROVE and not cases.results(case.id):
            case = self._draft(self.officer(case.unit_id, Role.SPECIALIST), case)
        return cases.perform(
            actor=officer, case_id=case.id, revision=case.revision, code=option.code, **inputs
        )

    def _draft(self, officer: Actor, case: CaseInfo) -> CaseInfo:
        procedure = cases.procedure_of(case.definition_id)
        fields = {each.code: "Mô phỏng" for each in procedure.results[0].fields}
        return cases.draft_result(actor=officer, case_id=case.id, revision=case.revision, fields=fields)

    def _answer(self, case: CaseInfo) -> CaseInfo:
        citizen = self.citizen(people.person(case.applicant_id))
        (asked,) = (each for each in cases.supplements(case.id) if each.answered_at is None)
        return cases.answer_supplement(
            actor=citizen,
            case_id=case.id,
            revision=case.revision,
            answer="Đã nộp bổ sung (mô phỏng)",
            given=[self.upload(citizen, code) for code in asked.paper_codes],
        )


def _quota(case: CaseInfo) -> int:
    return cases.procedure_of(case.definition_id).stage(case.stage).quota_hours


def identity(person: PersonInfo) -> Identity:
    return Identity(
        full_name=person.full_name,
        sex=Sex(person.sex),
        birth=person.birth,
        value=person.personal_number,
        phone=person.phone or "0912345678",
    )
