"""The axis over JSON: what came in, what went out, agencies."""

from datetime import datetime
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Schema

from tinhso.kernel.pages import actor_of
from tinhso.kernel.rest import operation
from tinhso.platform.exchange import facade
from tinhso.platform.exchange.contracts import SendingInfo

router = Router(tags=["exchange"])
READ = "exchange.read"


class ReceivedOut(Schema):
    id: UUID
    axis_id: str
    kind: str
    unit_id: UUID | None
    from_code: str
    from_name: str
    to_code: str
    document_id: str
    code: str
    subject: str
    business: str
    state: str
    verdict: str
    received_at: datetime
    taken_at: datetime | None
    copies: int


class ReceivedPageOut(Schema):
    messages: list[ReceivedOut]
    next_cursor: str


class ReceiverOut(Schema):
    organ_id: str
    state: str
    at: str
    status: str | None
    recall: str | None


class SendingOut(Schema):
    id: UUID
    kind: str
    unit_id: UUID
    document_id: str
    code: str
    subject: str
    to_codes: list[str]
    state: str
    axis_id: str
    attempts: int
    last_error: str
    created_at: datetime
    sent_at: datetime | None
    receivers: list[ReceiverOut]


class SendingPageOut(Schema):
    messages: list[SendingOut]
    next_cursor: str


class AgencyOut(Schema):
    code: str
    name: str
    code102: str
    parent_code: str
    unit_id: UUID | None


class AgencyPageOut(Schema):
    agencies: list[AgencyOut]
    next_cursor: str


@router.get("/received", response=ReceivedPageOut)
@operation(READ)
def received(request: HttpRequest, state: str = "", cursor: str = "") -> ReceivedPageOut:
    """What came in for units in reach, newest first."""
    page = facade.arrivals(actor_of(request), state=state, cursor=cursor)
    rows = [ReceivedOut.from_orm(row) for row in page.rows]
    return ReceivedPageOut(messages=rows, next_cursor=page.next_cursor)


@router.get("/sent", response=SendingPageOut)
@operation(READ)
def sent(request: HttpRequest, state: str = "", cursor: str = "") -> SendingPageOut:
    """What went out from units in reach, newest first, with the state at each receiver."""
    page = facade.sendings(actor_of(request), state=state, cursor=cursor)
    rows = [SendingOut.from_orm(row) for row in page.rows]
    return SendingPageOut(messages=rows, next_cursor=page.next_cursor)


@router.get("/agencies", response=AgencyPageOut)
@operation(READ)
def agencies(request: HttpRequest, q: str = "", cursor: str = "") -> AgencyPageOut:
    """Agencies of the axis by name or code."""
    page = facade.agencies(q, cursor=cursor)
    rows = [AgencyOut.from_orm(row) for row in page.rows]
    return AgencyPageOut(agencies=rows, next_cursor=page.next_cursor)


@router.post("/sent/{sending_id}/retry", response=SendingOut)
@operation("exchange.operate")
def retry(request: HttpRequest, sending_id: UUID) -> SendingInfo:
    """Try again what was refused or given up; the axis is asked first whether it has it."""
    return facade.retry(actor=actor_of(request), sending_id=sending_id)
