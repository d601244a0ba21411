"""Documents as pages and other systems may hold them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlencode
from uuid import UUID

from tinhso.government.documents.contracts.states import (
    CopyKind,
    Direction,
    MailVerdict,
    MeetingKind,
    Route,
    Secrecy,
    Source,
    Status,
    Urgency,
)


@dataclass(frozen=True, slots=True)
class Arrival:
    """What a clerk writes down of a document that came in. `number` is the sender's, as printed."""

    unit_id: UUID
    agency_name: str
    subject: str
    source: Source = Source.HAND
    agency_code: str = ""
    number: str = ""
    notation: str = ""
    issued_on: date | None = None
    type_code: str = "CV"
    urgency: Urgency = Urgency.NORMAL
    secrecy: Secrecy = Secrecy.NONE
    signer_name: str = ""
    signer_position: str = ""
    pages: int = 1
    due_on: date | None = None
    arrived_on: date | None = None
    file_ids: Sequence[UUID] = ()
    answers: UUID | None = None
    email: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Instruction:
    """What a leader says of a document: who leads, who helps, until when."""

    text: str
    unit_id: UUID
    account_id: UUID | None = None
    support: Sequence[UUID] = ()
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class Receiver:
    """One who is to receive a document. `code` is an agency of the axis, `address` an e-mail or a place."""

    name: str
    route: Route = Route.AXIS
    code: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A document being written. `capacity` and `position` stand above the signer's name.

    With a `template_id` its first version is that template filled in.
    """

    unit_id: UUID
    type_code: str
    subject: str
    body: str = ""
    direction: Direction = Direction.OUTGOING
    urgency: Urgency = Urgency.NORMAL
    due_on: date | None = None
    signer_id: UUID | None = None
    capacity: str = ""
    position: str = ""
    receivers: Sequence[Receiver] = ()
    answers: UUID | None = None
    about: str = ""
    about_url: str = ""
    task_codes: Sequence[str] = ()
    template_id: UUID | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """A document. `number` is its place in the register, `code` what is printed: ``15/QĐ-UBND``."""

    id: UUID
    direction: Direction
    unit_id: UUID
    unit_name: str
    status: Status
    register: str
    year: int
    number: int | None
    code: str
    type_code: str
    subject: str
    agency_code: str
    agency_name: str
    issued_on: date | None
    arrived_on: date | None
    source: str
    urgency: Urgency
    secrecy: Secrecy
    signer_name: str
    signer_position: str
    signer_capacity: str
    pages: int
    copies: int
    due_on: date | None
    leader_id: UUID | None
    lead_unit_id: UUID | None
    lead_unit_name: str
    handler_id: UUID | None
    handler_name: str
    drafter_id: UUID | None
    reviewer_id: UUID | None
    signer_id: UUID | None
    answers_id: UUID | None
    lookup_code: str
    about: str
    about_url: str
    note: str
    created_at: datetime
    ended_at: datetime | None
    revision: int
    email: str = ""
    file_id: UUID | None = None
    task_codes: tuple[str, ...] = ()

    @property
    def ref(self) -> str:
        """Return the name under which assignments, signatures and files know it."""
        return f"document:{self.id}"


@dataclass(frozen=True, slots=True)
class Related:
    """Documents tied to one: what it answers, what it replaces, what answers or replaces it."""

    answered: tuple[DocumentInfo, ...] = ()
    replaced: tuple[DocumentInfo, ...] = ()
    answers: tuple[DocumentInfo, ...] = ()
    replacements: tuple[DocumentInfo, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One thing done to a document, from its chained trail."""

    number: int
    act: str
    label: str
    actor_name: str
    at: datetime
    note: str
    hash: str


@dataclass(frozen=True, slots=True)
class VersionInfo:
    id: UUID
    number: int
    body: str
    docx_id: UUID | None
    pdf_id: UUID | None
    by: str
    at: datetime
    note: str


@dataclass(frozen=True, slots=True)
class CommentInfo:
    id: UUID
    version: int
    by: str
    text: str
    at: datetime
    resolved: bool


@dataclass(frozen=True, slots=True)
class DirectiveInfo:
    leader: str
    text: str
    unit_name: str
    due_on: date | None
    at: datetime


@dataclass(frozen=True, slots=True)
class RecipientInfo:
    """`state` is of the axis where it went there: ``01`` to ``16``; else `waiting`, `sent` or `failed`."""

    id: UUID
    name: str
    code: str
    route: Route
    address: str
    state: str
    state_label: str
    sent_at: datetime | None
    note: str


@dataclass(frozen=True, slots=True)
class CopyInfo:
    id: UUID
    kind: CopyKind
    code: str
    made_by: str
    made_at: datetime
    receivers: str
    file_id: UUID | None


@dataclass(frozen=True, slots=True)
class Gap:
    """A number of a register with no document behind it, and why."""

    number: int
    code: str
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Proof:
    """Of one register and year: the numbers taken, the highest, those that stand cancelled, those missing."""

    register: str
    year: int
    taken: int
    highest: int
    cancelled: tuple[Gap, ...]
    missing: tuple[int, ...]

    @property
    def whole(self) -> bool:
        return not self.missing and self.taken == self.highest


@dataclass(frozen=True, slots=True)
class Figures:
    """Of one unit in a period."""

    unit_id: UUID
    unit_name: str
    incoming: int
    outgoing: int
    on_time: int
    late: int
    open: int
    overdue: int


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """What somebody outside may know of their letter."""

    code: str
    subject: str
    agency: str
    arrived_on: date | None
    arrival_number: int | None
    status: Status
    unit_name: str
    due_on: date | None
    answers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MeetingInfo:
    id: UUID
    unit_id: UUID
    kind: MeetingKind
    title: str
    starts_at: datetime
    ends_at: datetime
    place: str
    chair: str
    attendees: str
    cancelled: bool
    document_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class MailboxInfo:
    id: UUID
    unit_id: UUID
    unit_name: str
    address: str


@dataclass(frozen=True, slots=True)
class MailInfo:
    """An e-mail that came. `again`: it had come before and nothing was done now."""

    id: UUID
    unit_id: UUID | None
    unit_name: str
    document_id: UUID | None
    to: str
    sender: str
    sender_name: str
    subject: str
    verdict: MailVerdict
    raw_file_id: UUID | None
    size: int
    received_at: datetime
    again: bool = False


@dataclass(frozen=True, slots=True)
class SavedSearchInfo:
    """A list under a name of the officer's own; `status` may also be ``muon`` for what is late."""

    id: UUID
    name: str
    text: str
    direction: str
    status: str

    @property
    def query(self) -> str:
        """Return what follows the question mark in the address of the list."""
        return urlencode({"q": self.text, "huong": self.direction, "tinh-trang": self.status})


@dataclass(frozen=True, slots=True)
class TemplateInfo:
    """A version of a letter template. `findings`: what the format check says of it, bad ones first."""

    id: UUID
    unit_id: UUID
    unit_name: str
    type_code: str
    name: str
    version: int
    active: bool
    file_id: UUID
    findings: tuple[str, ...]
    by: str
    at: datetime
