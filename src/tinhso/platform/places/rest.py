"""Public reads of areas by date."""

from datetime import date
from typing import Annotated

from django.http import HttpRequest
from ninja import Query, Router, Schema

from tinhso.kernel.clock import today
from tinhso.kernel.rest import operation
from tinhso.platform.places import facade, rules
from tinhso.platform.places.contracts import AreaInfo

router = Router(tags=["places"])


class AreaOut(Schema):
    code: str
    level: int
    name: str
    full_name: str
    kind: str
    parent_code: str
    valid_from: date | None
    valid_to: date | None
    latitude: float | None
    longitude: float | None
    area_km2: float | None


class SuccessorOut(Schema):
    share: str
    area: AreaOut


@router.get("/areas", response=list[AreaOut], summary="Areas in force on a day")
@operation("places.read")
def list_areas(
    request: HttpRequest,
    on: date | None = None,
    level: Annotated[int | None, Query(ge=1, le=3)] = None,
    parent: Annotated[str, Query(max_length=5, pattern="^[0-9]*$")] = "",
    q: Annotated[str, Query(max_length=120)] = "",
) -> list[AreaInfo]:
    day = on or today()
    if q:
        return facade.search(q, day, level)
    if not parent:
        return facade.provinces(day) if level in (None, 1) else facade.areas_of_level(level, day)
    above = rules.level_of(parent)
    if level is None:
        return facade.children(parent, above, day)
    return facade.descendants(parent, above, day, only_level=level)


@router.get("/areas/{code}", response=AreaOut, summary="One area on a day")
@operation("places.read")
def get_area(request: HttpRequest, code: str, on: date | None = None) -> AreaInfo:
    return facade.area(code, rules.level_of(code), on or today())


@router.get("/areas/{code}/successors", response=list[SuccessorOut], summary="Who holds an area later")
@operation("places.read")
def list_successors(
    request: HttpRequest, code: str, from_: Annotated[date, Query(alias="from")], on: date | None = None
) -> list[dict[str, object]]:
    found = facade.successors(code, rules.level_of(code), from_, on or today())
    return [{"share": heir.share.value, "area": heir.area} for heir in found]
