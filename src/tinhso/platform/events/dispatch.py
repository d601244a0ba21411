"""Delivering the outbox: at least once, in one transaction with the handler, dead after eight tries.

Any number of dispatchers may run; `SKIP LOCKED` keeps them out of each other's way.
"""

import logging
import traceback
from collections.abc import Callable
from datetime import datetime
from functools import cache
from typing import Any

from django.db import transaction

from tinhso.kernel import clock
from tinhso.kernel.registry import systems
from tinhso.platform.events.contracts import DeliveryState
from tinhso.platform.events.models import Delivery
from tinhso.platform.events.rules import pause_before

BATCH_ROWS = 100
ERROR_LENGTH_MAX = 4_000
log = logging.getLogger(__name__)


@cache
def handlers() -> dict[str, Callable[[Any], None]]:
    return {s.name: s.handler for system in systems() for s in system.subscriptions}


def deliver_due(now: datetime | None = None) -> int:
    """Deliver what is due, oldest first; returns how many were tried."""
    tried = 0
    while True:
        batch = _claim_and_run(now or clock.now())
        tried += batch
        if batch < BATCH_ROWS:
            return tried


def _claim_and_run(now: datetime) -> int:
    with transaction.atomic():
        due = Delivery.objects.filter(state=DeliveryState.PENDING, due_at__lte=now).select_related("event")
        batch = list(
            due.order_by("due_at", "id").select_for_update(skip_locked=True, of=("self",))[:BATCH_ROWS]
        )
        for delivery in batch:
            _deliver(delivery, now)
        Delivery.objects.bulk_update(batch, ["state", "attempts", "due_at", "error"])
    return len(batch)


def _deliver(delivery: Delivery, now: datetime) -> None:
    delivery.attempts += 1
    handler = handlers().get(delivery.subscription)
    try:
        if handler is None:
            raise LookupError(f"Không còn hệ thống nhận {delivery.subscription}")
        with transaction.atomic():
            handler(delivery.event.as_info())
        delivery.state, delivery.error = DeliveryState.DONE, ""
    except Exception as error:  # a handler may fail in any way; the event must survive it
        log.warning("delivery %s to %s failed: %s", delivery.event_id, delivery.subscription, error)
        _postpone(delivery, now)


def _postpone(delivery: Delivery, now: datetime) -> None:
    delivery.error = traceback.format_exc()[-ERROR_LENGTH_MAX:]
    pause = pause_before(delivery.attempts)
    if pause is None:
        delivery.state = DeliveryState.DEAD
    else:
        delivery.due_at = now + pause
