"""Writes that wait for company: what an action writes travels in as few statements as its reads allow.

A statement costs more on its way than in the database. Inside an action a write whose result nobody needs
waits until anything else is asked of the database, a savepoint included, or the action ends; then all that
wait go as one statement. What is read is therefore always what was written before it, and an error comes at
the next statement.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple

from django.db import connection

from tinhso.kernel.statements import Unwatched, tell


class Text(NamedTuple):
    """A write without its values. `end`: of an INSERT … SELECT, what stands behind its conditions."""

    table: str
    sql: str
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Write:
    """One INSERT, UPDATE or DELETE of a table."""

    text: Text
    values: Sequence[Any]


@dataclass(frozen=True, slots=True)
class Preface:
    """What the first write takes along: columns of a SELECT that are set before the triggers after it run."""

    sql: str
    values: Sequence[Any]


@dataclass(slots=True)
class Gathering:
    """What waits in a block; the preface is gone once it was said."""

    preface: Preface | None
    writes: list[Write] = field(default_factory=list)


_gathering: ContextVar[Gathering | None] = ContextVar("gathering", default=None)


@contextmanager
def gathered(preface: Preface | None = None) -> Iterator[Gathering]:
    """Let writes wait until the block ends; where it fails those still waiting are never sent."""
    here = Gathering(preface)
    token = _gathering.set(here)
    try:
        with connection.execute_wrapper(_after_those_waiting):
            yield here
            _send(here)
    finally:
        _gathering.reset(token)


def write(wanted: Write) -> None:
    """Send a write, or let it wait where writes are gathered.

    The parts of one statement do not see each other's rows: a table that is being written is written first.
    New rows need not see the others; they only wait, inside the statement, for what is written before them.
    """
    here = _gathering.get()
    if here is None:
        _execute([wanted], None)
        return
    table, adds = wanted.text.table, wanted.text.end is not None
    if not adds and any(each.text.table == table for each in here.writes):
        _send(here)
    here.writes.append(wanted)


def count_written(wanted: Write) -> int:
    """Send a write now, after those that wait, and return how many rows it wrote."""
    settle()
    return _execute([wanted], None)


def settle() -> None:
    """Send all that waits: before what does not come as a statement, such as COPY."""
    if here := _gathering.get():
        _send(here)
    say_preface()


def say_preface() -> None:
    """Send the preface by itself where it still waits."""
    here = _gathering.get()
    if here and (preface := here.preface):
        here.preface = None
        tell(f"SELECT {preface.sql}", preface.values)


def _after_those_waiting(
    execute: Callable[..., Any], sql: Any, params: Any, many: bool, context: dict[str, Any]
) -> Any:
    here = _gathering.get()
    if here and here.writes:
        _send(here)
    elif here and here.preface and not _only_reads(sql):
        say_preface()
    return execute(sql, params, many, context)


def _only_reads(sql: Any) -> bool:
    """Tell whether a statement surely writes nothing that a trigger watches."""
    return isinstance(sql, Unwatched) or (isinstance(sql, str) and sql.lstrip()[:6].upper() == "SELECT")


def _send(here: Gathering) -> None:
    if here.writes:
        now, preface = here.writes, here.preface
        here.writes, here.preface = [], None
        _execute(now, preface)


def _execute(writes: Sequence[Write], preface: Preface | None) -> int:
    text = _joined(tuple(each.text for each in writes), preface.sql if preface else "")
    values = [value for each in writes for value in each.values]
    return tell(text, [*values, *preface.values] if preface else values)


@cache
def _joined(texts: tuple[Text, ...], preface: str) -> str:
    """Return one statement of several; texts are of few kinds, each made once."""
    parts = [_placed(texts, place) for place in range(len(texts))]
    *others, last = (*parts, f"SELECT {preface}") if preface else parts
    if not others:
        return last
    return f"WITH {', '.join(f'w{place} AS ({part})' for place, part in enumerate(others))} {last}"


def _placed(texts: tuple[Text, ...], place: int) -> str:
    """Return a part that runs after those before it that write the same table, and before those after it."""
    table, sql, end = texts[place]
    before = [f"w{other}" for other in range(place) if texts[other].table == table]
    awaited = any(other.table == table for other in texts[place + 1 :])
    return f"{sql}{_after(before)}{end or ''}{' RETURNING 1' if awaited else ''}"


def _after(parts: Sequence[str]) -> str:
    """Return a condition that always holds, once those parts have been carried out."""
    counted = " AND ".join(f"(SELECT count(*) FROM {part}) >= 0" for part in parts)  # noqa: S608 - our names
    return f" WHERE {counted}" if counted else ""
