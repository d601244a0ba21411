"""Many rows at once: some of their columns in one statement whose cost does not grow with a CASE for every
value, or whole rows by COPY.
"""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import connection
from django.db.models import Field, Model
from psycopg import Copy

from tinhso.kernel.writes import Text, Write, settle, write


@contextmanager
def copying(table: str, columns: str) -> Iterator[Copy]:
    """Open a COPY into a table, after the writes that wait; the triggers of the table run all the same."""
    settle()
    with connection.cursor() as cursor, cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as copy:
        yield copy


def write_columns(rows: Collection[Model], names: Sequence[str]) -> None:
    """Write these fields of rows that exist, by ``UPDATE … FROM unnest(…)``."""
    if not rows:
        return
    meta = type(next(iter(rows)))._meta  # noqa: SLF001 - Django's own description of a table
    by_name = {field.name: field for field in meta.concrete_fields}
    fields = [meta.pk, *(by_name[name] for name in names)]
    columns = [field.column for field in fields]
    arrays = ", ".join(f"%s::{field.db_type(connection)}[]" for field in fields)
    changes = ", ".join(f'"{column}" = v."{column}"' for column in columns[1:])
    listed = ", ".join(f'"{column}"' for column in columns)
    sql = (
        f'UPDATE "{meta.db_table}" AS t SET {changes}'  # noqa: S608 - our own names
        f' FROM unnest({arrays}) AS v({listed}) WHERE t."{columns[0]}" = v."{columns[0]}"'
    )
    values = [[_stored(field, row) for row in rows] for field in fields]
    write(Write(Text(f'"{meta.db_table}"', sql), values))


def _stored(field: "Field[Any, Any]", row: Model) -> Any:
    return field.get_db_prep_save(getattr(row, field.attname), connection)
