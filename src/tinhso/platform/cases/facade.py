"""The engine as portals, desks and other systems use it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.chains import broken_link
from tinhso.kernel.errors import NotFound
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.audit.facade import record_access
from tinhso.platform.calendar import facade as calendar
from tinhso.platform.cases import (
    authoring,
    coordination,
    countersigning,
    deadlines,
    handing,
    prints,
    rules,
    selectors,
)
from tinhso.platform.cases.actions.consult import cancel_consultation, consult, give_opinion, verdict_of
from tinhso.platform.cases.actions.correct import open_correction, revoke_result
from tinhso.platform.cases.actions.digitise import ScanWork, digitise
from tinhso.platform.cases.actions.extend import apologise
from tinhso.platform.cases.actions.hand_over import (
    collect_online,
    post_delivered,
    post_returned,
    send_by_post,
    send_collect_code,
)
from tinhso.platform.cases.actions.intake import accept, check_papers, refuse
from tinhso.platform.cases.actions.pauses import request_fee, resume, suspend
from tinhso.platform.cases.actions.print_forms import issue_control_slip, issue_notices
from tinhso.platform.cases.actions.print_register import export_register, print_register
from tinhso.platform.cases.actions.process import claim, custom, forward, keep, stop
from tinhso.platform.cases.actions.result import approve, charge, deliver, draft_result, issue
from tinhso.platform.cases.actions.store_papers import use_stored_paper
from tinhso.platform.cases.actions.submit import Representative, submit, take_in_at_desk, take_in_group
from tinhso.platform.cases.actions.supplement import answer_supplement, request_supplement
from tinhso.platform.cases.actions.track import track
from tinhso.platform.cases.actions.transfer import answer_transfer, offer_transfer
from tinhso.platform.cases.actions.withdraw import withdraw
from tinhso.platform.cases.catalogue import procedure_in_force, procedure_of, procedures_in_force
from tinhso.platform.cases.contracts import (
    ActionOption,
    CaseInfo,
    Channel,
    ConsultationInfo,
    CoreAction,
    FeeLine,
    ResultInfo,
    Status,
)
from tinhso.platform.cases.definition import Limit, Paper, Procedure, ResultField
from tinhso.platform.cases.facts import CaseFacts, Held, Stand, case_ids, facts, ids_of_unit
from tinhso.platform.cases.models import Case, Result
from tinhso.platform.cases.ownership import is_own, may_collect
from tinhso.platform.cases.pages import forms_page, reason_page
from tinhso.platform.cases.papers import Check
from tinhso.platform.cases.performing import perform
from tinhso.platform.cases.prints import register, serving
from tinhso.platform.cases.replay import due_history, explain_due
from tinhso.platform.cases.selectors import own_cases
from tinhso.platform.cases.step import seen_of
from tinhso.platform.cases.stored import open_stored, own_offers, staff_offers
from tinhso.platform.cases.worklists import Filters, View, counts, worklist
from tinhso.platform.files import facade as files
from tinhso.platform.files.contracts import FileInfo
from tinhso.platform.organisations import facade as organisations

COMMUNE_LEVEL = 3
_NOT_FOUND = gettext_noop("Không có hồ sơ này, hoặc hồ sơ không thuộc đơn vị của bạn.")


def options(actor: Actor, case_id: UUID) -> tuple[ActionOption, ...]:
    """Return the actions this actor may take now, in the order of the definition."""
    case = _readable(actor, case_id)
    path, seen, status = organisations.path(case.unit_id), seen_of(case), Status(case.status)
    procedure = procedure_of(case.definition_id)
    return tuple(
        ActionOption(a.code, a.kind, a.label.vi, a.key, a.note == "required", a.primary, a.to or "")
        for a in procedure.actions
        if all(actor.can(p, path) for p in rules.permissions_for(a.kind, case.stage_role))
        and rules.usable(a, status, case.stage, seen)
        and (a.kind is not CoreAction.REQUEST_SUPPLEMENT or selectors.may_ask(case, procedure))
    )


def case_for_staff(actor: Actor, case_id: UUID, *, purpose: str) -> CaseInfo:
    """Return a case to an officer; the look is recorded and the citizen can see it."""
    case = _readable(actor, case_id)
    record_access(actor, [case.applicant_id], what=case.procedure_name, purpose=purpose, subject=case.code)
    return selectors.info(case)


def cases_for_staff(actor: Actor, case_ids: Sequence[UUID], *, purpose: str) -> list[CaseInfo]:
    """Return those of several cases that lie within reach, in code order; the looks are recorded."""
    rows = list(selectors.readable(actor, case_ids))
    for name in {case.procedure_name for case in rows}:
        seen = [case for case in rows if case.procedure_name == name]
        record_access(actor, [case.applicant_id for case in seen], what=name, purpose=purpose)
    return [selectors.info(case, with_answers=False) for case in rows]


def consulted(actor: Actor, consultation_id: UUID, *, purpose: str) -> tuple[ConsultationInfo, CaseInfo]:
    """Return a question put to a unit of the actor's and what it is about; the look is recorded."""
    found = coordination.question(actor, consultation_id)
    if found is None:
        raise NotFound("cases.consultation", "Đơn vị của bạn không được hỏi câu này.")
    case = Case.objects.get(pk=found.case_id)
    record_access(actor, [case.applicant_id], what=case.procedure_name, purpose=purpose, subject=case.code)
    return found, selectors.info(case, with_answers=False)


def case_by_code(actor: Actor, code: str) -> UUID | None:
    """Return the id of a case within reach, to jump to it."""
    found = selectors.find_by_code(actor, code)
    return found.pk if found else None


def own_case(actor: Actor, case_id: UUID) -> CaseInfo:
    """Return a citizen's own case."""
    return selectors.info(_own(actor, case_id))


def due_explanation(case_id: UUID) -> list[dict[str, str | None]]:
    """Return the steps that explain the due date, as stored when it was counted."""
    steps: Any = Case.objects.values_list("due_explanation", flat=True).get(pk=case_id)
    return list(steps)


def answers_with_names(case_id: UUID) -> dict[str, Any]:
    """Return the answers of a case with the name of its commune, as templates see them."""
    return prints.answers_with_names(Case.objects.get(pk=case_id))


def fee_lines(case_id: UUID) -> tuple[FeeLine, ...]:
    stored: Any = Case.objects.values_list("fee_lines", flat=True).get(pk=case_id)
    return tuple(FeeLine(**line) for line in stored)


def trail_is_whole(case_id: UUID) -> bool:
    """Recompute the hash chain of a case and compare it with its head."""
    rows = list(Case.objects.get(pk=case_id).trail.order_by("seq"))
    return broken_link((row.hash, row.content) for row in rows) is None


def receipt_pdf(actor: Actor, case_id: UUID) -> bytes:
    """Return form 01 to the citizen or to an officer of the unit."""
    return serving.receipt(_either(actor, case_id))


def draft_pdf(actor: Actor, result_id: UUID) -> bytes:
    """Return a result as it would look, for the officer and the leader."""
    result = Result.objects.select_related("case").filter(pk=result_id).first()
    if result is None or not actor.can("cases.read", organisations.path(result.case.unit_id)):
        raise NotFound("cases.not_found", _NOT_FOUND)
    if result.file_id:
        with files.open_file(result.file_id) as made_elsewhere:
            return made_elsewhere.read()
    return prints.result_pdf(result.case, procedure_of(result.case.definition_id), result)


def verified(verification_code: str) -> tuple[ResultInfo, CaseInfo] | None:
    """Return the issued result behind a QR code, without the answers."""
    found = selectors.result_by_verification(verification_code)
    return (selectors.result_info(found), selectors.info(found.case, with_answers=False)) if found else None


def papers_needed(
    procedure: Procedure, answers: Mapping[str, Any], channel: Channel
) -> list[tuple[Paper, bool]]:
    """Return the papers these answers call for, each with whether it is required."""
    return rules.papers_for(procedure, rules.values(answers, [], {"channel": str(channel)}))


def estimated_due(limit: Limit, working: calendar.WorkCalendar, received_at: datetime) -> datetime | None:
    """Return when a dossier received then would be due; ``None`` where the law sets no number."""
    if limit.value is None:
        return None
    return calendar.deadline(working, received_at, deadlines.as_time_limit(limit)).due_at


def fees(procedure: Procedure, answers: Mapping[str, Any], channel: Channel) -> tuple[FeeLine, ...]:
    return rules.fee_lines(procedure, channel, rules.values(answers, [], {"channel": str(channel)}))


def may_open_file(actor: Actor, file: FileInfo) -> bool:
    """Say whether the actor may open a file of a case: its citizen, staff of its unit, those it asks.

    A result not issued yet is the office's alone.
    """
    if file.owner_id is None:
        return False
    holders = list(Case.objects.filter(Q(pk=file.owner_id) | Q(papers__file_id=file.id)).distinct())
    if any(actor.can("cases.read", organisations.path(case.unit_id)) for case in holders):
        return True
    if selectors.is_unissued_result(file.id):
        return False
    theirs = may_collect if selectors.is_result(file.id) else is_own
    return any(theirs(actor, case) or coordination.is_asked(actor, case.pk) for case in holders)


def commune_of_unit(unit_id: UUID) -> str:
    """Return the commune whose committee the unit is, or one below it."""
    unit = organisations.unit(unit_id)
    if unit.area_level == COMMUNE_LEVEL:
        return unit.area_code
    below = organisations.descendants(unit_id, clock.legal_day())
    return next(part.area_code for part in below if part.area_level == COMMUNE_LEVEL)


def _readable(actor: Actor, case_id: UUID) -> Case:
    case = selectors.find(actor, case_id)
    if case is None:
        raise NotFound("cases.not_found", _NOT_FOUND)
    return case


def _own(actor: Actor, case_id: UUID) -> Case:
    case = Case.objects.filter(pk=case_id).first()
    if case is None or not is_own(actor, case):
        raise NotFound("cases.not_found", "Không có hồ sơ này trong tài khoản của bạn.")
    return case


def _either(actor: Actor, case_id: UUID) -> Case:
    case = Case.objects.filter(pk=case_id).first()
    if case and (is_own(actor, case) or actor.can("cases.read", organisations.path(case.unit_id))):
        return case
    raise NotFound("cases.not_found", _NOT_FOUND)


most_used = selectors.most_used
consultations = coordination.consultations
extension = coordination.extension
incoming_transfers = coordination.incoming_transfers
links = coordination.links
handings = handing.handings
papers = selectors.papers
pauses = coordination.pauses
printed_forms = serving.printed_forms
printed_pdf = serving.printed_pdf
readable_case = serving.readable_case
register_page = register.page
register_totals = register.totals
question = coordination.question
questions = coordination.questions
results = selectors.results
scans = selectors.scans
supplements = selectors.supplements
trail = selectors.trail
transfers = coordination.transfers
to_sign = countersigning.waiting_for

__all__ = [
    "CaseFacts",
    "Check",
    "Filters",
    "Held",
    "Paper",
    "Procedure",
    "Representative",
    "ResultField",
    "ScanWork",
    "Stand",
    "View",
    "accept",
    "answer_supplement",
    "answer_transfer",
    "answers_with_names",
    "apologise",
    "approve",
    "authoring",
    "cancel_consultation",
    "case_by_code",
    "case_for_staff",
    "case_ids",
    "cases_for_staff",
    "charge",
    "check_papers",
    "claim",
    "collect_online",
    "commune_of_unit",
    "consult",
    "consultations",
    "consulted",
    "counts",
    "custom",
    "deliver",
    "digitise",
    "draft_pdf",
    "draft_result",
    "due_explanation",
    "due_history",
    "estimated_due",
    "explain_due",
    "export_register",
    "extension",
    "facts",
    "fee_lines",
    "fees",
    "forms_page",
    "forward",
    "give_opinion",
    "handings",
    "ids_of_unit",
    "incoming_transfers",
    "issue",
    "issue_control_slip",
    "issue_notices",
    "keep",
    "links",
    "may_open_file",
    "most_used",
    "offer_transfer",
    "open_correction",
    "open_stored",
    "options",
    "own_case",
    "own_cases",
    "own_offers",
    "papers",
    "papers_needed",
    "pauses",
    "perform",
    "post_delivered",
    "post_returned",
    "print_register",
    "printed_forms",
    "printed_pdf",
    "procedure_in_force",
    "procedure_of",
    "procedures_in_force",
    "question",
    "questions",
    "readable_case",
    "reason_page",
    "receipt_pdf",
    "refuse",
    "register_page",
    "register_totals",
    "request_fee",
    "request_supplement",
    "results",
    "resume",
    "revoke_result",
    "scans",
    "send_by_post",
    "send_collect_code",
    "staff_offers",
    "stop",
    "submit",
    "supplements",
    "suspend",
    "take_in_at_desk",
    "take_in_group",
    "to_sign",
    "track",
    "trail",
    "trail_is_whole",
    "transfers",
    "use_stored_paper",
    "verdict_of",
    "verified",
    "withdraw",
    "worklist",
]
