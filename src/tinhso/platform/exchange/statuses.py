"""Finding the document a status speaks of, and moving its receiver by the rules."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q, QuerySet

from tinhso.kernel import clock
from tinhso.platform.exchange.contracts import (
    BusinessKind,
    Finding,
    MessageKind,
    StatusCode,
    StatusMessage,
    Verdict,
)
from tinhso.platform.exchange.models import ReceivedMessage, Sending, SendingReceiver
from tinhso.platform.exchange.rules import may_follow
from tinhso.platform.exchange.twins import codes_of

_ANSWERS = {StatusCode.RECALL_AGREED, StatusCode.RECALL_REFUSED}
_RECALLS = [BusinessKind.REVOKE.value, BusinessKind.UPDATE.value]


@dataclass(frozen=True, slots=True)
class Told:
    """What a status did: which sending it is about, whether it moved, what was odd."""

    sending_id: UUID | None = None
    in_order: bool = True
    findings: tuple[Finding, ...] = ()


def apply(status: StatusMessage) -> Told:
    """Move the receiver the status comes from. Unknown documents and wrong orders are told, not believed."""
    if status.code is StatusCode.RECALL_ASKED:
        return _asked_back(status)
    receiver = _receiver(status)
    if receiver is None:
        return Told(None, False, (Finding(Verdict.UNKNOWN_DOCUMENT, "ResponseFor", _named(status)),))
    recalled = _was_recalled(status)
    if not may_follow(receiver.status, status.code, recalled=recalled):
        value = f"{receiver.status or '-'} → {status.code}"
        return Told(receiver.sending_id, False, (Finding(Verdict.STATUS_OUT_OF_ORDER, "StatusCode", value),))
    if status.code in _ANSWERS:
        receiver.recall = status.code
    else:
        receiver.status = status.code
    receiver.status_at = clock.now()
    receiver.save(update_fields=["status", "recall", "status_at"])
    return Told(receiver.sending_id)


def _named(status: StatusMessage) -> str:
    return status.response_for.document_id or status.response_for.code


def _receiver(status: StatusMessage) -> SendingReceiver | None:
    """Return the receiver's line of the document meant: the first one sent under its id, or its code."""
    rows = SendingReceiver.objects.select_for_update().filter(
        _about(status, "sending__"),
        sending__kind=MessageKind.DOCUMENT,
        organ_id__in=codes_of(status.sender.organ_id),
    )
    if status.code in _ANSWERS:
        return rows.order_by("-sending__pk").first()
    return rows.exclude(sending__business__in=_RECALLS).order_by("-sending__pk").first()


def _about(status: StatusMessage, path: str = "") -> Q:
    reference = status.response_for
    if reference.document_id:
        return Q(**{f"{path}document_id": reference.document_id})
    return Q(**{f"{path}code": reference.code, f"{path}from_code__in": codes_of(reference.organ_id)})


def _was_recalled(status: StatusMessage) -> bool:
    """Say whether we asked this receiver for the document back (13), or revoked or updated it."""
    asked = Q(kind=MessageKind.STATUS, status_code=StatusCode.RECALL_ASKED)
    changed = Q(kind=MessageKind.DOCUMENT, business__in=_RECALLS)
    sent: QuerySet[Sending] = Sending.objects.filter(
        _about(status), asked | changed, to_codes__overlap=codes_of(status.sender.organ_id)
    )
    return sent.exists()


def _asked_back(status: StatusMessage) -> Told:
    """The sender wants back what it sent us; whoever registered it decides, so nothing moves here."""
    known = ReceivedMessage.objects.filter(
        _about(status) if status.response_for.document_id else Q(code=status.response_for.code),
        kind=MessageKind.DOCUMENT,
        from_code__in=codes_of(status.sender.organ_id),
    )
    if known.exists():
        return Told()
    return Told(None, False, (Finding(Verdict.UNKNOWN_DOCUMENT, "ResponseFor", _named(status)),))
