"""A year laid out as people hang it on a wall."""

import calendar as gregorian
from dataclasses import dataclass
from datetime import date

from tinhso.platform.calendar.contracts import ExceptionKind
from tinhso.platform.calendar.rules import DayPlan, WorkCalendar
from tinhso.platform.calendar.rules.week import format_intervals

_MARKS = {
    ExceptionKind.AGENCY: ("info", "◆"),
    ExceptionKind.MAKE_UP: ("ok", "+"),
    ExceptionKind.HOLIDAY: ("bad", "●"),
    ExceptionKind.SATURDAY_DUTY: ("jade", "½"),
}


@dataclass(frozen=True, slots=True)
class Cell:
    """A day of the wall calendar; `sign` says the state to those who do not see the tone."""

    day: date
    tone: str
    sign: str
    title: str
    works: bool


@dataclass(frozen=True, slots=True)
class Month:
    first: date
    weeks: list[list[Cell | None]]
    working_days: int


def year_of(calendar: WorkCalendar, year: int) -> list[Month]:
    return [_month(calendar, year, month) for month in range(1, 13)]


def _month(calendar: WorkCalendar, year: int, month: int) -> Month:
    days = gregorian.Calendar().monthdatescalendar(year, month)
    weeks = [[_cell(calendar.plan(day)) if day.month == month else None for day in week] for week in days]
    working = sum(cell is not None and cell.works for week in weeks for cell in week)
    return Month(date(year, month, 1), weeks, working)


def _cell(plan: DayPlan) -> Cell:
    hours = ", ".join(format_intervals(plan.intervals))
    works = bool(plan.intervals)
    if plan.rule is not None:
        tone, sign = _MARKS[plan.rule.kind]
        title = f"{plan.rule.name} ({hours})" if hours else plan.rule.name
        return Cell(plan.day, tone, sign, title, works)
    if plan.saturday_duty:
        return Cell(plan.day, *_MARKS[ExceptionKind.SATURDAY_DUTY], hours, works)
    return Cell(plan.day, "plain", "", hours, works)
