"""Persons as other modules may hold them."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from tinhso.kernel.errors import Invalid

YEAR_MIN = 1850
YEAR_MAX = 2200
_WRITTEN = re.compile(r"^(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})$")
_ISO = re.compile(r"^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$")


class Sex(StrEnum):
    MALE = "male"
    FEMALE = "female"
    OTHER = "other"


class IdentifierKind(StrEnum):
    PERSONAL_NUMBER = "personal_number"
    OLD_IDENTITY_CARD = "old_identity_card"
    PASSPORT = "passport"
    TECH_ID = "tech_id"


class PersonStatus(StrEnum):
    ACTIVE = "active"
    DECEASED = "deceased"
    MERGED = "merged"


class Relation(StrEnum):
    """To the head of the household."""

    HEAD = "head"
    SPOUSE = "spouse"
    CHILD = "child"
    PARENT = "parent"
    GRANDCHILD = "grandchild"
    SIBLING = "sibling"
    OTHER = "other"


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date known to the day, the month or the year. Nothing unknown is ever made up."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if not self._is_possible():
            raise Invalid(
                "people.date", "Ngày sinh không có thật. Hãy nhập như 05/09/1988, 09/1988 hoặc 1988."
            )

    def _is_possible(self) -> bool:
        if not YEAR_MIN <= self.year <= YEAR_MAX or (self.day is not None and self.month is None):
            return False
        try:
            date(self.year, self.month or 1, self.day or 1)
        except ValueError:
            return False
        return self.month != 0 and self.day != 0

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read ``05/09/1988``, ``09/1988``, ``1988`` or ISO 8601 of the same precision."""
        written = text.strip()
        if iso := _ISO.match(written):
            parts = iso.groups()
        elif local := _WRITTEN.match(written):
            parts = local.groups()[::-1]
        else:
            raise Invalid("people.date", "Hãy nhập ngày sinh như 05/09/1988, 09/1988 hoặc 1988.")
        year, month, day = (int(part) if part else None for part in parts)
        return cls(year or 0, month, day)

    @property
    def precision(self) -> str:
        if self.day is not None:
            return "day"
        return "year" if self.month is None else "month"

    @property
    def earliest(self) -> date:
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        if self.day is not None:
            return self.earliest
        if self.month is None:
            return date(self.year, 12, 31)
        following = date(self.year + self.month // 12, self.month % 12 + 1, 1)
        return following - timedelta(days=1)

    def agrees(self, other: "PartialDate") -> bool:
        """Say whether both could be the same day."""
        return self.earliest <= other.latest and other.earliest <= self.latest

    def age_on(self, day: date) -> tuple[int, int]:
        """Return the least and the greatest possible age in whole years."""
        return _age(self.latest, day), _age(self.earliest, day)

    @property
    def iso(self) -> str:
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    def __str__(self) -> str:
        return "/".join(reversed(self.iso.split("-")))


def _age(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


@dataclass(frozen=True, slots=True)
class IdentifierInfo:
    kind: str
    value: str
    active: bool


@dataclass(frozen=True, slots=True)
class PersonInfo:
    id: UUID
    full_name: str
    sex: str
    birth: PartialDate | None
    ethnicity: str
    nationality: str
    phone: str
    email: str
    area_code: str
    address_line: str
    status: str
    identifiers: tuple[IdentifierInfo, ...] = ()

    def identifier(self, kind: IdentifierKind) -> str:
        """Return the active identifier of a kind, or ``""``."""
        return next((i.value for i in self.identifiers if i.active and i.kind == kind.value), "")

    @property
    def personal_number(self) -> str:
        return self.identifier(IdentifierKind.PERSONAL_NUMBER)

    @property
    def version(self) -> str:
        """Change with anything shown: a form carries it, so that nobody overwrites what they never saw."""
        return digest(self)


def digest(shown: object) -> str:
    return hashlib.sha256(repr(shown).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Correction:
    """What a record is to say from now on."""

    full_name: str
    sex: Sex
    birth: PartialDate | None
    ethnicity: str
    nationality: str
    phone: str
    email: str
    area_code: str
    address_line: str
    deceased: bool


@dataclass(frozen=True, slots=True)
class Change:
    """One entry of a record's history; `fields` are the columns that differ from the entry before."""

    at: datetime
    by_name: str
    reason: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Identity:
    """Who somebody says they are, with the identifier that proves it (``""``: none)."""

    full_name: str
    sex: Sex
    birth: PartialDate | None = None
    kind: IdentifierKind = IdentifierKind.PERSONAL_NUMBER
    value: str = ""
    phone: str = ""
    email: str = ""
    ethnicity: str = ""
    nationality: str = "VN"
    area_code: str = ""
    address_line: str = ""


@dataclass(frozen=True, slots=True)
class MemberInfo:
    person: PersonInfo
    relation: str


@dataclass(frozen=True, slots=True)
class HouseholdInfo:
    id: UUID
    area_code: str
    address_line: str
    members: tuple[MemberInfo, ...]

    @property
    def version(self) -> str:
        return digest((self.area_code, self.address_line, [(m.person.id, m.relation) for m in self.members]))


@dataclass(frozen=True, slots=True)
class HouseholdPlan:
    """A household as it is to be: who stays as what (left out: has moved away) and who joins."""

    area_code: str
    address_line: str
    relations: Mapping[UUID, Relation]
    joining: Mapping[UUID, Relation] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Match:
    """How alike two persons are, and why."""

    score: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PairInfo:
    """Two persons who may be one."""

    id: UUID
    first: PersonInfo
    second: PersonInfo
    match: Match


@dataclass(frozen=True, slots=True)
class MergeInfo:
    id: UUID
    kept_id: UUID
    merged_id: UUID
    reason: str
    by_name: str
    undone: bool


@dataclass(frozen=True, slots=True)
class LoadReport:
    persons: int
    households: int
    seconds: float

    @property
    def per_second(self) -> int:
        return round(self.persons / self.seconds) if self.seconds else 0


@dataclass(frozen=True, slots=True)
class PersonRegistered:
    type: ClassVar[str] = "people.person_registered"
    person_id: UUID

    @property
    def subject(self) -> str:
        return str(self.person_id)


@dataclass(frozen=True, slots=True)
class PersonCorrected:
    """The record of a person says something else in these fields."""

    type: ClassVar[str] = "people.person_corrected"
    person_id: UUID
    fields: tuple[str, ...]
    reason: str

    @property
    def subject(self) -> str:
        return str(self.person_id)


@dataclass(frozen=True, slots=True)
class HouseholdChanged:
    """The address or the members of a household are others now."""

    type: ClassVar[str] = "people.household_changed"
    household_id: UUID

    @property
    def subject(self) -> str:
        return str(self.household_id)


@dataclass(frozen=True, slots=True)
class PersonMerged:
    """`merged_id` now stands for `kept_id`; references need no rewriting, `facade.person` follows."""

    type: ClassVar[str] = "people.person_merged"
    kept_id: UUID
    merged_id: UUID

    @property
    def subject(self) -> str:
        return str(self.kept_id)


@dataclass(frozen=True, slots=True)
class PersonUnmerged:
    type: ClassVar[str] = "people.person_unmerged"
    kept_id: UUID
    merged_id: UUID

    @property
    def subject(self) -> str:
        return str(self.kept_id)


@dataclass(frozen=True, slots=True)
class PopulationLoaded:
    """A generated population was loaded in bulk; row history begins after it."""

    type: ClassVar[str] = "people.population_loaded"
    province_code: str
    persons: int

    @property
    def subject(self) -> str:
        return self.province_code
