"""Keyset paging: a page costs the same however deep it lies."""

import base64
import binascii
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Generic, TypeVar, cast
from uuid import UUID

from tinhso.kernel.errors import Invalid

PAGE_SIZE = 50
PAGE_SIZE_MAX = 100
INTEGER_MIN, INTEGER_MAX = -(2**63), 2**63 - 1
"""What the widest integer column takes; Django answers for narrower ones."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some rows and the cursor of the next page (``""`` at the end)."""

    rows: Sequence[T]
    next_cursor: str = ""


def encode_cursor(values: Sequence[Any]) -> str:
    """Pack the sort keys of the last row shown."""
    packed = json.dumps([_plain(value) for value in values], separators=(",", ":"))
    return base64.urlsafe_b64encode(packed.encode()).decode().rstrip("=")


def decode_cursor(cursor: str, length: int) -> list[Any]:
    """Unpack a cursor of `length` keys; raise `Invalid` if somebody made it up."""
    try:
        values = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (ValueError, binascii.Error, RecursionError) as error:
        raise _made_up() from error
    if not isinstance(values, list) or len(values) != length:
        raise _made_up()
    return values


def cursor_keys(cursor: str, *kinds: type) -> list[Any]:
    """Unpack a cursor of keys of these kinds (str, int, datetime, UUID); the database never sees others."""
    values = decode_cursor(cursor, len(kinds))
    try:
        return [_READERS[kind](value) for kind, value in zip(kinds, values, strict=True)]
    except (ValueError, OverflowError) as error:
        raise _made_up() from error


def cursor_id(cursor: str) -> UUID:
    """Unpack a cursor that holds one key."""
    return cast(UUID, cursor_keys(cursor, UUID)[0])


def cursor_moment(cursor: str) -> tuple[datetime, UUID]:
    """Unpack a cursor that holds a moment and a key."""
    at, key = cursor_keys(cursor, datetime, UUID)
    return at, key


def _text(value: Any) -> str:
    if not isinstance(value, str) or "\0" in value:
        raise ValueError(value)
    value.encode()  # half a surrogate pair is a string to JSON and no text to the database
    return value


def _whole(value: Any) -> int:
    if type(value) is not int or not INTEGER_MIN <= value <= INTEGER_MAX:
        raise ValueError(value)
    return value


def _moment(value: Any) -> datetime:
    found = datetime.fromisoformat(_text(value))
    if found.tzinfo is None:
        raise ValueError(value)
    return found.astimezone(UTC)


_READERS: dict[type, Callable[[Any], Any]] = {
    str: _text,
    int: _whole,
    datetime: _moment,
    UUID: lambda value: UUID(_text(value)),
}


def _made_up() -> Invalid:
    return Invalid("paging.cursor", "Trang này không còn; hãy mở lại danh sách.")


def page_of(rows: Sequence[T], size: int, keys: Callable[[T], Sequence[Any]]) -> Page[T]:
    """Make a page from `size + 1` fetched rows."""
    shown = rows[:size]
    return Page(shown, encode_cursor(keys(shown[-1])) if len(rows) > size else "")


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value
