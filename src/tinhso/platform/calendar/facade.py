"""What other modules may ask about working time."""

from collections.abc import Sequence
from datetime import date, datetime

from tinhso.kernel.actor import Path
from tinhso.kernel.clock import local
from tinhso.platform.calendar.actions.add_exception import NewException, add_exception
from tinhso.platform.calendar.actions.cancel_exception import cancel_exception
from tinhso.platform.calendar.actions.load import apply_calendar, load_calendars
from tinhso.platform.calendar.contracts import Deadline, Pause, TimeLimit
from tinhso.platform.calendar.published import published_calendar
from tinhso.platform.calendar.replay import almanac_known, calendar_known
from tinhso.platform.calendar.rules import (
    WorkCalendar,
    add_working_minutes,
    compare,
    deadline,
    nominal_minutes,
    quotas_fit,
    remaining_minutes,
    spell_limit,
    spell_minutes,
    stage_deadline,
    working_minutes,
)
from tinhso.platform.calendar.selectors import calendar_of


def due_at(path: Path, start: datetime, limit: TimeLimit, pauses: Sequence[Pause] = ()) -> Deadline:
    """Return when work received at `start` by the unit that ends `path` is due."""
    return deadline(calendar_of(path, local(start).date()), start, limit, pauses)


def is_working_day(path: Path, day: date) -> bool:
    return bool(calendar_of(path, day).plan(day).intervals)


__all__ = [
    "NewException",
    "WorkCalendar",
    "add_exception",
    "add_working_minutes",
    "almanac_known",
    "apply_calendar",
    "calendar_known",
    "calendar_of",
    "cancel_exception",
    "compare",
    "deadline",
    "due_at",
    "is_working_day",
    "load_calendars",
    "nominal_minutes",
    "published_calendar",
    "quotas_fit",
    "remaining_minutes",
    "spell_limit",
    "spell_minutes",
    "stage_deadline",
    "working_minutes",
]
