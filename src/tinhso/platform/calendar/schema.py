"""The file format of `definitions/calendars/*.yaml`."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from tinhso.kernel.errors import Invalid
from tinhso.platform.calendar.rules import Intervals, WeekTemplate, parse_intervals
from tinhso.platform.calendar.rules.holidays import Holiday
from tinhso.platform.calendar.rules.lunar import solar_date


def _hours(texts: list[str]) -> list[str]:
    try:
        parse_intervals(texts)
    except Invalid as error:
        raise ValueError(str(error)) from error
    return texts


Hours = Annotated[list[str], AfterValidator(_hours)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Week(_Strict):
    """The hours of an ordinary week, such as ``monday: ["07:30-11:30", "13:30-17:00"]``."""

    valid_from: date
    clause: str = ""
    monday: Hours = []
    tuesday: Hours = []
    wednesday: Hours = []
    thursday: Hours = []
    friday: Hours = []
    saturday: Hours = []
    sunday: Hours = []
    saturday_duty: Hours = []

    def template(self) -> WeekTemplate:
        days = (
            self.monday,
            self.tuesday,
            self.wednesday,
            self.thursday,
            self.friday,
            self.saturday,
            self.sunday,
        )
        intervals: tuple[Intervals, ...] = tuple(parse_intervals(day) for day in days)
        return WeekTemplate(self.valid_from, intervals, parse_intervals(self.saturday_duty))


class YearlyHoliday(_Strict):
    """A holiday the law grants every year; used for years not yet announced."""

    name: str
    month: int = Field(ge=1, le=12)
    day: int = Field(ge=1, le=31)
    lunar: bool = False
    offsets: list[int] = [0]
    with_neighbour: bool = False
    since_year: int = 0
    clause: str = ""

    def holiday(self) -> Holiday:
        if not self.lunar:
            date(2001, self.month, self.day)
        else:
            solar_date(2001, self.month, 1)
        return Holiday(
            self.month,
            self.day,
            self.name,
            self.clause,
            self.lunar,
            tuple(self.offsets),
            self.with_neighbour,
            self.since_year,
        )


class DayOff(_Strict):
    day: date
    name: str
    clause: str = ""


class Swap(_Strict):
    """A working day off, made up on a day off."""

    free: date
    make_up: date
    decision: str
    note: str = ""


class Year(_Strict):
    """The days off of a year as announced."""

    source: str
    note: str = ""
    days_off: list[DayOff] = []
    swaps: list[Swap] = []

    def days(self) -> Iterator[date]:
        yield from (item.day for item in self.days_off)
        for swap in self.swaps:
            yield from (swap.free, swap.make_up)


class CalendarDefinition(_Strict):
    """A working calendar. What it does not say it takes from the calendar it `inherits`."""

    code: str = Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")
    title: str
    default: bool = False
    inherits: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    weeks: list[Week] = []
    holidays: list[YearlyHoliday] = []
    years: dict[int, Year] = {}


def check(definition: CalendarDefinition) -> list[str]:
    """Return what pydantic cannot see."""
    problems = []
    if not definition.weeks and not definition.inherits:
        problems.append("Lịch phải có tuần làm việc hoặc kế thừa một lịch khác.")
    for year, content in definition.years.items():
        days = list(content.days())
        problems += [f"Ngày {day:%d/%m/%Y} không thuộc năm {year}." for day in days if day.year != year]
        problems += [f"Ngày {day:%d/%m/%Y} ghi hai lần." for day in sorted(set(days)) if days.count(day) > 1]
    for build in (*(week.template for week in definition.weeks), *(h.holiday for h in definition.holidays)):
        try:
            build()
        except (Invalid, ValueError) as error:
            problems.append(str(error))
    return problems
