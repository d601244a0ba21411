"""The rules of the queue: pure, so that tables and properties can test them."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from math import ceil

from tinhso.government.queueing.contracts import TicketAct, TicketState, Wait
from tinhso.kernel.clock import VIETNAM
from tinhso.kernel.errors import Conflict

S, A = TicketState, TicketAct
TRANSITIONS: dict[TicketAct, dict[TicketState, TicketState]] = {
    A.CALL: {S.WAITING: S.CALLED},
    A.RECALL: {S.CALLED: S.CALLED},
    A.START: {S.CALLED: S.SERVING},
    A.FINISH: {S.CALLED: S.DONE, S.SERVING: S.DONE},
    A.MISS: {S.CALLED: S.NO_SHOW},
    A.CANCEL: {S.WAITING: S.CANCELLED, S.CALLED: S.CANCELLED},
    A.MOVE: {S.WAITING: S.WAITING, S.CALLED: S.WAITING, S.SERVING: S.WAITING},
}
ORDINARY_RANK = 100
SAMPLES_MIN = 5
"""Services of today below which no waiting time is told."""

MINUTES_IN_HOUR = 60


def next_state(act: TicketAct, state: TicketState) -> TicketState:
    """Return the state an act leads to; refuse when the act has no place now."""
    try:
        return TRANSITIONS[act][state]
    except KeyError:
        raise Conflict(
            "queueing.not_now", "Số này vừa được người khác xử lý. Hãy xem lại danh sách."
        ) from None


def ticket_code(letter: str, number: int) -> str:
    """``A001``; a busy day simply has longer numbers."""
    return f"{letter}{number:03d}"


def ordinary_turn(last_ranks: Sequence[int], in_a_row_max: int) -> bool:
    """Say whether somebody without priority is due, after so many with priority in a row."""
    recent = last_ranks[:in_a_row_max]
    return len(recent) == in_a_row_max and all(rank < ORDINARY_RANK for rank in recent)


def slots(day: date, intervals: Iterable[tuple[int, int]], minutes: int) -> list[datetime]:
    """Return when slots begin: whole slots within the working hours of the day (minutes from midnight)."""
    midnight = datetime(day.year, day.month, day.day, tzinfo=VIETNAM)
    return [
        midnight + timedelta(minutes=start)
        for begin, end in intervals
        for start in range(begin, end - minutes + 1, minutes)
    ]


def percentile(values: Sequence[float], share: float) -> float | None:
    """Return the value below which `share` of the values lie (nearest rank)."""
    if not values:
        return None
    ordered = sorted(values)
    return ordered[max(0, ceil(share * len(ordered)) - 1)]


def wait(before: int, counters: int, services: Sequence[float]) -> Wait:
    """Return the wait of one with `before` people ahead: rounds × the middle half of today's service times.

    Told as a range, and only when enough people were served today and somebody is there to serve.
    """
    if len(services) < SAMPLES_MIN or not counters:
        return Wait(before)
    rounds = ceil(before / counters)
    low, high = percentile(services, 0.25) or 0, percentile(services, 0.75) or 0
    return Wait(before, int(rounds * low), ceil(rounds * high))


def minutes_between(start: datetime | None, end: datetime | None) -> float | None:
    if start is None or end is None:
        return None
    return (end - start).total_seconds() / MINUTES_IN_HOUR


def may_check_in(starts_at: datetime, now: datetime, early: int, late: int) -> bool:
    """Say whether one may arrive for a booking now."""
    return starts_at - timedelta(minutes=early) <= now <= starts_at + timedelta(minutes=late)
