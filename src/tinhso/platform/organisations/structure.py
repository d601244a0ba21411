"""The units a province has by law, worked out from its areas and the dated structures. No database."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field

from tinhso.platform.organisations import rules
from tinhso.platform.organisations.contracts import UnitKind

DISTRICTS_FROM = 30
"""District committees are numbered after the departments: H23.31 is the first district."""
COMMUNES_IN_DISTRICT_FROM = 20
COMMUNES_IN_PROVINCE_FROM = 100
REFORM = date(2025, 7, 1)


class UnitTemplate(BaseModel):
    """One unit every committee of a level has; `{area}` becomes the area's name."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    number: int = Field(ge=1, le=99)
    function: str = Field(pattern="^[a-z_]+$")
    kind: UnitKind
    name: str
    short_name: str
    receives_dossiers: bool = True
    provinces: tuple[str, ...] = ()
    area_kinds: tuple[str, ...] = ()


class Structure(BaseModel):
    """The units below a committee of one level, in force for a period."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    level: Literal["province", "district", "commune"]
    legal_basis: str
    effective_from: date | None = None
    effective_to: date | None = None
    units: tuple[UnitTemplate, ...]

    def in_force(self, on: date) -> bool:
        return (self.effective_from or date.min) <= on < (self.effective_to or date.max)


@lru_cache(maxsize=8)
def structures_in(definitions: Path) -> tuple[Structure, ...]:
    """Read the structures of all periods; they change only with the installation."""
    files = sorted((definitions / "organisations" / "structures").glob("*.yaml"))
    return tuple(Structure.model_validate(yaml.safe_load(file.read_text())) for file in files)


class AgencyCodes(BaseModel):
    """Level-1 codes by statistics code of the province, before and after the reform."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    legal_basis: str
    provinces: Mapping[str, str]
    from_2025_07_01: Mapping[str, str]

    def of(self, province: str, on: date) -> str:
        if on >= REFORM and province in self.from_2025_07_01:
            return self.from_2025_07_01[province]
        return self.provinces[province]


@dataclass(frozen=True, slots=True)
class AreaRow:
    code: str
    name: str
    kind: str
    level: int
    parent_code: str
    valid_from: date | None


@dataclass(slots=True)
class Planned:
    """A unit to be built, with its codes below the province code and its children."""

    name: str
    short_name: str
    kind: UnitKind
    level: int
    area: AreaRow
    numbers: tuple[int, ...]
    function: str = ""
    receives_dossiers: bool = False
    valid_from: date | None = None
    children: list["Planned"] = field(default_factory=list)

    def walk(self) -> Iterator["Planned"]:
        yield self
        for child in self.children:
            yield from child.walk()


def plan_province(areas: Sequence[AreaRow], structures: Iterable[Structure], on: date) -> Planned:
    """Return the tree of a province: `areas` are the province and everything below it on the day."""
    below: dict[str, list[AreaRow]] = {}
    for area in areas:
        below.setdefault(area.parent_code, []).append(area)
    (province,) = (area for area in areas if area.level == 1)
    in_force: dict[str, Structure] = {s.level: s for s in structures if s.in_force(on)}
    root = _committee(province, (), level=1)
    root.receives_dossiers = False
    root.children = _parts(root, in_force.get("province"), province.code, level=2)
    first = DISTRICTS_FROM if any(area.level == 2 for area in areas) else COMMUNES_IN_PROVINCE_FROM  # noqa: PLR2004
    for number, area in enumerate(below.get(province.code, []), first + 1):
        root.children.append(_local(area, (number,), below, in_force, province.code))
    return root


def _local(
    area: AreaRow,
    numbers: tuple[int, ...],
    below: Mapping[str, Sequence[AreaRow]],
    in_force: Mapping[str, Structure],
    province: str,
) -> Planned:
    committee = _committee(area, numbers, level=area.level)
    structure = in_force.get({2: "district", 3: "commune"}[area.level])
    committee.children = _parts(committee, structure, province, level=3)
    for number, commune in enumerate(below.get(area.code, []), COMMUNES_IN_DISTRICT_FROM + 1):
        committee.children.append(_local(commune, (*numbers, number), {}, in_force, province))
    return committee


def _committee(area: AreaRow, numbers: tuple[int, ...], *, level: int) -> Planned:
    return Planned(
        name=rules.committee_name(area.name),
        short_name=rules.committee_short_name(area.name),
        kind=UnitKind.PEOPLE_COMMITTEE,
        level=level,
        area=area,
        numbers=numbers,
        receives_dossiers=True,
        valid_from=area.valid_from,
    )


def _parts(above: Planned, structure: Structure | None, province: str, *, level: int) -> list[Planned]:
    if structure is None:
        return []
    area_name = rules.in_sentence(above.area.name)
    return [
        Planned(
            name=template.name.format(area=area_name),
            short_name=template.short_name,
            kind=template.kind,
            level=level,
            area=above.area,
            numbers=(*above.numbers, template.number),
            function=template.function,
            receives_dossiers=template.receives_dossiers,
            valid_from=_later(above.valid_from, structure.effective_from),
        )
        for template in structure.units
        if (not template.provinces or province in template.provinces)
        and (not template.area_kinds or above.area.kind in template.area_kinds)
    ]


def _later(first: date | None, second: date | None) -> date | None:
    known = [day for day in (first, second) if day]
    return max(known) if known else None
