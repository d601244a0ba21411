"""The one source of time. Everything legal is counted in Asia/Ho_Chi_Minh."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")

_travelled: ContextVar[datetime | None] = ContextVar("travelled", default=None)


def now() -> datetime:
    """Return the current instant, aware, in UTC."""
    return _travelled.get() or datetime.now(UTC)


def today() -> date:
    """Return the current calendar day in Viet Nam."""
    return local(now()).date()


def local(instant: datetime) -> datetime:
    """Return the same instant on the Vietnamese wall clock."""
    return instant.astimezone(VIETNAM)


def legal_day(at: datetime | None = None) -> date:
    """Return the day whose law and map count: that of `at` (now), unless the installation stands on another.

    The demo province shows Hải Dương as it stood on one day of 2022; hours and deadlines still run today.
    """
    pinned: date | None = settings.LEGAL_DATE
    return pinned or local(at or now()).date()


@contextmanager
def at(instant: datetime) -> Iterator[None]:
    """Run a block as if it were `instant` (tests, replays and the simulation)."""
    token = _travelled.set(instant)
    try:
        yield
    finally:
        _travelled.reset(token)
