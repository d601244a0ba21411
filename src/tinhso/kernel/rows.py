"""The few statements that every act repeats, written once and kept.

The ORM builds the text of a statement anew at every call, which costs a dossier's act more than the database
does. Here the text of an insert, an update by key and a lock by key is made once a model; its columns are the
model's own fields, so that rows are what `save()` writes and `get()` reads.
"""

import json
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache
from operator import attrgetter
from typing import Any, TypeAlias, TypeVar
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import Field, Model

M = TypeVar("M", bound=Model)
AnyField: TypeAlias = "Field[Any, Any]"


def insert(rows: Sequence[Model]) -> None:
    """Insert new rows of one model in one statement, whose text is the same however many they are.

    The rows travel as one JSON text: the driver would bind each value of each row by itself. Raises
    `TypeError` for a value that JSON has no word for, `ValueError` for a time without its zone.
    """
    if not rows:
        return
    model = type(rows[0])
    columns, values_of = _columns(model)
    for field in _filled_on_save(model):
        for row in rows:
            field.pre_save(row, True)
    told = [dict(zip(columns, values_of(row), strict=True)) for row in rows]
    text = json.dumps(told, default=_in_json, ensure_ascii=False, allow_nan=False)
    with connection.cursor() as cursor:
        cursor.execute(_insert_sql(model), [text])
    for row in rows:
        row._state.adding, row._state.db = False, DEFAULT_DB_ALIAS  # noqa: SLF001 - as save() leaves it


def update(row: Model, names: Sequence[str]) -> None:
    """Write these columns (attribute names) of a row by its key."""
    if not names:
        return
    by_name = {field.attname: field for field in _fields(type(row))}
    values = [_written(by_name[name], row) for name in names]
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


def _written(field: AnyField, row: Model) -> Any:
    return field.get_db_prep_save(field.pre_save(row, False), connection)


def _in_json(value: Any) -> Any:
    if isinstance(value, datetime) and value.tzinfo is None:
        raise ValueError("a time without its zone")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, UUID | Decimal):
        return str(value)
    if isinstance(value, bytes | memoryview):
        return f"\\x{bytes(value).hex()}"
    raise TypeError(f"{type(value).__name__} cannot be written as JSON")


@cache
def _fields(model: type[Model]) -> tuple[AnyField, ...]:
    return tuple(model._meta.concrete_fields)  # noqa: SLF001 - Django's own description of a table


@cache
def _columns(model: type[Model]) -> tuple[tuple[str, ...], Callable[[Model], tuple[Any, ...]]]:
    fields = _fields(model)
    return tuple(str(field.column) for field in fields), attrgetter(*(field.attname for field in fields))


@cache
def _filled_on_save(model: type[Model]) -> tuple[AnyField, ...]:
    automatic = ("auto_now", "auto_now_add")
    return tuple(f for f in _fields(model) if any(getattr(f, name, False) for name in automatic))


@cache
def _insert_sql(model: type[Model]) -> str:
    columns, table = ", ".join(f'"{field.column}"' for field in _fields(model)), _table(model)
    rows = f"json_populate_recordset(NULL::{table}, %s::json)"
    return f"INSERT INTO {table} ({columns}) SELECT {columns} FROM {rows}"  # noqa: S608 - our names


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
