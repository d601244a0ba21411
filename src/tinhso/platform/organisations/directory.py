"""All units and their codes in memory: a province has some hundreds, and every act asks for a few."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import date
from uuid import UUID

from django.db.models import F

from tinhso.kernel.errors import NotFound
from tinhso.kernel.freshness import Kept, forget
from tinhso.platform.organisations.contracts import CodeInfo, CodeScheme, UnitInfo, UnitKind
from tinhso.platform.organisations.models import STATE, Unit, UnitCode
from tinhso.platform.organisations.selectors import info_of


class Directory:
    """Units, upper levels first, as of one token; built once in two queries, read by many threads."""

    def __init__(self) -> None:
        self.units = {unit.pk: info_of(unit) for unit in Unit.objects.order_by("level", "position", "id")}
        self._codes: dict[UUID, list[CodeInfo]] = defaultdict(list)
        for row in UnitCode.objects.order_by("scheme", F("valid_from").desc(nulls_last=True)):
            code = CodeInfo(row.scheme, row.code, row.synthetic, row.valid_from, row.valid_to)
            self._codes[row.unit_id].append(code)
        self._committees: dict[str, list[UnitInfo]] = defaultdict(list)
        for unit in self.units.values():
            if unit.kind == UnitKind.PEOPLE_COMMITTEE and unit.area_code:
                self._committees[unit.area_code].append(unit)

    def living(self, on: date) -> Iterator[UnitInfo]:
        return (unit for unit in self.units.values() if unit.in_force(on))

    def codes(self, unit_id: UUID) -> list[CodeInfo]:
        """Return the codes a unit has and had, by scheme, the newest first."""
        return self._codes.get(unit_id, [])

    def code(self, unit_id: UUID, on: date, scheme: CodeScheme) -> str:
        """Return the code of a scheme on a day, ``""`` for none."""
        found = (code for code in self.codes(unit_id) if code.scheme == scheme and code.in_force(on))
        return next((code.code for code in found), "")

    def committees(self, area_codes: Collection[str], on: date) -> list[UnitInfo]:
        """Return the people's committees of some areas on a day."""
        found = (unit for code in area_codes for unit in self._committees.get(code, ()))
        return [unit for unit in found if unit.in_force(on)]

    def committee_above(self, units: Collection[UnitInfo], level: int, on: date) -> UnitInfo | None:
        """Return the first committee of a level among some units and those above them."""
        above = (self.units[key] for unit in units for key in unit.path)
        fitting = (one for one in above if one.level == level and one.kind == UnitKind.PEOPLE_COMMITTEE)
        return next((one for one in fitting if one.in_force(on)), None)

    def with_function(self, parent_id: UUID, function: str, on: date) -> UnitInfo | None:
        """Return the part of a unit that has a function on a day."""
        parts = (one for one in self.living(on) if one.parent_id == parent_id)
        return next((one for one in parts if one.function == function), None)


_kept = Kept(STATE, lambda token: Directory())
directory = _kept.now


def unit(unit_id: UUID) -> UnitInfo:
    """Return a unit; one that began while the act ran is found too. Raise `NotFound`."""
    found = directory().units.get(unit_id)
    if found is None:
        forget(STATE)
        found = directory().units.get(unit_id)
    if found is None:
        raise NotFound("organisations.unknown_unit", "Không có đơn vị này. Hãy chọn lại từ danh sách.")
    return found


def units(ids: Collection[UUID]) -> dict[UUID, UnitInfo]:
    """Return those of the units that exist, by id; those that began while the act ran too."""
    if not directory().units.keys() >= set(ids):
        forget(STATE)
    known = directory().units
    return {key: known[key] for key in ids if key in known}
