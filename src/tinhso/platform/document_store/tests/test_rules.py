"""Which paper may stand in for one that is asked for."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinhso.platform.document_store.contracts import OTHER, ItemInfo, ItemState, Trust, Want
from tinhso.platform.document_store.rules import fits, months_after, newest

TODAY = date(2026, 11, 22)
SEEN: dict[str, Any] = {"answers": {"child": "Minh Khôi"}}
ITEM = ItemInfo(
    id=UUID(int=1),
    holder_id=UUID(int=2),
    kind="giay-khai-sinh",
    kind_name="Giấy khai sinh",
    name="Giấy khai sinh",
    number="12/2026",
    trust=Trust.ISSUED,
    state=ItemState.VALID,
    version=1,
    issued_by="UBND xã",
    issued_on=date(2026, 11, 1),
    valid_to=None,
    file_id=UUID(int=3),
    sha256="0" * 64,
    facts={"child_name": "Minh Khôi"},
    source_case="",
    source_procedure="",
    verification_code="",
    ended_at=None,
    ended_reason="",
)
BIRTH = Want("giay-khai-sinh")


@pytest.mark.parametrize(
    ("item", "want", "does"),
    [
        (ITEM, BIRTH, True),
        (ITEM, Want("trich-luc-khai-tu"), False),
        (ITEM, Want("giay-khai-sinh", "item.child_name == answers.child"), True),
        (ITEM, Want("giay-khai-sinh", "item.child_name != answers.child"), False),
        (ITEM, Want("giay-khai-sinh", "item.nothing == answers.child"), False),
        (ITEM, Want("giay-khai-sinh", max_age_days=21), True),
        (ITEM, Want("giay-khai-sinh", max_age_days=20), False),
        (replace(ITEM, valid_to=TODAY), BIRTH, True),
        (replace(ITEM, valid_to=TODAY - timedelta(days=1)), BIRTH, False),
        (replace(ITEM, issued_on=TODAY + timedelta(days=1)), BIRTH, False),
        (replace(ITEM, state=ItemState.REVOKED), BIRTH, False),
        (replace(ITEM, state=ItemState.REPLACED), BIRTH, False),
        (replace(ITEM, state=ItemState.EXPIRED), BIRTH, False),
        (replace(ITEM, kind=OTHER), Want(OTHER), False),
    ],
)
def test_what_does(item: ItemInfo, want: Want, does: bool) -> None:
    assert fits(item, [want], SEEN, TODAY) is does


def test_one_want_is_enough_and_none_is_not() -> None:
    assert fits(ITEM, [Want("khac"), BIRTH], SEEN, TODAY)
    assert not fits(ITEM, [], SEEN, TODAY)


def test_the_newest_is_offered() -> None:
    older, newer = replace(ITEM, issued_on=date(2026, 1, 1), version=3), ITEM
    assert newest([older, newer]) is newer
    assert newest([]) is None


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 11, 22), 6, date(2027, 5, 22)),
        (date(2026, 12, 31), 12, date(2027, 12, 31)),
        (date(2026, 1, 1), 11, date(2026, 12, 1)),
    ],
)
def test_months_after(day: date, months: int, expected: date) -> None:
    assert months_after(day, months) == expected


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 240))
def test_months_always_lead_on_and_keep_the_day_or_end_the_month(day: date, months: int) -> None:
    found = months_after(day, months)
    assert found > day
    assert found.day == day.day or (found + timedelta(days=1)).day == 1
    assert (found.year - day.year) * 12 + found.month - day.month == months


@given(st.dates(), st.sampled_from(ItemState), st.dates(), st.none() | st.dates())
def test_nothing_fits_that_is_not_valid_today(
    on: date, state: ItemState, issued_on: date, valid_to: date | None
) -> None:
    item = replace(ITEM, state=state, issued_on=issued_on, valid_to=valid_to)
    inside = issued_on <= on and (valid_to is None or on <= valid_to)
    assert fits(item, [BIRTH], SEEN, on) is (inside and state is ItemState.VALID)
