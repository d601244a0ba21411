"""What is announced of documents."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from tinhso.government.documents.contracts.states import Act


@dataclass(frozen=True, slots=True)
class DocumentEvent:
    """Every announcement has these fields; `about` is what the document was raised for, such as a dossier."""

    type: ClassVar[str]
    document_id: UUID
    direction: str
    unit_id: UUID
    status: str
    code: str
    about: str

    @property
    def subject(self) -> str:
        return str(self.document_id)


@dataclass(frozen=True, slots=True)
class DocumentReceived(DocumentEvent):
    """It came by the axis and waits for the clerk."""

    type: ClassVar[str] = "documents.received"


@dataclass(frozen=True, slots=True)
class DocumentRegistered(DocumentEvent):
    type: ClassVar[str] = "documents.registered"


@dataclass(frozen=True, slots=True)
class DocumentRefused(DocumentEvent):
    type: ClassVar[str] = "documents.refused"


@dataclass(frozen=True, slots=True)
class DocumentPresented(DocumentEvent):
    type: ClassVar[str] = "documents.presented"


@dataclass(frozen=True, slots=True)
class DocumentDirected(DocumentEvent):
    type: ClassVar[str] = "documents.directed"


@dataclass(frozen=True, slots=True)
class DocumentMoved(DocumentEvent):
    """It went on to a unit or a person, or somebody took it up."""

    type: ClassVar[str] = "documents.moved"


@dataclass(frozen=True, slots=True)
class DocumentResolved(DocumentEvent):
    type: ClassVar[str] = "documents.resolved"


@dataclass(frozen=True, slots=True)
class DocumentFiled(DocumentEvent):
    type: ClassVar[str] = "documents.filed"


@dataclass(frozen=True, slots=True)
class DocumentDrafted(DocumentEvent):
    type: ClassVar[str] = "documents.drafted"


@dataclass(frozen=True, slots=True)
class DocumentReviewed(DocumentEvent):
    """Submitted, approved, checked or sent back on its way to the signature."""

    type: ClassVar[str] = "documents.reviewed"


@dataclass(frozen=True, slots=True)
class DocumentSigned(DocumentEvent):
    type: ClassVar[str] = "documents.signed"


@dataclass(frozen=True, slots=True)
class DocumentNumbered(DocumentEvent):
    type: ClassVar[str] = "documents.numbered"


@dataclass(frozen=True, slots=True)
class DocumentIssued(DocumentEvent):
    type: ClassVar[str] = "documents.issued"


@dataclass(frozen=True, slots=True)
class DocumentSent(DocumentEvent):
    type: ClassVar[str] = "documents.sent"


@dataclass(frozen=True, slots=True)
class DocumentEnded(DocumentEvent):
    """Recalled, replaced or cancelled; it stays on record."""

    type: ClassVar[str] = "documents.ended"


@dataclass(frozen=True, slots=True)
class CopyMade(DocumentEvent):
    type: ClassVar[str] = "documents.copy_made"


@dataclass(frozen=True, slots=True)
class MeetingPlanned:
    type: ClassVar[str] = "documents.meeting_planned"
    meeting_id: UUID
    unit_id: UUID
    cancelled: bool

    @property
    def subject(self) -> str:
        return str(self.meeting_id)


@dataclass(frozen=True, slots=True)
class TemplateChanged:
    """A letter template was uploaded, put out of use or back into use."""

    type: ClassVar[str] = "documents.template_changed"
    template_id: UUID
    unit_id: UUID
    type_code: str
    version: int
    active: bool

    @property
    def subject(self) -> str:
        return str(self.template_id)


EVENTS = (
    DocumentReceived,
    DocumentRegistered,
    DocumentRefused,
    DocumentPresented,
    DocumentDirected,
    DocumentMoved,
    DocumentResolved,
    DocumentFiled,
    DocumentDrafted,
    DocumentReviewed,
    DocumentSigned,
    DocumentNumbered,
    DocumentIssued,
    DocumentSent,
    DocumentEnded,
    CopyMade,
    MeetingPlanned,
    TemplateChanged,
)
OF_ACT: dict[Act, type[DocumentEvent]] = {
    Act.REGISTER: DocumentRegistered,
    Act.REFUSE: DocumentRefused,
    Act.PRESENT: DocumentPresented,
    Act.DIRECT: DocumentDirected,
    Act.FORWARD: DocumentMoved,
    Act.ASSIGN: DocumentMoved,
    Act.START: DocumentMoved,
    Act.RESOLVE: DocumentResolved,
    Act.FILE: DocumentFiled,
    Act.ARCHIVE: DocumentFiled,
    Act.SUBMIT: DocumentReviewed,
    Act.APPROVE: DocumentReviewed,
    Act.SEND_BACK: DocumentReviewed,
    Act.CHECK: DocumentReviewed,
    Act.SIGN: DocumentSigned,
    Act.NUMBER: DocumentNumbered,
    Act.ISSUE: DocumentIssued,
    Act.SEND: DocumentSent,
    Act.RECALL: DocumentEnded,
    Act.REPLACE: DocumentEnded,
    Act.CANCEL: DocumentEnded,
}
