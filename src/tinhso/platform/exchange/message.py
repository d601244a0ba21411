"""What an edXML message says (QCVN 102:2016/BTTTT, amendment 1:2022), as plain facts.

Names follow the meaning, not the spelling of the standard; `edxml` maps one to the other. A date that the
sender wrote and no calendar knows is ``None`` here, and a remark of the reading says what stood there.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from tinhso.kernel.text_vi import gettext_noop


class BusinessKind(StrEnum):
    """`BussinessDocType`: what the message does with a document."""

    NEW = "0"
    REVOKE = "1"
    UPDATE = "2"
    REPLACE = "3"


BUSINESS_LABELS = {
    BusinessKind.NEW: gettext_noop("Văn bản mới"),
    BusinessKind.REVOKE: gettext_noop("Thu hồi"),
    BusinessKind.UPDATE: gettext_noop("Cập nhật"),
    BusinessKind.REPLACE: gettext_noop("Thay thế"),
}


class StatusCode(StrEnum):
    """`StatusCode`: what became of a document at its receiver; 13 comes from the sender."""

    ARRIVED = "01"
    REFUSED = "02"
    REGISTERED = "03"
    ASSIGNED = "04"
    PROCESSING = "05"
    FINISHED = "06"
    RECALL_ASKED = "13"
    RECALL_AGREED = "15"
    RECALL_REFUSED = "16"


STATUS_LABELS = {
    StatusCode.ARRIVED: gettext_noop("Đã đến, văn thư chưa xử lý"),
    StatusCode.REFUSED: gettext_noop("Từ chối nhận"),
    StatusCode.REGISTERED: gettext_noop("Đã tiếp nhận, vào sổ"),
    StatusCode.ASSIGNED: gettext_noop("Đã phân công"),
    StatusCode.PROCESSING: gettext_noop("Đang xử lý"),
    StatusCode.FINISHED: gettext_noop("Đã hoàn thành"),
    StatusCode.RECALL_ASKED: gettext_noop("Bên gửi xin lấy lại"),
    StatusCode.RECALL_AGREED: gettext_noop("Bên nhận đồng ý"),
    StatusCode.RECALL_REFUSED: gettext_noop("Bên nhận không đồng ý"),
}


class Priority(StrEnum):
    """`Priority`. The words are of decree 30/2020/NĐ-CP."""

    NORMAL = "0"
    URGENT = "1"
    VERY_URGENT = "2"
    IMMEDIATE = "3"


class ReceiverChange(StrEnum):
    """`ReceiverType` of an update. The official sample shows one of each; the reading is likely, not sure."""

    REMOVE = "0"
    ADD = "1"


@dataclass(frozen=True, slots=True)
class Organization:
    """An agency; `organ_id` as it stands on the axis, in whichever of the two systems of codes."""

    organ_id: str
    name: str = ""
    in_charge: str = ""
    address: str = ""
    email: str = ""
    telephone: str = ""
    fax: str = ""
    website: str = ""


@dataclass(frozen=True, slots=True)
class Signer:
    """`competence` is the prefix of the signature (TM., KT., TL., TUQ., Q.)."""

    full_name: str = ""
    position: str = ""
    competence: str = ""


@dataclass(frozen=True, slots=True)
class Staff:
    department: str = ""
    name: str = ""
    email: str = ""
    mobile: str = ""
    department_id: str = ""
    staff_id: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """`ResponseFor`: the document answered; `code` is number/notation."""

    organ_id: str = ""
    code: str = ""
    issued_on: date | None = None
    document_id: str = ""


@dataclass(frozen=True, slots=True)
class OtherInfo:
    """`copies` and `pages` are counts; `directs` marks a directing document (`Direction`)."""

    priority: str = Priority.NORMAL
    sphere: str = ""
    typist: str = ""
    copies: int = 0
    pages: int = 0
    directs: bool = False
    appendixes: tuple[str, ...] = ()
    reference_codes: str = ""


@dataclass(frozen=True, slots=True)
class Trace:
    """One who passed the message on, and when (wall clock of Viet Nam)."""

    organ_id: str
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Replacement:
    """The document replaced, and for whom."""

    document_id: str
    organ_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Business:
    """What the message does. `document_id` names the document revoked or updated.

    `paper` says that the paper original follows too. `content_changes`, `receivers_change` and `receivers`
    belong to an update, `replacements` to a replacement.
    """

    kind: BusinessKind = BusinessKind.NEW
    document_id: str = ""
    reason: str = ""
    paper: bool = False
    content_changes: bool = False
    receivers_change: bool = False
    receivers: tuple[tuple[str, str], ...] = ()
    replacements: tuple[Replacement, ...] = ()
    staff: Staff = Staff()


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside a message: `data` as a reader gets it after unpacking, `zipped` how it travelled."""

    content_id: str
    name: str
    data: bytes = b""
    media_type: str = "application/octet-stream"
    description: str = ""
    zipped: bool = False


@dataclass(frozen=True, slots=True)
class Message:
    """A document on its way: new, revoked, updated or replaced (`business.kind`)."""

    sender: Organization
    recipients: tuple[Organization, ...]
    document_id: str
    number: str
    notation: str
    subject: str
    issued_on: date | None
    place: str = ""
    type_code: int = 1
    type_detail: int = 0
    type_name: str = ""
    content: str = ""
    signer: Signer = Signer()
    due_on: date | None = None
    to_places: tuple[str, ...] = ()
    other: OtherInfo = OtherInfo()
    response_for: tuple[Reference, ...] = ()
    task_codes: tuple[str, ...] = ()
    steering: int = 0
    application_type: str = ""
    trace: tuple[Trace, ...] = ()
    business: Business = Business()
    attachments: tuple[Attachment, ...] = ()
    signature: str = ""
    """The XML of a `Signature` element as received, empty if there was none. It is kept, not believed."""

    @property
    def code(self) -> str:
        """Return number and notation as printed, such as `15/QĐ-UBND`."""
        return f"{self.number}/{self.notation}" if self.notation else self.number

    @property
    def target_id(self) -> str:
        """Return the DocumentId of the document this is about; a revocation may name only itself."""
        return self.business.document_id or self.document_id

    @property
    def target_ids(self) -> tuple[str, ...]:
        """Return the DocumentIds of all earlier documents this changes; none for a new one."""
        if self.business.kind is BusinessKind.NEW:
            return ()
        if self.business.kind is BusinessKind.REPLACE:
            return tuple(one.document_id for one in self.business.replacements if one.document_id)
        return (self.target_id,)


@dataclass(frozen=True, slots=True)
class StatusMessage:
    """What became of a document; it goes to the agency of `response_for`."""

    sender: Organization
    response_for: Reference
    code: StatusCode
    description: str = ""
    at: datetime | None = None
    staff: Staff = Staff()


def document_id_of(organ_id: str, issued_on: date, code: str) -> str:
    """Return the DocumentId of a document: `OrganId,yyyy/MM/dd,number/notation`."""
    return f"{organ_id},{issued_on:%Y/%m/%d},{code}"
