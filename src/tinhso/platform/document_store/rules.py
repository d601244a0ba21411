"""When a paper of the store may stand in for one that is asked for."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from tinhso.kernel.expressions import CASE_NAMES, holds
from tinhso.platform.document_store.contracts import OTHER, ItemInfo, ItemState, Want

NAMES = (*CASE_NAMES, ("item", "map"))
MONTHS_A_YEAR = 12


def fits(item: ItemInfo, wants: Iterable[Want], seen: Mapping[str, Any], on: date) -> bool:
    """Say whether an item is valid on a day and answers one of the wants. Whose it is, is asked elsewhere."""
    return is_good(item, on) and any(_answers(item, want, seen, on) for want in wants)


def is_good(item: ItemInfo, on: date) -> bool:
    """Say whether a paper is worth something on a day, whatever a job has not yet written down."""
    if item.state is not ItemState.VALID or item.kind == OTHER or item.issued_on > on:
        return False
    return item.valid_to is None or on <= item.valid_to


def _answers(item: ItemInfo, want: Want, seen: Mapping[str, Any], on: date) -> bool:
    if item.kind != want.kind:
        return False
    if want.max_age_days is not None and on - item.issued_on > timedelta(days=want.max_age_days):
        return False
    return holds(want.when, {**seen, "item": item.facts}, NAMES)


def newest(items: Iterable[ItemInfo]) -> ItemInfo | None:
    """Return the paper to offer: the last issued, the highest version of it."""
    return max(items, key=lambda item: (item.issued_on, item.version, item.id), default=None)


def months_after(day: date, months: int) -> date:
    """Return the same day of a later month, or its last day: six months from 31/08 end on 28/02."""
    index = day.month - 1 + months
    year, month = day.year + index // MONTHS_A_YEAR, index % MONTHS_A_YEAR + 1
    first_after = date(year + month // MONTHS_A_YEAR, month % MONTHS_A_YEAR + 1, 1)
    last = (first_after - timedelta(days=1)).day
    return date(year, month, min(day.day, last))
