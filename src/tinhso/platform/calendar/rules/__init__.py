"""Working-time arithmetic: pure, exact to the minute, on the Vietnamese wall clock."""

from tinhso.platform.calendar.rules.deadlines import (
    add_working_minutes,
    compare,
    deadline,
    nominal_minutes,
    quotas_fit,
    remaining_minutes,
    stage_deadline,
    working_minutes,
)
from tinhso.platform.calendar.rules.explanation import spell_limit, spell_minutes
from tinhso.platform.calendar.rules.holidays import Holiday
from tinhso.platform.calendar.rules.week import DayRule, Interval, Intervals, WeekTemplate, parse_intervals
from tinhso.platform.calendar.rules.work_calendar import DayPlan, WorkCalendar

__all__ = [
    "DayPlan",
    "DayRule",
    "Holiday",
    "Interval",
    "Intervals",
    "WeekTemplate",
    "WorkCalendar",
    "add_working_minutes",
    "compare",
    "deadline",
    "nominal_minutes",
    "parse_intervals",
    "quotas_fit",
    "remaining_minutes",
    "spell_limit",
    "spell_minutes",
    "stage_deadline",
    "working_minutes",
]
