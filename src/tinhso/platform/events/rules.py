"""When a failed delivery is tried again."""

from datetime import timedelta

ATTEMPTS_MAX = 8
_PAUSES_MIN = (1, 2, 5, 15, 60, 240, 1440)


def pause_before(attempt: int) -> timedelta | None:
    """Return the pause after the n-th failed attempt (1-based); ``None`` when it is dead."""
    if attempt >= ATTEMPTS_MAX:
        return None
    return timedelta(minutes=_PAUSES_MIN[min(attempt, len(_PAUSES_MIN)) - 1])
