"""Reforms over the API: plans, counts, decisions, running, how far it is."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router, Schema
from pydantic import Field

from tinhso.kernel.pages import actor_of
from tinhso.kernel.paging import Page
from tinhso.kernel.rest import operation
from tinhso.platform.reforms import facade
from tinhso.platform.reforms.contracts import ItemInfo, ReformInfo, Review, RowInfo

router = Router(tags=["reforms"])
READ, RUN, CONFIRM = "reforms.read", "reforms.run", "reforms.confirm"
UNITS_MAX = 100


class DecisionIn(Schema):
    name: Annotated[str, Field(max_length=200)]
    legal_basis: Annotated[str, Field(max_length=60)]
    on: date

    def decision(self) -> facade.Decision:
        return facade.Decision(self.name, self.legal_basis, self.on)


class NewUnitIn(Schema):
    name: Annotated[str, Field(max_length=200)]
    short_name: Annotated[str, Field(max_length=100)] = ""
    code: Annotated[str, Field(max_length=40)] = ""
    area_code: Annotated[str, Field(max_length=5)] = ""

    def called(self) -> facade.NewName:
        return facade.NewName(self.name, self.short_name, self.code, self.area_code)


class MergeIn(DecisionIn):
    """`heir` is one of the units; without it `new_unit` is created."""

    units: Annotated[list[UUID], Field(max_length=UNITS_MAX)]
    heir: UUID | None = None
    new_unit: NewUnitIn | None = None


class SplitIn(DecisionIn):
    unit: UUID
    parts: Annotated[list[NewUnitIn], Field(max_length=UNITS_MAX)]


class AnswersIn(Schema):
    answers: dict[str, str]


class ReasonIn(Schema):
    reason: Annotated[str, Field(max_length=2_000)]


class ReformOut(Schema):
    id: UUID
    name: str
    kind: str
    legal_basis: str
    on: date
    state: str
    planned_by: str
    confirmed_by: str
    started_at: datetime | None
    finished_at: datetime | None
    return_until: date | None
    total: int
    done: int
    old_units: int
    new_units: int


class RowOut(Schema):
    old_id: UUID
    old_name: str
    new_id: UUID
    new_name: str
    share: str
    created: bool


class FlowOut(Schema):
    old_name: str
    new_name: str
    count: int


class KindOut(Schema):
    code: str
    label: str
    count: int
    flows: list[FlowOut]


class QuestionOut(Schema):
    key: str
    kind: str
    text: str
    options: list[tuple[str, str]]
    suggested: str
    answer: str


class ReviewOut(Schema):
    ready: bool
    total: int
    problems: list[str]
    questions: list[QuestionOut]
    counts: list[KindOut]

    @staticmethod
    def resolve_questions(found: Review) -> list[dict[str, object]]:
        names = ("key", "kind", "text", "options", "suggested")
        return [
            {name: getattr(one.question, name) for name in names} | {"answer": one.answer}
            for one in found.asked
        ]


class ItemOut(Schema):
    kind: str
    label: str
    old_name: str
    new_name: str
    state: str
    note: str
    moved_at: datetime


class ItemsOut(Schema):
    rows: list[ItemOut]
    next_cursor: str


@router.get("", response=list[ReformOut], summary="Plans in reach, newest first")
@operation(READ)
def list_reforms(request: HttpRequest) -> list[ReformInfo]:
    return facade.reforms(actor_of(request))


@router.post("/merge", response=ReformOut, summary="Plan to merge units")
@operation(RUN)
def plan_merge(request: HttpRequest, body: MergeIn) -> ReformInfo:
    heir = body.heir or (body.new_unit or NewUnitIn(name="")).called()
    return facade.plan_merge(
        actor=actor_of(request), decision=body.decision(), unit_ids=body.units, heir=heir
    )


@router.post("/split", response=ReformOut, summary="Plan to divide a unit; the first part is the main one")
@operation(RUN)
def plan_split(request: HttpRequest, body: SplitIn) -> ReformInfo:
    parts = [part.called() for part in body.parts]
    return facade.plan_split(
        actor=actor_of(request), decision=body.decision(), unit_id=body.unit, parts=parts
    )


@router.post("/province", response=ReformOut, summary="Plan the whole province from the national lists")
@operation(RUN)
def plan_province(request: HttpRequest, body: DecisionIn) -> ReformInfo:
    return facade.plan_province(actor=actor_of(request), decision=body.decision())


@router.get("/{uuid:reform_id}", response=ReformOut, summary="How far a plan is")
@operation(READ)
def get_reform(request: HttpRequest, reform_id: UUID) -> ReformInfo:
    return facade.reform(actor_of(request), reform_id)


@router.get("/{uuid:reform_id}/rows", response=list[RowOut], summary="Who succeeds whom")
@operation(READ)
def list_rows(request: HttpRequest, reform_id: UUID) -> list[RowInfo]:
    return facade.rows(actor_of(request), reform_id)


@router.get("/{uuid:reform_id}/review", response=ReviewOut, summary="What would move, what must be decided")
@operation(READ)
def get_review(request: HttpRequest, reform_id: UUID) -> Review:
    return facade.review(actor_of(request), reform_id)


@router.get("/{uuid:reform_id}/items", response=ItemsOut, summary="What was moved")
@operation(READ)
def list_items(
    request: HttpRequest,
    reform_id: UUID,
    kind: Annotated[str, Query(max_length=40)] = "",
    cursor: Annotated[str, Query(max_length=400)] = "",
) -> Page[ItemInfo]:
    return facade.items(actor_of(request), reform_id, kind=kind, cursor=cursor)


@router.post("/{uuid:reform_id}/answers", response=ReviewOut, summary="Decide what the plan leaves open")
@operation(RUN)
def answer(request: HttpRequest, reform_id: UUID, body: AnswersIn) -> Review:
    actor = actor_of(request)
    facade.answer(actor=actor, reform_id=reform_id, answers=body.answers)
    return facade.review(actor, reform_id)


@router.post("/{uuid:reform_id}/propose", response=ReformOut, summary="Ask a second person")
@operation(RUN)
def propose(request: HttpRequest, reform_id: UUID) -> ReformInfo:
    return facade.propose(actor=actor_of(request), reform_id=reform_id)


@router.post("/{uuid:reform_id}/confirm", response=ReformOut, summary="Confirm as the second person")
@operation(CONFIRM)
def confirm(request: HttpRequest, reform_id: UUID) -> ReformInfo:
    return facade.confirm(actor=actor_of(request), reform_id=reform_id)


@router.post("/{uuid:reform_id}/start", response=ReformOut, summary="Run; sent twice it runs once")
@operation(RUN)
def start(request: HttpRequest, reform_id: UUID) -> ReformInfo:
    return facade.start(actor=actor_of(request), reform_id=reform_id)


@router.post("/{uuid:reform_id}/take-back", response=ReformOut, summary="Take the whole back")
@operation(RUN)
def take_back(request: HttpRequest, reform_id: UUID, body: ReasonIn) -> ReformInfo:
    return facade.take_back(actor=actor_of(request), reform_id=reform_id, reason=body.reason)
