"""A calendar: which hours of which days are worked, and why."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from tinhso.kernel.errors import Invalid
from tinhso.kernel.wording import gettext as _
from tinhso.platform.calendar.contracts import ExceptionKind
from tinhso.platform.calendar.rules.holidays import Holiday, foresee
from tinhso.platform.calendar.rules.timeline import Timeline
from tinhso.platform.calendar.rules.week import SATURDAY, DayRule, Intervals, WeekTemplate

FIRST_YEAR = 1900
LAST_YEAR = 2999
AHEAD_YEARS = 3


@dataclass(frozen=True, slots=True)
class DayPlan:
    """The hours of one day; `rule` is why it differs from the week, if it does."""

    day: date
    intervals: Intervals
    rule: DayRule | None = None
    saturday_duty: bool = False


@dataclass(frozen=True)
class WorkCalendar:
    """Weeks and exceptions of one agency. Years absent from `known_years` get holidays by the law itself."""

    code: str
    weeks: tuple[WeekTemplate, ...]
    rules: tuple[DayRule, ...] = ()
    holidays: tuple[Holiday, ...] = ()
    known_years: frozenset[int] = frozenset()
    version: str = ""
    _built: list[Timeline] = field(default_factory=list, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if not self.weeks:
            raise Invalid("calendar.week", "Lịch làm việc phải có ít nhất một tuần mẫu.")

    def plan(self, day: date) -> DayPlan:
        """Return the hours of `day`: agency, make-up day, holiday, Saturday duty, then the week."""
        week = self._week(day)
        rule = self._rules_of_year(day.year).get(day)
        if rule is not None:
            return DayPlan(day, _hours(rule, week), rule)
        if day.weekday() == SATURDAY and week.saturday_duty:
            return DayPlan(day, week.saturday_duty, saturday_duty=True)
        return DayPlan(day, week.days[day.weekday()])

    def plans(self, first: date, last: date) -> Iterator[DayPlan]:
        """Yield the plan of every day from `first` to `last`, both included."""
        for ordinal in range(first.toordinal(), last.toordinal() + 1):
            yield self.plan(date.fromordinal(ordinal))

    def timeline(self, ordinal: int) -> Timeline:
        """Return working time laid out around a day, building more years when needed."""
        built = self._built
        if built and built[-1].first <= ordinal < built[-1].last:
            return built[-1]
        year = date.fromordinal(ordinal).year
        return self._build(year - 1, year + AHEAD_YEARS)

    def further(self, timeline: Timeline) -> Timeline:
        """Return a longer timeline; each time twice as long, so that there is no horizon."""
        first, last = (date.fromordinal(ordinal).year for ordinal in (timeline.first, timeline.last))
        return self._build(first, last + (last - first))

    def _build(self, first_year: int, end_year: int) -> Timeline:
        for built in self._built:
            first_year = min(first_year, date.fromordinal(built.first).year)
            end_year = max(end_year, date.fromordinal(built.last).year)
        if first_year < FIRST_YEAR or end_year > LAST_YEAR:
            raise Invalid(
                "calendar.out_of_range",
                _("Chỉ tính được thời hạn từ %(first_year)s đến %(last_year)s.")
                % {"first_year": FIRST_YEAR, "last_year": LAST_YEAR},
            )
        first, last = date(first_year, 1, 1).toordinal(), date(end_year, 1, 1).toordinal()
        plans = (self.plan(date.fromordinal(ordinal)).intervals for ordinal in range(first, last))
        timeline = Timeline(first, last, plans)
        # A reader in another thread sees the old list or the new one; both are right.
        self._built[:] = [timeline]
        return timeline

    @cached_property
    def _sorted_weeks(self) -> tuple[list[date], list[WeekTemplate]]:
        weeks = sorted(self.weeks, key=lambda week: week.valid_from)
        return [week.valid_from for week in weeks], weeks

    def _week(self, day: date) -> WeekTemplate:
        starts, weeks = self._sorted_weeks
        return weeks[max(bisect_right(starts, day) - 1, 0)]

    @cached_property
    def _decided(self) -> Mapping[int, Sequence[DayRule]]:
        by_year: dict[int, list[DayRule]] = defaultdict(list)
        for rule in self.rules:
            by_year[rule.day.year].append(rule)
        return by_year

    @cached_property
    def _years(self) -> dict[int, dict[date, DayRule]]:
        return {}

    def _rules_of_year(self, year: int) -> dict[date, DayRule]:
        found = self._years.get(year)
        if found is None:
            foreseen = () if year in self.known_years else foresee(self.holidays, year)
            candidates = sorted((*foreseen, *self._decided.get(year, ())), key=lambda rule: rule.strength)
            found = self._years[year] = {rule.day: rule for rule in candidates}
        return found


def _hours(rule: DayRule, week: WeekTemplate) -> Intervals:
    if rule.intervals is not None:
        return rule.intervals
    if rule.kind is ExceptionKind.SATURDAY_DUTY:
        return week.saturday_duty
    return week.days[rule.weekday] if rule.weekday is not None else ()
