"""A plan as the moves see it: who inherits, and the map of units before and after."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

from tinhso.kernel.successions import Share
from tinhso.kernel.unit_moves import Heir, UnitMap, UnitNode, UnitReform
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.organisations.contracts import (
    CodeScheme,
    PlannedCode,
    PlannedSuccession,
    PlannedUnit,
    Reorganisation,
    UnitInfo,
    UnitKind,
)
from tinhso.platform.reforms.models import NewUnit, Reform


def reorganisation(reform: Reform) -> Reorganisation:
    """Return what the plan does to the tree of units. Two queries."""
    return Reorganisation(
        on=reform.on,
        new=tuple(_planned(row) for row in reform.new_units.order_by("sequence")),
        successions=tuple(
            PlannedSuccession(old, new, Share(share))
            for old, new, share in reform.rows.order_by("id").values_list("old_id", "new_id", "share")
        ),
    )


@dataclass(frozen=True, slots=True)
class Drawing:
    """A plan with what it was drawn from, read once."""

    plan: UnitReform
    tree: Reorganisation
    units: tuple[UnitInfo, ...]


def drawing(reform: Reform) -> Drawing:
    """Read a plan, the same before, while and after it runs. Five queries or so."""
    units, tree = tuple(living(reform)), reorganisation(reform)
    answers = dict(reform.answers.values_list("key", "value"))
    return Drawing(drawn(reform, units, tree, answers), tree, units)


def picture(reform: Reform) -> UnitReform:
    """Return the plan for the moves."""
    return drawing(reform).plan


def drawn(
    reform: Reform, units: Iterable[UnitInfo], plan: Reorganisation, answers: Mapping[str, str]
) -> UnitReform:
    """Draw the picture from what is known; asks nothing of the database."""
    before = [_node(unit) for unit in units]
    kept = [node for node in before if node.id not in plan.ended]
    made = list(_new_nodes(plan.new, before))
    after = UnitMap([*kept, *made])
    heirs: dict[UUID, list[Heir]] = defaultdict(list)
    for row in plan.successions:
        heirs[row.old_id].append(_heir(after, row.new_id, row.share))
    return UnitReform(
        id=reform.pk,
        name=reform.name,
        legal_basis=reform.legal_basis,
        on=reform.on,
        by_competence=reform.by_competence,
        heirs={key: tuple(found) for key, found in heirs.items()},
        before=UnitMap(before),
        after=after,
        levels=reform.levels,
        functions=reform.functions,
        answers=answers,
        created=frozenset(unit.id for unit in plan.new),
    )


def backwards(forward: UnitReform) -> UnitReform:
    """Return the way back for what came to the created units meanwhile: to those they were made of."""
    olds: dict[UUID, list[Heir]] = defaultdict(list)
    for old_id, heirs in forward.heirs.items():
        for heir in heirs:
            if heir.unit_id in forward.created:
                olds[heir.unit_id].append(_heir(forward.before, old_id, Share.PART))
    mains = {key: _main(forward, key, found) for key, found in olds.items()}
    return replace(
        forward,
        by_competence=False,
        heirs={
            key: tuple(replace(heir, share=Share.MAIN) if heir == mains[key] else heir for heir in found)
            for key, found in olds.items()
        },
        before=forward.after,
        after=forward.before,
        answers={f"split:{key}": str(main.unit_id) for key, main in mains.items()},
        created=frozenset(),
        undo=True,
    )


def _main(forward: UnitReform, key: UUID, olds: list[Heir]) -> Heir:
    """Return the one with the same area, else the one whose main part came here, else the first."""
    made = forward.after.nodes[key]
    same = [one for one in olds if _same_place(forward.before.nodes[one.unit_id], made)]
    whole = [one for one in olds if (heir := forward.main(one.unit_id)) and heir.unit_id == key]
    return next(iter([*same, *whole, *olds]))


def _same_place(old: UnitNode, new: UnitNode) -> bool:
    return (old.committee, old.area_code, old.function) == (new.committee, new.area_code, new.function)


def living(reform: Reform) -> list[UnitInfo]:
    """Return the units that lived on the eve of the reform."""
    eve = reform.on - timedelta(days=1)
    return [
        unit for root in organisations.roots(eve) for unit in (root, *organisations.descendants(root.id, eve))
    ]


def _heir(after: UnitMap, key: UUID, share: Share) -> Heir:
    node = after.nodes[key]
    return Heir(key, node.path, node.name, share)


def _new_nodes(planned: Iterable[PlannedUnit], before: Iterable[UnitNode]) -> Iterable[UnitNode]:
    paths = {node.id: node.path for node in before}
    for unit in planned:
        above = paths[unit.parent_id] if unit.parent_id else ()
        paths[unit.id] = (*above, unit.id)
        yield UnitNode(
            id=unit.id,
            name=unit.name,
            path=paths[unit.id],
            level=unit.level,
            area_code=unit.area_code,
            function=unit.function,
            committee=unit.kind is UnitKind.PEOPLE_COMMITTEE,
        )


def _node(unit: UnitInfo) -> UnitNode:
    return UnitNode(
        id=unit.id,
        name=unit.name,
        path=unit.path,
        level=unit.level,
        area_code=unit.area_code,
        function=unit.function,
        committee=unit.kind == UnitKind.PEOPLE_COMMITTEE.value,
    )


def _planned(row: NewUnit) -> PlannedUnit:
    return PlannedUnit(
        id=row.id,
        parent_id=row.parent_id,
        name=row.name,
        short_name=row.short_name,
        kind=UnitKind(row.kind),
        level=row.level,
        function=row.function,
        area_level=row.area_level,
        area_code=row.area_code,
        position=row.position,
        receives_dossiers=row.receives_dossiers,
        one_stop=row.one_stop,
        working_calendar=row.working_calendar,
        codes=tuple(PlannedCode(CodeScheme(scheme), code, made_up) for scheme, code, made_up in row.codes),
    )
