"""Which coming days of old units their successors do not have yet."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from tinhso.kernel.unit_moves import UnitReform
from tinhso.platform.calendar.models import CalendarException
from tinhso.platform.calendar.selectors import IN_FORCE

Copy = tuple[CalendarException, UUID, UUID]


def missing(reform: UnitReform) -> Iterator[Copy]:
    """Yield a day, its old unit and the successor that lacks it; a day the successor has already counts."""
    rows = CalendarException.objects.filter(IN_FORCE, unit_id__in=reform.heirs, day__gte=reform.on)
    heirs = {heir.unit_id for found in reform.heirs.values() for heir in found}
    there = set(
        CalendarException.objects.filter(IN_FORCE, unit_id__in=heirs, day__gte=reform.on).values_list(
            "unit_id", "calendar_id", "day", "kind"
        )
    )
    for row in rows.order_by("day", "id"):
        for old, heir in _pairs(reform, row):
            key: tuple[UUID | None, UUID, date, str] = (heir, row.calendar_id, row.day, row.kind)
            if key not in there:
                there.add(key)
                yield row, old, heir


def _pairs(reform: UnitReform, row: CalendarException) -> Iterator[tuple[UUID, UUID]]:
    if row.unit_id:
        yield from ((row.unit_id, heir.unit_id) for heir in reform.heirs[row.unit_id])
