"""The few statements that every act repeats, written once and kept.

The ORM builds the text of a statement anew at every call, which costs a dossier's act more than the database
does. Here the text of an insert, an update by key and a lock by key is made once a model; its columns are the
model's own fields, so that rows are what `save()` writes and `get()` reads. Writes wait for company
(`kernel.writes`) where an action runs.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache
from operator import attrgetter
from typing import Any, TypeAlias, TypeVar, cast
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import Field, Model
from django.db.models.base import ModelState

from tinhso.kernel.statements import ask, ask_one
from tinhso.kernel.writes import Text, Write, count_written, write

M = TypeVar("M", bound=Model)
AnyField: TypeAlias = "Field[Any, Any]"
Wanted: TypeAlias = tuple[tuple[str, str], ...]
"""Columns by attribute name, and what is asked of them."""
EMPTY, EQUAL, AMONG = "IS NULL", "= %s", "= ANY(%s)"


def new(model: type[M], **values: Any) -> M:
    """Return a row not yet written, as `model(**values)` would, without asking each of the columns.

    Columns are named as attributes (`case_id`); the others have their defaults. Raises `TypeError` for a
    name that is no column.
    """
    made = model.__new__(model)
    made._state = ModelState()  # noqa: SLF001 - as the model's own constructor does
    given = {name: values.pop(name) if name in values else default() for name, default in _defaults(model)}
    if values:
        raise TypeError(f"{model.__name__} has no column {', '.join(values)}")
    made.__dict__.update(given)
    return made


def insert(rows: Sequence[Model], *, unless_there: bool = False) -> None:
    """Insert new rows of one model in one statement, whose text is the same however many they are.

    `unless_there`: leave alone a row that is there already, by its key or another unique column.
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
    write(Write(_insert_text(model, unless_there), [text]))
    for row in rows:
        row._state.adding, row._state.db = False, DEFAULT_DB_ALIAS  # noqa: SLF001 - as save() leaves it


def update(row: Model, names: Sequence[str]) -> None:
    """Write these columns (attribute names) of a row by its key."""
    if not names:
        return
    by_name = _by_name(type(row))
    values = [_written(by_name[name], row) for name in names]
    text = Text(_table(type(row)), _update_sql(type(row), tuple(names)))
    write(Write(text, [*values, row.pk]))


def locked(model: type[M], key: Any) -> M | None:
    """Return the row with this key under lock until the transaction ends, or ``None``."""
    found = ask_one(_lock_sql(model), [key])
    return _made(model, found) if found else None


def matching(
    model: type[M],
    *,
    order: tuple[str, ...] = (),
    related: tuple[str, ...] = (),
    lock: bool = False,
    **equal: Any,
) -> list[M]:
    """Return the rows whose columns have these values, as `filter(**equal).order_by(*order)` would.

    Columns are named as attributes (`case_id`); ``None`` asks for those without a value, a list for those
    with one of its values. `related`: rows they refer to, read along, where every row refers to one. `lock`:
    hold the rows until the transaction ends.
    """
    wanted, values = _asked(model, equal)
    found = ask(_match_sql(model, wanted, order, related, lock), values)
    return [_read(model, related, row) for row in found]


def one(model: type[M], *, related: tuple[str, ...] = (), lock: bool = False, **equal: Any) -> M | None:
    """Return the row whose columns have these values, which name one at most, or ``None``."""
    return next(iter(matching(model, related=related, lock=lock, **equal)), None)


def change(model: type[Model], values: Mapping[str, Any], **equal: Any) -> None:
    """Write these values into the rows whose columns have those, as `update()` would."""
    write(_change(model, values, equal))


def count_changed(model: type[Model], values: Mapping[str, Any], **equal: Any) -> int:
    """Do the same at once and return how many rows had those values."""
    return count_written(_change(model, values, equal))


def remove(model: type[Model], **equal: Any) -> None:
    """Delete the rows whose columns have these values, of a model that no other refers to."""
    wanted, asked = _asked(model, equal)
    write(Write(Text(_table(model), _remove_sql(model, wanted)), asked))


def _change(model: type[Model], values: Mapping[str, Any], equal: Mapping[str, Any]) -> Write:
    by_name = _by_name(model)
    given = [by_name[name].get_db_prep_save(value, connection) for name, value in values.items()]
    wanted, asked = _asked(model, equal)
    return Write(Text(_table(model), _change_sql(model, tuple(values), wanted)), [*given, *asked])


def _asked(model: type[Model], equal: Mapping[str, Any]) -> tuple[Wanted, list[Any]]:
    """Return what is asked of which columns, and the values in it as the database takes them."""
    by_name, plain = _by_name(model), {name: _alone(value) for name, value in equal.items()}
    wanted = tuple((name, _asks(value)) for name, value in plain.items())
    given = [(by_name[name], value) for name, value in plain.items() if value is not None]
    return wanted, [_given(field, value) for field, value in given]


def _alone(value: Any) -> Any:
    """Return the one value of a list: of several the server does not know how many, and plans each time."""
    return value[0] if isinstance(value, list) and len(value) == 1 and value[0] is not None else value


def _asks(value: Any) -> str:
    if value is None:
        return EMPTY
    return AMONG if isinstance(value, list) else EQUAL


def _given(field: AnyField, value: Any) -> Any:
    if isinstance(value, list):
        return [field.get_db_prep_value(each, connection) for each in value]
    return field.get_db_prep_value(value, connection)


def _read(model: type[M], related: tuple[str, ...], values: Sequence[Any]) -> M:
    """Make a row, and those it refers to, from the columns of one line."""
    made, place = _made(model, values), len(_fields(model))
    for name in related:
        other = _target(model, name)
        setattr(made, name, _made(other, values[place:]))
        place += len(_fields(other))
    return made


def _made(model: type[M], values: Sequence[Any]) -> M:
    given = list(values[: len(_fields(model))])
    for place, convert in _converters(model):
        given[place] = convert(given[place])
    return _as_read(model, given)


def _as_read(model: type[M], values: Sequence[Any]) -> M:
    """Return what `from_db` would, without asking each of the columns whether it was read."""
    made, state = model.__new__(model), ModelState()
    state.adding, state.db = False, DEFAULT_DB_ALIAS
    made.__dict__.update(zip(_names(model), values, strict=True), _state=state)
    return made


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
def _defaults(model: type[Model]) -> tuple[tuple[str, Callable[[], Any]], ...]:
    return tuple((field.attname, field.get_default) for field in _fields(model))


@cache
def _by_name(model: type[Model]) -> dict[str, AnyField]:
    return {field.attname: field for field in _fields(model)}


@cache
def _names(model: type[Model]) -> list[str]:
    return [field.attname for field in _fields(model)]


def _target(model: type[Model], name: str) -> type[Model]:
    found: Any = model._meta.get_field(name).related_model  # noqa: SLF001 - as above
    return cast("type[Model]", found)


@cache
def _columns(model: type[Model]) -> tuple[tuple[str, ...], Callable[[Model], tuple[Any, ...]]]:
    fields = _fields(model)
    return tuple(str(field.column) for field in fields), attrgetter(*(field.attname for field in fields))


@cache
def _filled_on_save(model: type[Model]) -> tuple[AnyField, ...]:
    automatic = ("auto_now", "auto_now_add")
    return tuple(f for f in _fields(model) if any(getattr(f, name, False) for name in automatic))


@cache
def _insert_text(model: type[Model], unless_there: bool) -> Text:
    columns, table = ", ".join(f'"{field.column}"' for field in _fields(model)), _table(model)
    rows = f"json_populate_recordset(NULL::{table}, %s::json)"
    sql = f"INSERT INTO {table} ({columns}) SELECT {columns} FROM {rows}"  # noqa: S608 - our names
    return Text(table, sql, end=" ON CONFLICT DO NOTHING" * unless_there)


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
def _match_sql(
    model: type[Model],
    wanted: Wanted,
    order: tuple[str, ...],
    related: tuple[str, ...],
    lock: bool,
) -> str:
    table, listed = _table(model), [_listed(model, _table(model))]
    joins = ""
    for place, name in enumerate(related):
        other, alias = _target(model, name), f"r{place}"
        listed.append(_listed(other, alias))
        own: Any = model._meta.get_field(name)  # noqa: SLF001 - as above
        joins += f' JOIN {_table(other)} {alias} ON {alias}.{_key(other)} = {table}."{own.column}"'
    where = f" WHERE {_conditions(model, wanted)}" if wanted else ""
    turned = ", ".join(
        f"{table}.{_column(model, name.lstrip('-'))}{' DESC' * name.startswith('-')}" for name in order
    )
    end = f" ORDER BY {turned}" * bool(order) + f" FOR UPDATE OF {table}" * lock
    return f"SELECT {', '.join(listed)} FROM {table}{joins}{where}{end}"  # noqa: S608 - our names


@cache
def _change_sql(model: type[Model], names: tuple[str, ...], wanted: Wanted) -> str:
    changes = ", ".join(f"{_column(model, name)} = %s" for name in names)
    return f"UPDATE {_table(model)} SET {changes} WHERE {_conditions(model, wanted)}"  # noqa: S608 - our names


@cache
def _remove_sql(model: type[Model], wanted: Wanted) -> str:
    return f"DELETE FROM {_table(model)} WHERE {_conditions(model, wanted)}"  # noqa: S608 - our names


def _conditions(model: type[Model], wanted: Wanted) -> str:
    return " AND ".join(f"{_table(model)}.{_column(model, name)} {asks}" for name, asks in wanted)


def _listed(model: type[Model], alias: str) -> str:
    return ", ".join(f'{alias}."{field.column}"' for field in _fields(model))


def _column(model: type[Model], name: str) -> str:
    return f'"{_by_name(model)[name].column}"'


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
