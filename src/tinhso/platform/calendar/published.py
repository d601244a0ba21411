"""The calendar of the province straight from its files, for rules that are tested without a database."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import yaml

from tinhso.kernel.errors import NotFound
from tinhso.platform.calendar.contracts import ExceptionKind
from tinhso.platform.calendar.rules import DayRule, WorkCalendar
from tinhso.platform.calendar.schema import CalendarDefinition, Year


def published_calendar(folder: Path) -> WorkCalendar:
    """Return the calendar that counts where no unit names another; read again when a file changed."""
    files = tuple((path, path.stat().st_mtime_ns) for path in sorted(folder.glob("*.yaml")))
    return _default(files)


@lru_cache(maxsize=8)
def _default(files: tuple[tuple[Path, int], ...]) -> WorkCalendar:
    for path, _changed in files:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        if content.get("default"):
            return _calendar(CalendarDefinition.model_validate(content))
    raise NotFound("calendar.none", "Chưa có lịch làm việc mặc định; hãy nạp lại định nghĩa lịch.")


def _calendar(definition: CalendarDefinition) -> WorkCalendar:
    return WorkCalendar(
        code=definition.code,
        weeks=tuple(week.template() for week in definition.weeks),
        rules=tuple(rule for year in definition.years.values() for rule in _rules(year)),
        holidays=tuple(holiday.holiday() for holiday in definition.holidays),
        known_years=frozenset(definition.years),
    )


def _rules(year: Year) -> Iterator[DayRule]:
    for item in year.days_off:
        yield DayRule(item.day, ExceptionKind.HOLIDAY, item.name, item.clause or year.source)
    for swap in year.swaps:
        yield DayRule(swap.free, ExceptionKind.HOLIDAY, swap.note, swap.decision)
        weekday = swap.free.weekday()
        yield DayRule(swap.make_up, ExceptionKind.MAKE_UP, swap.note, swap.decision, weekday=weekday)
