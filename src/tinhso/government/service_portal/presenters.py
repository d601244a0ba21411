"""Procedures and dossiers in the words of the page."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.government.service_portal.contracts import SCORE_LABELS
from tinhso.government.service_portal.rules import masked_name
from tinhso.government.service_portal.selectors import rating_of, spoken
from tinhso.kernel import clock
from tinhso.kernel.money import format_dong
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import (
    CHANNEL_LABELS,
    CHECK_LABELS,
    DELIVERY_LABELS,
    HANDING_LABELS,
    METHOD_LABELS,
    MONEY_LABELS,
    PROOF_LABELS,
    RESULT_LABELS,
    SOURCE_LABELS,
    STATUS_LABELS,
    SYNC_LABELS,
    CaseInfo,
    Channel,
    DeliveryMethod,
    FeeLine,
    HandingInfo,
    LinkInfo,
    LinkKind,
    MoneyState,
    PaperCheck,
    PauseInfo,
    PauseKind,
    ResultInfo,
    ResultState,
    Status,
    TrailEntry,
)
from tinhso.platform.files import facade as files
from tinhso.platform.organisations import facade as organisations

TONES = {
    Status.SUBMITTED: "info",
    Status.ACCEPTED: "info",
    Status.PROCESSING: "info",
    Status.SUPPLEMENT_BEFORE: "warn",
    Status.SUPPLEMENT: "warn",
    Status.FEE_DUE: "warn",
    Status.SUSPENDED: "warn",
    Status.WITHDRAW_ASKED: "warn",
    Status.STOPPED: "plain",
    Status.REFUSED: "bad",
    Status.RESULT_ISSUED: "ok",
    Status.RETURNED: "ok",
}
CHECK_SIGNS = {PaperCheck.VALID: ("y", "✓"), PaperCheck.INVALID: ("n", "✕"), PaperCheck.UNCHECKED: ("", "")}
WAITING_FOR_CITIZEN = frozenset({Status.SUPPLEMENT, Status.SUPPLEMENT_BEFORE})
MAY_WITHDRAW = WAITING_FOR_CITIZEN | {
    Status.SUBMITTED,
    Status.ACCEPTED,
    Status.PROCESSING,
    Status.FEE_DUE,
    Status.SUSPENDED,
}
HANDED_OUT = {
    ResultState.ISSUED: "ok",
    ResultState.REPLACED: "warn",
    ResultState.REVOKED: "bad",
}
"""Results that left the office, with the tone of what they are worth today."""
OF_ONE_PERSON = frozenset({LinkKind.CORRECTION, LinkKind.PART})
"""Dossiers of a group may be other people's and are not shown."""


def procedure_page(procedure: Any, language: str) -> dict[str, Any]:
    """Return a procedure in plain language."""
    channels = [
        channel for channel in (Channel.ONLINE, Channel.DESK, Channel.POST) if channel in procedure.channels
    ]
    return {
        "procedure": procedure,
        "name": spoken(procedure.name, language),
        "short_name": spoken(procedure.short_name, language),
        "summary": spoken(procedure.summary, language),
        "steps": [spoken(step, language) for step in procedure.steps],
        "papers": [_paper(paper, language) for paper in procedure.papers],
        "fees": [_fee(fee, language) for fee in procedure.fees],
        "limits": [_limit(limit, procedure) for limit in procedure.time_limits],
        "as_of": _month(procedure.record.as_of) if procedure.record else "",
        "central": procedure.level == "ministry",
        "questions": [
            (spoken(q.question, language), spoken(q.answer, language)) for q in procedure.questions
        ],
        "basis": procedure.legal_basis,
        "online": Channel.ONLINE in channels,
        "channels": [channel.value for channel in channels],
        "examples": [_example(item, language) for item in procedure.scenarios if item.example],
    }


def _paper(paper: Any, language: str) -> dict[str, Any]:
    return {
        "name": spoken(paper.name, language),
        "hint": spoken(paper.hint, language) if paper.hint else "",
        "required": paper.required is True,
        "conditional": isinstance(paper.required, str) or isinstance(paper.visible, str),
        "originals": paper.originals,
        "copies": paper.copies,
        "shown_only": paper.shown_only,
        "online": paper.online,
    }


def _fee(fee: Any, language: str) -> dict[str, str]:
    amount = fee.amount
    if isinstance(amount, int):
        shown = format_dong(amount) if amount else _("Không thu")
    else:
        shown = _("Tùy trường hợp")
    return {"name": spoken(fee.name, language), "amount": shown, "why": spoken(fee.explanation, language)}


def _limit(limit: Any, procedure: Any) -> dict[str, str]:
    """A limit in words is shown in its words; the channels are named where they differ."""
    basis = limit.legal_basis
    differ = len(procedure.time_limits) > 1 and set(limit.channels) != set(procedure.channels)
    return {
        "text": _duration(limit),
        "note": limit.note,
        "channels": ", ".join(_(CHANNEL_LABELS[channel]) for channel in limit.channels) if differ else "",
        "clause": f"{basis.clause}, {basis.document}".strip(", ") if basis else "",
    }


def _duration(limit: Any) -> str:
    if limit.value is None:
        return _("Không ấn định số ngày")
    units = {
        "hour": _("giờ làm việc"),
        "working_day": _("ngày làm việc"),
        "day": _("ngày"),
        "month": _("tháng"),
    }
    same_day = limit.unit == "working_day" and limit.value == 0
    text = _("Trong ngày") if same_day else f"{limit.value} {units[limit.unit]}"
    if limit.cut_off:
        late = _("nhận sau %(hour)s thì tính từ ngày làm việc sau") % {"hour": f"{limit.cut_off:%H:%M}"}
        text = f"{text}; {late}"
    return text


def _month(as_of: str) -> str:
    """``2026-06`` → ``06/2026``."""
    return "/".join(reversed(as_of.split("-")))


def _example(scenario: Any, language: str) -> dict[str, Any]:
    """Return a tested scenario as a worked example: what happens, until when, for how much."""
    due, fee = scenario.expect.due, scenario.expect.fee
    return {
        "title": spoken(scenario.title, language),
        "due": due.replace(tzinfo=clock.VIETNAM) if due else None,
        "fee": None if fee is None else format_dong(fee),
    }


def case_page(case: CaseInfo) -> dict[str, Any]:
    """Return the public side of a dossier: state, due time and why, what happened."""
    trail = cases.trail(case.id)
    unit = organisations.unit(case.unit_id).name
    return {
        "case": case,
        "status": _(STATUS_LABELS[case.status]),
        "tone": TONES[case.status],
        "unit": unit,
        "reformed": reformed(trail, unit),
        "axes": axes_of(case),
        "deadline": deadline_of(case),
        "entries": timeline_of(trail),
        "waiting": case.status in WAITING_FOR_CITIZEN,
        "to_pay": case.status is Status.FEE_DUE,
    }


def own_case_page(case: CaseInfo) -> dict[str, Any]:
    """Return everything the citizen may see and do with one's own dossier."""
    supplements = cases.supplements(case.id)
    return {
        **case_page(case),
        "papers": [_case_paper(paper) for paper in cases.papers(case.id)],
        "to_collect": case.status is Status.RESULT_ISSUED and case.delivery_method is DeliveryMethod.ONLINE,
        "handings": [_handing(row) for row in cases.handings(case.id)],
        "results": [
            (result, _(RESULT_LABELS[result.state]), HANDED_OUT[result.state])
            for result in cases.results(case.id)
            if result.state in HANDED_OUT
        ],
        "fees": cases.fee_lines(case.id),
        "supplement": next((s for s in supplements if s.answered_at is None), None),
        "may_withdraw": case.status in MAY_WITHDRAW,
        "accepted": case.accepted_at is not None,
        "forms_page": cases.forms_page(case.id),
        "reason_page": cases.reason_page(case.id),
        "owed": owed(case),
        "suspension": next((p for p in cases.pauses(case.id) if _stands(p)), None),
        "extension": cases.extension(case.id),
        "links": own_links(case.id),
        "asked_back": case.status is Status.WITHDRAW_ASKED,
        "rating": rating_of(case.id),
        "may_rate": case.status is Status.RETURNED,
        "scores": [(score, _(label)) for score, label in SCORE_LABELS.items()],
    }


def owed(case: CaseInfo) -> FeeLine | None:
    """Return the obligation found while processing that the dossier waits for."""
    return cases.fee_lines(case.id)[-1] if case.status is Status.FEE_DUE else None


def _stands(pause: PauseInfo) -> bool:
    return pause.kind is PauseKind.SUSPENSION and pause.ended_at is None


def own_links(case_id: UUID) -> list[tuple[LinkInfo, str, str]]:
    """Return the citizen's other dossiers that belong with this one, each with why and where it stands."""
    words = {
        (LinkKind.CORRECTION, True): _("Hồ sơ đính chính kết quả này"),
        (LinkKind.CORRECTION, False): _("Đính chính kết quả của hồ sơ"),
        (LinkKind.PART, True): _("Hồ sơ liên thông, cơ quan khác giải quyết"),
        (LinkKind.PART, False): _("Thuộc hồ sơ liên thông"),
    }
    found = [link for link in cases.links(case_id) if link.kind in OF_ONE_PERSON]
    return [(link, words[link.kind, link.forward], _(STATUS_LABELS[link.status])) for link in found]


def verified_page(result: ResultInfo, case: CaseInfo) -> dict[str, Any]:
    """Return what a stranger may see of a result, and whether it still holds."""
    return {
        "result": result,
        "case": case,
        "tone": HANDED_OUT.get(result.state, "bad"),
        "unit": organisations.unit(case.unit_id).name,
        "holder": masked_name(case.applicant_name),
        "digest": files.file_info(result.file_id).sha256 if result.file_id else "",
    }


def axes_of(case: CaseInfo) -> list[tuple[str, str, str]]:
    money = "" if case.money is MoneyState.FREE else format_dong(case.fee_total)
    return [
        (_("Xử lý"), _(STATUS_LABELS[case.status]), ""),
        (_("Phí, lệ phí"), _(MONEY_LABELS[case.money]), money),
        (_("Trả kết quả"), _(DELIVERY_LABELS[case.delivery]), _(METHOD_LABELS[case.delivery_method])),
        (_("Cổng quốc gia"), _(SYNC_LABELS[case.sync]), ""),
    ]


def deadline_of(case: CaseInfo) -> dict[str, Any] | None:
    """Return the due time with the steps that explain it, as stored when it was counted."""
    if case.due_at is None:
        return None
    return {"due_at": case.due_at, "steps": [_due_step(step) for step in cases.due_explanation(case.id)]}


def _due_step(step: dict[str, Any]) -> dict[str, Any]:
    at = step.get("at")
    return {
        "text_vi": step.get("text_vi") or "",
        "text_en": step.get("text_en") or "",
        "clause": step.get("clause") or "",
        "at": clock.local(datetime.fromisoformat(at)) if at else None,
    }


def timeline_of(trail: Sequence[TrailEntry]) -> list[dict[str, Any]]:
    """Return what happened, newest first, naming offices and not officers."""
    entries = [{"text": entry.label, "at": entry.at, "note": entry.unit_name} for entry in trail]
    return entries[::-1]


def reformed(trail: Sequence[TrailEntry], unit: str) -> str:
    """Return the law by which the unit that holds the dossier took it over, ``""`` if none did."""
    last = next((entry for entry in reversed(trail) if entry.action == "rehome"), None)
    return str(last.data["basis"]) if last and last.data.get("to") == unit else ""


def _handing(row: HandingInfo) -> tuple[HandingInfo, str, str, str]:
    return row, _(METHOD_LABELS[row.channel]), _(HANDING_LABELS[row.state]), _(PROOF_LABELS[row.proof])


def _case_paper(paper: Any) -> dict[str, Any]:
    style, sign = CHECK_SIGNS[paper.check]
    return {
        "info": paper,
        "style": style,
        "sign": sign,
        "label": _(CHECK_LABELS[paper.check]),
        "source": _(SOURCE_LABELS[paper.source]),
    }
