"""Work files go on at the heir of their unit. Their codes stay: they name the agency that opened them."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.db.models import QuerySet

from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.locks import lock_rows
from tinhso.kernel.unit_moves import Moved, UnitReform
from tinhso.platform.records.actions.archiving import next_number
from tinhso.platform.records.contracts import RecordState
from tinhso.platform.records.models import Record, Transfer

REHOME = "records.rehome"


def moving(reform: UnitReform) -> "QuerySet[Record]":
    return Record.objects.filter(unit__in=list(reform.heirs)).exclude(state=RecordState.ARCHIVED)


@action(REHOME)
def rehome_files(*, actor: Actor, reform: UnitReform, size: int, wait: bool) -> Sequence[Moved]:
    """Move at most `size` files, with the hand-over they are in."""
    rows = moving(reform).select_for_update(of=("self",), skip_locked=not wait).order_by("pk")[:size]
    moved = []
    for row in rows:
        old, new = row.unit_id, reform.heir(row.unit_id).unit_id
        _follow(row.transfer_id, new)
        row.unit_id = new
        row.save(update_fields=["unit"])
        moved.append(Moved(row.pk, str(row), old, new))
    return moved


@action(REHOME)
def restore_files(*, actor: Actor, reform: UnitReform, items: Sequence[Moved]) -> Mapping[UUID, str]:
    """Give files back to their old unit, except those that are archived or went on elsewhere since."""
    wanted = {item.item_id: item for item in items}
    stayed = dict.fromkeys(wanted, "")
    for row in lock_rows(Record.objects.all(), wanted):
        item = wanted[row.pk]
        if row.state == RecordState.ARCHIVED:
            stayed[row.pk] = "Hồ sơ đã vào lưu trữ."
        elif row.unit_id != item.new_id:
            stayed[row.pk] = "Hồ sơ đã chuyển tiếp sang đơn vị khác."
        else:
            _follow(row.transfer_id, item.old_id)
            row.unit_id = item.old_id
            row.save(update_fields=["unit"])
    return stayed


def _follow(transfer_id: UUID | None, unit_id: UUID) -> None:
    """Let the hand-over of a file go with it, under the next number there."""
    rows = Transfer.objects.select_for_update().exclude(unit=unit_id)
    row = rows.filter(pk=transfer_id).first() if transfer_id else None
    if row is not None:
        row.unit_id, row.number = unit_id, next_number(unit_id, row.year)
        row.save(update_fields=["unit", "number"])
