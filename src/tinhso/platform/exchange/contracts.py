"""The document axis as other systems see it: what goes out, what came in, what became of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.exchange.message import (
    BUSINESS_LABELS,
    STATUS_LABELS,
    Attachment,
    Business,
    BusinessKind,
    Message,
    Organization,
    OtherInfo,
    Priority,
    ReceiverChange,
    Reference,
    Replacement,
    Signer,
    Staff,
    StatusCode,
    StatusMessage,
    Trace,
    document_id_of,
)
from tinhso.platform.exchange.verdicts import VERDICT_LABELS, Finding, Verdict


class MessageKind(StrEnum):
    """`messagetype` on the axis."""

    DOCUMENT = "edoc"
    STATUS = "status"


class SendingState(StrEnum):
    """Where a message on its way out stands. `unsure`: the answer was lost; the axis is asked before more."""

    WAITING = "waiting"
    UNSURE = "unsure"
    SENT = "sent"
    REFUSED = "refused"
    GIVEN_UP = "given_up"


SENDING_LABELS = {
    SendingState.WAITING: gettext_noop("Chờ gửi"),
    SendingState.UNSURE: gettext_noop("Chưa rõ đã đến trục"),
    SendingState.SENT: gettext_noop("Đã gửi"),
    SendingState.REFUSED: gettext_noop("Trục từ chối"),
    SendingState.GIVEN_UP: gettext_noop("Không gửi được"),
}


class ReceivedState(StrEnum):
    """`stored`: kept, the axis not told yet; `acknowledged`: the axis knows; `quarantined`: kept apart."""

    STORED = "stored"
    ACKNOWLEDGED = "acknowledged"
    QUARANTINED = "quarantined"


RECEIVED_LABELS = {
    ReceivedState.STORED: gettext_noop("Đã lưu, chưa báo trục"),
    ReceivedState.ACKNOWLEDGED: gettext_noop("Đã nhận"),
    ReceivedState.QUARANTINED: gettext_noop("Cách ly"),
}


@dataclass(frozen=True, slots=True)
class OutgoingFile:
    """A stored file to travel with a message; an empty `name` keeps the file's own."""

    file_id: UUID
    name: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class ReceiverState:
    """How far the axis brought a message to one receiver (such as `processing`, `done`, `fail`) and when by
    its clock; the last status the receiver told, and its answer to a recall."""

    organ_id: str
    state: str
    at: str = ""
    status: StatusCode | None = None
    recall: StatusCode | None = None


@dataclass(frozen=True, slots=True)
class SendingInfo:
    """A message going out. `document_id` is of edXML; `axis_id` is empty until the axis took it."""

    id: UUID
    key: str
    kind: MessageKind
    unit_id: UUID
    document_id: str
    code: str
    subject: str
    to_codes: tuple[str, ...]
    state: SendingState
    axis_id: str
    attempts: int
    last_error: str
    created_at: datetime
    sent_at: datetime | None
    receivers: tuple[ReceiverState, ...] = ()


@dataclass(frozen=True, slots=True)
class ReceivedFile:
    """An attachment kept in `platform.files`; while `refused` says why, it stands in quarantine there."""

    file_id: UUID
    name: str
    media_type: str
    description: str = ""
    refused: str = ""


@dataclass(frozen=True, slots=True)
class ReceivedInfo:
    """A message that came in, as a list shows it. `unit_id` is whom it is for, if the code is known."""

    id: UUID
    axis_id: str
    kind: MessageKind
    unit_id: UUID | None
    from_code: str
    from_name: str
    to_code: str
    document_id: str
    code: str
    subject: str
    business: BusinessKind
    state: ReceivedState
    verdict: Verdict
    last_error: str
    received_at: datetime
    taken_at: datetime | None
    copies: int = 0


@dataclass(frozen=True, slots=True)
class Received:
    """A message that came in, whole: exactly one of `message` and `status`, without attachments' bytes."""

    info: ReceivedInfo
    message: Message | None
    status: StatusMessage | None
    files: tuple[ReceivedFile, ...]
    findings: tuple[Finding, ...]
    raw_file_id: UUID


@dataclass(frozen=True, slots=True)
class AgencyInfo:
    """An agency of the axis; `code102` is its code before decision 20/2020/QĐ-TTg."""

    code: str
    name: str
    code102: str
    parent_code: str
    unit_id: UUID | None


@dataclass(frozen=True, slots=True)
class DocumentArrived:
    """A document came in and is stored. Ask `facade.received(exchange_id)`; `unit_id` may be unknown."""

    type: ClassVar[str] = "exchange.document_arrived"

    exchange_id: UUID
    business: str
    document_id: str
    from_code: str
    to_code: str
    unit_id: UUID | None

    @property
    def subject(self) -> str:
        return str(self.exchange_id)


@dataclass(frozen=True, slots=True)
class StatusArrived:
    """A status came in. `document_id` and `code` are what it answers; `in_order` is false for one that the
    state machine does not expect (it is kept and shown, the state does not move)."""

    type: ClassVar[str] = "exchange.status_arrived"

    exchange_id: UUID
    status: str
    document_id: str
    code: str
    from_code: str
    sending_id: UUID | None
    in_order: bool

    @property
    def subject(self) -> str:
        return str(self.exchange_id)


@dataclass(frozen=True, slots=True)
class SendingChanged:
    """A message going out moved: `state` is a `SendingState`."""

    type: ClassVar[str] = "exchange.sending_changed"

    sending_id: UUID
    key: str
    state: str
    axis_id: str

    @property
    def subject(self) -> str:
        return str(self.sending_id)


__all__ = [
    "BUSINESS_LABELS",
    "RECEIVED_LABELS",
    "SENDING_LABELS",
    "STATUS_LABELS",
    "VERDICT_LABELS",
    "AgencyInfo",
    "Attachment",
    "Business",
    "BusinessKind",
    "DocumentArrived",
    "Finding",
    "Message",
    "MessageKind",
    "Organization",
    "OtherInfo",
    "OutgoingFile",
    "Priority",
    "Received",
    "ReceivedFile",
    "ReceivedInfo",
    "ReceivedState",
    "ReceiverChange",
    "ReceiverState",
    "Reference",
    "Replacement",
    "SendingChanged",
    "SendingInfo",
    "SendingState",
    "Signer",
    "Staff",
    "StatusArrived",
    "StatusCode",
    "StatusMessage",
    "Trace",
    "Verdict",
    "document_id_of",
]
