"""Public holidays by Labour Code 45/2019/QH14, art. 111(3) and 112, for years not yet announced."""

from dataclasses import dataclass
from datetime import date, timedelta

from tinhso.platform.calendar.contracts import ExceptionKind
from tinhso.platform.calendar.rules.lunar import solar_date
from tinhso.platform.calendar.rules.week import SATURDAY, DayRule

# The day beside 2 September that makes the longer rest; the Government decides it every year.
_NEIGHBOUR = (1, -1, -1, 1, -1, -1, 1)


@dataclass(frozen=True, slots=True)
class Holiday:
    """A holiday of every year: `offsets` lists the days off around the day itself."""

    month: int
    day: int
    name: str
    clause: str = ""
    lunar: bool = False
    offsets: tuple[int, ...] = (0,)
    with_neighbour: bool = False
    since_year: int = 0


def foresee(holidays: tuple[Holiday, ...], year: int) -> tuple[DayRule, ...]:
    """Return the days off of `year`; a holiday on a weekly day off moves to the next working day."""
    statutory: dict[date, Holiday] = {}
    for holiday in holidays:
        if year >= holiday.since_year:
            statutory.update((day, holiday) for day in _days(holiday, year))
    rules = {day: _rule(day, holiday, "") for day, holiday in sorted(statutory.items())}
    for day, holiday in sorted(statutory.items()):
        if day.weekday() >= SATURDAY:
            moved = _next_free(day, rules)
            rules[moved] = _rule(moved, holiday, " (nghỉ bù)")
    return tuple(rules.values())


def _days(holiday: Holiday, year: int) -> list[date]:
    month, day = holiday.month, holiday.day
    base = solar_date(year, month, day) if holiday.lunar else date(year, month, day)
    offsets = list(holiday.offsets)
    if holiday.with_neighbour:
        offsets.append(_NEIGHBOUR[base.weekday()])
    return [base + timedelta(days=offset) for offset in offsets]


def _next_free(day: date, taken: dict[date, DayRule]) -> date:
    while day in taken or day.weekday() >= SATURDAY:
        day += timedelta(days=1)
    return day


def _rule(day: date, holiday: Holiday, suffix: str) -> DayRule:
    name = f"{holiday.name}{suffix}, dự kiến"
    return DayRule(day, ExceptionKind.HOLIDAY, name, holiday.clause, foreseen=True)
