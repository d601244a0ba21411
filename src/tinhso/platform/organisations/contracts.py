"""Units of the state as other modules may hold them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from tinhso.kernel.actor import Path
from tinhso.kernel.successions import Share


class UnitKind(StrEnum):
    PEOPLE_COMMITTEE = "people_committee"
    DEPARTMENT = "department"
    OFFICE = "office"
    INSPECTORATE = "inspectorate"
    BOARD = "board"
    DIVISION = "division"
    CENTRE = "centre"
    BROADCASTER = "broadcaster"


class CodeScheme(StrEnum):
    """The two code systems in use; they are mapped by a table, never converted."""

    QCVN102 = "qcvn102"
    QD20 = "qd20"


def _within(begins: date | None, ends: date | None, on: date) -> bool:
    return (begins is None or begins <= on) and (ends is None or on < ends)


@dataclass(frozen=True, slots=True)
class UnitInfo:
    """A unit; validity is half-open, ``None`` is unbounded. `path` runs from the root to the unit."""

    id: UUID
    name: str
    short_name: str
    kind: str
    level: int
    parent_id: UUID | None
    path: Path
    area_level: int | None
    area_code: str
    function: str
    valid_from: date | None
    valid_to: date | None
    receives_dossiers: bool
    one_stop: bool
    working_calendar: str

    def in_force(self, on: date) -> bool:
        return _within(self.valid_from, self.valid_to, on)


@dataclass(frozen=True, slots=True)
class NewUnit:
    """What a unit to be created is; an empty area means that of the unit above."""

    name: str
    kind: UnitKind
    level: int
    valid_from: date
    short_name: str = ""
    function: str = ""
    area_code: str = ""
    area_level: int | None = None
    receives_dossiers: bool = False
    one_stop: bool = False
    working_calendar: str = ""


@dataclass(frozen=True, slots=True)
class PlannedCode:
    scheme: CodeScheme
    code: str
    synthetic: bool = False


@dataclass(frozen=True, slots=True)
class PlannedUnit:
    """A unit a reform will create, known by its id before it exists. `parent_id` may be another of them."""

    id: UUID
    parent_id: UUID | None
    name: str
    short_name: str
    kind: UnitKind
    level: int
    function: str = ""
    area_level: int | None = None
    area_code: str = ""
    position: int = 0
    receives_dossiers: bool = False
    one_stop: bool = False
    working_calendar: str = ""
    codes: tuple[PlannedCode, ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedSuccession:
    old_id: UUID
    new_id: UUID
    share: Share


@dataclass(frozen=True, slots=True)
class Reorganisation:
    """Which units begin and end on a day, and who succeeds whom. Parents stand before their children."""

    on: date
    new: tuple[PlannedUnit, ...]
    successions: tuple[PlannedSuccession, ...]

    @property
    def ended(self) -> frozenset[UUID]:
        return frozenset(succession.old_id for succession in self.successions)


@dataclass(frozen=True, slots=True)
class CodeInfo:
    """`synthetic`: made up for the demo in the right shape, not issued by anybody."""

    scheme: str
    code: str
    synthetic: bool
    valid_from: date | None
    valid_to: date | None

    def in_force(self, on: date) -> bool:
        return _within(self.valid_from, self.valid_to, on)


@dataclass(frozen=True, slots=True)
class NameInfo:
    name: str
    short_name: str
    valid_from: date | None
    valid_to: date | None


@dataclass(frozen=True, slots=True)
class UnitSuccessor:
    unit: UnitInfo
    share: Share


@dataclass(frozen=True, slots=True)
class UnitCreated:
    type: ClassVar[str] = "organisations.unit_created"
    unit_id: UUID
    name: str
    valid_from: date | None = None

    @property
    def subject(self) -> str:
        return str(self.unit_id)


@dataclass(frozen=True, slots=True)
class UnitRenamed:
    type: ClassVar[str] = "organisations.unit_renamed"
    unit_id: UUID
    old_name: str
    new_name: str
    since: date

    @property
    def subject(self) -> str:
        return str(self.unit_id)


@dataclass(frozen=True, slots=True)
class UnitEnded:
    """`heirs` units took over; ask `facade.successors` for them."""

    type: ClassVar[str] = "organisations.unit_ended"
    unit_id: UUID
    on: date
    heirs: int

    @property
    def subject(self) -> str:
        return str(self.unit_id)


@dataclass(frozen=True, slots=True)
class CodeAssigned:
    type: ClassVar[str] = "organisations.code_assigned"
    unit_id: UUID
    scheme: str
    code: str

    @property
    def subject(self) -> str:
        return str(self.unit_id)


@dataclass(frozen=True, slots=True)
class ProvinceBuilt:
    """The units of a whole province were built from definitions."""

    type: ClassVar[str] = "organisations.province_built"
    root_id: UUID
    province_code: str
    units: int

    @property
    def subject(self) -> str:
        return str(self.root_id)


@dataclass(frozen=True, slots=True)
class UnitsReorganised:
    """Units began and ended together, or (`undone`) stand again as before."""

    type: ClassVar[str] = "organisations.reorganised"
    on: date
    created: int
    ended: int
    undone: bool = False

    @property
    def subject(self) -> str:
        return self.on.isoformat()
