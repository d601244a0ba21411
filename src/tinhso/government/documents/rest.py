"""Documents over JSON."""

from datetime import date, datetime
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Schema, Status
from pydantic import Field

from tinhso.government.documents import facade
from tinhso.government.documents.contracts.info import Arrival, Draft, TemplateInfo
from tinhso.government.documents.contracts.states import Direction, Secrecy, Source, Urgency
from tinhso.government.documents.contracts.states import Status as State
from tinhso.government.documents.letters.placeholders import PLACEHOLDERS, Placeholder
from tinhso.kernel.errors import Denied
from tinhso.kernel.pages import actor_of
from tinhso.kernel.rest import operation

router = Router(tags=["documents"])


class DocumentOut(Schema):
    id: UUID
    direction: Direction
    unit_id: UUID
    status: State
    register_code: str = Field(description="Register it is numbered in, empty before")
    number: int | None
    code: str
    type_code: str
    subject: str
    agency_name: str
    issued_on: date | None
    arrived_on: date | None
    urgency: Urgency
    secrecy: Secrecy
    due_on: date | None
    lead_unit_name: str
    handler_name: str
    about: str
    created_at: datetime


class DocumentPage(Schema):
    documents: list[DocumentOut]
    next_cursor: str


class StepOut(Schema):
    number: int
    act: str
    label: str
    actor_name: str
    at: datetime
    note: str
    hash: str


class TrailOut(Schema):
    whole: bool
    steps: list[StepOut]


class ArrivalIn(Schema):
    agency_name: str = Field(max_length=200)
    subject: str = Field(max_length=500)
    source: Source = Source.HAND
    number: str = Field("", max_length=11)
    notation: str = Field("", max_length=30)
    issued_on: date | None = None
    type_code: str = "CV"
    urgency: Urgency = Urgency.NORMAL
    pages: int = Field(1, ge=1, le=30_000)
    due_on: date | None = None
    file_ids: list[UUID] = Field(default_factory=list, max_length=50)
    key: str = Field("", max_length=60, description="The same key again returns what is there")


class DraftIn(Schema):
    type_code: str
    subject: str = Field(max_length=500)
    body: str = Field("", max_length=200_000)
    template_id: UUID | None = Field(None, description="A letter template that fits the kind and the unit")
    key: str = Field("", max_length=60)


class WhereaboutsOut(Schema):
    code: str
    subject: str
    agency: str
    arrived_on: date | None
    arrival_number: int | None
    status: State
    unit_name: str
    due_on: date | None
    answers: list[str]


class TemplateOut(Schema):
    id: UUID
    unit_id: UUID
    unit_name: str
    type_code: str
    name: str
    version: int
    active: bool
    file_id: UUID
    findings: list[str] = Field(description="What the format check says of it, filled in for a trial")
    by: str
    at: datetime


class TemplateIn(Schema):
    unit_id: UUID
    type_code: str
    name: str = Field(max_length=120)
    file_id: UUID = Field(description="A DOCX uploaded before, by `files`")


class ActiveIn(Schema):
    active: bool


class FieldOut(Schema):
    name: str
    label: str
    example: list[str]
    lines: bool


def out(found: object) -> DocumentOut:
    names = [name for name in DocumentOut.model_fields if name != "register_code"]
    return DocumentOut(
        register_code=getattr(found, "register", ""), **{name: getattr(found, name) for name in names}
    )


@router.get("", response=DocumentPage)
@operation("documents.read")
def list_documents(
    request: HttpRequest, direction: Direction | None = None, q: str = "", cursor: str = ""
) -> DocumentPage:
    """Documents the caller may read, newest first; with `q` those that hold all the words."""
    actor = actor_of(request)
    found = facade.search(actor, q, cursor=cursor) if q else facade.listing(actor, direction, cursor=cursor)
    return DocumentPage(documents=[out(one) for one in found.rows], next_cursor=found.next_cursor)


@router.post("/incoming", response={201: DocumentOut})
@operation("documents.register")
def register(request: HttpRequest, body: ArrivalIn) -> Status[DocumentOut]:
    """Write a document into the incoming register of the caller's agency."""
    actor = actor_of(request)
    made = facade.register(actor=actor, arrival=Arrival(unit_id=_unit(actor.unit_id), **body.dict()))
    return Status(201, out(made))


@router.post("/drafts", response={201: DocumentOut})
@operation("documents.draft")
def draft(request: HttpRequest, body: DraftIn) -> Status[DocumentOut]:
    """Begin a document at the caller's agency."""
    actor = actor_of(request)
    made = facade.draft(actor=actor, wanted=Draft(unit_id=_unit(actor.unit_id), **body.dict()))
    return Status(201, out(made))


@router.get("/templates", response=list[TemplateOut])
@operation("documents.draft")
def templates_to_write_by(request: HttpRequest, type_code: str = "") -> list[TemplateInfo]:
    """Letter templates that fit the caller's unit, its own before those of the units above."""
    return facade.templates_for(_unit(actor_of(request).unit_id), type_code)


@router.get("/templates/fields", response=list[FieldOut])
@operation("documents.draft")
def template_fields(request: HttpRequest) -> list[Placeholder]:
    """Every field that may stand in a template, with an example."""
    return list(PLACEHOLDERS)


@router.post("/templates", response={201: TemplateOut})
@operation("documents.templates")
def add_template(request: HttpRequest, body: TemplateIn) -> Status[TemplateInfo]:
    """Make an uploaded DOCX the template of a kind at a unit; the same name again is its next version."""
    return Status(201, facade.add_template(actor=actor_of(request), **body.dict()))


@router.post("/templates/{template_id}/active", response=TemplateOut)
@operation("documents.templates")
def set_template_active(request: HttpRequest, template_id: UUID, body: ActiveIn) -> TemplateInfo:
    """Put a template out of use, or back into it."""
    return facade.set_template_active(actor=actor_of(request), template_id=template_id, active=body.active)


@router.get("/whereabouts", response=WhereaboutsOut)
@operation("documents.track")
def whereabouts(request: HttpRequest, code: str, lookup: str) -> WhereaboutsOut:
    """Where a letter is, for whoever knows its number and its code."""
    return WhereaboutsOut.from_orm(facade.whereabouts(code, lookup))


@router.get("/{document_id}", response=DocumentOut)
@operation("documents.read")
def get_document(request: HttpRequest, document_id: UUID) -> DocumentOut:
    return out(facade.document(actor_of(request), document_id))


@router.get("/{document_id}/trail", response=TrailOut)
@operation("documents.read")
def get_trail(request: HttpRequest, document_id: UUID) -> TrailOut:
    """The hash chain of a document and whether it is whole."""
    steps = facade.trail(actor_of(request), document_id)
    return TrailOut(whole=facade.trail_is_whole(document_id), steps=[StepOut.from_orm(one) for one in steps])


def _unit(unit_id: UUID | None) -> UUID:
    if unit_id is None:
        raise Denied("documents.no_unit", "Tài khoản này chưa gắn với cơ quan nào.")
    return unit_id
