"""Plans from a few choices: units merged into one of them or a new one, a unit divided. Writes nothing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from tinhso.kernel.errors import Invalid
from tinhso.kernel.ids import new_id
from tinhso.kernel.successions import Share
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.organisations.contracts import (
    CodeScheme,
    PlannedCode,
    PlannedSuccession,
    PlannedUnit,
    UnitInfo,
    UnitKind,
)

Codes = Mapping[UUID, Sequence[PlannedCode]]


@dataclass(frozen=True, slots=True)
class NewName:
    """How a unit to be created is called; an empty code: that of the unit whose main part it receives."""

    name: str
    short_name: str = ""
    code: str = ""
    area_code: str = ""


@dataclass(slots=True)
class Draft:
    """The units to be created and who succeeds whom."""

    new: list[PlannedUnit] = field(default_factory=list)
    rows: list[PlannedSuccession] = field(default_factory=list)

    def hand_over(self, old_id: UUID, new_id: UUID, share: Share = Share.WHOLE) -> None:
        self.rows.append(PlannedSuccession(old_id, new_id, share))


class Planner:
    """Works on the living units, each with its codes."""

    def __init__(self, living: Sequence[UnitInfo], codes: Codes) -> None:
        self.units = {unit.id: unit for unit in living}
        self.codes = codes
        self.draft = Draft()

    def merge(self, chosen: Sequence[UUID], heir: UUID | NewName) -> Draft:
        """Merge units into one of them, or into a new one under the same unit above."""
        units = [self._unit(key) for key in dict.fromkeys(chosen)]
        _check_merge(units, heir)
        target = heir if isinstance(heir, UUID) else self._begin(units[0], heir).id
        for unit in units:
            if unit.id != target:
                self._follow(unit, target, Share.WHOLE)
        return self.draft

    def split(self, old_id: UUID, parts: Sequence[NewName]) -> Draft:
        """Divide a unit; the first part is the main one and keeps its area."""
        old = self._unit(old_id)
        if len(parts) < 2:  # noqa: PLR2004 - one part is no division
            raise _invalid("parts", gettext_noop("Hãy ghi ít nhất hai đơn vị mới."))
        if old.parent_id is None:
            raise _invalid("old", gettext_noop("Không chia được đơn vị cấp trên cùng ở đây."))
        for number, part in enumerate(parts):
            made = self._begin(old, part, main=number == 0)
            self._follow(old, made.id, Share.PART if number else Share.MAIN)
        return self.draft

    def _follow(self, old: UnitInfo, target: UUID, share: Share) -> None:
        """Hand a unit over, and everything below it to its counterpart under the new unit."""
        self.draft.hand_over(old.id, target, share)
        for child in self._below(old.id):
            counterpart = self._counterpart(target, child)
            if counterpart is None and (target not in self.units or _is_committee(child)):
                counterpart = self._renew(child, target, main=share is not Share.PART).id
            if counterpart is None:
                self.draft.hand_over(child.id, target, share)
            else:
                self._follow(child, counterpart, share)

    def _below(self, unit_id: UUID) -> list[UnitInfo]:
        return [unit for unit in self.units.values() if unit.parent_id == unit_id]

    def _counterpart(self, target: UUID, child: UnitInfo) -> UUID | None:
        """Return the unit under the target that has the same field of work."""
        if _is_committee(child) or not child.function:
            return None
        there: Iterator[UnitInfo | PlannedUnit] = iter([*self.units.values(), *self.draft.new])
        same = (unit.id for unit in there if unit.parent_id == target and unit.function == child.function)
        return next(same, None)

    def _begin(self, old: UnitInfo, called: NewName, *, main: bool = True) -> PlannedUnit:
        kept = self._carried(old) if main else ()
        codes = (PlannedCode(CodeScheme.QD20, called.code),) if called.code else kept
        unit = PlannedUnit(
            id=new_id(),
            parent_id=old.parent_id,
            name=called.name,
            short_name=called.short_name,
            **_character(old),
            codes=tuple(codes),
        )
        if called.area_code or not main:
            level = old.area_level if called.area_code else None
            unit = replace(unit, area_code=called.area_code, area_level=level)
        self.draft.new.append(unit)
        return unit

    def _renew(self, old: UnitInfo, parent: UUID, *, main: bool) -> PlannedUnit:
        """A unit never moves: under another unit above it begins anew with its name and codes."""
        character = _character(old)
        if not main:
            character |= {"area_level": None, "area_code": ""}
        unit = PlannedUnit(
            id=new_id(),
            parent_id=parent,
            name=old.name,
            short_name=old.short_name,
            **character,
            codes=tuple(self._carried(old)) if main else (),
        )
        self.draft.new.append(unit)
        return unit

    def _carried(self, unit: UnitInfo) -> Sequence[PlannedCode]:
        return self.codes.get(unit.id, ())

    def _unit(self, key: UUID) -> UnitInfo:
        if key not in self.units:
            raise _invalid("units", gettext_noop("Có đơn vị không còn hoạt động vào ngày đó. Hãy chọn lại."))
        return self.units[key]


def _character(unit: UnitInfo) -> dict[str, Any]:
    return {
        "kind": UnitKind(unit.kind),
        "level": unit.level,
        "function": unit.function,
        "area_level": unit.area_level,
        "area_code": unit.area_code,
        "receives_dossiers": unit.receives_dossiers,
        "one_stop": unit.one_stop,
        "working_calendar": unit.working_calendar,
    }


def _is_committee(unit: UnitInfo) -> bool:
    return unit.kind == UnitKind.PEOPLE_COMMITTEE.value


def _check_merge(units: Sequence[UnitInfo], heir: UUID | NewName) -> None:
    if len(units) < 2:  # noqa: PLR2004 - one unit alone is not merged
        raise _invalid("units", gettext_noop("Hãy chọn ít nhất hai đơn vị để hợp nhất."))
    if any(unit.parent_id is None for unit in units):
        raise _invalid("units", gettext_noop("Cơ quan cấp tỉnh được sắp xếp bằng phương án cả tỉnh."))
    if isinstance(heir, UUID) and heir not in {unit.id for unit in units}:
        raise _invalid("heir", gettext_noop("Đơn vị kế thừa phải là một trong các đơn vị được chọn."))
    if any(one.id in other.path for one in units for other in units if one.id != other.id):
        raise _invalid("units", gettext_noop("Không hợp nhất được một đơn vị với đơn vị thuộc chính nó."))
    if len({(unit.kind, unit.level) for unit in units}) > 1:
        raise _invalid("units", gettext_noop("Chỉ hợp nhất các đơn vị cùng cấp, cùng loại."))


def _invalid(field_name: str, message: str) -> Invalid:
    return Invalid("reforms.plan", message, fields={field_name: message})
