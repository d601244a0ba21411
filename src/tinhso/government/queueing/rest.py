"""The queue for kiosks, walls and other programs."""

from datetime import date, datetime
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Schema, Status
from pydantic import AwareDatetime, Field

from tinhso.government.queueing import facade
from tinhso.government.queueing.contracts import BookingInfo, BookingState, TicketInfo, TicketState, Wall
from tinhso.kernel.pages import actor_of
from tinhso.kernel.rest import operation

router = Router(tags=["queueing"])


class GroupOut(Schema):
    letter: str
    name: str


class WaitOut(Schema):
    letter: str
    name: str
    before: int
    low: int | None
    high: int | None


class ShownOut(Schema):
    code: str
    counter: int
    at: datetime
    serving: bool


class WallOut(Schema):
    unit_id: UUID
    at: datetime
    shown: list[ShownOut]
    waiting: list[WaitOut]


class TicketIn(Schema):
    kiosk_key: str = Field(max_length=40)
    letter: str = Field(pattern="^[A-Z]$")
    priority: str = Field("", max_length=32)
    key: str = Field("", max_length=40, description="Idempotency key: the same key takes one number")


class TicketOut(Schema):
    id: UUID
    unit_id: UUID
    code: str
    letter: str
    line: str
    state: TicketState
    taken_at: datetime
    called_at: datetime | None


class SlotOut(Schema):
    starts_at: datetime
    free: int


class BookingIn(Schema):
    unit_id: UUID
    procedure_code: str = Field(pattern=r"^\d\.\d{6}$")
    starts_at: AwareDatetime
    name: str = Field(max_length=120)
    phone: str = Field(max_length=20)
    key: str = Field("", max_length=40)


class BookingOut(Schema):
    id: UUID
    code: str
    unit_id: UUID
    starts_at: datetime
    minutes: int
    procedure_code: str
    state: BookingState


@router.get("/desks/{unit_id}/groups", response=list[GroupOut], summary="Lines of a desk")
@operation("queueing.wall")
def list_groups(request: HttpRequest, unit_id: UUID) -> list[object]:
    return list(facade.groups(unit_id))


@router.get("/desks/{unit_id}/wall", response=WallOut, summary="What the wall of a desk shows")
@operation("queueing.wall")
def show_wall(request: HttpRequest, unit_id: UUID) -> dict[str, object]:
    found: Wall = facade.wall(unit_id)
    waiting = [
        {"letter": letter, "name": name, "before": wait.before, "low": wait.low, "high": wait.high}
        for letter, name, wait in found.waiting
    ]
    return {"unit_id": found.unit_id, "at": found.at, "shown": list(found.shown), "waiting": waiting}


@router.post("/tickets", response={201: TicketOut}, summary="Take a number at a kiosk")
@operation("queueing.take")
def take(request: HttpRequest, wanted: TicketIn) -> Status[TicketInfo]:
    return Status(201, facade.take_at_kiosk(actor=actor_of(request), **wanted.dict()))


@router.get("/tickets/{ticket_id}", response=TicketOut, summary="Where a number stands")
@operation("queueing.wall")
def get_ticket(request: HttpRequest, ticket_id: UUID) -> TicketInfo:
    return facade.ticket(ticket_id)


@router.get("/desks/{unit_id}/slots", response=list[SlotOut], summary="Free times of a day")
@operation("queueing.book")
def list_slots(request: HttpRequest, unit_id: UUID, day: date) -> list[object]:
    return list(facade.free_slots(facade.desk_of(unit_id), day))


@router.post("/bookings", response={201: BookingOut}, summary="Book a time")
@operation("queueing.book")
def make_booking(request: HttpRequest, wanted: BookingIn) -> Status[BookingInfo]:
    return Status(201, facade.book(actor=actor_of(request), **wanted.dict()))


@router.get("/bookings", response=list[BookingOut], summary="One's own appointments")
@operation("queueing.book")
def list_bookings(request: HttpRequest) -> list[object]:
    return list(facade.own_bookings(actor_of(request)))
