"""Messages that are not done with follow their unit; what went out or was taken stays as it was."""

from collections import Counter
from collections.abc import Mapping, Sequence
from uuid import UUID

from django.db.models import QuerySet

from tinhso.kernel.actor import Actor
from tinhso.kernel.unit_moves import Flow, Moved, UnitReform
from tinhso.platform.exchange.actions import rehome

Rows = Sequence[Moved]


def _count(rows: "QuerySet[rehome.M]", reform: UnitReform) -> Sequence[Flow]:
    found = Counter(rows.order_by().values_list("unit_id", flat=True))
    return reform.flows(found)


def count_outgoing(reform: UnitReform) -> Sequence[Flow]:
    return _count(rehome.on_their_way(reform), reform)


def move_outgoing(actor: Actor, reform: UnitReform, size: int, wait: bool) -> Rows:
    return rehome.rehome_outgoing(actor=actor, reform=reform, size=size, wait=wait)


def back_outgoing(actor: Actor, reform: UnitReform, items: Rows, wait: bool) -> Mapping[UUID, str]:
    return rehome.restore_outgoing(actor=actor, reform=reform, items=items)


def count_incoming(reform: UnitReform) -> Sequence[Flow]:
    return _count(rehome.waiting_here(reform), reform)


def move_incoming(actor: Actor, reform: UnitReform, size: int, wait: bool) -> Rows:
    return rehome.rehome_incoming(actor=actor, reform=reform, size=size, wait=wait)


def back_incoming(actor: Actor, reform: UnitReform, items: Rows, wait: bool) -> Mapping[UUID, str]:
    return rehome.restore_incoming(actor=actor, reform=reform, items=items)
