"""The words of the procedure engine: states, actions, and what others may hold of a case."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar
from uuid import UUID


class Status(StrEnum):
    """Business axis. Only core actions change it."""

    SUBMITTED = "submitted"
    SUPPLEMENT_BEFORE = "supplement_before"
    ACCEPTED = "accepted"
    PROCESSING = "processing"
    SUPPLEMENT = "supplement"
    WITHDRAW_ASKED = "withdraw_asked"
    STOPPED = "stopped"
    REFUSED = "refused"
    RESULT_ISSUED = "result_issued"
    RETURNED = "returned"


STATUS_LABELS = {
    Status.SUBMITTED: "Mới nộp",
    Status.SUPPLEMENT_BEFORE: "Chờ bổ sung trước khi tiếp nhận",
    Status.ACCEPTED: "Đã tiếp nhận",
    Status.PROCESSING: "Đang xử lý",
    Status.SUPPLEMENT: "Chờ người dân bổ sung",
    Status.WITHDRAW_ASKED: "Người dân xin rút",
    Status.STOPPED: "Đã dừng",
    Status.REFUSED: "Không tiếp nhận",
    Status.RESULT_ISSUED: "Đã có kết quả",
    Status.RETURNED: "Đã trả kết quả",
}

NATIONAL_STATUS = {
    Status.SUBMITTED: 1,
    Status.ACCEPTED: 2,
    Status.REFUSED: 3,
    Status.PROCESSING: 4,
    Status.SUPPLEMENT_BEFORE: 5,
    Status.SUPPLEMENT: 5,
    Status.WITHDRAW_ASKED: 7,
    Status.STOPPED: 8,
    Status.RESULT_ISSUED: 9,
    Status.RETURNED: 10,
}
"""Codes of the national portal (TrangThaiHoSo)."""

CLOSED = frozenset({Status.STOPPED, Status.REFUSED, Status.RETURNED})
CLOCK_RUNS = frozenset({Status.ACCEPTED, Status.PROCESSING, Status.WITHDRAW_ASKED})


class CoreAction(StrEnum):
    """The only acts that change the status of a case."""

    SUBMIT = "submit"
    ACCEPT = "accept"
    REFUSE = "refuse"
    REQUEST_SUPPLEMENT = "request_supplement"
    RESUME = "resume"
    FORWARD = "forward"
    APPROVE = "approve"
    ISSUE = "issue"
    DELIVER = "deliver"
    CHARGE = "charge"
    WITHDRAW = "withdraw"
    KEEP = "keep"
    STOP = "stop"
    CUSTOM = "custom"


class Channel(StrEnum):
    """How the dossier came in; the numbers are those of the national portal (KenhThucHien)."""

    DESK = "desk"
    ONLINE = "online"
    POST = "post"


CHANNEL_LABELS = {Channel.DESK: "Trực tiếp tại quầy", Channel.ONLINE: "Trực tuyến", Channel.POST: "Bưu chính"}


class MoneyState(StrEnum):
    FREE = "free"
    DUE = "due"
    PAID = "paid"


MONEY_LABELS = {MoneyState.FREE: "Không thu phí", MoneyState.DUE: "Chưa nộp", MoneyState.PAID: "Đã nộp"}


class DeliveryState(StrEnum):
    WAITING = "waiting"
    READY = "ready"
    DELIVERED = "delivered"


DELIVERY_LABELS = {
    DeliveryState.WAITING: "Chưa có kết quả",
    DeliveryState.READY: "Chờ trả",
    DeliveryState.DELIVERED: "Đã trả",
}


class DeliveryMethod(StrEnum):
    DESK = "desk"
    ONLINE = "online"
    POST = "post"


METHOD_LABELS = {
    DeliveryMethod.DESK: "Nhận tại quầy",
    DeliveryMethod.ONLINE: "Nhận bản điện tử",
    DeliveryMethod.POST: "Nhận qua bưu chính",
}


class SyncState(StrEnum):
    """Where the copy at the national portal stands; never touches the business axis."""

    LOCAL = "local"


SYNC_LABELS = {SyncState.LOCAL: "Chỉ ở tỉnh"}


class PaperCheck(StrEnum):
    UNCHECKED = "unchecked"
    VALID = "valid"
    INVALID = "invalid"


CHECK_LABELS = {
    PaperCheck.UNCHECKED: "Chưa kiểm tra",
    PaperCheck.VALID: "Hợp lệ",
    PaperCheck.INVALID: "Chưa hợp lệ",
}


class ResultState(StrEnum):
    DRAFT = "draft"
    APPROVED = "approved"
    ISSUED = "issued"


class Timeliness(StrEnum):
    """End of processing against the due time (QĐ 766, indicator 2.1)."""

    RUNNING = "running"
    OVERDUE = "overdue"
    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"


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


@dataclass(frozen=True, slots=True)
class CaseEvent:
    """Every announcement of the engine has these fields; `type` tells them apart."""

    type: ClassVar[str]
    case_id: UUID
    code: str
    procedure_code: str
    status: str
    stage: str
    unit_id: UUID
    applicant_id: UUID
    note: str = ""

    @property
    def subject(self) -> str:
        return self.code


@dataclass(frozen=True, slots=True)
class CaseSubmitted(CaseEvent):
    type: ClassVar[str] = "cases.submitted"


@dataclass(frozen=True, slots=True)
class CaseAccepted(CaseEvent):
    type: ClassVar[str] = "cases.accepted"


@dataclass(frozen=True, slots=True)
class CaseRefused(CaseEvent):
    type: ClassVar[str] = "cases.refused"


@dataclass(frozen=True, slots=True)
class SupplementRequested(CaseEvent):
    type: ClassVar[str] = "cases.supplement_requested"


@dataclass(frozen=True, slots=True)
class SupplementAnswered(CaseEvent):
    type: ClassVar[str] = "cases.supplement_answered"


@dataclass(frozen=True, slots=True)
class CaseForwarded(CaseEvent):
    type: ClassVar[str] = "cases.forwarded"


@dataclass(frozen=True, slots=True)
class CaseApproved(CaseEvent):
    type: ClassVar[str] = "cases.approved"


@dataclass(frozen=True, slots=True)
class ResultIssued(CaseEvent):
    type: ClassVar[str] = "cases.result_issued"


@dataclass(frozen=True, slots=True)
class ResultReturned(CaseEvent):
    type: ClassVar[str] = "cases.result_returned"


@dataclass(frozen=True, slots=True)
class CaseCharged(CaseEvent):
    type: ClassVar[str] = "cases.charged"


@dataclass(frozen=True, slots=True)
class WithdrawalAsked(CaseEvent):
    type: ClassVar[str] = "cases.withdrawal_asked"


@dataclass(frozen=True, slots=True)
class CaseKept(CaseEvent):
    type: ClassVar[str] = "cases.kept"


@dataclass(frozen=True, slots=True)
class CaseStopped(CaseEvent):
    type: ClassVar[str] = "cases.stopped"


@dataclass(frozen=True, slots=True)
class CaseNoted(CaseEvent):
    type: ClassVar[str] = "cases.noted"


@dataclass(frozen=True, slots=True)
class DeadlineNear(CaseEvent):
    type: ClassVar[str] = "cases.deadline_near"


@dataclass(frozen=True, slots=True)
class DeadlinePassed(CaseEvent):
    type: ClassVar[str] = "cases.deadline_passed"


EVENTS: dict[CoreAction, type[CaseEvent]] = {
    CoreAction.SUBMIT: CaseSubmitted,
    CoreAction.ACCEPT: CaseAccepted,
    CoreAction.REFUSE: CaseRefused,
    CoreAction.REQUEST_SUPPLEMENT: SupplementRequested,
    CoreAction.RESUME: SupplementAnswered,
    CoreAction.FORWARD: CaseForwarded,
    CoreAction.APPROVE: CaseApproved,
    CoreAction.ISSUE: ResultIssued,
    CoreAction.DELIVER: ResultReturned,
    CoreAction.CHARGE: CaseCharged,
    CoreAction.WITHDRAW: WithdrawalAsked,
    CoreAction.KEEP: CaseKept,
    CoreAction.STOP: CaseStopped,
    CoreAction.CUSTOM: CaseNoted,
}
