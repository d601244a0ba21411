"""Choosing an area: by typing its name, or from the list of a district; both work without script."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.conf import settings

from tinhso.kernel import clock
from tinhso.kernel.errors import NotFound
from tinhso.platform.forms.contracts import Typed
from tinhso.platform.places import facade as places
from tinhso.platform.places.contracts import AreaInfo

PROVINCE, COMMUNE = 1, 3
FOUND_MAX = 12
QUERY_LENGTH_MAX = 100
AREAS_KEPT = 20_000
_known: dict[tuple[str, date], AreaInfo] = {}


@dataclass(frozen=True, slots=True)
class AreaChoice:
    """What the area question shows now."""

    query: str
    chosen: AreaInfo | None
    found: list[AreaInfo]
    provinces: list[AreaInfo]
    districts: list[AreaInfo]
    province: str
    district: str
    searched: bool


def map_day() -> date:
    """Return the day whose map forms are filled in on."""
    return clock.legal_day()


def find_areas(query: str, level: int = COMMUNE) -> list[AreaInfo]:
    """Return areas whose name fits, those of our own province first."""
    if not query.strip():
        return []
    day = map_day()
    found = places.search(query[:QUERY_LENGTH_MAX], day, level)
    above = {area.code for area in _children(settings.PROVINCE_CODE, PROVINCE, day)} | {
        settings.PROVINCE_CODE
    }
    return sorted(found, key=lambda area: area.parent_code not in above)[:FOUND_MAX]


def area_choice(typed: Typed, name: str, code: str, level: int) -> AreaChoice:
    """Work out what to show from what was typed so far."""
    query, province, district = (_last(typed, f"{name}.{part}") for part in ("q", "p", "d"))
    chosen = area_name(code)
    province = province or settings.PROVINCE_CODE
    day = map_day()
    districts = _children(province, PROVINCE, day)
    listed = _children(district, 2, day) if district in {area.code for area in districts} else []
    if districts and districts[0].level == level:
        districts, listed = [], districts
    return AreaChoice(
        query=query,
        chosen=chosen,
        found=[area for area in (find_areas(query, level) or listed) if area != chosen],
        provinces=places.provinces(day),
        districts=districts,
        province=province,
        district=district,
        searched=bool(query or district),
    )


def area_name(code: str) -> AreaInfo | None:
    """Return an area by its code on the map of the forms, or ``None``."""
    return known_areas([code]).get(code) if code else None


def known_areas(codes: list[str]) -> Mapping[str, AreaInfo]:
    """Return those of the areas that exist. What existed on a day always will have, so it may be kept."""
    day = map_day()
    missing = [code for code in codes if (code, day) not in _known]
    if missing:
        if len(_known) > AREAS_KEPT:
            _known.clear()
        _known.update({(code, day): area for code, area in places.areas(missing, day).items()})
    return {code: _known[code, day] for code in codes if (code, day) in _known}


def _children(code: str, level: int, day: date) -> list[AreaInfo]:
    try:
        return list(places.children(code, level, day)) if code else []
    except NotFound:
        return []


def _last(typed: Typed, name: str) -> str:
    return (typed.get(name) or [""])[-1][:QUERY_LENGTH_MAX]
