"""Which calendar applies here, and which days differ?"""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Max, Q, QuerySet
from django.utils.translation import gettext as _

from tinhso.kernel.actor import Path
from tinhso.kernel.errors import NotFound
from tinhso.kernel.freshness import Kept
from tinhso.platform.calendar.contracts import ExceptionInfo, ExceptionKind
from tinhso.platform.calendar.models import STATE, CalendarException, WorkingCalendar
from tinhso.platform.calendar.rules import DayRule, WorkCalendar, parse_intervals
from tinhso.platform.calendar.schema import CalendarDefinition
from tinhso.platform.organisations import facade as organisations

COMPILED_MAX = 512
"""Calendars kept ready in one process; units without exceptions of their own share one."""


IN_FORCE = Q(cancelled_at__isnull=True)


@dataclass(frozen=True, slots=True)
class _Entry:
    definition: CalendarDefinition
    parent: str
    rules: tuple[tuple[UUID | None, DayRule], ...]


class Almanac:
    """All calendars as of one token; built once, read by many threads."""

    def __init__(self, token: UUID | None, known: Q = IN_FORCE) -> None:
        self.token = token
        self.changed_at = _changed_at()
        rows = WorkingCalendar.objects.select_related("inherits")
        by_code = {row.code: row for row in rows}
        rules: dict[UUID, list[tuple[UUID | None, DayRule]]] = {row.pk: [] for row in by_code.values()}
        for exception in CalendarException.objects.filter(known).order_by("day", "id"):
            rules[exception.calendar_id].append((exception.unit_id, _rule(exception)))
        self.entries = {row.code: _entry(row, rules[row.pk]) for row in by_code.values()}
        self.default = next((row.code for row in by_code.values() if row.is_default), "")
        self.units = frozenset(
            unit for found in rules.values() for unit, _rule_of_unit in found if unit is not None
        )
        self._compiled: dict[tuple[str, Path], WorkCalendar] = {}
        self._codes: dict[Path, list[str]] = {}

    def code_for(self, codes: list[str], on: date | None) -> str:
        """Return the first of `codes` (nearest unit first) in force on that day, else the default."""
        for code in (*codes, self.default):
            entry = self.entries.get(code)
            if entry is not None and _in_force(entry.definition, on):
                return code
        raise NotFound("calendar.none", "Chưa có lịch làm việc mặc định; hãy nạp lại định nghĩa lịch.")

    def codes_of(self, path: Path) -> list[str]:
        """Return the calendars that the units of a path name, nearest unit first; kept with the almanac."""
        if path not in self._codes:
            units = organisations.units(path) if path else {}
            self._codes[path] = [units[unit].working_calendar for unit in reversed(path) if unit in units]
        return self._codes[path]

    def calendar(self, code: str, path: Path) -> WorkCalendar:
        if code not in self.entries:
            raise NotFound("calendar.unknown", _("Không có lịch làm việc mã %(code)s.") % {"code": code})
        special = tuple(unit if unit in self.units else None for unit in path)
        key = (code, tuple(unit for unit in special if unit is not None))
        found = self._compiled.get(key)
        if found is None:
            if len(self._compiled) >= COMPILED_MAX:
                self._compiled.clear()
            found = self._compiled[key] = self._compile(code, path)
        return found

    def lineage(self, code: str) -> list[_Entry]:
        """Return the calendar and those it inherits from, nearest first."""
        found: list[_Entry] = []
        while code and self.entries[code] not in found:
            found.append(self.entries[code])
            code = self.entries[code].parent
        return found

    def _compile(self, code: str, path: Path) -> WorkCalendar:
        lineage = self.lineage(code)
        depth = {unit: place for place, unit in enumerate(path, 1)}
        rules = [
            _at_depth(rule, depth[unit] if unit else 0)
            for entry in lineage
            for unit, rule in entry.rules
            if unit is None or unit in depth
        ]
        definitions = [entry.definition for entry in lineage]
        weeks = next((d.weeks for d in definitions if d.weeks), [])
        holidays = next((d.holidays for d in definitions if d.holidays), [])
        return WorkCalendar(
            code=code,
            weeks=tuple(week.template() for week in weeks),
            rules=tuple(rules),
            holidays=tuple(holiday.holiday() for holiday in holidays),
            known_years=frozenset(year for d in definitions for year in d.years),
            version=str(self.token or ""),
        )


_kept = Kept(STATE, Almanac)
almanac = _kept.now


def _changed_at() -> datetime | None:
    """Return when a day was last decided or taken back."""
    latest = CalendarException.objects.aggregate(decided=Max("created_at"), taken_back=Max("cancelled_at"))
    return max((moment for moment in latest.values() if moment is not None), default=None)


def calendar_of(path: Path, on: date | None = None) -> WorkCalendar:
    """Return the calendar of the unit that ends `path`: its own, or the nearest above it."""
    found = almanac()
    return found.calendar(found.code_for(found.codes_of(path), on), path)


def calendars() -> QuerySet[WorkingCalendar]:
    return WorkingCalendar.objects.order_by("-is_default", "title")


def calendar_row(code: str) -> WorkingCalendar:
    found = WorkingCalendar.objects.filter(code=code).first()
    if found is None:
        raise NotFound("calendar.unknown", _("Không có lịch làm việc mã %(code)s.") % {"code": code})
    return found


def exceptions_of_year(code: str, year: int, path: Path = ()) -> list[CalendarException]:
    """Return the decided days of a year that matter to a unit, cancelled ones last."""
    codes = [entry.definition.code for entry in almanac().lineage(code)]
    rows = CalendarException.objects.filter(calendar__code__in=codes, day__year=year).select_related(
        "calendar"
    )
    mine = [row for row in rows.order_by("day", "id") if row.unit_id is None or row.unit_id in path]
    return sorted(mine, key=lambda row: row.cancelled_at is not None)


def info(row: CalendarException) -> ExceptionInfo:
    return ExceptionInfo(
        row.pk,
        row.day,
        ExceptionKind(row.kind),
        row.name,
        row.decision_number,
        row.calendar.code,
        row.unit_id,
    )


def _entry(row: WorkingCalendar, rules: list[tuple[UUID | None, DayRule]]) -> _Entry:
    parent = row.inherits.code if row.inherits else ""
    return _Entry(CalendarDefinition.model_validate(row.content), parent, tuple(rules))


def _rule(row: CalendarException) -> DayRule:
    return DayRule(
        day=row.day,
        kind=ExceptionKind(row.kind),
        name=row.name,
        clause=row.clause or row.decision_number,
        intervals=None if row.hours is None else parse_intervals(row.hours),
        weekday=row.replaces.weekday() if row.replaces else None,
    )


def _at_depth(rule: DayRule, depth: int) -> DayRule:
    if depth == 0:
        return rule
    return DayRule(rule.day, rule.kind, rule.name, rule.clause, rule.intervals, rule.weekday, depth)


def _in_force(definition: CalendarDefinition, on: date | None) -> bool:
    if on is None:
        return True
    started = definition.valid_from is None or definition.valid_from <= on
    return started and (definition.valid_to is None or on < definition.valid_to)
