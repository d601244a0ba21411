"""Transitions, slots, waiting times: tables and properties."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinhso.government.queueing.contracts import TicketAct, TicketState, Wait
from tinhso.government.queueing.icalendar import _folded
from tinhso.government.queueing.rules import (
    TRANSITIONS,
    may_check_in,
    next_state,
    ordinary_turn,
    percentile,
    slots,
    ticket_code,
    wait,
)
from tinhso.government.queueing.tests.conftest import MORNING
from tinhso.kernel.errors import Conflict

DAY = date(2026, 11, 25)
HOURS = ((450, 690), (810, 1020))


@pytest.mark.parametrize("act", TicketAct)
@pytest.mark.parametrize("state", TicketState)
def test_an_act_leads_where_the_table_says_or_nowhere(act: TicketAct, state: TicketState) -> None:
    expected = TRANSITIONS[act].get(state)
    if expected is None:
        with pytest.raises(Conflict):
            next_state(act, state)
    else:
        assert next_state(act, state) is expected


@pytest.mark.parametrize("act", TicketAct)
def test_what_is_over_stays_over(act: TicketAct) -> None:
    for state in (TicketState.DONE, TicketState.NO_SHOW, TicketState.CANCELLED):
        assert state not in TRANSITIONS[act]


@pytest.mark.parametrize(
    ("letter", "number", "code"), [("A", 1, "A001"), ("B", 999, "B999"), ("C", 1000, "C1000")]
)
def test_codes(letter: str, number: int, code: str) -> None:
    assert ticket_code(letter, number) == code


@pytest.mark.parametrize(
    ("ranks", "most", "due"),
    [([], 2, False), ([10], 2, False), ([10, 20], 2, True), ([10, 100], 2, False), ([100, 10, 10], 2, False)],
)
def test_after_so_many_with_priority_another_is_due(ranks: list[int], most: int, due: bool) -> None:
    assert ordinary_turn(ranks, most) is due


def test_slots_fill_the_working_hours() -> None:
    found = [at.strftime("%H:%M") for at in slots(DAY, HOURS, 30)]
    assert (found[0], found[-1], len(found)) == ("07:30", "16:30", 15)
    assert "11:30" not in found


@given(st.integers(5, 240))
def test_no_slot_leaves_the_working_hours(minutes: int) -> None:
    for at in slots(DAY, HOURS, minutes):
        start = at.hour * 60 + at.minute
        assert any(begin <= start and start + minutes <= end for begin, end in HOURS)


@given(st.lists(st.floats(0, 600), min_size=1), st.floats(0.01, 1))
def test_a_percentile_is_one_of_the_values_with_enough_below(values: list[float], share: float) -> None:
    found = percentile(values, share)
    assert found in values
    assert sum(value <= found for value in values) >= share * len(values) - 1e-9


@pytest.mark.parametrize(
    ("before", "counters", "services", "told"),
    [
        (3, 1, [4] * 4, Wait(3)),
        (3, 0, [4] * 9, Wait(3)),
        (3, 1, [4] * 9, Wait(3, 12, 12)),
        (3, 2, [2, 4, 4, 4, 8], Wait(3, 8, 8)),
        (4, 2, [2, 2, 4, 8, 8], Wait(4, 4, 16)),
        (0, 1, [4] * 9, Wait(0, 0, 0)),
    ],
)
def test_the_wait_is_a_range_and_silent_without_facts(
    before: int, counters: int, services: list[float], told: Wait
) -> None:
    assert wait(before, counters, services) == told


@pytest.mark.parametrize(("minutes", "may"), [(-31, False), (-30, True), (0, True), (20, True), (21, False)])
def test_one_arrives_around_the_hour(minutes: int, may: bool) -> None:
    assert may_check_in(MORNING, MORNING + timedelta(minutes=minutes), 30, 20) is may


@given(st.text(alphabet="aăâđếữ ", max_size=300))
def test_folded_lines_are_short_and_whole(text: str) -> None:
    folded = _folded(text)
    assert all(len(part.encode()) <= 75 for part in folded.split("\r\n"))
    assert folded.replace("\r\n ", "") == text
