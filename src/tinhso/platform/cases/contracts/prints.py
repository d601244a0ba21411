"""Printed national forms, the dossier register, and the due date as it was known at a past moment."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.cases.contracts.states import Channel, DeliveryMethod, Status


class Form(StrEnum):
    """The national forms (TT 03/2025/TT-VPCP annex I; before it TT 01/2018/TT-VPCP)."""

    RECEIPT = "receipt"
    SUPPLEMENT = "supplement"
    REFUSAL = "refusal"
    APOLOGY = "apology"
    STOPPING = "stopping"
    CONTROL_SLIP = "control_slip"
    REGISTER = "register"


INTERNAL = frozenset({Form.CONTROL_SLIP, Form.REGISTER})
"""Forms of the office, not addressed to the person."""


class Outcome(StrEnum):
    """Where a line of the register stands; every line has exactly one, so that totals add up."""

    WAITING = "waiting"
    RUNNING = "running"
    OVERDUE = "overdue"
    IN_TIME = "in_time"
    LATE = "late"
    REFUSED = "refused"
    STOPPED = "stopped"


OUTCOME_LABELS = {
    Outcome.WAITING: gettext_noop("Chờ tiếp nhận"),
    Outcome.RUNNING: gettext_noop("Đang giải quyết, trong hạn"),
    Outcome.OVERDUE: gettext_noop("Đang giải quyết, quá hạn"),
    Outcome.IN_TIME: gettext_noop("Xong đúng hạn"),
    Outcome.LATE: gettext_noop("Xong quá hạn"),
    Outcome.REFUSED: gettext_noop("Không tiếp nhận"),
    Outcome.STOPPED: gettext_noop("Đã dừng"),
}


@dataclass(frozen=True, slots=True)
class PrintedFormInfo:
    """One issued form: what it is, its number at the agency, and the SHA-256 of its bytes."""

    id: UUID
    case_id: UUID | None
    form: Form
    number: str
    name: str
    serial: str
    made_at: datetime
    made_by: str
    sha256: str
    file_name: str

    @property
    def internal(self) -> bool:
        return self.form in INTERNAL


@dataclass(frozen=True, slots=True)
class RegisterFilters:
    """What the register is narrowed by; both days belong to the period."""

    first: date
    last: date
    unit_id: UUID | None = None
    procedure_code: str = ""
    status: str = ""


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """A line of the dossier register."""

    case_id: UUID
    code: str
    procedure_code: str
    procedure_name: str
    subject: str
    applicant_id: UUID
    applicant_name: str
    phone: str
    area: str
    unit_id: UUID
    unit_name: str
    channel: Channel
    delivery_method: DeliveryMethod
    status: Status
    outcome: Outcome
    submitted_at: datetime
    accepted_at: datetime | None
    due_at: datetime | None
    ended_at: datetime | None
    returned_at: datetime | None


@dataclass(frozen=True, slots=True)
class RegisterTotals:
    """How many lines of a period stand where; `capped` when there are more than were counted."""

    total: int
    by_outcome: dict[Outcome, int]
    capped: bool = False


@dataclass(frozen=True, slots=True)
class DueStep:
    """One line of an explanation."""

    text_vi: str
    at: datetime | None
    clause: str
    text_en: str = ""


@dataclass(frozen=True, slots=True)
class DueReplay:
    """The due date as it was known at a past moment, counted afresh from the facts of then.

    `counted_at`: the last time before that moment at which it was counted, and why. `recorded` is what the
    dossier itself says when nothing was counted since, so that the two can be compared.
    """

    at: datetime
    counted_at: datetime
    because: str
    due_at: datetime
    steps: tuple[DueStep, ...]
    standing: str = ""
    recorded: datetime | None = None

    @property
    def agrees(self) -> bool:
        return self.recorded is None or self.recorded == self.due_at
