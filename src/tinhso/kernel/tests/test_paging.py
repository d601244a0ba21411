import base64
import contextlib
import json
from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinhso.kernel.errors import Invalid
from tinhso.kernel.money import format_dong
from tinhso.kernel.paging import cursor_keys, decode_cursor, encode_cursor, page_of

KEYS = st.lists(st.one_of(st.text(), st.integers(), st.booleans()), min_size=1, max_size=4)


@given(KEYS)
def test_a_cursor_comes_back(keys: list[object]) -> None:
    assert decode_cursor(encode_cursor(keys), len(keys)) == keys


def test_times_and_keys_are_packed_as_text() -> None:
    moment, key = datetime(2026, 11, 16, 1, 5, tzinfo=UTC), UUID(int=7)
    assert decode_cursor(encode_cursor([moment, key]), 2) == [moment.isoformat(), str(key)]


@pytest.mark.parametrize("cursor", ["x", "####", "bnVsbA", "e30", "Zm9v", "W10", "đ", "=" * 9, "WzFd" * 3])
def test_a_made_up_cursor_is_refused_politely(cursor: str) -> None:
    with pytest.raises(Invalid) as refused:
        decode_cursor(cursor, 1)
    assert refused.value.code == "paging.cursor"


@given(st.text(max_size=40))
def test_no_text_breaks_the_reader(cursor: str) -> None:
    with contextlib.suppress(Invalid):
        decode_cursor(cursor, 2)


def test_a_cursor_nested_deeper_than_the_reader_is_refused() -> None:
    deep = base64.urlsafe_b64encode(b"[" * 100_000).decode()
    with pytest.raises(Invalid):
        decode_cursor(deep, 1)


MADE_UP = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.lists(st.integers(), max_size=2)
)


@given(st.sampled_from([str, int, datetime, UUID]), MADE_UP | st.sampled_from(["\0", "\ud800", 2**80]))
def test_only_keys_that_a_column_takes_come_through(kind: type, value: object) -> None:
    packed = base64.urlsafe_b64encode(json.dumps([value]).encode()).decode()
    with contextlib.suppress(Invalid):
        (key,) = cursor_keys(packed, kind)
        assert type(key) is kind
        assert key != "\0"
        assert not isinstance(key, datetime) or key.tzinfo is not None


def test_typed_keys_come_back() -> None:
    moment, key = datetime(2026, 11, 16, 1, 5, tzinfo=UTC), UUID(int=7)
    packed = encode_cursor([moment, key, "nguyễn", 7])
    assert cursor_keys(packed, datetime, UUID, str, int) == [moment, key, "nguyễn", 7]


@given(st.lists(st.integers(), unique=True, max_size=40).map(sorted), st.integers(1, 9))
def test_walking_the_pages_shows_every_row_once(rows: list[int], size: int) -> None:
    seen: list[int] = []
    after: int | None = None
    while True:
        rest = [row for row in rows if after is None or row > after]
        page = page_of(rest[: size + 1], size, lambda row: [row])
        seen += page.rows
        if not page.next_cursor:
            break
        after = decode_cursor(page.next_cursor, 1)[0]
    assert seen == rows


@pytest.mark.parametrize(("amount", "shown"), [(0, "0 ₫"), (8000, "8.000 ₫"), (1234567, "1.234.567 ₫")])
def test_amounts(amount: int, shown: str) -> None:
    assert format_dong(amount) == shown
