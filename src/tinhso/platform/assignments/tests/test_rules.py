"""The life of an assignment and its terms, by table and by property."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinhso.kernel import clock
from tinhso.kernel.errors import Conflict, Invalid
from tinhso.platform.assignments.contracts import OPEN, State, Timeliness
from tinhso.platform.assignments.rules import (
    TRANSITIONS,
    Act,
    check_due,
    check_progress,
    next_state,
    timeliness,
)

DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))


def noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=clock.VIETNAM)


@given(st.sampled_from(list(Act)), st.sampled_from(list(State)))
def test_nothing_leads_out_of_what_has_ended(act: Act, state: State) -> None:
    if state in OPEN and state in TRANSITIONS[act]:
        assert next_state(act, state) in set(State)
        return
    with pytest.raises(Conflict):
        next_state(act, state)


@given(DAYS, DAYS, st.none() | DAYS)
def test_a_term_is_never_past_nor_after_the_legal_one(due: date, today: date, legal: date | None) -> None:
    refused = due < today or (legal is not None and due > legal)
    if not refused:
        check_due(due, today, noon(legal) if legal else None)
        return
    with pytest.raises(Invalid) as error:
        check_due(due, today, noon(legal) if legal else None)
    assert set(error.value.fields) == {"due_on"}


@given(st.sampled_from(list(State)), DAYS, st.none() | DAYS, DAYS)
def test_lateness_is_judged_by_the_day_of_finishing(
    state: State, due: date, finished: date | None, today: date
) -> None:
    found = timeliness(state, due, noon(finished) if finished else None, today)
    if finished:
        assert found is (Timeliness.ON_TIME if finished <= due else Timeliness.LATE)
    elif state in OPEN:
        assert (found is Timeliness.OVERDUE) == (today > due)
        assert (found is Timeliness.NEAR) == (timedelta() <= due - today <= timedelta(days=2))
    else:
        assert found is Timeliness.NONE


@pytest.mark.parametrize(
    ("progress", "parts", "fine"),
    [(0, 3, True), (100, 0, True), (100, 1, False), (101, 0, False), (-1, 0, False)],
)
def test_complete_needs_all_parts(progress: int, parts: int, fine: bool) -> None:
    if fine:
        check_progress(progress, parts)
    else:
        with pytest.raises(Invalid):
            check_progress(progress, parts)
