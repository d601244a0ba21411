"""Open work follows its units through a reform."""

from collections import Counter
from collections.abc import Mapping, Sequence
from uuid import UUID

from tinhso.kernel.actor import Actor
from tinhso.kernel.unit_moves import Flow, Moved, UnitReform
from tinhso.platform.assignments.actions import rehome


def count_work(reform: UnitReform) -> Sequence[Flow]:
    rows = rehome.moving(reform).prefetch_related("support").order_by("pk")
    found = Counter(rehome.place(row, reform) for row in rows)
    return [Flow(old, new, count) for (old, new), count in found.items()]


def move_work(actor: Actor, reform: UnitReform, size: int, wait: bool) -> Sequence[Moved]:
    return rehome.rehome_work(actor=actor, reform=reform, size=size, wait=wait)


def back_work(actor: Actor, reform: UnitReform, items: Sequence[Moved], wait: bool) -> Mapping[UUID, str]:
    return rehome.restore_work(actor=actor, reform=reform, items=items)
