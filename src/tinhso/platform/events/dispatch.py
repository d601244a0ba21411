"""Delivering the outbox: at least once, in one transaction with the handler, dead after eight tries.

Any number of dispatchers may run and one delivers: the handlers of a batch add to the same counts and
registers in the order of its events, so two at once would wait for each other. Where one ends, another goes
on.
"""

import logging
import traceback
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache

from django.db import transaction

from tinhso.kernel import clock
from tinhso.kernel.bulk import write_columns
from tinhso.kernel.locks import try_advisory_lock
from tinhso.kernel.manifest import Subscription
from tinhso.kernel.registry import systems
from tinhso.platform.events.contracts import DeliveryState
from tinhso.platform.events.models import Delivery
from tinhso.platform.events.rules import pause_before

BATCH_ROWS = 100
ERROR_LENGTH_MAX = 4_000
log = logging.getLogger(__name__)


@cache
def subscriptions() -> dict[str, Subscription]:
    return {s.name: s for system in systems() for s in system.subscriptions}


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
        if not try_advisory_lock("events.dispatch"):
            return 0
        due = Delivery.objects.filter(state=DeliveryState.PENDING, due_at__lte=now).select_related("event")
        batch = list(
            due.order_by("due_at", "id").select_for_update(skip_locked=True, of=("self",))[:BATCH_ROWS]
        )
        for group in _by_receiver(batch):
            if len(group) == 1 or not _delivered_together(group):
                for delivery in group:
                    _deliver(delivery, now)
        write_columns(batch, ["state", "attempts", "due_at", "error"])
    return len(batch)


def _by_receiver(batch: Iterable[Delivery]) -> list[list[Delivery]]:
    """Group deliveries that one call can take; within a group the oldest stays first."""
    groups: dict[object, list[Delivery]] = defaultdict(list)
    for delivery in batch:
        subscription = subscriptions().get(delivery.subscription)
        groups[subscription and (subscription.together or subscription.name)].append(delivery)
    return list(groups.values())


def _delivered_together(group: Sequence[Delivery]) -> bool:
    """Hand several events over in one call; where that fails each is delivered alone, and fails alone."""
    subscription = subscriptions().get(group[0].subscription)
    if subscription is None or subscription.together is None:
        return False
    try:
        with transaction.atomic():
            subscription.together([delivery.event.as_info() for delivery in group])
    except Exception as error:  # as below
        log.warning("%d deliveries to %s failed together: %s", len(group), subscription.name, error)
        return False
    for delivery in group:
        delivery.attempts += 1
        delivery.state, delivery.error = DeliveryState.DONE, ""
    return True


def _deliver(delivery: Delivery, now: datetime) -> None:
    delivery.attempts += 1
    subscription = subscriptions().get(delivery.subscription)
    try:
        if subscription is None:
            raise LookupError(f"Không còn hệ thống nhận {delivery.subscription}")
        with transaction.atomic():
            subscription.handler(delivery.event.as_info())
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
