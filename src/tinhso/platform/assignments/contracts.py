"""Assignments as other modules may hold them, and what is announced of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from tinhso.kernel.text_vi import gettext_noop


class State(StrEnum):
    """Given, taken up, reported finished, and confirmed by the giver; or handed back, or called off."""

    GIVEN = "given"
    DOING = "doing"
    REPORTED = "reported"
    DONE = "done"
    RETURNED = "returned"
    CANCELLED = "cancelled"


STATE_LABELS = {
    State.GIVEN: gettext_noop("Mới giao"),
    State.DOING: gettext_noop("Đang làm"),
    State.REPORTED: gettext_noop("Báo xong, chờ xác nhận"),
    State.DONE: gettext_noop("Hoàn thành"),
    State.RETURNED: gettext_noop("Trả lại"),
    State.CANCELLED: gettext_noop("Đã hủy"),
}
OPEN = frozenset({State.GIVEN, State.DOING, State.REPORTED})
WORKING = frozenset({State.GIVEN, State.DOING})


class Timeliness(StrEnum):
    """Compared by day: finished in time or late; still open and in time, near its term, or late."""

    ON_TIME = "on_time"
    LATE = "late"
    OPEN = "open"
    NEAR = "near"
    OVERDUE = "overdue"
    NONE = "none"


TIMELINESS_LABELS = {
    Timeliness.ON_TIME: gettext_noop("Đúng hạn"),
    Timeliness.LATE: gettext_noop("Xong muộn"),
    Timeliness.OPEN: gettext_noop("Trong hạn"),
    Timeliness.NEAR: gettext_noop("Sắp đến hạn"),
    Timeliness.OVERDUE: gettext_noop("Quá hạn"),
    Timeliness.NONE: gettext_noop("Không đặt hạn"),
}


class Decision(StrEnum):
    PENDING = "pending"
    GRANTED = "granted"
    REFUSED = "refused"


DECISION_LABELS = {
    Decision.PENDING: gettext_noop("Chờ trả lời"),
    Decision.GRANTED: gettext_noop("Đồng ý"),
    Decision.REFUSED: gettext_noop("Không đồng ý"),
}


class Box(StrEnum):
    """Which list: led by me, of my units, given by me."""

    MINE = "mine"
    UNIT = "unit"
    GIVEN = "given"


@dataclass(frozen=True, slots=True)
class Subject:
    """What an assignment is about: `ref` as its owner names it, and what people see of it."""

    ref: str = ""
    title: str = ""
    url: str = ""
    legal_due_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class NewAssignment:
    """What is given to whom. `due_on` empty: no term. `account_id` empty: the unit names the person."""

    title: str
    unit_id: UUID
    content: str = ""
    account_id: UUID | None = None
    support: Sequence[UUID] = ()
    due_on: date | None = None
    subject: Subject = field(default_factory=Subject)
    key: str = ""


@dataclass(frozen=True, slots=True)
class SupportInfo:
    unit_id: UUID
    unit_name: str


@dataclass(frozen=True, slots=True)
class ReportInfo:
    id: UUID
    progress: int
    text: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ExtensionInfo:
    id: UUID
    wanted_on: date
    reason: str
    asked_by: str
    asked_at: datetime
    decision: Decision
    decided_by: str
    note: str


@dataclass(frozen=True, slots=True)
class AssignmentInfo:
    """`due_on` is the term now, `first_due_on` the one first given; `progress` is in percent."""

    id: UUID
    parent_id: UUID | None
    subject: Subject
    title: str
    content: str
    giver_id: UUID | None
    giver_name: str
    giver_unit_id: UUID
    unit_id: UUID
    unit_name: str
    account_id: UUID | None
    account_name: str
    due_on: date | None
    first_due_on: date | None
    progress: int
    state: State
    timeliness: Timeliness
    given_at: datetime
    finished_at: datetime | None
    note: str
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Figures:
    """Of one unit: finished on time, finished late, open in time, open and late."""

    unit_id: UUID
    unit_name: str
    on_time: int
    late: int
    open: int
    overdue: int

    @property
    def total(self) -> int:
        return self.on_time + self.late + self.open + self.overdue


@dataclass(frozen=True, slots=True)
class AssignmentEvent:
    """Every announcement has these fields; `about` is the reference of the subject."""

    type: ClassVar[str]
    assignment_id: UUID
    about: str
    unit_id: UUID
    account_id: UUID | None
    giver_id: UUID | None
    state: str
    due_on: date | None

    @property
    def subject(self) -> str:
        return str(self.assignment_id)


@dataclass(frozen=True, slots=True)
class AssignmentGiven(AssignmentEvent):
    type: ClassVar[str] = "assignments.given"


@dataclass(frozen=True, slots=True)
class AssignmentTaken(AssignmentEvent):
    """A person was named by the unit, or took it up."""

    type: ClassVar[str] = "assignments.taken"


@dataclass(frozen=True, slots=True)
class AssignmentReported(AssignmentEvent):
    type: ClassVar[str] = "assignments.reported"


@dataclass(frozen=True, slots=True)
class AssignmentDone(AssignmentEvent):
    type: ClassVar[str] = "assignments.done"


@dataclass(frozen=True, slots=True)
class AssignmentSentBack(AssignmentEvent):
    """The giver is not content with the report."""

    type: ClassVar[str] = "assignments.sent_back"


@dataclass(frozen=True, slots=True)
class AssignmentReturned(AssignmentEvent):
    """The one who was to lead hands it back."""

    type: ClassVar[str] = "assignments.returned"


@dataclass(frozen=True, slots=True)
class AssignmentCancelled(AssignmentEvent):
    type: ClassVar[str] = "assignments.cancelled"


@dataclass(frozen=True, slots=True)
class ExtensionAsked(AssignmentEvent):
    type: ClassVar[str] = "assignments.extension_asked"


@dataclass(frozen=True, slots=True)
class ExtensionDecided(AssignmentEvent):
    type: ClassVar[str] = "assignments.extension_decided"


EVENTS = (
    AssignmentGiven,
    AssignmentTaken,
    AssignmentReported,
    AssignmentDone,
    AssignmentSentBack,
    AssignmentReturned,
    AssignmentCancelled,
    ExtensionAsked,
    ExtensionDecided,
)
