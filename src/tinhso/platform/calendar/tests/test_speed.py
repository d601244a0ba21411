"""A floor low enough for a busy machine; `make bench` measures the real figure."""

from datetime import timedelta
from time import process_time

from tinhso.platform.calendar.contracts import TimeLimit
from tinhso.platform.calendar.rules import WorkCalendar, deadline
from tinhso.platform.calendar.tests.calendars import HOLIDAYS, WEEK, moment

COUNT = 20_000
PER_SECOND_FLOOR = 40_000


def test_deadlines_are_cheap():
    calendar = WorkCalendar("x", (WEEK,), holidays=HOLIDAYS)
    starts = [moment("2026-01-01 00:00") + timedelta(minutes=13 * step) for step in range(COUNT)]
    limit = TimeLimit(10)
    deadline(calendar, starts[0], limit)
    began = process_time()
    for start in starts:
        deadline(calendar, start, limit)
    assert COUNT / (process_time() - began) > PER_SECOND_FLOOR
