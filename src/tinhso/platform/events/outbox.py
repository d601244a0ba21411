"""Writing the outbox: called by the action decorator just before the commit."""

import dataclasses
import json
from collections.abc import Sequence
from functools import cache
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder

from tinhso.kernel import clock, rows
from tinhso.kernel.actions import Event as AnnouncedEvent
from tinhso.kernel.actions import Use
from tinhso.kernel.registry import systems
from tinhso.platform.events.models import Delivery, Event


@cache
def subscriptions_of(event_type: str) -> tuple[str, ...]:
    return tuple(s.name for system in systems() for s in system.subscriptions if s.event_type == event_type)


def write(use: Use, announced: Sequence[AnnouncedEvent]) -> None:
    """Store the events of one action and a delivery for every subscription: two statements in all."""
    now = clock.now()
    events = [_row(use, event, now) for event in announced]
    rows.insert(events)
    rows.insert(
        [
            rows.new(Delivery, event_id=event.pk, subscription=name, due_at=now)
            for event in events
            for name in subscriptions_of(event.type)
        ]
    )


def _row(use: Use, event: AnnouncedEvent, now: Any) -> Event:
    return rows.new(
        Event,
        type=event.type,
        subject=event.subject,
        time=now,
        actor_id=use.actor.account_id,
        actor_name=use.actor.name,
        action=use.action,
        request_id=use.actor.request_id,
        data=_plain(event),
    )


def _plain(event: AnnouncedEvent) -> Any:
    fields = {f.name: getattr(event, f.name) for f in dataclasses.fields(event)}  # type: ignore[arg-type]
    return json.loads(json.dumps(fields, cls=DjangoJSONEncoder))
