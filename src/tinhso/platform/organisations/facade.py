"""Units of the state by date: what other modules may ask and do."""

from collections.abc import Collection, Sequence
from datetime import date
from uuid import UUID

from django.conf import settings
from django.utils.translation import gettext as _

from tinhso.kernel.actor import Path
from tinhso.kernel.clock import today
from tinhso.kernel.errors import NotFound
from tinhso.kernel.successions import follow
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.organisations import directory, selectors
from tinhso.platform.organisations.actions.assign_code import assign_code
from tinhso.platform.organisations.actions.build import build_province
from tinhso.platform.organisations.actions.create import create_unit
from tinhso.platform.organisations.actions.end import end_unit
from tinhso.platform.organisations.actions.rename import rename_unit
from tinhso.platform.organisations.actions.reorganise import reorganise, undo_reorganisation
from tinhso.platform.organisations.contracts import (
    CodeInfo,
    CodeScheme,
    NameInfo,
    UnitInfo,
    UnitKind,
    UnitSuccessor,
)
from tinhso.platform.organisations.picker import UnitField, UnitsField
from tinhso.platform.organisations.selectors import within
from tinhso.platform.organisations.structure import structures_in
from tinhso.platform.organisations.succeeding import plan_successor_province

LEVELS = {1: gettext_noop("tỉnh"), 2: gettext_noop("huyện"), 3: gettext_noop("xã")}


def unit(unit_id: UUID) -> UnitInfo:
    """Return a unit, living or ended; raise `NotFound` if there never was one."""
    return directory.unit(unit_id)


def units(ids: Collection[UUID]) -> dict[UUID, UnitInfo]:
    """Return those of the units that exist, by id."""
    return directory.units(ids)


def path(unit_id: UUID) -> Path:
    """Return the units from the root down to this one (cached in the process)."""
    return selectors.path_of(unit_id)


def roots(on: date) -> list[UnitInfo]:
    """Return the units with none above: the provinces' committees."""
    return [unit for unit in directory.directory().living(on) if unit.parent_id is None]


def children(unit_id: UUID, on: date) -> list[UnitInfo]:
    return [unit for unit in directory.directory().living(on) if unit.parent_id == unit_id]


def descendants(unit_id: UUID, on: date) -> list[UnitInfo]:
    """Return all units below, upper levels first."""
    living = directory.directory().living(on)
    return [unit for unit in living if unit_id in unit.path and unit.id != unit_id]


def ancestors(unit_id: UUID) -> list[UnitInfo]:
    """Return the units above, the root first."""
    above = path(unit_id)[:-1]
    known = units(above)
    return [known[key] for key in above]


def successors(unit_id: UUID, on: date) -> tuple[UnitSuccessor, ...]:
    """Return who holds the unit's work on a day, through all reforms; itself if nothing happened."""
    held = follow(unit_id, selectors.links_from(unit_id, on))
    known = units(held)
    return tuple(UnitSuccessor(known[key], held[key]) for key in sorted(held) if known[key].in_force(on))


def heirs_of_ended(on: date) -> dict[UUID, UUID]:
    """Return, for every unit that ended by a day, the living unit that holds its main part. Two queries."""
    return selectors.heirs_of_ended(on)


def predecessors(unit_id: UUID) -> tuple[UnitSuccessor, ...]:
    """Return the units whose work this one received."""
    links = selectors.links_to(unit_id)
    known = units([link.old for link in links])
    return tuple(UnitSuccessor(known[link.old], link.share) for link in links)


def unit_by_code(code: str, on: date | None = None) -> UnitInfo:
    """Return the unit that carries a code of either system (on a day; else its latest holder)."""
    found = selectors.by_code(code, on)
    if found is None:
        raise NotFound(
            "organisations.unknown_code",
            _("Không có đơn vị mang mã %(code)s. Hãy kiểm tra lại.") % {"code": code},
        )
    return selectors.info_of(found)


def code_of(unit_id: UUID, on: date, scheme: CodeScheme = CodeScheme.QD20) -> str:
    """Return the unit's code in force on a day, ``""`` if it has none."""
    return directory.directory().code(unit_id, on, scheme)


def codes_of(unit_id: UUID) -> list[CodeInfo]:
    return list(directory.directory().codes(unit_id))


def codes_on(unit_ids: Collection[UUID], on: date, scheme: CodeScheme = CodeScheme.QD20) -> dict[UUID, str]:
    """Return the codes of many units; those without one are left out."""
    known = directory.directory()
    return {key: code for key in unit_ids if (code := known.code(key, on, scheme))}


def all_codes_on(unit_ids: Collection[UUID], on: date) -> dict[UUID, list[CodeInfo]]:
    """Return the codes of many units in every scheme; those without one are left out."""
    known = directory.directory()
    found = {key: [code for code in known.codes(key) if code.in_force(on)] for key in unit_ids}
    return {key: codes for key, codes in found.items() if codes}


def names_of(unit_id: UUID) -> list[NameInfo]:
    """Return all names of a unit, the newest first."""
    return selectors.names_of(unit_id)


def name_on(unit_id: UUID, on: date) -> str:
    """Return what the unit was called on a day."""
    return selectors.name_on(unit_id, on)


def competent_unit(
    area_codes: Sequence[tuple[int, str]], unit_level: int, on: date, function: str = ""
) -> UnitInfo:
    """Return the committee of a level competent for an area on a day, or its unit for a `function`.

    `area_codes` are (level, code) of the area and, if known, of those above it; where they are not known
    the tree of units leads upwards. An area whose committee was merged keeps being asked for by its old
    code: then the committee that took over is competent.
    """
    known = directory.directory()
    found = known.committees([code for _level, code in area_codes], on)
    direct = next((unit for unit in found if unit.level == unit_level), None)
    committee = direct or selectors.heir_of_committee(area_codes, unit_level, on)
    committee = committee or known.committee_above(found, unit_level, on)
    if committee is None:
        raise NotFound(
            "organisations.no_competent_unit",
            _(
                "Ngày %(on)s không có Ủy ban nhân dân cấp %(unit_level)s cho địa bàn này."
                " Hãy chọn cấp hoặc ngày khác."
            )
            % {"on": f"{on:%d/%m/%Y}", "unit_level": _(LEVELS.get(unit_level, str(unit_level)))},
        )
    if not function:
        return committee
    part = known.with_function(committee.id, function, on)
    if part is None:
        raise NotFound(
            "organisations.no_competent_unit",
            _("%(committee)s không có cơ quan phụ trách lĩnh vực này vào ngày %(on)s.")
            % {"committee": committee.name, "on": f"{on:%d/%m/%Y}"},
        )
    return part


def functions_of_level(level: str) -> frozenset[str]:
    """Return the functions units of a level have by law, of whatever period; read from the structures."""
    structures = structures_in(settings.DEFINITIONS_DIR)
    return frozenset(part.function for found in structures if found.level == level for part in found.units)


def deciding_units(level: int, functions: Sequence[str], on: date) -> list[UnitInfo]:
    """Return who decides at a level: of each committee the first function it has, else itself."""
    living = list(directory.directory().living(on))
    parts = {(unit.parent_id, unit.function): unit for unit in living if unit.function}
    committees = [unit for unit in living if unit.level == level and unit.kind == UnitKind.PEOPLE_COMMITTEE]
    return [
        next((parts[found.id, name] for name in functions if (found.id, name) in parts), found)
        for found in committees
    ]


def search(text: str, on: date) -> list[UnitInfo]:
    """Find units by name (tone marks or not) or code."""
    return selectors.infos(selectors.search(text, on))


def search_ended(text: str, on: date) -> list[UnitInfo]:
    """Find units that ended by a day, by name or by any code they ever had, the last ended first."""
    return selectors.infos(selectors.search_ended(text, on))


def ended(on: date, below: Collection[UUID]) -> list[UnitInfo]:
    """Return the units below some that ended by a day; their registers stay."""
    return selectors.infos(selectors.ended(on).filter(path__overlap=list(below)))


def receiving_units(on: date) -> list[UnitInfo]:
    """Return the units that receive dossiers."""
    return [unit for unit in directory.directory().living(on) if unit.receives_dossiers]


def province_root(province_code: str, on: date | None = None) -> UnitInfo:
    """Return the committee of a province."""
    found = next((unit for unit in roots(on or today()) if unit.area_code == province_code), None)
    if found is None:
        raise NotFound(
            "organisations.no_province", "Chưa nạp dữ liệu đơn vị của tỉnh; hãy chạy lại lệnh nạp."
        )
    return found


__all__ = [
    "UnitField",
    "UnitsField",
    "all_codes_on",
    "ancestors",
    "assign_code",
    "build_province",
    "children",
    "code_of",
    "codes_of",
    "codes_on",
    "competent_unit",
    "create_unit",
    "deciding_units",
    "descendants",
    "end_unit",
    "ended",
    "functions_of_level",
    "heirs_of_ended",
    "name_on",
    "names_of",
    "path",
    "plan_successor_province",
    "predecessors",
    "province_root",
    "receiving_units",
    "rename_unit",
    "reorganise",
    "roots",
    "search",
    "search_ended",
    "successors",
    "undo_reorganisation",
    "unit",
    "unit_by_code",
    "units",
    "within",
]
