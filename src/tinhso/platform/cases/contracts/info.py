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
    MoneyState,
    PaperCheck,
    ResultState,
    Status,
    SyncState,
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
    """A paper handed in: a stored file, or seen on paper at the desk."""

    code: str
    file_id: UUID | None = None
    on_paper: bool = False


@dataclass(frozen=True, slots=True)
class Submission:
    """All that a dossier needs to come into being."""

    procedure_code: str
    answers: dict[str, Any]
    papers: tuple[SubmitPaper, ...]
    channel: Channel
    delivery_method: DeliveryMethod = DeliveryMethod.DESK
    delivery_address: str = ""
    key: str = ""
