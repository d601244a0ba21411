"""Work files that are not archived follow their unit; those in the archive stay as they are."""

from collections import Counter
from collections.abc import Mapping, Sequence
from uuid import UUID

from tinhso.kernel.actor import Actor
from tinhso.kernel.unit_moves import Flow, Moved, UnitReform
from tinhso.platform.records.actions import rehome


def count_files(reform: UnitReform) -> Sequence[Flow]:
    found = Counter(rehome.moving(reform).order_by().values_list("unit_id", flat=True))
    return reform.flows(found)


def move_files(actor: Actor, reform: UnitReform, size: int, wait: bool) -> Sequence[Moved]:
    return rehome.rehome_files(actor=actor, reform=reform, size=size, wait=wait)


def back_files(actor: Actor, reform: UnitReform, items: Sequence[Moved], wait: bool) -> Mapping[UUID, str]:
    return rehome.restore_files(actor=actor, reform=reform, items=items)
