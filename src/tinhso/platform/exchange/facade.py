"""The document axis as other systems may use it."""

from collections.abc import Sequence
from uuid import UUID

from tinhso.kernel.actor import Actor
from tinhso.platform.exchange.contracts import (
    Message,
    OutgoingFile,
    Received,
    SendingInfo,
    StatusMessage,
)


def send_document(
    *, actor: Actor, message: Message, attachments: Sequence[OutgoingFile], key: str
) -> SendingInfo:
    """Put a document on its way; `key` makes doing it twice the same as doing it once."""
    raise NotImplementedError


def send_status(*, actor: Actor, status: StatusMessage, key: str) -> SendingInfo:
    """Tell the sender of a document what became of it."""
    raise NotImplementedError


def sending(sending_id: UUID) -> SendingInfo:
    """Return a message on its way out."""
    raise NotImplementedError


def received(exchange_id: UUID) -> Received:
    """Return what came in, with the ids of its files. The caller answers for who may know it."""
    raise NotImplementedError


def acknowledge(*, actor: Actor, exchange_id: UUID) -> None:
    """Say that a system took the message into its own register; given twice it stays once."""
    raise NotImplementedError


__all__ = ["acknowledge", "received", "send_document", "send_status", "sending"]
