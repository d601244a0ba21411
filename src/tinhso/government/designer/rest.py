"""Drafts, pre-flight and the graph of a process, for tools outside the browser."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Schema
from pydantic import Field

from tinhso.government.designer.actions.start import KIND
from tinhso.government.designer.drafts import Opened, opened
from tinhso.government.designer.page_forms import SOURCE_LENGTH_MAX
from tinhso.kernel.rest import operation
from tinhso.platform.cases.facade import authoring
from tinhso.platform.definitions import facade as definitions
from tinhso.platform.definitions.contracts import DraftInfo

router = Router(tags=["designer"])


class DraftOut(Schema):
    id: UUID
    code: str
    version: int
    title: str
    status: str
    digest: str


class SourceIn(Schema):
    source: str = Field(max_length=SOURCE_LENGTH_MAX, description="A whole definition in YAML")


class ProblemOut(Schema):
    text: str
    area: str
    code: str


class NodeOut(Schema):
    code: str
    title: str
    note: str
    end: bool
    first: bool
    problems: list[str]


class EdgeOut(Schema):
    start: str
    to: str
    acts: list[str]


class GraphOut(Schema):
    nodes: list[NodeOut]
    edges: list[EdgeOut]


@router.get("/drafts", response=list[DraftOut], summary="Drafts of procedures")
@operation("designer.edit")
def drafts(request: HttpRequest) -> list[DraftInfo]:
    return definitions.drafts(KIND)


@router.post("/preflight", response=list[ProblemOut], summary="What keeps a definition from being published")
@operation("designer.edit")
def preflight(request: HttpRequest, body: SourceIn) -> list[dict[str, str]]:
    draft = definitions.parse(KIND, body.source)
    found = authoring.inspect(authoring.procedure_from(draft.content))
    return [{"text": one.text, "area": one.area.value, "code": one.code} for one in found]


@router.get("/drafts/{uuid:definition_id}/graph", response=GraphOut, summary="The process of a draft")
@operation("designer.edit")
def graph(request: HttpRequest, definition_id: UUID) -> Any:
    found: Opened = opened(definition_id)
    return found.graph
