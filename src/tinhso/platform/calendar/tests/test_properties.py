"""Laws that hold for every calendar, and agreement with a second implementation."""

from datetime import date, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from tinhso.kernel.clock import VIETNAM
from tinhso.platform.calendar.contracts import Convention, ExceptionKind, Pause, TimeLimit, TimeUnit
from tinhso.platform.calendar.rules import (
    DayRule,
    WeekTemplate,
    WorkCalendar,
    add_working_minutes,
    deadline,
    working_minutes,
)
from tinhso.platform.calendar.tests.calendars import HOLIDAYS, UNEVEN_WEEK, WEEK, Walker

FIRST = date(2026, 1, 1)
instants = st.integers(0, 700 * 1440).map(
    lambda minute: datetime.combine(FIRST, time(), VIETNAM) + timedelta(minutes=minute)
)
edges = st.lists(st.integers(0, 24 * 4), min_size=2, max_size=6, unique=True).map(sorted)
intervals = edges.map(lambda e: tuple((e[i] * 15, e[i + 1] * 15) for i in range(0, len(e) - 1, 2)))
weeks = st.builds(
    WeekTemplate,
    st.dates(date(2025, 1, 1), date(2027, 1, 1)),
    st.tuples(intervals, *[st.one_of(st.just(()), intervals)] * 6),
    st.one_of(st.just(()), intervals),
)
day_rules = st.builds(
    DayRule,
    st.dates(date(2026, 1, 1), date(2027, 12, 31)),
    st.sampled_from(ExceptionKind),
    st.just("Ngày khác thường"),
    intervals=st.one_of(st.none(), st.just(()), intervals),
    weekday=st.one_of(st.none(), st.integers(0, 6)),
    depth=st.integers(0, 3),
)
calendars = st.builds(
    WorkCalendar,
    st.just("drawn"),
    st.lists(weeks, min_size=1, max_size=3).map(tuple),
    st.lists(day_rules, max_size=40).map(tuple),
    st.sampled_from([(), HOLIDAYS]),
)
limits = st.one_of(
    st.builds(TimeLimit, st.integers(1, 60), st.just(TimeUnit.HOUR)),
    st.builds(TimeLimit, st.integers(0, 20), st.just(TimeUnit.WORKING_DAY)),
    st.builds(TimeLimit, st.integers(1, 20), st.just(TimeUnit.WORKING_DAY), st.just(Convention.EIGHT_HOURS)),
    st.builds(TimeLimit, st.integers(1, 60), st.just(TimeUnit.DAY)),
    st.builds(TimeLimit, st.integers(1, 14), st.just(TimeUnit.MONTH)),
)
cut_offs = st.one_of(st.none(), st.just(time(15)), st.just(time(23, 59)))


@st.composite
def dated_limits(draw):
    limit = draw(limits)
    return TimeLimit(limit.value, limit.unit, limit.convention, draw(cut_offs))


@st.composite
def separate_pauses(draw, start):
    edges = sorted(draw(st.lists(st.integers(0, 20 * 1440), max_size=6, unique=True)))
    at = [start.replace(second=0) + timedelta(minutes=edge) for edge in edges]
    return [Pause(at[i], at[i + 1]) for i in range(0, len(at) - 1, 2)]


@settings(max_examples=50, deadline=None)
@given(calendars, instants, dated_limits(), st.data())
def test_agrees_with_counting_minute_by_minute(calendar, start, limit, data):
    pauses = data.draw(separate_pauses(start))
    assert deadline(calendar, start, limit, pauses).due_at == Walker(calendar).due(start, limit, pauses)


@settings(max_examples=60, deadline=None)
@given(calendars, instants, st.integers(0, 30 * 1440))
def test_working_minutes_agree_with_counting(calendar, start, minutes):
    end = start + timedelta(minutes=minutes)
    assert working_minutes(calendar, start, end) == Walker(calendar).worked(start, end)


@settings(deadline=None)
@given(calendars, instants, instants, dated_limits())
def test_later_receipt_is_never_due_earlier(calendar, one, other, limit):
    first, second = sorted((one, other))
    assert deadline(calendar, first, limit).due_at <= deadline(calendar, second, limit).due_at


@settings(deadline=None)
@given(calendars, instants, dated_limits(), st.integers(1, 10))
def test_longer_limit_is_never_due_earlier(calendar, start, limit, more):
    longer = TimeLimit(limit.value + more, limit.unit, limit.convention, limit.cut_off)
    assert deadline(calendar, start, limit).due_at <= deadline(calendar, start, longer).due_at


@settings(deadline=None)
@given(calendars, instants, st.integers(0, 5_000), st.integers(0, 5_000))
def test_adding_is_associative(calendar, start, some, more):
    stepwise = add_working_minutes(calendar, add_working_minutes(calendar, start, some), more)
    assert stepwise == add_working_minutes(calendar, start, some + more)


@settings(deadline=None)
@given(calendars, instants, st.integers(1, 5_000))
def test_adding_and_measuring_are_inverse(calendar, start, minutes):
    assert working_minutes(calendar, start, add_working_minutes(calendar, start, minutes)) == minutes


@settings(deadline=None)
@given(calendars, instants, dated_limits(), st.data())
def test_the_explanation_ends_where_the_deadline_is(calendar, start, limit, data):
    found = deadline(calendar, start, limit, data.draw(separate_pauses(start)))
    assert found.steps[-1].at == found.due_at
    assert found.steps[0].at == start
    assert all(step.text_vi and step.text_en for step in found.steps)


@settings(max_examples=8, deadline=None)
@given(instants, st.sampled_from([WEEK, UNEVEN_WEEK]), st.randoms(use_true_random=False))
def test_order_of_questions_does_not_matter(start, week, shuffle):
    """The timeline grows with the questions; the answers must not depend on how it grew."""
    instants = [start + timedelta(days=400 * step) for step in range(-3, 8)]
    limit = TimeLimit(300)
    straight = WorkCalendar("a", (week,), holidays=HOLIDAYS)
    expected = {instant: deadline(straight, instant, limit).due_at for instant in instants}
    shuffle.shuffle(instants)
    other = WorkCalendar("b", (week,), holidays=HOLIDAYS)
    assert {instant: deadline(other, instant, limit).due_at for instant in instants} == expected
