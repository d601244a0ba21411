"""Build the units of a province from its areas and the structures in force on a day."""

import csv
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from uuid import UUID

import yaml
from django.utils.translation import gettext as _

from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Invalid
from tinhso.kernel.freshness import forget
from tinhso.kernel.ids import new_id
from tinhso.kernel.locks import advisory_lock
from tinhso.kernel.text_vi import fold
from tinhso.platform.organisations import rules
from tinhso.platform.organisations.contracts import CodeScheme, ProvinceBuilt, UnitKind
from tinhso.platform.organisations.models import STATE, Unit, UnitCode, UnitName
from tinhso.platform.organisations.structure import (
    AgencyCodes,
    AreaRow,
    Planned,
    plan_province,
    structures_in,
)


@action("organisations.manage")
def build_province(*, actor: Actor, definitions: Path, province_code: str, on: date) -> int:
    """Create the units of a province once; return how many (0: they exist)."""
    advisory_lock("organisations.build")
    if Unit.objects.filter(parent=None, area_code=province_code).exists():
        return 0
    areas = list(areas_of(definitions / "places" / "administrative_units.csv", province_code, on))
    if not areas:
        raise Invalid(
            "organisations.unknown_province",
            _(
                "Ngày %(on)s không có tỉnh mang mã %(province_code)s."
                " Hãy xem lại PROVINCE_CODE và PROVINCE_DATE."
            )
            % {"on": f"{on:%d/%m/%Y}", "province_code": province_code},
        )
    plan = plan_province(areas, structures_in(definitions), on)
    prefix = agency_codes(definitions).of(province_code, on)
    units = list(_units(plan, None, (), prefix))
    _store(units, with_qcvn102=any(area.level == 2 for area in areas), prefix=prefix)  # noqa: PLR2004
    root = units[0][0]
    forget(STATE)
    emit(ProvinceBuilt(root_id=root.pk, province_code=province_code, units=len(units)))
    return len(units)


def areas_of(file: Path, province_code: str, on: date) -> Iterator[AreaRow]:
    """Read a province and everything below it on a day from the national list."""
    with file.open(encoding="utf-8-sig", newline="") as stream:
        rows = [_area(record) for record in csv.DictReader(stream) if _in_force(record, on)]
    wanted = {province_code}
    for level in (1, 2, 3):
        found = [a for a in rows if a.level == level and {a.code if level == 1 else a.parent_code} & wanted]
        wanted |= {area.code for area in found}
        yield from found


def _in_force(record: dict[str, str], on: date) -> bool:
    day = on.isoformat()
    return record["valid_from"] <= day and (not record["valid_to"] or day < record["valid_to"])


def _area(record: dict[str, str]) -> AreaRow:
    start = record["valid_from"]
    return AreaRow(
        code=record["code"],
        name=record["name"],
        kind=record["kind"],
        level=int(record["level"]),
        parent_code=record["parent_code"],
        valid_from=date.fromisoformat(start) if start else None,
    )


def agency_codes(definitions: Path) -> AgencyCodes:
    file = definitions / "organisations" / "agency_codes.yaml"
    return AgencyCodes.model_validate(yaml.safe_load(file.read_text()))


Built = tuple[Unit, Planned]


def _units(plan: Planned, parent: Unit | None, path: Sequence[UUID], prefix: str) -> Iterator[Built]:
    key = new_id()
    unit = Unit(
        id=key,
        name=plan.name,
        short_name=plan.short_name,
        folded_name=folded(plan.name, plan.short_name),
        kind=plan.kind.value,
        level=plan.level,
        function=plan.function,
        parent=parent,
        path=[*path, key],
        position=plan.numbers[-1] if plan.numbers else 0,
        area_level=plan.area.level,
        area_code=plan.area.code,
        valid_from=plan.valid_from,
        receives_dossiers=plan.receives_dossiers,
        one_stop=plan.receives_dossiers and has_desk(plan),
    )
    yield unit, plan
    for child in plan.children:
        yield from _units(child, unit, unit.path, prefix)


def has_desk(plan: Planned) -> bool:
    """Committees, departments and service centres meet citizens; divisions work behind their desk."""
    return plan.kind in {UnitKind.PEOPLE_COMMITTEE, UnitKind.CENTRE} or plan.level == 2  # noqa: PLR2004


def folded(name: str, short_name: str) -> str:
    return f"{fold(name)} {fold(short_name)}"


def _store(units: Sequence[Built], *, with_qcvn102: bool, prefix: str) -> None:
    Unit.objects.bulk_create(unit for unit, _plan in units)
    UnitName.objects.bulk_create(
        UnitName(unit=unit, name=unit.name, short_name=unit.short_name, valid_from=unit.valid_from)
        for unit, _plan in units
    )
    codes = [code for unit, plan in units for code in _codes(unit, plan, prefix, with_qcvn102=with_qcvn102)]
    UnitCode.objects.bulk_create(codes)


def _codes(unit: Unit, plan: Planned, prefix: str, *, with_qcvn102: bool) -> Iterator[UnitCode]:
    yield _code(unit, plan, CodeScheme.QD20, rules.qd20_code(prefix, *plan.numbers))
    # The 13-character system was closed before the two-tier model; units born in it never had such a code.
    if with_qcvn102:
        yield _code(unit, plan, CodeScheme.QCVN102, rules.qcvn102_code(prefix, *plan.numbers))


def _code(unit: Unit, plan: Planned, scheme: CodeScheme, code: str) -> UnitCode:
    return UnitCode(
        unit=unit,
        scheme=scheme.value,
        code=code,
        normalised=rules.normalise_code(code),
        synthetic=bool(plan.numbers),
        valid_from=unit.valid_from,
    )
