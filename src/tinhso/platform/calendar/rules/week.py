"""The pieces a calendar is made of: working intervals, weeks, and days that differ."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from tinhso.kernel.errors import Invalid
from tinhso.kernel.wording import gettext as _
from tinhso.platform.calendar.contracts import ExceptionKind

MINUTES_AN_HOUR = 60
MINUTES_A_DAY = 24 * MINUTES_AN_HOUR
DAYS_A_WEEK = 7
SATURDAY = 5

Interval = tuple[int, int]
"""Minutes of the day, half-open."""
Intervals = tuple[Interval, ...]

_INTERVAL = re.compile(r"(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})")
_RANK = {kind: len(ExceptionKind) - place for place, kind in enumerate(ExceptionKind)}


def parse_intervals(texts: Iterable[str]) -> Intervals:
    """Read ``["07:30-11:30", "13:30-17:00"]``; the parts of a day must be in order and apart."""
    intervals = tuple(_interval(text) for text in texts)
    for earlier, later in pairwise(intervals):
        if later[0] < earlier[1]:
            raise Invalid(
                "calendar.intervals", "Các buổi làm việc trong ngày phải theo thứ tự và không chồng nhau."
            )
    return intervals


def format_intervals(intervals: Intervals) -> list[str]:
    return [f"{_clock(start)}-{_clock(end)}" for start, end in intervals]


def _interval(text: str) -> Interval:
    match = _INTERVAL.fullmatch(text.strip())
    if match is None:
        raise Invalid(
            "calendar.intervals",
            _("Viết giờ làm việc theo mẫu 07:30-11:30, không phải “%(text)s”.") % {"text": text},
        )
    hour, minute, end_hour, end_minute = map(int, match.groups())
    start, end = hour * 60 + minute, end_hour * 60 + end_minute
    if max(minute, end_minute) >= MINUTES_AN_HOUR or not start < end <= MINUTES_A_DAY:
        raise Invalid("calendar.intervals", _("Giờ làm việc không hợp lệ: “%(text)s”.") % {"text": text})
    return start, end


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


@dataclass(frozen=True, slots=True)
class WeekTemplate:
    """The ordinary week from `valid_from` on. `days` runs from Monday to Sunday."""

    valid_from: date
    days: tuple[Intervals, ...]
    saturday_duty: Intervals = ()

    def __post_init__(self) -> None:
        if len(self.days) != DAYS_A_WEEK or not any(self.days):
            raise Invalid("calendar.week", "Tuần làm việc phải đủ bảy ngày và có ít nhất một buổi làm việc.")


@dataclass(frozen=True, slots=True)
class DayRule:
    """A day that differs. `depth` counts from the root the unit that decided it; 0 is the whole country.

    `intervals` None means: the hours of `weekday` (0 is Monday), or none at all.
    """

    day: date
    kind: ExceptionKind
    name: str
    clause: str = ""
    intervals: Intervals | None = None
    weekday: int | None = None
    depth: int = 0
    foreseen: bool = False

    @property
    def strength(self) -> tuple[int, int, bool]:
        """What a unit decided for itself stands above everything; the deeper unit knows better."""
        return self.depth, _RANK[self.kind], not self.foreseen
