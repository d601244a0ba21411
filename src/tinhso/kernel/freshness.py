"""What a process keeps in memory stays right: a trigger gives a table's state a new token at every write.

A reader asks for the token first and keeps what it loads under it. The token is random, not a counter, so
what was read inside a transaction that rolled back is never taken for something committed later.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Generic, TypeVar
from uuid import UUID, uuid4

import pgtrigger
from django.db import models

from tinhso.kernel.statements import ask

T = TypeVar("T")

ANY_WRITE = pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete


class State(models.Model):
    """One row: the token of what stands now in the tables whose triggers name it."""

    id = models.SmallIntegerField(primary_key=True, default=1)
    token = models.UUIDField(default=uuid4)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(name="%(app_label)s_%(class)s_one_row", condition=models.Q(id=1))
        ]

    def __str__(self) -> str:
        return str(self.token)


def changes_token(
    name: str, state_table: str, operation: pgtrigger.core.Operation = ANY_WRITE
) -> pgtrigger.Trigger:
    """Return a trigger: any such write, even by SQL, renews the token in the one row of `state_table`."""
    return pgtrigger.Trigger(
        name=name,
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=operation,
        func=f"""
            INSERT INTO {state_table} (id, token) VALUES (1, gen_random_uuid())
            ON CONFLICT (id) DO UPDATE SET token = excluded.token;
            RETURN NULL;
        """,  # noqa: S608 - the name of our own table
    )


_asked: ContextVar[dict[str, UUID | None] | None] = ContextVar("asked_tokens", default=None)


STATES: list[str] = []
"""State tables that nearly every act asks once; their tokens come together."""


@contextmanager
def asked_once(answered: dict[str, UUID | None] | None = None) -> Iterator[None]:
    """Within the block one state is asked for once by `token_of(…, once=True)`: an act sees one calendar.

    It begins with what the block around it, such as a request, was answered. That block asks again
    afterwards: the act may have written.
    """
    known = _asked.get() if answered is None else answered
    kept = _asked.set(dict(known or {}))
    try:
        yield
    finally:
        _asked.reset(kept)
        if outer := _asked.get():
            outer.clear()


def forget(state_table: str) -> None:
    """Ask again: whoever writes to what a state stands for and goes on in the same act says so."""
    if kept := _asked.get():
        kept.pop(state_table, None)


def token_of(state_table: str, *, once: bool = False) -> UUID | None:
    """Return the token of a state table; plain SQL, since it is asked several times in every request.

    `once` takes the answer given earlier in the same act. Not for rights, which must be those of now.
    """
    kept = _asked.get() if once else None
    if kept is None:
        return _read([state_table])[0]
    if state_table not in kept:
        together = STATES if state_table in STATES else [state_table]
        for name, token in zip(together, _read(together), strict=True):
            kept.setdefault(name, token)
    return kept[state_table]


def columns() -> str:
    """Return what a statement lists to bring the tokens of `STATES` along; `brought` takes them."""
    return _listed(STATES)


def brought(tokens: Sequence[UUID | None]) -> None:
    """Keep the tokens that another statement brought along, where a block asks once."""
    kept = _asked.get()
    if kept is not None:
        kept.update(zip(STATES, tokens, strict=True))


def _read(state_tables: Sequence[str]) -> Sequence[UUID | None]:
    [tokens] = ask(f"SELECT {_listed(state_tables)}")
    return tokens


def _listed(state_tables: Sequence[str]) -> str:
    return ", ".join(f"(SELECT token FROM {table} WHERE id = 1)" for table in state_tables)  # noqa: S608 - ours


class Kept(Generic[T]):
    """What a process made of some tables under one token: made anew when they were written, by whomever."""

    def __init__(self, state_table: str, make: Callable[[UUID | None], T]) -> None:
        self._state_table, self._make = state_table, make
        self._held: tuple[UUID, T] | None = None

    def now(self) -> T:
        """Return it as it stands now; nothing is asked when an act has brought the token along."""
        token, held = token_of(self._state_table, once=True), self._held
        if held is not None and held[0] == token:
            return held[1]
        made = self._make(token)
        self._held = (token, made) if token is not None else None
        return made
