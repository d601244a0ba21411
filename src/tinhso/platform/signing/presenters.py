"""What pages show of requests, keys and checks."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from tinhso.kernel.actor import Actor
from tinhso.platform.signing import rules
from tinhso.platform.signing.contracts import (
    DONE,
    FAILED,
    STATE_LABELS,
    VERDICT_LABELS,
    CredentialInfo,
    Kind,
    RequestInfo,
    RequestState,
    SignatureReport,
    StepInfo,
    Trust,
    Verdict,
    VerificationReport,
)

SOFT = frozenset({Verdict.REVOCATION_UNKNOWN, Verdict.NO_SIGNATURE, Verdict.CHANGED_LATER})


@dataclass(frozen=True, slots=True)
class StepLine:
    step: StepInfo
    who: str
    tone: str
    label: str
    is_turn: bool


@dataclass(frozen=True, slots=True)
class SignatureLine:
    report: SignatureReport
    tone: str
    label: str
    trust: str
    kind: str


def step_lines(found: RequestInfo) -> list[StepLine]:
    current = found.current
    return [
        _step_line(each, is_turn=current is not None and each.number == current.number)
        for each in found.steps
    ]


def _step_line(step: StepInfo, *, is_turn: bool) -> StepLine:
    prefix = rules.prefix(step.signer.capacity)
    who = " ".join(part for part in (prefix, step.signer.position) if part)
    if step.state is not None:
        tone = "ok" if step.state in DONE else "bad" if step.state in FAILED else "info"
        return StepLine(step, who, tone, _(STATE_LABELS[step.state]), is_turn)
    return StepLine(
        step, who, "info" if is_turn else "plain", _("Chờ ký") if is_turn else _("Chưa đến lượt"), is_turn
    )


def request_tone(found: RequestInfo) -> tuple[str, str]:
    return {
        RequestState.OPEN: ("info", _("Đang ký")),
        RequestState.DONE: ("ok", _("Đã ký xong")),
        RequestState.CANCELLED: ("plain", _("Đã hủy")),
        RequestState.DECLINED: ("bad", _("Bị từ chối ký")),
    }[found.state]


def keys_for(actor: Actor, keys: list[CredentialInfo], rows: list[RequestInfo]) -> list[CredentialInfo]:
    """Return the keys that some step of the page waits for, the usable first."""
    wanted = {
        (each.current.signer.kind, each.current.signer.account_id, each.current.signer.unit_id)
        for each in rows
        if each.current
    }
    fitting = [key for key in keys if (key.kind, key.account_id, key.unit_id) in wanted]
    return sorted(fitting or keys, key=lambda key: (bool(key.problem), key.kind == Kind.AGENCY))


def report_page(report: VerificationReport) -> dict[str, Any]:
    """Return what the page of a check shows."""
    return {
        "report": report,
        "tone": tone_of(report.verdict),
        "verdict": _(VERDICT_LABELS[report.verdict]),
        "signatures": [_signature_line(each) for each in report.signatures],
    }


def tone_of(verdict: Verdict) -> str:
    if verdict is Verdict.VALID:
        return "ok"
    return "warn" if verdict in SOFT else "bad"


def _signature_line(report: SignatureReport) -> SignatureLine:
    trust = {
        Trust.OFFICIAL: _("Chuyên dùng công vụ"),
        Trust.PUBLIC: _("Công cộng"),
        Trust.UNKNOWN: _("Không rõ"),
    }[report.trust]
    kind = _("Cá nhân") if report.kind is Kind.PERSONAL else _("Cơ quan, tổ chức")
    return SignatureLine(report, tone_of(report.verdict), _(VERDICT_LABELS[report.verdict]), trust, kind)
