"""What each form says, and whether the act it is about has happened. Nothing here writes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from tinhso.kernel import clock, rows
from tinhso.kernel.money import format_dong
from tinhso.kernel.text_vi import dong_in_words
from tinhso.platform.cases import selectors
from tinhso.platform.cases.catalogue import procedure_of
from tinhso.platform.cases.contracts import CHANNEL_LABELS, METHOD_LABELS, Form, MoneyState, Status
from tinhso.platform.cases.deadlines import extension_of
from tinhso.platform.cases.models import Case, Supplement, TrailRow
from tinhso.platform.cases.papers import current
from tinhso.platform.cases.prints.wording import area_name, day_parts, written
from tinhso.platform.cases.replay import counted_at, explain
from tinhso.platform.organisations import facade as organisations

BASIS_SHOWN = 3
"""Laws named on a paper; the rest stand in the procedure."""

FEE_CONSEQUENCES = {
    MoneyState.FREE: "Hồ sơ này không thu phí, lệ phí.",
    MoneyState.DUE: "Người nộp chưa nộp phí, lệ phí của hồ sơ này.",
    MoneyState.PAID: "Đã nộp {paid}. Khoản đã nộp được hoàn trả hay không là theo quy định"
    " của từng loại phí, lệ phí.",
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A form to be issued: the act that causes it, the unit that issues it, what it says."""

    form: Form
    cause: UUID
    unit_id: UUID
    signer: str
    data: dict[str, Any]


def receipts(case: Case) -> Iterable[Sheet]:
    """Form 01: only a dossier that was accepted has one."""
    if case.accepted_at is None:
        return
    trail = selectors.trail(case.pk)
    officer = next((act.actor_name for act in trail if act.status is Status.ACCEPTED), "")
    promised = explain(case, list(counted_at(trail)), case.accepted_at)
    due_at = promised.due_at if promised else case.due_at
    why = [step.text_vi for step in promised.steps] if promised else []
    papers = current(case)
    data = {
        **common(case, case.intake_unit_id),
        "papers": [paper.name for paper in papers if paper.file_id or paper.on_paper],
        "channel": CHANNEL_LABELS[case.channel],
        "delivery": METHOD_LABELS[case.delivery_method],
        "received": written(case.accepted_at),
        "due": written(due_at),
        "why": why,
        "fees": [f"{fee['name']}: {format_dong(fee['amount'])}" for fee in case.fee_lines],
        "total": format_dong(case.fee_total),
        "total_words": dong_in_words(case.fee_total),
        "officer": officer,
    }
    yield Sheet(Form.RECEIPT, case.pk, case.intake_unit_id, officer, data)


def supplements(case: Case) -> Iterable[Sheet]:
    """Form 02: one for each request."""
    for asked in rows.matching(Supplement, order=("requested_at",), case_id=case.pk):
        yield Sheet(Form.SUPPLEMENT, asked.pk, case.intake_unit_id, asked.requested_by, _asked(case, asked))


def _asked(case: Case, asked: Supplement) -> dict[str, Any]:
    papers = case.papers.filter(code__in=asked.paper_codes).order_by("position", "id")
    return {
        **common(case, case.intake_unit_id),
        "day": day_parts(asked.requested_at),
        "reason": asked.reason,
        "papers": list(dict.fromkeys(papers.values_list("name", flat=True))),
        "stage": "Kiểm tra hồ sơ trước khi tiếp nhận"
        if asked.before_acceptance
        else "Đang giải quyết; thời hạn giải quyết tạm dừng cho đến khi nhận được bổ sung",
        "signer": asked.requested_by,
    }


def refusals(case: Case) -> Iterable[Sheet]:
    """Form 03: never for a dossier that was accepted."""
    if case.status != Status.REFUSED:
        return
    act = _last(case.trail.filter(content__status=str(Status.REFUSED)))
    data = {**common(case, case.intake_unit_id), **_act(act)}
    yield Sheet(Form.REFUSAL, case.pk, case.intake_unit_id, data["signer"], data)


def apologies(case: Case) -> Iterable[Sheet]:
    """Form 04: only where a new date was promised."""
    promised = extension_of(case)
    if promised is None:
        return
    data = {
        **common(case, case.unit_id),
        "day": day_parts(promised.at),
        "received": written(case.accepted_at),
        "old_due": written(promised.old_due_at),
        "new_due": written(promised.new_due_at),
        "reason": promised.reason,
        "signer": promised.by,
    }
    yield Sheet(Form.APOLOGY, promised.pk, case.unit_id, promised.by, data)


def stoppings(case: Case) -> Iterable[Sheet]:
    """Form 05: the office stopped the dossier. One taken back before acceptance needs no notice."""
    if case.status != Status.STOPPED:
        return
    act = _last(case.trail.filter(content__status=str(Status.STOPPED)).exclude(content__action="withdraw"))
    if act is None:
        return
    asked = _last(case.trail.filter(content__action="withdraw"))
    data = {
        **common(case, case.unit_id),
        **_act(act),
        "received": written(case.accepted_at),
        "wish": asked.content["note"] if asked else "",
        "fees": FEE_CONSEQUENCES[MoneyState(case.money)].format(paid=format_dong(case.fee_total)),
    }
    yield Sheet(Form.STOPPING, case.pk, case.unit_id, data["signer"], data)


NOTICES: dict[Form, Callable[[Case], Iterable[Sheet]]] = {
    Form.RECEIPT: receipts,
    Form.SUPPLEMENT: supplements,
    Form.REFUSAL: refusals,
    Form.APOLOGY: apologies,
    Form.STOPPING: stoppings,
}
"""The forms that follow from an act by themselves."""


def common(case: Case, unit_id: UUID) -> dict[str, Any]:
    """Return what stands on every form of a dossier."""
    procedure = procedure_of(case.definition_id)
    basis = [" ".join(filter(None, (law.clause, law.document))) for law in procedure.legal_basis]
    return {
        "agency": organisations.unit(unit_id).name,
        "code": case.code,
        "applicant": case.applicant_name,
        "phone": case.applicant_phone,
        "area": area_name(case.commune_code, clock.legal_day(case.submitted_at)),
        "procedure": procedure.name.vi,
        "subject": case.subject,
        "submitted": written(case.submitted_at),
        "basis": basis[:BASIS_SHOWN],
    }


def _act(row: TrailRow | None) -> dict[str, Any]:
    """Return when, by whom and why, from the trail, which nobody rewrites."""
    if row is None:
        raise LookupError("a status without an act in the trail")
    at = datetime.fromisoformat(row.content["at"])
    return {"day": day_parts(at), "reason": row.content["note"], "signer": row.content["actor_name"]}


def _last(rows: Any) -> TrailRow | None:
    found: TrailRow | None = rows.order_by("-seq").first()
    return found
