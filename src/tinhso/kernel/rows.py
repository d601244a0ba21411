"""The few statements that every act repeats, written once and kept.

The ORM builds the text of a statement anew at every call, which costs a dossier's act more than the database
does. Here the text of an insert, an update by key and a lock by key is made once a model; values pass through
the model's own fields, so that rows are what `save()` writes and `get()` reads.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any, TypeAlias, TypeVar

from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import Field, Model

M = TypeVar("M", bound=Model)
AnyField: TypeAlias = "Field[Any, Any]"


def insert(rows: Sequence[Model]) -> None:
    """Insert new rows of one model in one statement."""
    if not rows:
        return
    fields = _fields(type(rows[0]))
    values = [_written(field, row, add=True) for row in rows for field in fields]
    with connection.cursor() as cursor:
        cursor.execute(_insert_sql(type(rows[0]), len(rows)), values)
    for row in rows:
        row._state.adding, row._state.db = False, DEFAULT_DB_ALIAS  # noqa: SLF001 - as save() leaves it


def update(row: Model, names: Sequence[str]) -> None:
    """Write these columns (attribute names) of a row by its key."""
    if not names:
        return
    by_name = {field.attname: field for field in _fields(type(row))}
    values = [_written(by_name[name], row, add=False) for name in names]
    with connection.cursor() as cursor:
        cursor.execute(_update_sql(type(row), tuple(names)), [*values, row.pk])


def locked(model: type[M], key: Any) -> M | None:
    """Return the row with this key under lock until the transaction ends, or ``None``."""
    with connection.cursor() as cursor:
        cursor.execute(_lock_sql(model), [key])
        found = cursor.fetchone()
    if found is None:
        return None
    values = list(found)
    for place, convert in _converters(model):
        values[place] = convert(values[place])
    return model.from_db(DEFAULT_DB_ALIAS, [field.attname for field in _fields(model)], values)


def _written(field: AnyField, row: Model, *, add: bool) -> Any:
    return field.get_db_prep_save(field.pre_save(row, add), connection)


@cache
def _fields(model: type[Model]) -> tuple[AnyField, ...]:
    return tuple(model._meta.concrete_fields)  # noqa: SLF001 - Django's own description of a table


@cache
def _insert_sql(model: type[Model], count: int) -> str:
    columns = ", ".join(f'"{field.column}"' for field in _fields(model))
    places = f"({', '.join(['%s'] * len(_fields(model)))})"
    return f"INSERT INTO {_table(model)} ({columns}) VALUES {', '.join([places] * count)}"  # noqa: S608 - our names


@cache
def _update_sql(model: type[Model], names: tuple[str, ...]) -> str:
    columns = {field.attname: field.column for field in _fields(model)}
    changes = ", ".join(f'"{columns[name]}" = %s' for name in names)
    return f"UPDATE {_table(model)} SET {changes} WHERE {_key(model)} = %s"  # noqa: S608 - our names


@cache
def _lock_sql(model: type[Model]) -> str:
    columns = ", ".join(f'"{field.column}"' for field in _fields(model))
    return f"SELECT {columns} FROM {_table(model)} WHERE {_key(model)} = %s FOR UPDATE"  # noqa: S608 - our names


@cache
def _converters(model: type[Model]) -> tuple[tuple[int, Any], ...]:
    return tuple(
        (place, lambda value, field=field: field.from_db_value(value, field.cached_col, connection))
        for place, field in enumerate(_fields(model))
        if hasattr(field, "from_db_value")
    )


def _table(model: type[Model]) -> str:
    return f'"{model._meta.db_table}"'  # noqa: SLF001 - as above


def _key(model: type[Model]) -> str:
    return f'"{model._meta.pk.column}"'  # noqa: SLF001 - as above
