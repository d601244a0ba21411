"""The words of the queue: tickets, counters, bookings, their states, and what is announced."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from tinhso.kernel.text_vi import gettext_noop


class TicketState(StrEnum):
    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    DONE = "done"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"


STATE_LABELS = {
    TicketState.WAITING: gettext_noop("Đang chờ"),
    TicketState.CALLED: gettext_noop("Đã gọi"),
    TicketState.SERVING: gettext_noop("Đang phục vụ"),
    TicketState.DONE: gettext_noop("Đã xong"),
    TicketState.NO_SHOW: gettext_noop("Vắng mặt"),
    TicketState.CANCELLED: gettext_noop("Đã hủy"),
}
OPEN_STATES = (TicketState.WAITING, TicketState.CALLED, TicketState.SERVING)


class TicketAct(StrEnum):
    """What may happen to a ticket after it was taken."""

    CALL = "call"
    RECALL = "recall"
    START = "start"
    FINISH = "finish"
    MISS = "miss"
    CANCEL = "cancel"
    MOVE = "move"


class Source(StrEnum):
    """How a ticket came to be."""

    KIOSK = "kiosk"
    OFFICER = "officer"
    BOOKING = "booking"


class BookingState(StrEnum):
    OPEN = "open"
    ARRIVED = "arrived"
    CANCELLED = "cancelled"
    MISSED = "missed"


BOOKING_LABELS = {
    BookingState.OPEN: gettext_noop("Đã đặt"),
    BookingState.ARRIVED: gettext_noop("Đã đến"),
    BookingState.CANCELLED: gettext_noop("Đã hủy"),
    BookingState.MISSED: gettext_noop("Không đến"),
}


class Words(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    vi: str
    en: str = ""


class Priority(BaseModel):
    """Who is called before others, and by which law. A lower rank is called first."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    code: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{1,31}$")]
    name: Words
    rank: int = Field(ge=1, le=99)
    legal_basis: str = ""
    certainty: Literal["sure", "likely", "memory"] = Field(
        "memory", description="How sure the rule is; the desk must confirm what is from memory"
    )


class QueueRules(BaseModel):
    """How the queue of a one-stop desk runs: dated, so that a regulation of the province can change it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    code: str = Field(pattern=r"^[a-z][a-z0-9_]{1,63}$")
    recalls_max: int = Field(2, ge=0, le=10, description="Calls after the first before somebody is absent")
    in_a_row_max: int = Field(2, ge=1, le=20, description="Priority tickets in a row while others wait")
    slot_minutes: int = Field(30, ge=5, le=240)
    per_counter: int = Field(2, ge=1, le=50, description="Bookings one counter takes in one slot")
    days_ahead: int = Field(14, ge=1, le=90, description="How far ahead one may book")
    early_minutes: int = Field(30, ge=0, le=240, description="How early one may check in for a booking")
    late_minutes: int = Field(20, ge=0, le=240, description="How long a booking is kept after its hour")
    priorities: tuple[Priority, ...] = ()


@dataclass(frozen=True, slots=True)
class GroupInfo:
    """What counters share a line of numbers: a letter and the procedures behind it."""

    id: UUID
    unit_id: UUID
    letter: str
    name: str
    sectors: tuple[str, ...]
    procedure_codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CounterInfo:
    id: UUID
    unit_id: UUID
    number: int
    name: str
    letters: tuple[str, ...]
    is_open: bool
    officer_id: UUID | None


@dataclass(frozen=True, slots=True)
class TicketInfo:
    id: UUID
    unit_id: UUID
    day: date
    code: str
    letter: str
    line: str
    state: TicketState
    priority: str
    source: Source
    procedure_code: str
    counter_id: UUID | None
    booking_id: UUID | None
    taken_at: datetime
    called_at: datetime | None
    calls: int
    started_at: datetime | None
    ended_at: datetime | None


@dataclass(frozen=True, slots=True)
class BookingInfo:
    id: UUID
    code: str
    unit_id: UUID
    starts_at: datetime
    minutes: int
    procedure_code: str
    name: str
    phone: str
    person_id: UUID | None
    state: BookingState
    ticket_id: UUID | None


@dataclass(frozen=True, slots=True)
class SlotInfo:
    """A time one may book, and how many more may."""

    starts_at: datetime
    free: int


@dataclass(frozen=True, slots=True)
class Wait:
    """How long it may take, in whole minutes; nothing where too little is known to say."""

    before: int
    low: int | None = None
    high: int | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """A number on the wall."""

    code: str
    counter: int
    at: datetime
    serving: bool


@dataclass(frozen=True, slots=True)
class Wall:
    """All that the wall says; no names."""

    unit_id: UUID
    at: datetime
    shown: tuple[Shown, ...]
    waiting: tuple[tuple[str, str, Wait], ...]
    """Letter, name, wait for one who takes a number now."""


@dataclass(frozen=True, slots=True)
class HourFigures:
    """Waiting and service of one hour of the day, in minutes."""

    hour: int
    tickets: int
    wait_p50: int | None
    wait_p90: int | None
    service_p50: int | None
    service_p90: int | None
    no_show: int


@dataclass(frozen=True, slots=True)
class TicketEvent:
    """Something happened to a number; no name is in it."""

    type: ClassVar[str]

    ticket_id: UUID
    unit_id: UUID
    code: str
    state: str
    counter_id: UUID | None = None

    @property
    def subject(self) -> str:
        return f"queueing/tickets/{self.ticket_id}"


class TicketTaken(TicketEvent):
    type = "queueing.ticket_taken"


class TicketCalled(TicketEvent):
    type = "queueing.ticket_called"


class TicketRecalled(TicketEvent):
    type = "queueing.ticket_recalled"


class TicketStarted(TicketEvent):
    type = "queueing.ticket_started"


class TicketFinished(TicketEvent):
    type = "queueing.ticket_finished"


class TicketMissed(TicketEvent):
    type = "queueing.ticket_missed"


class TicketCancelled(TicketEvent):
    type = "queueing.ticket_cancelled"


class TicketMoved(TicketEvent):
    type = "queueing.ticket_moved"


ACT_EVENTS: dict[TicketAct, type[TicketEvent]] = {
    TicketAct.CALL: TicketCalled,
    TicketAct.RECALL: TicketRecalled,
    TicketAct.START: TicketStarted,
    TicketAct.FINISH: TicketFinished,
    TicketAct.MISS: TicketMissed,
    TicketAct.CANCEL: TicketCancelled,
    TicketAct.MOVE: TicketMoved,
}


@dataclass(frozen=True, slots=True)
class BookingEvent:
    """Something happened to an appointment."""

    type: ClassVar[str]

    booking_id: UUID
    unit_id: UUID
    starts_at: datetime

    @property
    def subject(self) -> str:
        return f"queueing/bookings/{self.booking_id}"


class BookingMade(BookingEvent):
    type = "queueing.booking_made"


class BookingMoved(BookingEvent):
    type = "queueing.booking_moved"


class BookingCancelled(BookingEvent):
    type = "queueing.booking_cancelled"


class BookingArrived(BookingEvent):
    type = "queueing.booking_arrived"


@dataclass(frozen=True, slots=True)
class DeskArranged:
    """Counters or groups of a desk changed."""

    type: ClassVar[str] = "queueing.desk_arranged"

    unit_id: UUID

    @property
    def subject(self) -> str:
        return f"queueing/desks/{self.unit_id}"
