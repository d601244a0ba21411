"""Work files over JSON."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router, Schema
from pydantic import Field

from tinhso.kernel.pages import actor_of
from tinhso.kernel.rest import operation
from tinhso.platform.records import facade
from tinhso.platform.records.contracts import Filing, ItemInfo, Opening, RecordInfo

router = Router(tags=["records"])
READ, KEEP = "records.read", "records.keep"
FILES_MAX = 50


class RecordOut(Schema):
    id: UUID
    unit_id: UUID
    year: int
    notation: str
    title: str
    retention: str
    creator: str
    file_code: str
    state: str
    started_on: date
    ended_on: date | None
    transfer_due_on: date | None
    items: int
    pages: int
    package_sha256: str


class RecordPageOut(Schema):
    records: list[RecordOut]
    next_cursor: str


class FileOut(Schema):
    id: UUID
    name: str
    media_type: str
    size: int
    sha256: str


class ItemOut(Schema):
    id: UUID
    number: int
    subject: str
    title: str
    code: str
    kind: str
    author: str
    issued_on: date | None
    pages: int
    note: str
    files: list[FileOut]
    filed_at: datetime
    filed_by: str


class RecordDetailOut(Schema):
    record: RecordOut
    items: list[ItemOut]


class OpeningIn(Schema):
    unit_id: UUID
    notation: Annotated[str, Field(max_length=20)]
    title: Annotated[str, Field(max_length=500)]
    retention: Annotated[str, Field(max_length=20)]
    started_on: date | None = None
    note: Annotated[str, Field(max_length=500)] = ""
    rights: Annotated[str, Field(max_length=30)] = ""


class FilingIn(Schema):
    subject: Annotated[str, Field(max_length=120)]
    title: Annotated[str, Field(max_length=500)]
    file_ids: Annotated[list[UUID], Field(max_length=FILES_MAX)] = []
    code: Annotated[str, Field(max_length=100)] = ""
    kind: Annotated[str, Field(max_length=100)] = ""
    author: Annotated[str, Field(max_length=300)] = ""
    issued_on: date | None = None
    pages: Annotated[int, Field(ge=0, le=100_000)] = 0
    note: Annotated[str, Field(max_length=500)] = ""


class ClosingIn(Schema):
    ended_on: date | None = None


Year = Annotated[int | None, Query(ge=1, le=9999)]


@router.get("", response=RecordPageOut)
@operation(READ)
def listing(
    request: HttpRequest, state: str = "", year: Year = None, q: str = "", cursor: str = ""
) -> RecordPageOut:
    """Work files in reach, newest first."""
    page = facade.records(actor_of(request), state=state, year=year, text=q, cursor=cursor)
    rows = [RecordOut.from_orm(row) for row in page.rows]
    return RecordPageOut(records=rows, next_cursor=page.next_cursor)


@router.post("", response=RecordOut)
@operation(KEEP)
def open_record(request: HttpRequest, body: OpeningIn) -> RecordInfo:
    """Open a work file."""
    return facade.open_record(actor=actor_of(request), opening=Opening(**body.dict()))


@router.get("/{record_id}", response=RecordDetailOut)
@operation(READ)
def detail(request: HttpRequest, record_id: UUID) -> RecordDetailOut:
    """A work file and what stands in it, in the order of time."""
    found = facade.record(actor_of(request), record_id)
    items = [ItemOut.from_orm(item) for item in facade.items(record_id)]
    return RecordDetailOut(record=RecordOut.from_orm(found), items=items)


@router.post("/{record_id}/items", response=ItemOut)
@operation(KEEP)
def file_into(request: HttpRequest, record_id: UUID, body: FilingIn) -> ItemInfo:
    """Put a document into an open file; the same subject again changes its facts."""
    facts = body.dict() | {"file_ids": tuple(body.file_ids)}
    return facade.file_into(actor=actor_of(request), record_id=record_id, filing=Filing(**facts))


@router.post("/{record_id}/close", response=RecordOut)
@operation(KEEP)
def close(request: HttpRequest, record_id: UUID, body: ClosingIn) -> RecordInfo:
    """Close a file; the time to the transfer begins."""
    return facade.close_record(actor=actor_of(request), record_id=record_id, ended_on=body.ended_on)
