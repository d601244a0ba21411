"""What others may hold: time limits, pauses, deadlines with their explanation, and the events."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from tinhso.kernel.errors import Invalid
from tinhso.kernel.wording import gettext as _


class TimeUnit(StrEnum):
    """Units of the national procedure database: Giờ, Ngày làm việc, Ngày, Tháng."""

    HOUR = "hour"
    WORKING_DAY = "working_day"
    DAY = "day"
    MONTH = "month"


class Convention(StrEnum):
    """How a working day is counted."""

    LEGAL = "legal"
    """The day of receipt is excluded; due at the end of the n-th working day (Civil Code, art. 147)."""
    EIGHT_HOURS = "eight_hours"
    """Each day is eight working hours, counted to the minute."""


class ExceptionKind(StrEnum):
    """Why a day differs from the week; listed from the strongest to the weakest."""

    AGENCY = "agency"
    MAKE_UP = "make_up"
    HOLIDAY = "holiday"
    SATURDAY_DUTY = "saturday_duty"


class Timeliness(StrEnum):
    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"


LIMIT_MAX = {
    TimeUnit.HOUR: 20_000,
    TimeUnit.WORKING_DAY: 5_000,
    TimeUnit.DAY: 10_000,
    TimeUnit.MONTH: 600,
}
"""Longest limits accepted: about fifty years, so that a typing error cannot occupy a server."""


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """A limit as the law writes it. `value` 0 with working days means "within the day of receipt".

    `cut_off`: what is received later than this hour counts from the next working day.
    """

    value: int
    unit: TimeUnit = TimeUnit.WORKING_DAY
    convention: Convention = Convention.LEGAL
    cut_off: time | None = None
    clause: str = ""

    def __post_init__(self) -> None:
        least = 0 if self.unit is TimeUnit.WORKING_DAY else 1
        if not least <= self.value <= LIMIT_MAX[self.unit]:
            raise Invalid(
                "calendar.limit",
                _("Thời hạn phải từ %(least)s đến %(most)s.")
                % {"least": least, "most": LIMIT_MAX[self.unit]},
            )


@dataclass(frozen=True, slots=True)
class Pause:
    """The clock stands from `start` until just before `end` (half-open)."""

    start: datetime
    end: datetime
    reason: str = ""
    clause: str = ""

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise Invalid("calendar.pause", "Thời điểm kết thúc tạm dừng phải sau thời điểm bắt đầu.")


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the explanation: what happened to the count, when, by which clause."""

    text_vi: str
    at: datetime | None = None
    clause: str = ""
    text_en: str = ""

    def as_json(self) -> dict[str, str | None]:
        return {
            "text_vi": self.text_vi,
            "text_en": self.text_en,
            "at": self.at.isoformat() if self.at else None,
            "clause": self.clause,
        }


@dataclass(frozen=True, slots=True)
class Deadline:
    """An instant that can say how it was found; the explanation is worked out when asked for."""

    due_at: datetime
    explain: Callable[[], tuple[Step, ...]] = field(repr=False, compare=False)

    @property
    def steps(self) -> tuple[Step, ...]:
        return self.explain()


@dataclass(frozen=True, slots=True)
class ExceptionInfo:
    """A day that differs from the week, with the decision that made it differ."""

    id: UUID
    day: date
    kind: ExceptionKind
    name: str
    decision_number: str
    calendar_code: str
    unit_id: UUID | None


@dataclass(frozen=True, slots=True)
class CalendarChanged:
    """The file of a calendar brought other weeks or holidays: any deadline under it may have moved."""

    type: ClassVar[str] = "calendar.changed"

    calendar_code: str

    @property
    def subject(self) -> str:
        return self.calendar_code


@dataclass(frozen=True, slots=True)
class ExceptionAdded:
    """Deadlines that cross `day` may have moved; owners of running clocks recompute them."""

    type: ClassVar[str] = "calendar.exception_added"

    exception_id: UUID
    calendar_code: str
    day: date
    kind: str
    decision_number: str
    unit_id: UUID | None

    @property
    def subject(self) -> str:
        return str(self.exception_id)


@dataclass(frozen=True, slots=True)
class ExceptionCancelled:
    """The day is ordinary again, as if the exception had never been decided."""

    type: ClassVar[str] = "calendar.exception_cancelled"

    exception_id: UUID
    calendar_code: str
    day: date
    reason: str
    unit_id: UUID | None

    @property
    def subject(self) -> str:
        return str(self.exception_id)
