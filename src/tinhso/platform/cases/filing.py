"""Bringing a dossier into being: answers, fees, competent unit, code, papers, first trail entry."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, lru_cache
from typing import Any, TypeAlias
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
from tinhso.platform.cases.numbers import dossier_codes
from tinhso.platform.cases.papers import HandedIn
from tinhso.platform.cases.selectors import info
from tinhso.platform.cases.step import announce, link
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

InForce: TypeAlias = Callable[[str, date], tuple[UUID, Procedure]]


@dataclass(frozen=True, slots=True)
class Filing:
    """What makes a dossier: what was handed in, for whom, at which desk, and by what right for another."""

    submission: Submission
    applicant: PersonInfo
    intake_unit: UnitInfo | None = None
    mandate: MandateInfo | None = None


def create(actor: Actor, filings: Sequence[Filing]) -> tuple[CaseInfo, ...]:
    """Make the cases with their papers, codes and first trail entries, in the order given: all, or none.

    A key that made a case before gives that case. One dossier takes as many statements as a hundred; only
    papers out of the store, and different procedures, ask for more.
    """
    keys = [f"{actor.account_id}:{filing.submission.key or new_id()}" for filing in filings]
    found = _made_before([key for key, filing in zip(keys, filings, strict=True) if filing.submission.key])
    fresh = {key: filing for key, filing in reversed([*zip(keys, filings, strict=True)]) if key not in found}
    now, in_force = clock.now(), cache(procedure_in_force)
    made = [_new(key, fresh[key], actor, in_force, now) for key in dict.fromkeys(keys) if key in fresh]
    if made:
        _number(made, now)
        _write(made, actor, now)
    found |= {handed.case.submission_key: info(handed.case) for handed in made}
    return tuple(found[key] for key in keys)


def _made_before(keys: Sequence[str]) -> dict[str, CaseInfo]:
    """Return the cases these keys have already made; two at once with one key wait for each other."""
    if not keys:
        return {}
    advisory_lock(*(f"submit:{key}" for key in keys))
    return {case.submission_key: info(case) for case in Case.objects.filter(submission_key__in=keys)}


def _new(key: str, filing: Filing, actor: Actor, in_force: InForce, now: datetime) -> HandedIn:
    """Make the case in memory, everything checked that needs neither its number nor its papers."""
    submission = filing.submission
    received = submission.received_at or now
    definition_id, procedure = in_force(submission.procedure_code, clock.legal_day(received))
    _check_answers(procedure, submission)
    case = _case(procedure, definition_id, submission, filing.applicant, received)
    case.commune_code = commune_of(procedure, submission)
    unit = competent_unit(procedure, case.commune_code, received)
    _place(case, unit, filing.intake_unit or unit)
    case.submission_key, case.filer_id = key, actor.account_id
    if filing.mandate:
        case.mandate_id, case.filer_name = filing.mandate.id, filing.mandate.agent_name
    case.attention_at = answer_by(procedure, unit.id, received)
    return HandedIn(case, procedure, submission)


def _number(made: Sequence[HandedIn], now: datetime) -> None:
    """Give the cases their codes, and the words by which they are found."""
    on = clock.legal_day(now)
    agencies = [(each.case.unit_id, organisations.code_of(each.case.unit_id, on)) for each in made]
    for handed, code in zip(made, dossier_codes(agencies, now), strict=True):
        handed.case.code = code
        handed.case.search_text = search_text(handed.case)


def _write(made: Sequence[HandedIn], actor: Actor, now: datetime) -> None:
    """Write the rows, one statement a table, and announce the cases."""
    cases = [handed.case for handed in made]
    first = [
        link(each.case, actor, "submit", LABEL, now, data=_filed(each.case, each.submission)) for each in made
    ]
    rows.insert(cases)
    rows.insert(first)
    papers.take_in(made, actor)
    rows.insert([_first_task(case, now) for case in cases])
    for case in cases:
        announce(case, CoreAction.SUBMIT)


def _first_task(case: Case, now: datetime) -> Task:
    return rows.new(
        Task, case_id=case.pk, stage=case.stage, unit_id=case.unit_id, role=case.stage_role, opened_at=now
    )


def _filed(case: Case, submission: Submission) -> dict[str, str]:
    how = {"channel": str(case.channel)}
    if submission.received_at:
        how["received_at"] = submission.received_at.isoformat()
    return how | {"filer": case.filer_name, "mandate": str(case.mandate_id)} if case.mandate_id else how


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
