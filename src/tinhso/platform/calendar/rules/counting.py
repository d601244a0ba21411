"""Counting in whole minutes since day 0 of the wall clock; the arithmetic beneath every deadline."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from tinhso.kernel.clock import VIETNAM
from tinhso.platform.calendar.contracts import Convention, Pause, TimeLimit, TimeUnit
from tinhso.platform.calendar.rules.week import MINUTES_A_DAY
from tinhso.platform.calendar.rules.work_calendar import WorkCalendar

HOURS_A_DAY = 8
"""What a working day is worth under the eight-hour convention (Labour Code, art. 105)."""
_ORIGIN = datetime(1970, 1, 1, tzinfo=VIETNAM)
_ORIGIN_MINUTE = _ORIGIN.toordinal() * MINUTES_A_DAY


def minute_of(instant: datetime) -> int:
    local = instant.astimezone(VIETNAM)
    return local.toordinal() * MINUTES_A_DAY + local.hour * 60 + local.minute


def instant_of(minute: int) -> datetime:
    return _ORIGIN + timedelta(minutes=minute - _ORIGIN_MINUTE)


def between(calendar: WorkCalendar, start: int, end: int) -> int:
    """Return the working minutes in [start, end)."""
    calendar.timeline(start // MINUTES_A_DAY)
    timeline = calendar.timeline(end // MINUTES_A_DAY)
    return timeline.done(end) - timeline.done(start)


def add(calendar: WorkCalendar, minute: int, count: int) -> int:
    """Return the first minute by which `count` more working minutes are done."""
    if count == 0:
        return minute
    timeline = calendar.timeline(minute // MINUTES_A_DAY)
    while (found := timeline.when(timeline.done(minute) + count)) is None:
        timeline = calendar.further(timeline)
    return found


def working_day(calendar: WorkCalendar, ordinal: int, count: int) -> tuple[int, int, int]:
    """Return day, opening and close of the `count`-th working day after `ordinal` (0: on or after it)."""
    timeline = calendar.timeline(ordinal)
    while (index := timeline.day_after(ordinal, count)) is None:
        timeline = calendar.further(timeline)
    return timeline.days[index], timeline.opens[index], timeline.closes[index]


def receipt(calendar: WorkCalendar, start: datetime, limit: TimeLimit) -> tuple[int, int]:
    """Return the day and minute the count begins: with a cut-off, late receipts move to the next opening."""
    local = start.astimezone(VIETNAM)
    ordinal = local.toordinal()
    if limit.cut_off is not None:
        day, opening, _ = working_day(calendar, ordinal, 0)
        if day == ordinal and local.time() > limit.cut_off:
            day, opening, _ = working_day(calendar, ordinal, 1)
        if day != ordinal:
            return day, opening
    return ordinal, ordinal * MINUTES_A_DAY + local.hour * 60 + local.minute


def due_without_pauses(calendar: WorkCalendar, ordinal: int, minute: int, limit: TimeLimit) -> int:
    unit, value = limit.unit, limit.value
    if unit is TimeUnit.HOUR:
        return add(calendar, minute, value * 60)
    if unit is TimeUnit.WORKING_DAY:
        if value and limit.convention is Convention.EIGHT_HOURS:
            return add(calendar, minute, value * HOURS_A_DAY * 60)
        return _close_of_working_day(calendar, ordinal, minute, value)
    if unit is TimeUnit.DAY:
        return working_day(calendar, ordinal + value, 0)[2]
    return working_day(calendar, add_months(date.fromordinal(ordinal), value).toordinal(), 0)[2]


def _close_of_working_day(calendar: WorkCalendar, ordinal: int, minute: int, count: int) -> int:
    _, _, close = working_day(calendar, ordinal, count)
    if count == 0 and close <= minute:
        _, _, close = working_day(calendar, ordinal, 1)
    return close


def extend(calendar: WorkCalendar, due: int, pause: Pause) -> int:
    """Give back the working time of a pause. A clock that had already run out cannot be stopped."""
    start, end = minute_of(pause.start), minute_of(pause.end)
    return due if start >= due else add(calendar, due, between(calendar, start, end))


def merge_pauses(start: datetime, pauses: Sequence[Pause]) -> list[Pause]:
    """Return the pauses after `start`, in order and apart: the same minute is never given back twice."""
    if len(pauses) == 1 and pauses[0].start >= start:
        return list(pauses)
    merged: list[Pause] = []
    for pause in sorted(pauses, key=lambda pause: (pause.start, pause.end)):
        begin = max(pause.start, start)
        if begin >= pause.end:
            continue
        if merged and begin <= merged[-1].end:
            merged[-1] = _joined(merged[-1], pause)
        else:
            merged.append(Pause(begin, pause.end, pause.reason, pause.clause))
    return merged


def _joined(earlier: Pause, later: Pause) -> Pause:
    reasons = "; ".join(dict.fromkeys(text for text in (earlier.reason, later.reason) if text))
    clauses = "; ".join(dict.fromkeys(text for text in (earlier.clause, later.clause) if text))
    return Pause(earlier.start, max(earlier.end, later.end), reasons, clauses)


def add_months(day: date, months: int) -> date:
    """Return the same day of a later month, or its last day when there is none (Civil Code, art. 148)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
