"""Keyset paging: a page costs the same however deep it lies."""

import base64
import binascii
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar
from uuid import UUID

from tinhso.kernel.errors import Invalid

PAGE_SIZE = 50
PAGE_SIZE_MAX = 100

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
    except (ValueError, binascii.Error) as error:
        raise _made_up() from error
    if not isinstance(values, list) or len(values) != length:
        raise _made_up()
    return values


def cursor_id(cursor: str) -> UUID:
    """Unpack a cursor that holds one key."""
    try:
        return UUID(str(decode_cursor(cursor, 1)[0]))
    except ValueError as error:
        raise _made_up() from error


def cursor_moment(cursor: str) -> tuple[datetime, UUID]:
    """Unpack a cursor that holds a moment and a key."""
    at, key = decode_cursor(cursor, 2)
    try:
        return datetime.fromisoformat(str(at)), UUID(str(key))
    except ValueError as error:
        raise _made_up() from error


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
