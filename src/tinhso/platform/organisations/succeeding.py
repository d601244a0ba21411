"""The units of the province that succeeds another, planned as `build` would build them."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from pathlib import Path
from uuid import UUID

from tinhso.kernel.ids import new_id
from tinhso.platform.organisations import rules
from tinhso.platform.organisations.actions.build import agency_codes, areas_of, has_desk
from tinhso.platform.organisations.contracts import CodeScheme, PlannedCode, PlannedUnit
from tinhso.platform.organisations.structure import Planned, plan_province, structures_in

COMMUNE_LEVEL = 3


def plan_successor_province(
    definitions: Path, province_code: str, on: date, communes: Collection[str]
) -> tuple[PlannedUnit, ...]:
    """Return the committee of a province, its departments, and the committees of these communes with their
    divisions; nothing is written. Numbers and codes are those of the whole province.
    """
    areas = list(areas_of(definitions / "places" / "administrative_units.csv", province_code, on))
    tree = plan_province(areas, structures_in(definitions), on)
    prefix = agency_codes(definitions).of(province_code, on)
    districts = any(area.level == COMMUNE_LEVEL - 1 for area in areas)
    return tuple(_walk(tree, None, prefix, frozenset(communes), with_qcvn102=districts))


def _walk(
    plan: Planned, parent: UUID | None, prefix: str, communes: frozenset[str], *, with_qcvn102: bool
) -> Iterator[PlannedUnit]:
    if not _wanted(plan, communes):
        return
    made = PlannedUnit(
        id=new_id(),
        parent_id=parent,
        name=plan.name,
        short_name=plan.short_name,
        kind=plan.kind,
        level=plan.level,
        function=plan.function,
        area_level=plan.area.level,
        area_code=plan.area.code,
        position=plan.numbers[-1] if plan.numbers else 0,
        receives_dossiers=plan.receives_dossiers,
        one_stop=plan.receives_dossiers and has_desk(plan),
        codes=tuple(_codes(prefix, plan.numbers, with_qcvn102=with_qcvn102)),
    )
    yield made
    for child in plan.children:
        yield from _walk(child, made.id, prefix, communes, with_qcvn102=with_qcvn102)


def _wanted(plan: Planned, communes: frozenset[str]) -> bool:
    if plan.area.level == COMMUNE_LEVEL:
        return plan.area.code in communes
    below = {part.area.code for part in plan.walk() if part.area.level == COMMUNE_LEVEL}
    return plan.area.level == 1 or bool(below & communes)


def _codes(prefix: str, numbers: Sequence[int], *, with_qcvn102: bool) -> Iterator[PlannedCode]:
    synthetic = bool(numbers)
    yield PlannedCode(CodeScheme.QD20, rules.qd20_code(prefix, *numbers), synthetic)
    if with_qcvn102:
        yield PlannedCode(CodeScheme.QCVN102, rules.qcvn102_code(prefix, *numbers), synthetic)
