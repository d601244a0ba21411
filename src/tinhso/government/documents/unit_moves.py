"""Open documents follow their unit; registers, numbers and what is closed stay with the unit that ended."""

from collections import Counter
from collections.abc import Mapping, Sequence
from uuid import UUID

from tinhso.government.documents.actions import rehome
from tinhso.kernel.actor import Actor
from tinhso.kernel.unit_moves import Flow, Moved, UnitReform


def count_papers(reform: UnitReform) -> Sequence[Flow]:
    rows = rehome.moving(reform).only("unit_id", "lead_unit_id").order_by()
    found = Counter(rehome.place(row, reform) for row in rows)
    return [Flow(old, new, count) for (old, new), count in found.items()]


def move_papers(actor: Actor, reform: UnitReform, size: int, wait: bool) -> Sequence[Moved]:
    return rehome.rehome_papers(actor=actor, reform=reform, size=size, wait=wait)


def back_papers(actor: Actor, reform: UnitReform, items: Sequence[Moved], wait: bool) -> Mapping[UUID, str]:
    return rehome.restore_papers(actor=actor, reform=reform, items=items, wait=wait)


def count_meetings(reform: UnitReform) -> Sequence[Flow]:
    found = Counter(rehome.ahead(reform).order_by().values_list("unit_id", flat=True))
    return reform.flows(found)


def move_meetings(actor: Actor, reform: UnitReform, size: int, wait: bool) -> Sequence[Moved]:
    return rehome.rehome_meetings(actor=actor, reform=reform, size=size, wait=wait)


def back_meetings(actor: Actor, reform: UnitReform, items: Sequence[Moved], wait: bool) -> Mapping[UUID, str]:
    return rehome.restore_meetings(actor=actor, reform=reform, items=items)
