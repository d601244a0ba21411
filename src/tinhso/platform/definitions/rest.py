"""Definitions in force, for machines and for the curious citizen."""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Schema

from tinhso.kernel.clock import legal_day as today
from tinhso.kernel.registry import definition_kinds
from tinhso.kernel.rest import operation
from tinhso.platform.definitions import selectors
from tinhso.platform.definitions.contracts import DefinitionInfo, LegalDocumentInfo
from tinhso.platform.definitions.reading import kind_of

router = Router(tags=["definitions"])


class Summary(Schema):
    id: UUID
    kind: str
    code: str
    version: int
    title: str
    effective_from: date | None
    decision_number: str
    digest: str


class Full(Summary):
    content: dict[str, Any]


class Document(Schema):
    number: str
    title: str
    kind: str
    issuer: str
    issued_on: date | None
    effective_from: date | None
    effective_to: date | None
    replaced_by: str
    certainty: str
    note: str


@router.get("/kinds", response=dict[str, str], summary="Kinds of definitions")
@operation("definitions.read")
def kinds(request: HttpRequest) -> dict[str, str]:
    return {kind.code: str(kind.label) for kind in definition_kinds().values()}


@router.get("/kinds/{kind}/schema", response=dict[str, Any], summary="JSON Schema of a kind")
@operation("definitions.read")
def schema(request: HttpRequest, kind: str) -> dict[str, Any]:
    found: dict[str, Any] = kind_of(kind).schema.model_json_schema()
    return found


@router.get("/documents", response=list[Document], summary="Legal documents")
@operation("definitions.read")
def documents(request: HttpRequest, q: str = "", kind: str = "") -> list[LegalDocumentInfo]:
    return [selectors.document_info(row) for row in selectors.documents(text=q, kind=kind)]


@router.get("/{kind}", response=list[Summary], summary="Definitions of a kind in force on a day")
@operation("definitions.read")
def in_force(request: HttpRequest, kind: str, on: date | None = None) -> list[DefinitionInfo]:
    return selectors.all_effective(kind_of(kind).code, on or today())


@router.get("/{kind}/{code}", response=Full, summary="One definition in force on a day")
@operation("definitions.read")
def one(request: HttpRequest, kind: str, code: str, on: date | None = None) -> DefinitionInfo:
    return selectors.effective(kind, code, on or today())
