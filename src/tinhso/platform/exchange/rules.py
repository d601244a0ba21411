"""When to try again, and which status may follow which."""

from collections.abc import Collection
from datetime import datetime, timedelta

from tinhso.platform.exchange.message import StatusCode

ATTEMPTS_MAX = 12
FIRST_WAIT = timedelta(seconds=30)
WAIT_MAX = timedelta(hours=2)
CLAIM = timedelta(minutes=5)
"""How long one worker has a message to itself; longer than a question to the axis can take."""
TRACKED_FOR = timedelta(days=30)
"""How long receivers of a message are asked for; after that only their statuses tell."""

_RANK = {
    StatusCode.ARRIVED: 1,
    StatusCode.REFUSED: 6,
    StatusCode.REGISTERED: 2,
    StatusCode.ASSIGNED: 3,
    StatusCode.PROCESSING: 4,
    StatusCode.FINISHED: 6,
}
_ANSWERS = frozenset({StatusCode.RECALL_AGREED, StatusCode.RECALL_REFUSED})


def next_try(attempts: int, now: datetime) -> datetime:
    """Return when to try again after so many attempts: twice as long each time, two hours at most."""
    doublings = min(max(attempts - 1, 0), ATTEMPTS_MAX)
    wait: timedelta = FIRST_WAIT * (1 << doublings)
    return now + min(wait, WAIT_MAX)


def may_follow(current: str, new: StatusCode, *, recalled: bool) -> bool:
    """Say whether a receiver's status may become `new`.

    Forward only, steps may be left out; refused and finished are ends. An answer to a recall (15, 16) needs a
    recall, and may come whatever the status is. 13 is of the sender: no receiver's status becomes that.
    """
    if new is StatusCode.RECALL_ASKED:
        return False
    if new in _ANSWERS:
        return recalled
    if new is StatusCode.REFUSED:
        return current in {"", StatusCode.ARRIVED}
    before = _RANK[StatusCode(current)] if current else 0
    return _RANK[new] > before


def same_code(one: str, other: str) -> bool:
    """Say whether two codes of agencies are the same text, whatever case and blanks around them."""
    return one.strip().upper() == other.strip().upper()


def named(code: str, among: Collection[str]) -> bool:
    return any(same_code(code, other) for other in among)
