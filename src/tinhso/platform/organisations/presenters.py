"""What the pages of units show."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from tinhso.platform.organisations import facade
from tinhso.platform.organisations.contracts import UnitInfo, UnitKind

COMPETENCE_ANSWERS_MAX = 20


@dataclass(slots=True)
class Node:
    unit: UnitInfo
    code: str
    children: list["Node"] = field(default_factory=list)


def lines(units: Iterable[UnitInfo], on: date) -> list[Node]:
    """Return units with their codes, in the order given."""
    found = list(units)
    codes = facade.codes_on([unit.id for unit in found], on)
    return [Node(unit, codes.get(unit.id, "")) for unit in found]


def tree(on: date) -> list[Node]:
    """Return the roots with everything below them, in four queries however large the province is."""
    roots = facade.roots(on)
    below = [unit for root in roots for unit in facade.descendants(root.id, on)]
    nodes = {node.unit.id: node for node in lines([*roots, *below], on)}
    for node in nodes.values():
        if node.unit.parent_id in nodes:
            nodes[node.unit.parent_id].children.append(node)
    return [nodes[root.id] for root in roots]


def unit(found: UnitInfo, on: date) -> dict[str, Any]:
    return {
        "day": on,
        "unit": found,
        "in_force": found.in_force(on),
        "name_then": facade.name_on(found.id, on),
        "above": facade.ancestors(found.id),
        "children": lines(facade.children(found.id, on), on),
        "codes": facade.codes_of(found.id),
        "names": facade.names_of(found.id),
        "successors": [s for s in facade.successors(found.id, date.max) if s.unit.id != found.id],
        "predecessors": facade.predecessors(found.id),
    }


def competence(text: str, on: date) -> list[tuple[UnitInfo, list[Node]]]:
    """Return each commune found with the committees above it, the province last."""
    communes = [
        unit
        for unit in facade.search(text, on)
        if unit.kind == UnitKind.PEOPLE_COMMITTEE.value and unit.area_level == 3  # noqa: PLR2004
    ][:COMPETENCE_ANSWERS_MAX]
    above = facade.units({key for unit in communes for key in unit.path})
    return [(unit, lines([above[key] for key in reversed(unit.path)], on)) for unit in communes]


def possible_heirs(unit_id: UUID, on: date) -> list[tuple[UUID, str]]:
    """Return the units that could take over: those beside it and the one above."""
    current = facade.unit(unit_id)
    if current.parent_id is None:
        return [(root.id, root.name) for root in facade.roots(on) if root.id != unit_id]
    beside = [unit for unit in facade.children(current.parent_id, on) if unit.id != unit_id]
    return [(unit.id, unit.name) for unit in [*beside, facade.unit(current.parent_id)]]
