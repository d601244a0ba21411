"""Open work follows the units that lead it, gave it or help with it. Terms stand; what is done stays."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.locks import lock_rows
from tinhso.kernel.unit_moves import Moved, UnitReform
from tinhso.platform.assignments.contracts import OPEN, State
from tinhso.platform.assignments.models import OPEN_STATES, Assignment, Support

REHOME = "assignments.rehome"


def moving(reform: UnitReform) -> "QuerySet[Assignment]":
    old = list(reform.heirs)
    helped = Exists(Support.objects.filter(assignment=OuterRef("pk"), unit__in=old))
    return Assignment.objects.filter(
        Q(unit__in=old) | Q(giver_unit__in=old) | Q(helped), state__in=OPEN_STATES
    )


def place(row: Assignment, reform: UnitReform) -> tuple[UUID, UUID]:
    """Return the unit that loses the work, or a side of it, and its heir."""
    sides = (row.unit_id, row.giver_unit_id, *_helpers(row))
    old = next(side for side in sides if side in reform.heirs)
    return old, reform.heir(old).unit_id


def _helpers(row: Assignment) -> list[UUID]:
    return [one.unit_id for one in sorted(row.support.all(), key=lambda one: one.pk)]


@action(REHOME)
def rehome_work(*, actor: Actor, reform: UnitReform, size: int, wait: bool) -> Sequence[Moved]:
    """Move at most `size` assignments."""
    rows = moving(reform).select_for_update(of=("self",), skip_locked=not wait).order_by("pk")[:size]
    moved = []
    for row in rows:
        old, new = place(row, reform)
        moved.append(Moved(row.pk, row.title[:100], old, new, _before(row)))
        helpers = [_after(reform, key) for key in _helpers(row)]
        _put(row, _after(reform, row.unit_id), _after(reform, row.giver_unit_id), helpers)
    return moved


def _after(reform: UnitReform, unit_id: UUID) -> UUID:
    return reform.heir(unit_id).unit_id if unit_id in reform.heirs else unit_id


def _before(row: Assignment) -> dict[str, Any]:
    return {
        "unit": str(row.unit_id),
        "giver_unit": str(row.giver_unit_id),
        "support": [str(key) for key in _helpers(row)],
    }


def _put(row: Assignment, unit_id: UUID, giver_unit_id: UUID, helpers: Sequence[UUID]) -> None:
    """Write the sides of an assignment; a helper that became the lead helps no more."""
    row.unit_id, row.giver_unit_id = unit_id, giver_unit_id
    row.save(update_fields=["unit", "giver_unit"])
    wanted = dict.fromkeys(key for key in helpers if key != unit_id)
    if list(wanted) == _helpers(row):
        return
    row.support.all().delete()
    Support.objects.bulk_create(Support(assignment=row, unit_id=key) for key in wanted)


@action(REHOME)
def restore_work(*, actor: Actor, reform: UnitReform, items: Sequence[Moved]) -> Mapping[UUID, str]:
    """Give work back to its old units, except what ended or went on elsewhere since."""
    wanted = {item.item_id: item for item in items}
    stays = dict.fromkeys(wanted, "")
    for row in lock_rows(Assignment.objects.all(), wanted):
        item = wanted[row.pk]
        if State(row.state) not in OPEN:
            stays[row.pk] = "Việc đã xong."
        elif item.new_id not in {row.unit_id, row.giver_unit_id, *_helpers(row)}:
            stays[row.pk] = "Việc đã chuyển tiếp sang đơn vị khác."
        else:
            before = item.before
            _put(row, UUID(before["unit"]), UUID(before["giver_unit"]), [UUID(k) for k in before["support"]])
    return stays
