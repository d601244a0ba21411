"""Deliver again what was given up."""

from collections.abc import Sequence
from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.locks import lock_rows
from tinhso.platform.events.contracts import DeliveryState
from tinhso.platform.events.models import Delivery


@action("events.replay")
def replay(*, actor: Actor, delivery_ids: Sequence[UUID]) -> int:
    """Put dead deliveries back in the queue; returns how many there were."""
    rows = [row for row in lock_rows(Delivery.objects.all(), delivery_ids) if row.state == DeliveryState.DEAD]
    for row in rows:
        row.state, row.attempts, row.due_at, row.error = DeliveryState.PENDING, 0, clock.now(), ""
    Delivery.objects.bulk_update(rows, ["state", "attempts", "due_at", "error"])
    return len(rows)
