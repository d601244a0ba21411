"""Messages on their way, or waiting for somebody here, follow their unit. Their bytes do not change."""

from collections.abc import Mapping, Sequence
from typing import TypeVar
from uuid import UUID

from django.db.models import Q, QuerySet

from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.locks import lock_rows
from tinhso.kernel.unit_moves import Moved, UnitReform
from tinhso.platform.exchange.contracts import MessageKind, ReceivedState, SendingState
from tinhso.platform.exchange.models import ReceivedMessage, Sending

REHOME = "exchange.rehome"
M = TypeVar("M", Sending, ReceivedMessage)


def on_their_way(reform: UnitReform) -> "QuerySet[Sending]":
    return Sending.objects.filter(unit__in=list(reform.heirs)).exclude(state=SendingState.SENT)


def waiting_here(reform: UnitReform) -> "QuerySet[ReceivedMessage]":
    """Return what nobody took into a register yet, and what stands in quarantine."""
    untaken = Q(kind=MessageKind.DOCUMENT, taken_at__isnull=True)
    pending = untaken | Q(state=ReceivedState.QUARANTINED)
    return ReceivedMessage.objects.filter(pending, unit__in=list(reform.heirs))


@action(REHOME)
def rehome_outgoing(*, actor: Actor, reform: UnitReform, size: int, wait: bool) -> Sequence[Moved]:
    """Move at most `size` messages that the axis does not have yet."""
    return _moved(on_their_way(reform), reform, size, wait=wait)


@action(REHOME)
def rehome_incoming(*, actor: Actor, reform: UnitReform, size: int, wait: bool) -> Sequence[Moved]:
    """Move at most `size` messages that wait for somebody here."""
    return _moved(waiting_here(reform), reform, size, wait=wait)


def _moved(rows: "QuerySet[M]", reform: UnitReform, size: int, *, wait: bool) -> list[Moved]:
    moved = []
    for row in rows.select_for_update(of=("self",), skip_locked=not wait).order_by("pk")[:size]:
        old: UUID = row.unit_id  # type: ignore[assignment]
        new = reform.heir(old).unit_id
        row.unit_id = new
        row.save(update_fields=["unit"])
        moved.append(Moved(row.pk, row.code or str(row.pk), old, new))
    return moved


@action(REHOME)
def restore_outgoing(*, actor: Actor, reform: UnitReform, items: Sequence[Moved]) -> Mapping[UUID, str]:
    """Give messages back to their old unit, those too that went out meanwhile: they are the old unit's."""
    return _returned(Sending.objects.all(), items)


@action(REHOME)
def restore_incoming(*, actor: Actor, reform: UnitReform, items: Sequence[Moved]) -> Mapping[UUID, str]:
    return _returned(ReceivedMessage.objects.all(), items)


def _returned(rows: "QuerySet[M]", items: Sequence[Moved]) -> dict[UUID, str]:
    wanted = {item.item_id: item for item in items}
    stays = dict.fromkeys(wanted, "")
    for row in lock_rows(rows, wanted):
        if row.unit_id != wanted[row.pk].new_id:
            stays[row.pk] = "Gói tin đã chuyển tiếp sang đơn vị khác."
            continue
        row.unit_id = wanted[row.pk].old_id
        row.save(update_fields=["unit"])
    return stays
