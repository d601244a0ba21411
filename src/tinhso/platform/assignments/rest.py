"""Assignments over JSON."""

from datetime import date, datetime
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Schema, Status
from pydantic import Field

from tinhso.kernel.pages import actor_of
from tinhso.kernel.rest import operation
from tinhso.platform.assignments import facade
from tinhso.platform.assignments.contracts import AssignmentInfo, Box, NewAssignment, State, Timeliness

router = Router(tags=["assignments"])


class AssignmentOut(Schema):
    id: UUID
    parent_id: UUID | None
    about: str = Field(description="Reference of the subject, such as document:<id>; empty for none")
    title: str
    content: str
    giver_name: str
    unit_id: UUID
    unit_name: str
    account_id: UUID | None
    account_name: str
    due_on: date | None
    first_due_on: date | None
    progress: int
    state: State
    timeliness: Timeliness
    given_at: datetime
    finished_at: datetime | None


class AssignmentPage(Schema):
    assignments: list[AssignmentOut]
    next_cursor: str


class AssignmentIn(Schema):
    title: str = Field(max_length=500)
    content: str = Field("", max_length=4000)
    unit_id: UUID
    account_id: UUID | None = None
    support: list[UUID] = Field(default_factory=list, max_length=100)
    due_on: date | None = None
    key: str = Field("", max_length=60, description="The same key again returns what is there")


class ReportIn(Schema):
    progress: int
    text: str = Field(max_length=4000)
    file_ids: list[UUID] = Field(default_factory=list, max_length=20)


def out(found: AssignmentInfo) -> AssignmentOut:
    names = [name for name in AssignmentOut.model_fields if name != "about"]
    return AssignmentOut(about=found.subject.ref, **{name: getattr(found, name) for name in names})


@router.get("", response=AssignmentPage)
@operation("assignments.work")
def list_assignments(request: HttpRequest, box: Box = Box.MINE, cursor: str = "") -> AssignmentPage:
    """Work of the caller, of its unit, or given by it, newest first."""
    found = facade.listing(actor_of(request), box, cursor=cursor)
    return AssignmentPage(assignments=[out(one) for one in found.rows], next_cursor=found.next_cursor)


@router.post("", response={201: AssignmentOut})
@operation("assignments.give")
def give(request: HttpRequest, body: AssignmentIn) -> Status[AssignmentOut]:
    """Give work to a unit within the caller's reach."""
    made = facade.give(actor=actor_of(request), new=NewAssignment(**body.dict()))
    return Status(201, out(made))


@router.get("/{assignment_id}", response=AssignmentOut)
@operation("assignments.work")
def get_assignment(request: HttpRequest, assignment_id: UUID) -> AssignmentOut:
    return out(facade.assignment(actor_of(request), assignment_id))


@router.post("/{assignment_id}/reports", response=AssignmentOut)
@operation("assignments.work")
def report(request: HttpRequest, assignment_id: UUID, body: ReportIn) -> AssignmentOut:
    """Say how far it is; at 100 percent it waits for the giver."""
    return out(facade.report(actor=actor_of(request), assignment_id=assignment_id, **body.dict()))
