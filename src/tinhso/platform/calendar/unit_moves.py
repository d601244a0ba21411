"""Days that differ at a unit go on at the units that inherit it; those that passed stay with the old one."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from tinhso.kernel.actor import Actor
from tinhso.kernel.unit_moves import Flow, Moved, UnitReform
from tinhso.platform.calendar.actions import rehome as actions
from tinhso.platform.calendar.rehoming import missing


def count_exceptions(reform: UnitReform) -> Sequence[Flow]:
    return [Flow(old, heir, 1) for _row, old, heir in missing(reform)]


def move_exceptions(actor: Actor, reform: UnitReform, size: int, wait: bool) -> Sequence[Moved]:
    return actions.copy_exceptions(actor=actor, reform=reform, size=size)


def back_exceptions(
    actor: Actor, reform: UnitReform, items: Sequence[Moved], wait: bool
) -> Mapping[UUID, str]:
    return actions.cancel_copies(actor=actor, reform=reform, items=items)
