"""Plain SQL, one statement at a time, through a cursor that its connection keeps.

A new cursor learns anew how each column is read, which takes longer than reading a row. All rows are fetched
before the next statement is sent, so one cursor is enough for a connection.
"""

from collections.abc import Sequence
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.utils import CursorWrapper

_KEPT = "tinhso_cursor"


class Unwatched(str):
    """A statement that changes nothing history is kept of, though it does not begin with SELECT."""

    __slots__ = ()


def ask(sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    """Return all rows of a statement."""
    with_wrappers = _cursor()
    with_wrappers.execute(sql, values)
    return list(with_wrappers.fetchall())


def ask_one(sql: str, values: Sequence[Any] = ()) -> tuple[Any, ...] | None:
    """Return the first row of a statement, or ``None``."""
    return next(iter(ask(sql, values)), None)


def tell(sql: str, values: Sequence[Any] = ()) -> int:
    """Send a statement that returns nothing; return how many rows it wrote."""
    with_wrappers = _cursor()
    with_wrappers.execute(sql, values)
    return int(with_wrappers.rowcount)


def _cursor() -> CursorWrapper:
    """Return the cursor of the connection in use, as Django wraps it: its errors, its log, its hooks."""
    own = connections[DEFAULT_DB_ALIAS]  # looked up once: `django.db.connection` looks it up at every word
    own.close_if_health_check_failed()
    own.ensure_connection()
    held: Any = own.connection
    kept = getattr(held, _KEPT, None)
    if kept is None:
        kept = own.create_cursor()
        setattr(held, _KEPT, kept)
    return own.make_debug_cursor(kept) if own.queries_logged else own.make_cursor(kept)
