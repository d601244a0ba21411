"""Public reads of units by date."""

from datetime import date
from typing import Annotated
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router, Schema

from tinhso.kernel.clock import today
from tinhso.kernel.rest import operation
from tinhso.platform.organisations import facade
from tinhso.platform.organisations.contracts import CodeInfo, UnitInfo, UnitSuccessor

router = Router(tags=["organisations"])


class UnitOut(Schema):
    id: UUID
    name: str
    short_name: str
    kind: str
    level: int
    parent_id: UUID | None
    area_level: int | None
    area_code: str
    function: str
    valid_from: date | None
    valid_to: date | None
    receives_dossiers: bool
    one_stop: bool


class CodeOut(Schema):
    scheme: str
    code: str
    synthetic: bool
    valid_from: date | None
    valid_to: date | None


class SuccessorOut(Schema):
    share: str
    unit: UnitOut


@router.get("/units", response=list[UnitOut], summary="Units on a day: below a unit, or found by name")
@operation("organisations.read")
def list_units(
    request: HttpRequest,
    on: date | None = None,
    parent: UUID | None = None,
    q: Annotated[str, Query(max_length=120)] = "",
) -> list[UnitInfo]:
    day = on or today()
    if q:
        return facade.search(q, day)
    return facade.children(parent, day) if parent else facade.roots(day)


@router.get("/units/{uuid:unit_id}", response=UnitOut, summary="One unit")
@operation("organisations.read")
def get_unit(request: HttpRequest, unit_id: UUID) -> UnitInfo:
    return facade.unit(unit_id)


@router.get("/units/{uuid:unit_id}/codes", response=list[CodeOut], summary="All codes of a unit")
@operation("organisations.read")
def list_codes(request: HttpRequest, unit_id: UUID) -> list[CodeInfo]:
    return facade.codes_of(facade.unit(unit_id).id)


@router.get("/units/{uuid:unit_id}/successors", response=list[SuccessorOut], summary="Who took over")
@operation("organisations.read")
def list_successors(request: HttpRequest, unit_id: UUID, on: date | None = None) -> tuple[UnitSuccessor, ...]:
    return facade.successors(facade.unit(unit_id).id, on or today())


@router.get("/codes/{code}", response=UnitOut, summary="The unit that carries a code of either system")
@operation("organisations.read")
def get_by_code(request: HttpRequest, code: str, on: date | None = None) -> UnitInfo:
    return facade.unit_by_code(code, on)


@router.get("/competent", response=UnitOut, summary="The unit competent for an area on a day")
@operation("organisations.read")
def get_competent(
    request: HttpRequest,
    area: Annotated[str, Query(max_length=5)],
    level: Annotated[int, Query(ge=1, le=3)],
    on: date | None = None,
    function: Annotated[str, Query(max_length=40)] = "",
) -> UnitInfo:
    return facade.competent_unit([(level, area)], level, on or today(), function)
