"""Bringing a dossier into being: answers, fees, competent unit, code, papers, first trail entry."""

from datetime import date, datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from tinhso.kernel import clock, rows
from tinhso.kernel.actor import Actor
from tinhso.kernel.chains import GENESIS
from tinhso.kernel.errors import Invalid, NotFound
from tinhso.kernel.expressions import evaluate
from tinhso.kernel.ids import new_id
from tinhso.kernel.locks import advisory_lock
from tinhso.kernel.text_vi import fold, nfc
from tinhso.platform.cases import papers, rules
from tinhso.platform.cases.catalogue import procedure_in_force
from tinhso.platform.cases.contracts import (
    CaseInfo,
    CoreAction,
    FeeLine,
    MoneyState,
    Status,
    Submission,
)
from tinhso.platform.cases.deadlines import answer_by
from tinhso.platform.cases.definition import Procedure
from tinhso.platform.cases.models import Case, Task
from tinhso.platform.cases.numbers import dossier_code
from tinhso.platform.cases.selectors import info
from tinhso.platform.cases.step import announce, link, seen_of
from tinhso.platform.forms import facade as forms
from tinhso.platform.mandates.contracts import MandateInfo
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.organisations.contracts import UnitInfo
from tinhso.platform.people.contracts import PersonInfo
from tinhso.platform.places import facade as places

LEVELS = {"ministry": 1, "province": 1, "district": 2, "commune": 3}
"""Level of the committee that decides, or that takes in for a ministry."""

COMMUNE_LEVEL = 3
AREAS_KEPT = 20_000
SUBJECT_LENGTH_MAX = 1_000
LABEL = "Nộp hồ sơ"


def create(
    actor: Actor,
    submission: Submission,
    applicant: PersonInfo,
    intake_unit: UnitInfo | None,
    mandate: MandateInfo | None = None,
) -> CaseInfo:
    """Make the case, its papers, its code and its first trail entry."""
    key = f"{actor.account_id}:{submission.key or new_id()}"
    if submission.key and (again := _made_before(key)):
        return again
    now = clock.now()
    received = submission.received_at or now
    definition_id, procedure = procedure_in_force(submission.procedure_code, clock.legal_day(received))
    _check_answers(procedure, submission)
    case = _case(procedure, definition_id, submission, applicant, received)
    case.commune_code = commune_of(procedure, submission)
    unit = competent_unit(procedure, case.commune_code, received)
    _place(case, unit, intake_unit or unit)
    case.submission_key, case.filer_id = key, actor.account_id
    if mandate:
        case.mandate_id, case.filer_name = mandate.id, mandate.agent_name
    case.code = dossier_code(unit.id, organisations.code_of(unit.id, clock.legal_day(now)), now)
    case.attention_at = answer_by(procedure, unit.id, received)
    case.search_text = search_text(case)
    first = link(case, actor, "submit", LABEL, now, data=_filed(case, submission))
    case.save(force_insert=True)
    rows.insert([first])
    papers.take_in(case, procedure, seen_of(case), submission, actor)
    role = case.stage_role
    rows.insert([Task(case=case, stage=case.stage, unit_id=case.unit_id, role=role, opened_at=now)])
    announce(case, CoreAction.SUBMIT)
    return info(case)


def _filed(case: Case, submission: Submission) -> dict[str, str]:
    how = {"channel": str(case.channel)}
    if submission.received_at:
        how["received_at"] = submission.received_at.isoformat()
    return how | {"filer": case.filer_name, "mandate": str(case.mandate_id)} if case.mandate_id else how


def _made_before(key: str) -> CaseInfo | None:
    """Return the case this key has already made; two at once wait for each other."""
    advisory_lock(f"submit:{key}")
    found = Case.objects.filter(submission_key=key).first()
    return info(found) if found else None


def _check_answers(procedure: Procedure, submission: Submission) -> None:
    if submission.channel not in procedure.channels:
        raise Invalid("cases.channel", "Thủ tục này không nhận hồ sơ theo cách đó.")
    if submission.delivery_method not in procedure.delivery:
        raise Invalid("cases.delivery", "Thủ tục này không trả kết quả theo cách đó.")
    problems = forms.problems(procedure.forms, submission.answers)
    if problems:
        raise Invalid("cases.answers", "Tờ khai còn chỗ cần sửa.", fields=problems)


def _case(
    procedure: Procedure, definition_id: UUID, submission: Submission, applicant: PersonInfo, now: datetime
) -> Case:
    seen = rules.values(
        submission.answers, [], {"channel": str(submission.channel), "applicant_name": applicant.full_name}
    )
    fees = rules.fee_lines(procedure, submission.channel, seen)
    total = sum(fee.amount for fee in fees)
    stage = procedure.stage(procedure.first_stage)
    return Case(
        procedure_code=procedure.code,
        procedure_name=procedure.short_name.vi,
        definition_id=definition_id,
        subject=nfc(str(evaluate(procedure.subject, seen)))[:SUBJECT_LENGTH_MAX],
        answers=submission.answers,
        status=Status.SUBMITTED,
        stage=stage.code,
        stage_role=stage.role,
        channel=submission.channel,
        applicant_id=applicant.id,
        applicant_name=applicant.full_name,
        applicant_phone=applicant.phone,
        money=MoneyState.DUE if total else MoneyState.FREE,
        fee_lines=[_fee_json(fee) for fee in fees],
        fee_total=total,
        delivery_method=submission.delivery_method,
        delivery_address=submission.delivery_address,
        submitted_at=now,
        trail_head=GENESIS,
    )


def commune_of(procedure: Procedure, submission: Submission) -> str:
    """Return the commune by which the definition finds the competent unit."""
    seen = rules.values(submission.answers, [], {"channel": str(submission.channel)})
    return str(evaluate(procedure.competent, seen))


def competent_unit(procedure: Procedure, commune: str, now: datetime) -> UnitInfo:
    """Return the unit that decides: the one competent for the commune on this day."""
    on = clock.legal_day(now)
    areas, level = area_chain(commune, on), LEVELS[procedure.level]
    for function in procedure.functions:
        try:
            return organisations.competent_unit(areas, level, on, function)
        except NotFound:  # that unit came later, or is gone: the next one has its work
            continue
    return organisations.competent_unit(areas, level, on)


@lru_cache(maxsize=AREAS_KEPT)
def area_chain(commune: str, on: date) -> tuple[tuple[int, str], ...]:
    """Return a commune and the areas above it on a day; a past map does not change, so it may be kept."""
    above = places.ancestors(commune, COMMUNE_LEVEL, on)
    return (COMMUNE_LEVEL, commune), *((area.level, area.code) for area in above)


def _place(case: Case, unit: UnitInfo, intake_unit: UnitInfo) -> None:
    case.unit_id, case.intake_unit_id = unit.id, intake_unit.id
    case.root_id, case.branch_id = unit.path[0], unit.path[min(1, len(unit.path) - 1)]


def search_text(case: Case) -> str:
    """Return the folded words by which a case is found."""
    return fold(f"{case.code} {case.applicant_name} {case.subject} {case.applicant_phone}")


def _fee_json(fee: FeeLine) -> dict[str, Any]:
    return {
        "code": fee.code,
        "name": fee.name,
        "kind": fee.kind,
        "amount": fee.amount,
        "explanation": fee.explanation,
    }
