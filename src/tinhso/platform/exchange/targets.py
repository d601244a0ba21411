"""Whether a message may change an earlier document: only who sent that one may."""

from collections.abc import Iterator

from tinhso.platform.exchange.contracts import (
    BusinessKind,
    Finding,
    Message,
    MessageKind,
    ReceivedState,
    Verdict,
)
from tinhso.platform.exchange.models import ReceivedMessage
from tinhso.platform.exchange.rules import named
from tinhso.platform.exchange.twins import codes_of

_FIRST = [BusinessKind.NEW.value, BusinessKind.REPLACE.value]
"""What brings a document here; a revocation or update that came before it brings none."""


def doubts(message: Message, from_code: str, to_code: str) -> Iterator[Finding]:
    """Yield what stands against a revocation, update or replacement. `from_code` is the axis's own word."""
    for target in message.target_ids:
        sender = _sender_of(target, to_code)
        if sender is None:
            yield Finding(Verdict.TARGET_UNKNOWN, "Bussiness/DocumentId", target)
        elif not named(from_code, codes_of(sender)):
            yield Finding(Verdict.NOT_THE_SENDER, "Bussiness/DocumentId", f"{target}: {sender}")


def _sender_of(document_id: str, to_code: str) -> str | None:
    rows = ReceivedMessage.objects.filter(
        document_id=document_id, to_code__in=codes_of(to_code), kind=MessageKind.DOCUMENT, business__in=_FIRST
    )
    rows = rows.exclude(state=ReceivedState.QUARANTINED).order_by("pk")
    return rows.values_list("from_code", flat=True).first()
