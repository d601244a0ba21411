"""What others may hold of a case: frozen facts, no rows."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from tinhso.platform.cases.contracts.states import (
    Channel,
    CoreAction,
    DeliveryMethod,
    DeliveryState,
    LinkKind,
    MoneyState,
    PaperCheck,
    PaperSource,
    PauseKind,
    ResultState,
    Status,
    SyncState,
    Verdict,
)


@dataclass(frozen=True, slots=True)
class FeeLine:
    """One fee, with the words that explain its amount. Đồng."""

    code: str
    name: str
    kind: str
    amount: int
    explanation: str


@dataclass(frozen=True, slots=True)
class PaperInfo:
    id: UUID
    code: str
    name: str
    required: bool
    file_id: UUID | None
    file_name: str
    check: PaperCheck
    note: str
    checked_by: str
    on_paper: bool
    source: PaperSource = PaperSource.NONE
    item_id: UUID | None = None
    item_name: str = ""
    flag: str = ""


@dataclass(frozen=True, slots=True)
class TrailEntry:
    """One link of the hash chain."""

    seq: int
    at: datetime
    actor_name: str
    unit_name: str
    action: str
    label: str
    status: Status
    stage: str
    data: dict[str, Any]
    hash: str


@dataclass(frozen=True, slots=True)
class SupplementInfo:
    id: UUID
    requested_at: datetime
    requested_by: str
    reason: str
    paper_codes: tuple[str, ...]
    answered_at: datetime | None
    answer: str


@dataclass(frozen=True, slots=True)
class PauseInfo:
    kind: PauseKind
    reason: str
    started_at: datetime
    started_by: str
    ended_at: datetime | None


@dataclass(frozen=True, slots=True)
class TransferInfo:
    """An offer to hand a case to another unit; the sender stays responsible until it is received."""

    id: UUID
    case_id: UUID
    case_code: str
    subject: str
    due_at: datetime | None
    from_unit_id: UUID
    to_unit_id: UUID
    reason: str
    offered_at: datetime
    offered_by: str
    answered_at: datetime | None
    received: bool | None
    answer: str


@dataclass(frozen=True, slots=True)
class OpinionInfo:
    verdict: Verdict
    text: str
    given_at: datetime
    given_by: str


@dataclass(frozen=True, slots=True)
class ConsultationInfo:
    """A question to another unit and all its answers, the last of which counts."""

    id: UUID
    case_id: UUID
    case_code: str
    subject: str
    unit_id: UUID
    question: str
    asked_at: datetime
    asked_by: str
    due_at: datetime
    cancelled_at: datetime | None
    opinions: tuple[OpinionInfo, ...]

    @property
    def opinion(self) -> OpinionInfo | None:
        return self.opinions[-1] if self.opinions else None


@dataclass(frozen=True, slots=True)
class ExtensionInfo:
    old_due_at: datetime
    new_due_at: datetime
    reason: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class LinkInfo:
    """Another dossier this one belongs with; `forward` when that one came out of this."""

    kind: LinkKind
    forward: bool
    case_id: UUID
    code: str
    subject: str
    status: Status


@dataclass(frozen=True, slots=True)
class ResultInfo:
    id: UUID
    code: str
    name: str
    state: ResultState
    number: str
    data: dict[str, Any]
    file_id: UUID | None
    verification_code: str
    approved_by: str
    issued_at: datetime | None
    ended_reason: str = ""
    signing_id: UUID | None = None
    """The request that the leader signs under, where the leader signs in person."""
    signed_at: datetime | None = None

    @property
    def awaits_signature(self) -> bool:
        """Say whether it is approved and the leader who approved it has yet to sign."""
        return self.state is ResultState.APPROVED and self.signing_id is not None and self.signed_at is None


@dataclass(frozen=True, slots=True)
class CaseInfo:
    """A case as pages and other systems see it."""

    id: UUID
    code: str
    procedure_code: str
    procedure_name: str
    definition_id: UUID
    subject: str
    status: Status
    stage: str
    stage_name: str
    stage_role: str
    revision: int
    channel: Channel
    unit_id: UUID
    intake_unit_id: UUID
    applicant_id: UUID
    applicant_name: str
    applicant_phone: str
    filer_id: UUID | None
    filer_name: str
    mandate_id: UUID | None
    assignee_id: UUID | None
    money: MoneyState
    fee_total: int
    delivery: DeliveryState
    delivery_method: DeliveryMethod
    delivery_address: str
    sync: SyncState
    flags: tuple[str, ...]
    submitted_at: datetime
    accepted_at: datetime | None
    due_at: datetime | None
    ended_at: datetime | None
    returned_at: datetime | None
    attention_at: datetime
    answers: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ActionOption:
    """An action this actor may take now, as a button."""

    code: str
    kind: CoreAction
    label: str
    key: str
    needs_note: bool
    primary: bool
    to_stage: str


@dataclass(frozen=True, slots=True)
class SubmitPaper:
    """A paper handed in: a stored file, seen on paper at the desk, or one the state already has."""

    code: str
    file_id: UUID | None = None
    on_paper: bool = False
    item_id: UUID | None = None
    from_store: bool = False
    """The newest paper of the store that would do, whichever it is."""


@dataclass(frozen=True, slots=True)
class Submission:
    """All that a dossier needs to come into being.

    `received_at` is when the papers changed hands, where that was before they could be filed: a desk whose
    line was cut. The clock and the law are those of that moment (NĐ 118/2025: the day of receipt).
    """

    procedure_code: str
    answers: dict[str, Any]
    papers: tuple[SubmitPaper, ...]
    channel: Channel
    delivery_method: DeliveryMethod = DeliveryMethod.DESK
    delivery_address: str = ""
    key: str = ""
    reuse_consent: bool = False
    """The applicant agrees that the papers named by `item_id` are taken from the store."""
    mandate_id: UUID | None = None
    """Filed for somebody else, under this mandate."""
    received_at: datetime | None = None
