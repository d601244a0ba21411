"""The plan of a whole province from the national lists of areas and their successors."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.kernel.errors import Invalid
from tinhso.kernel.successions import Share
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.organisations.contracts import PlannedUnit, UnitInfo, UnitKind
from tinhso.platform.places import facade as places
from tinhso.platform.reforms.definition import ReformRule
from tinhso.platform.reforms.planning import Draft

PROVINCE, COMMUNE = 1, 3
BEGINNING = date(1900, 1, 1)
"""Before any reform on record: the map on which a unit without a first day stands."""
Shares = Mapping[str, Mapping[str, Share]]


def plan_province(definitions: Path, living: Sequence[UnitInfo], on: date, rule: ReformRule) -> Draft:
    """Return the units of the new province that inherit from the living ones, and who succeeds whom."""
    root = next(unit for unit in living if unit.parent_id is None)
    heir = _province_after(root, on)
    communes = _successions([unit for unit in living if _is_commune(unit)], on)
    wanted = {code for heirs in communes.values() for code in heirs}
    new = organisations.plan_successor_province(definitions, heir, on, wanted)
    return _Rows(living, new, communes, rule).draft()


def _province_after(root: UnitInfo, on: date) -> str:
    heirs = places.successors(root.area_code, PROVINCE, root.valid_from or BEGINNING, on)
    main = [heir.area.code for heir in heirs if heir.share is not Share.PART]
    if not main or not _is_reformed(root, on):
        message = _("Dữ liệu địa giới không ghi sắp xếp nào của %(root)s vào ngày %(on)s.") % {
            "root": root.name,
            "on": f"{on:%d/%m/%Y}",
        }
        raise Invalid("reforms.no_succession", message, fields={"on": message})
    return main[0]


def _is_reformed(root: UnitInfo, on: date) -> bool:
    """Say whether the map of the province has a new period that begins on the day."""
    periods = places.periods(root.area_code)
    return any(period.level == PROVINCE and on in {period.valid_from, period.valid_to} for period in periods)


def _successions(communes: Sequence[UnitInfo], on: date) -> Shares:
    """Return who inherits which commune. Where the lists name nobody, any heir of its neighbours may have
    received it, and the plan asks a person.
    """
    found = {unit.area_code: _communes_after(unit, on) for unit in communes}
    for unit in communes:
        if not found[unit.area_code]:
            beside = {other.area_code for other in communes if other.parent_id == unit.parent_id}
            found[unit.area_code] = dict.fromkeys(
                sorted({code for area in beside for code in found[area]}), Share.PART
            )
    return found


def _communes_after(unit: UnitInfo, on: date) -> dict[str, Share]:
    heirs = places.successors(unit.area_code, COMMUNE, unit.valid_from or BEGINNING, on)
    return {heir.area.code: heir.share for heir in heirs}


def _is_commune(unit: UnitInfo) -> bool:
    return unit.kind == UnitKind.PEOPLE_COMMITTEE.value and unit.area_level == COMMUNE


class _Rows:
    """Who succeeds whom: committees by their areas, departments by their field of work."""

    def __init__(
        self, living: Sequence[UnitInfo], new: tuple[PlannedUnit, ...], communes: Shares, rule: ReformRule
    ) -> None:
        self.living = {unit.id: unit for unit in living}
        self.communes = communes
        self.rule = rule
        self.made = Draft(new=list(new))
        self.root = new[0]
        self.committees = {
            unit.area_code: unit for unit in new if unit.kind is UnitKind.PEOPLE_COMMITTEE and unit.area_code
        }
        self.parts: dict[UUID, dict[str, PlannedUnit]] = defaultdict(dict)
        for unit in new:
            if unit.parent_id and unit.function:
                self.parts[unit.parent_id][unit.function] = unit

    def draft(self) -> Draft:
        for unit in self.living.values():
            for heir, share in self._heirs(unit).items():
                self.made.hand_over(unit.id, heir, share)
        return self.made

    def _heirs(self, unit: UnitInfo) -> dict[UUID, Share]:
        if unit.parent_id is None:
            return {self.root.id: Share.WHOLE}
        if unit.area_level == PROVINCE:
            return {self._part(self.root, unit.function): Share.WHOLE}
        if unit.area_level == COMMUNE:
            heirs = self.communes[unit.area_code]
            return {self._part(self.committees[code], unit.function): share for code, share in heirs.items()}
        return dict.fromkeys(self._within(unit), Share.PART)

    def _part(self, committee: PlannedUnit, function: str) -> UUID:
        """Return the unit with the same field of work, or the one the rule names, or the committee."""
        parts = self.parts[committee.id]
        found = parts.get(function) or parts.get(self.rule.functions.get(function, ""))
        return found.id if found else committee.id

    def _within(self, unit: UnitInfo) -> Iterable[UUID]:
        """Return the committees that share out a unit whose level ended: those of its communes."""
        district = next(key for key in unit.path if self.living[key].area_level == unit.area_level)
        communes = [one for one in self.living.values() if _is_commune(one) and district in one.path]
        codes = {code for one in communes for code in self.communes[one.area_code]}
        return (self.committees[code].id for code in sorted(codes)) if codes else [self.root.id]
