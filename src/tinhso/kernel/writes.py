"""Writes that wait for company: what an action writes travels in as few statements as its reads allow.

A statement costs more on its way than in the database. Inside an action a write whose result nobody needs
waits until anything else is asked of the database, a savepoint included, or the action ends; then all that
wait go as one statement. What is read is therefore always what was written before it, and an error comes at
the next statement.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db import connection

from tinhso.kernel.statements import tell


@dataclass(frozen=True, slots=True)
class Write:
    """One INSERT or UPDATE of a table, by its text and the values in it."""

    table: str
    sql: str
    values: Sequence[Any]


_waiting: ContextVar[list[Write] | None] = ContextVar("waiting", default=None)


@contextmanager
def gathered() -> Iterator[None]:
    """Let writes wait until the block ends; where it fails those still waiting are never sent."""
    waiting: list[Write] = []
    token = _waiting.set(waiting)
    try:
        with connection.execute_wrapper(_after_those_waiting):
            yield
            _send(waiting)
    finally:
        _waiting.reset(token)


def write(wanted: Write) -> None:
    """Send a write, or let it wait where writes are gathered.

    The parts of one statement do not see each other's rows: a table that is being written is written first.
    """
    waiting = _waiting.get()
    if waiting is None:
        _execute([wanted])
        return
    if any(each.table == wanted.table for each in waiting):
        _send(waiting)
    waiting.append(wanted)


def count_written(wanted: Write) -> int:
    """Send a write now, after those that wait, and return how many rows it wrote."""
    return _execute([wanted])


def _after_those_waiting(
    execute: Callable[..., Any], sql: Any, params: Any, many: bool, context: dict[str, Any]
) -> Any:
    waiting = _waiting.get()
    if waiting:
        _send(waiting)
    return execute(sql, params, many, context)


def _send(waiting: list[Write]) -> None:
    if waiting:
        now = waiting[:]
        waiting.clear()
        _execute(now)


def _execute(writes: Sequence[Write]) -> int:
    text = _joined(tuple(each.sql for each in writes))
    return tell(text, [value for each in writes for value in each.values])


@cache
def _joined(texts: tuple[str, ...]) -> str:
    """Return one statement of several; texts are of few kinds, each made once."""
    *others, last = texts
    if not others:
        return last
    return f"WITH {', '.join(f'w{place} AS ({text})' for place, text in enumerate(others))} {last}"
