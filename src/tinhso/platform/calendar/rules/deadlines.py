"""The questions others ask. Seconds are dropped: an instant counts from the minute it falls in."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import partial

from tinhso.kernel.clock import VIETNAM
from tinhso.kernel.errors import Invalid
from tinhso.platform.calendar.contracts import Deadline, Pause, TimeLimit, Timeliness, TimeUnit
from tinhso.platform.calendar.rules.counting import (
    HOURS_A_DAY,
    add,
    between,
    due_without_pauses,
    extend,
    instant_of,
    merge_pauses,
    minute_of,
    receipt,
)
from tinhso.platform.calendar.rules.explanation import explain
from tinhso.platform.calendar.rules.work_calendar import WorkCalendar

_NOMINAL_MINUTES = {
    TimeUnit.HOUR: 60,
    TimeUnit.WORKING_DAY: HOURS_A_DAY * 60,
    TimeUnit.DAY: HOURS_A_DAY * 60 * 5 // 7,
    TimeUnit.MONTH: HOURS_A_DAY * 60 * 21,
}


def deadline(
    calendar: WorkCalendar, start: datetime, limit: TimeLimit, pauses: Sequence[Pause] = ()
) -> Deadline:
    """Return when work received at `start` is due; the explanation is worked out on demand."""
    ordinal, minute = receipt(calendar, start, limit)
    due = due_without_pauses(calendar, ordinal, minute, limit)
    if pauses:
        for pause in merge_pauses(start, pauses):
            due = extend(calendar, due, pause)
    return Deadline(instant_of(due), partial(explain, calendar, start, limit, tuple(pauses)))


def stage_deadline(
    calendar: WorkCalendar, start: datetime, quota: TimeLimit, legal_due: datetime
) -> Deadline:
    """Return when a stage is due; a hand-over at the last moment never extends the legal limit."""
    own = deadline(calendar, start, quota)
    return own if own.due_at <= legal_due else Deadline(legal_due, own.explain)


def working_minutes(calendar: WorkCalendar, start: datetime, end: datetime) -> int:
    """Return the working minutes in [start, end)."""
    if end < start:
        raise Invalid("calendar.span", "Thời điểm kết thúc phải sau thời điểm bắt đầu.")
    return between(calendar, minute_of(start), minute_of(end))


def add_working_minutes(calendar: WorkCalendar, start: datetime, minutes: int) -> datetime:
    """Return the instant by which `minutes` of working time have passed; nothing added changes nothing."""
    if minutes < 0:
        raise Invalid("calendar.span", "Số phút phải từ 0 trở lên.")
    return instant_of(add(calendar, minute_of(start), minutes)) if minutes else start


def remaining_minutes(calendar: WorkCalendar, now: datetime, due_at: datetime) -> int:
    """Return the working minutes left; negative once it is late."""
    if now <= due_at:
        return working_minutes(calendar, now, due_at)
    return -working_minutes(calendar, due_at, now)


def compare(finished_at: datetime, due_at: datetime) -> Timeliness:
    """Compare the end of processing (never the delivery) with the due instant."""
    if finished_at > due_at:
        return Timeliness.LATE
    if finished_at.astimezone(VIETNAM).date() < due_at.astimezone(VIETNAM).date():
        return Timeliness.EARLY
    return Timeliness.ON_TIME


def nominal_minutes(limit: TimeLimit) -> int:
    """Return the working time a limit is worth in an ordinary month, to compare limits of different units."""
    return max(limit.value, 1) * _NOMINAL_MINUTES[limit.unit]


def quotas_fit(limit: TimeLimit, quotas: Iterable[TimeLimit]) -> bool:
    """Say whether internal quotas together stay within the legal limit."""
    return sum(nominal_minutes(quota) for quota in quotas) <= nominal_minutes(limit)
