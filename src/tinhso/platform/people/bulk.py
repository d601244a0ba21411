"""Fast ways into empty tables: COPY blocks, and indexes built once at the end instead of row by row."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from queue import Queue
from threading import Event, Thread
from typing import Any, TypeVar

from django.db import connection

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _End:
    error: BaseException | None = None


_SECONDARY = """
SELECT format('DROP INDEX %%I', i.relname), pg_get_indexdef(i.oid)
FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
WHERE x.indrelid = ANY(%s::regclass[])
  AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = x.indexrelid)
"""
_FOREIGN = """
SELECT format('ALTER TABLE %%s DROP CONSTRAINT %%I', c.conrelid::regclass, c.conname),
       format('ALTER TABLE %%s ADD CONSTRAINT %%I %%s',
              c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
FROM pg_constraint c WHERE c.contype = 'f' AND c.conrelid = ANY(%s::regclass[])
"""


@contextmanager
def unindexed(tables: Sequence[str]) -> Iterator[None]:
    """Drop secondary indexes and foreign keys of the tables, and build them again after the block.

    The block's transaction holds the tables; a failure restores everything with the rollback.
    """
    with connection.cursor() as cursor:
        pairs = [pair for query in (_FOREIGN, _SECONDARY) for pair in _rows(cursor, query, tables)]
        for drop, _create in pairs:
            cursor.execute(drop)
    yield
    with connection.cursor() as cursor:
        for _drop, create in reversed(pairs):
            cursor.execute(create)


@contextmanager
def without_row_history(tables: Sequence[str]) -> Iterator[None]:
    """Let a bulk load pass without a history row for each row; it leaves one note of its own."""
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
    yield
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")


def ahead(items: Iterable[T], depth: int = 2) -> Iterator[T]:
    """Make items in a thread while the caller waits for the database, a few ahead of it."""
    queue: Queue[T | _End] = Queue(maxsize=depth)
    stopped = Event()

    def work() -> None:
        end = _End()
        try:
            for item in items:
                queue.put(item)
                if stopped.is_set():
                    return
        except BaseException as error:  # handed to the caller's thread
            end = _End(error)
        queue.put(end)

    Thread(target=work, daemon=True).start()
    try:
        while not isinstance(item := queue.get(), _End):
            yield item
        if item.error:
            raise item.error
    finally:
        stopped.set()


def _rows(cursor: Any, query: str, tables: Sequence[str]) -> list[tuple[str, str]]:
    cursor.execute(query, [list(tables)])
    return list(cursor.fetchall())
