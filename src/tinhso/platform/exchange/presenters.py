"""Words and colours for the pages."""

from typing import Any

from django.utils.translation import gettext as _

from tinhso.platform.exchange.contracts import (
    BUSINESS_LABELS,
    RECEIVED_LABELS,
    SENDING_LABELS,
    STATUS_LABELS,
    VERDICT_LABELS,
    MessageKind,
    Received,
    ReceivedInfo,
    ReceivedState,
    SendingInfo,
    SendingState,
    Verdict,
)

RECEIVED_TONES = {
    ReceivedState.STORED: "warn",
    ReceivedState.ACKNOWLEDGED: "ok",
    ReceivedState.QUARANTINED: "bad",
}
SENDING_TONES = {
    SendingState.WAITING: "info",
    SendingState.UNSURE: "warn",
    SendingState.SENT: "ok",
    SendingState.REFUSED: "bad",
    SendingState.GIVEN_UP: "bad",
}


def received_line(row: ReceivedInfo) -> dict[str, Any]:
    return {
        "row": row,
        "kind": _("Trạng thái") if row.kind is MessageKind.STATUS else _(BUSINESS_LABELS[row.business]),
        "state": _(RECEIVED_LABELS[row.state]),
        "tone": RECEIVED_TONES[row.state],
        "verdict": "" if row.verdict is Verdict.GOOD else _(VERDICT_LABELS[row.verdict]),
    }


def sent_line(row: SendingInfo) -> dict[str, Any]:
    return {
        "row": row,
        "kind": _("Trạng thái") if row.kind is MessageKind.STATUS else _("Văn bản"),
        "state": _(SENDING_LABELS[row.state]),
        "tone": SENDING_TONES[row.state],
        "receivers": ", ".join(row.to_codes),
    }


def received_page(found: Received) -> dict[str, Any]:
    findings = [(_(VERDICT_LABELS[one.verdict]), one.where, one.value, one.stops) for one in found.findings]
    status = _(STATUS_LABELS[found.status.code]) if found.status else ""
    return received_line(found.info) | {"found": found, "findings": findings, "status": status}


def sent_page(found: SendingInfo) -> dict[str, Any]:
    receivers = [
        (
            one,
            _(STATUS_LABELS[one.status]) if one.status else "",
            _(STATUS_LABELS[one.recall]) if one.recall else "",
        )
        for one in found.receivers
    ]
    retriable = found.state is not SendingState.SENT
    return sent_line(found) | {"receivers": receivers, "retriable": retriable}
