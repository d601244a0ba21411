"""Against the `holidays` package, which knows the same law from other sources."""

from datetime import date, timedelta

import holidays
import pytest

from tinhso.platform.calendar.rules import WorkCalendar
from tinhso.platform.calendar.rules.holidays import foresee
from tinhso.platform.calendar.rules.lunar import solar_date
from tinhso.platform.calendar.tests.calendars import HOLIDAYS, WEEK


@pytest.mark.parametrize("year", range(2026, 2071))
def test_statutory_days_agree(year):
    theirs = holidays.country_holidays("VN", years=year, observed=False, language="vi")
    swaps = {day for day, name in theirs.items() if "thay cho" in name}
    ours = {rule.day for rule in foresee(HOLIDAYS, year) if "nghỉ bù" not in rule.name}
    assert ours == set(theirs) - swaps


@pytest.mark.parametrize("year", range(2026, 2041))
def test_a_holiday_on_a_day_off_gives_the_next_working_day(year):
    days = [rule.day for rule in foresee(HOLIDAYS, year)]
    weekend = [day for day in days if day.weekday() >= 5]
    moved = [rule.day for rule in foresee(HOLIDAYS, year) if "nghỉ bù" in rule.name]
    assert len(moved) == len(weekend)
    assert len(days) == len(set(days))
    assert all(day.weekday() < 5 for day in moved)


@pytest.mark.parametrize(
    ("lunar", "expected"),
    [
        ((2023, 1, 1), date(2023, 1, 22)),
        ((2024, 8, 15), date(2024, 9, 17)),
        ((2025, 7, 15), date(2025, 9, 6)),
        ((2026, 12, 23), date(2027, 1, 30)),
        ((2026, 11, 1), date(2026, 12, 9)),
    ],
)
def test_lunar_days(lunar, expected):
    """2023 has a leap second month, 2025 a leap sixth: months after it must not slip."""
    assert solar_date(*lunar) == expected


def test_an_announced_year_is_not_foreseen():
    calendar = WorkCalendar("x", (WEEK,), holidays=HOLIDAYS, known_years=frozenset({2026}))
    assert calendar.plan(date(2026, 9, 2)).intervals
    assert not calendar.plan(date(2027, 9, 2)).intervals
    rule = calendar.plan(date(2027, 9, 2)).rule
    assert rule is not None
    assert "dự kiến" in rule.name


def test_nth_working_day_of_a_foreseen_year():
    calendar = WorkCalendar("x", (WEEK,), holidays=HOLIDAYS)
    theirs = holidays.country_holidays("VN", years=range(2029, 2031))
    day = date(2029, 3, 1)
    for _ in range(120):
        day += timedelta(days=1)
        assert bool(calendar.plan(day).intervals) == theirs.is_working_day(day), day
