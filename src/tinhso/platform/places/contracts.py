"""Administrative areas as other modules may hold them."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import ClassVar

from tinhso.kernel.successions import Share


class AreaLevel(IntEnum):
    PROVINCE = 1
    DISTRICT = 2
    COMMUNE = 3


@dataclass(frozen=True, slots=True)
class AreaInfo:
    """An area in one validity period (half-open; ``None``: unbounded)."""

    code: str
    level: int
    name: str
    kind: str
    parent_code: str
    valid_from: date | None
    valid_to: date | None
    latitude: float | None = None
    longitude: float | None = None
    area_km2: float | None = None
    full_name: str = ""


@dataclass(frozen=True, slots=True)
class Successor:
    """Who received `share` of an area (its whole, its main part or a part)."""

    area: AreaInfo
    share: Share


@dataclass(frozen=True, slots=True)
class AreasLoaded:
    """A list of areas was loaded from a file; readers with their own copy take it again."""

    type: ClassVar[str] = "places.areas_loaded"
    file: str
    digest: str
    rows: int

    @property
    def subject(self) -> str:
        return self.file
