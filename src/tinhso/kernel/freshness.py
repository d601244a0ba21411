"""What a process keeps in memory stays right: a trigger gives a table's state a new token at every write.

A reader asks for the token first and keeps what it loads under it. The token is random, not a counter, so
what was read inside a transaction that rolled back is never taken for something committed later.
"""

from uuid import UUID

import pgtrigger
from django.db import connection

ANY_WRITE = pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete


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


def token_of(state_table: str) -> UUID | None:
    """Return the token of a state table; plain SQL, since it is asked several times in every request."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT token FROM {state_table} WHERE id = 1")  # noqa: S608 - our own table
        row = cursor.fetchone()
    return row[0] if row else None
