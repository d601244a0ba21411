"""Fetching what waits: fetch, store, then acknowledge. What was not acknowledged comes again."""

import logging
from datetime import timedelta

from tinhso.kernel import clock
from tinhso.platform.exchange.actions.agencies import take_agencies
from tinhso.platform.exchange.actions.take_in import mark_acknowledged, take_in
from tinhso.platform.exchange.axis.client import AxisClient, AxisError, Delivery, configured
from tinhso.platform.exchange.contracts import MessageKind, ReceivedState
from tinhso.platform.exchange.models import AxisLine, ReceivedMessage
from tinhso.platform.exchange.outbound import ACTOR

log = logging.getLogger(__name__)
AGENCIES, AGENCIES_GOOD_FOR = "agencies", timedelta(minutes=55)
ROUNDS_MAX = 20
"""Lists of the axis fetched in one run; the next minute goes on."""


def poll(client: AxisClient | None = None) -> int:
    """Take in whatever waits for us; returns how many messages were handled."""
    client = client or configured()
    if client is None:
        return 0
    return sum(_poll_kind(client, kind) for kind in MessageKind)


def agencies_are_fresh() -> bool:
    """Say whether the axis told its agencies within the hour; what it left unanswered is asked again soon."""
    since = clock.now() - AGENCIES_GOOD_FOR
    return AxisLine.objects.filter(name=AGENCIES, answered_at__gte=since).exists()


def sync_agencies(client: AxisClient | None = None) -> int:
    """Bring the list of agencies up to date; returns how many there are."""
    client = client or configured()
    if client is None:
        return 0
    with _Line(AGENCIES):
        return take_agencies(actor=ACTOR, rows=client.agencies())
    return 0


def _poll_kind(client: AxisClient, kind: MessageKind) -> int:
    handled: set[str] = set()
    failed = ""
    with _Line(f"poll-{kind}"):
        for _round in range(ROUNDS_MAX):
            fresh = [delivery for delivery in client.waiting(kind) if delivery.axis_id not in handled]
            for delivery in fresh:
                failed = _handle(client, delivery) or failed
                handled.add(delivery.axis_id)
            if not fresh:
                break
        if failed:
            raise AxisError(failed)
    return len(handled)


def _handle(client: AxisClient, delivery: Delivery) -> str:
    """Take in one message; a failure is told and leaves it waiting, and the others go on."""
    try:
        done = _stored(client, delivery)
        client.acknowledge(delivery.axis_id, done=done)
    except AxisError as error:
        log.warning("axis: %s: %s", delivery.axis_id, error)
        mark_acknowledged(actor=ACTOR, axis_id=delivery.axis_id, error=str(error))
        return f"{delivery.axis_id}: {error}"
    mark_acknowledged(actor=ACTOR, axis_id=delivery.axis_id)
    return ""


def _stored(client: AxisClient, delivery: Delivery) -> bool:
    """Say whether the message is usable; it is in our store when this returns."""
    known = ReceivedMessage.objects.filter(axis_id=delivery.axis_id).values_list("state", flat=True).first()
    if known is None:
        data = client.fetch(delivery.axis_id)
        known = take_in(actor=ACTOR, delivery=delivery, data=data).state
    return known != ReceivedState.QUARANTINED


class _Line:
    """Notes when the axis was asked and what went wrong; an error of the line ends the run quietly."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __enter__(self) -> "_Line":
        self.asked_at = clock.now()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _trace: object) -> bool:
        facts = {"asked_at": self.asked_at, "error": "", "answered_at": clock.now()}
        if error is not None:
            failing = AxisLine.objects.filter(name=self.name).exclude(error="").first()
            since = failing.asked_at if failing else self.asked_at
            facts = {"asked_at": since, "error": str(error)[:500]}
        AxisLine.objects.update_or_create(name=self.name, defaults=facts)
        return isinstance(error, AxisError)
