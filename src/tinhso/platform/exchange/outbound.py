"""Sending through the axis, never twice.

Three steps, each its own transaction around one question to the axis: claim the row (it is `unsure` from
now on), ask, write down the answer. A row found `unsure` later was left there by a crash or a lost answer:
then the axis is first asked whether it has the message.
"""

import logging
from collections.abc import Collection
from uuid import UUID

from django.db.models import Exists, F, OuterRef

from tinhso.kernel import clock
from tinhso.kernel.actor import system_actor
from tinhso.platform.exchange.actions.outcome import (
    claim,
    record_failure,
    record_refused,
    record_sent,
    record_tracked,
)
from tinhso.platform.exchange.axis.client import (
    AxisClient,
    AxisError,
    Lost,
    Rejected,
    SentRow,
    Unreachable,
    configured,
)
from tinhso.platform.exchange.contracts import MessageKind, SendingState
from tinhso.platform.exchange.models import Sending, SendingReceiver
from tinhso.platform.exchange.rules import TRACKED_FOR, named, same_code
from tinhso.platform.exchange.twins import codes_of_many
from tinhso.platform.files import facade as files

log = logging.getLogger(__name__)
ACTOR = system_actor("Trục liên thông văn bản", ["exchange.operate"])
AT_ONCE = 50
"""Messages sent, and receivers asked for, in one run."""
FINAL = ("done", "fail")


def attempt(sending_id: UUID, client: AxisClient | None = None) -> None:
    """Try to send one message; does nothing if it is sent, or another worker has it."""
    client = client or configured()
    if client is None:
        return
    claimed = claim(actor=ACTOR, sending_id=sending_id)
    if claimed is None:
        return
    row, unsure = claimed
    try:
        axis_id = (_there(client, row) if unsure else "") or _send(client, row)
    except Rejected as error:
        record_refused(actor=ACTOR, sending_id=row.pk, error=str(error))
    except AxisError as error:
        lost = unsure or not isinstance(error, Unreachable)
        record_failure(actor=ACTOR, sending_id=row.pk, error=str(error), unsure=lost)
    else:
        record_sent(actor=ACTOR, sending_id=row.pk, axis_id=axis_id)


def send_due(client: AxisClient | None = None) -> int:
    """Try whatever is due; returns how many were tried."""
    client = client or configured()
    if client is None:
        return 0
    open_states = [SendingState.WAITING, SendingState.UNSURE]
    due = Sending.objects.filter(state__in=open_states, next_try_at__lte=clock.now())
    keys = list(due.order_by("next_try_at", "pk").values_list("pk", flat=True)[:AT_ONCE])
    for key in keys:
        attempt(key, client)
    return len(keys)


def track(client: AxisClient | None = None) -> int:
    """Ask how far sent documents got; those asked longest ago first."""
    client = client or configured()
    if client is None:
        return 0
    since = clock.now() - TRACKED_FOR
    open_receivers = SendingReceiver.objects.filter(sending=OuterRef("pk")).exclude(state__in=FINAL)
    rows = Sending.objects.filter(Exists(open_receivers), state=SendingState.SENT, sent_at__gte=since)
    found = list(rows.order_by(F("tracked_at").asc(nulls_first=True), "pk")[:AT_ONCE])
    for row in found:
        try:
            lines = client.sent(MessageKind(row.kind), row.axis_id)
        except AxisError as error:
            log.warning("axis: %s", error)
            break
        record_tracked(actor=ACTOR, sending_id=row.pk, lines=lines)
    return len(found)


def _send(client: AxisClient, row: Sending) -> str:
    with files.open_file(row.raw_file_id) as stream:
        data = stream.read()
    return client.send(row.from_code, MessageKind(row.kind), data)


def _there(client: AxisClient, row: Sending) -> str:
    """Return the axis's id of a message whose answer was lost, empty if the axis does not have it.

    The list names number and notation, sender and receiver; an id that is ours already is another message.
    """
    receivers = [code for codes in codes_of_many(row.to_codes).values() for code in codes]
    try:
        lines = [line for line in client.sent(MessageKind(row.kind)) if _matches(line, row, receivers)]
    except Rejected as error:
        raise Lost(str(error)) from error
    taken = set(
        Sending.objects.filter(axis_id__in=[line.axis_id for line in lines]).values_list("axis_id", flat=True)
    )
    return next((line.axis_id for line in lines if line.axis_id not in taken), "")


def _matches(line: SentRow, row: Sending, receivers: Collection[str]) -> bool:
    return (
        same_code(line.from_code, row.from_code)
        and line.notation == row.code
        and named(line.to_code, receivers)
    )
