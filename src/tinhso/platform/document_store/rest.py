"""One's own papers over JSON."""

from datetime import date
from uuid import UUID

from django.http import HttpRequest, HttpResponseBase
from ninja import Router, Schema

from tinhso.kernel.pages import actor_of
from tinhso.kernel.rest import operation
from tinhso.platform.document_store import facade, selectors
from tinhso.platform.document_store.contracts import ItemInfo
from tinhso.platform.files import facade as files

router = Router(tags=["document store"])


class ItemOut(Schema):
    id: UUID
    kind: str
    kind_name: str
    name: str
    number: str
    trust: str
    state: str
    version: int
    issued_by: str
    issued_on: date
    valid_to: date | None
    sha256: str
    source_case: str
    verification_code: str


class ItemPageOut(Schema):
    items: list[ItemOut]
    next_cursor: str


class RowOut(Schema):
    id: UUID
    kind: str
    trust: str
    state: str
    version: int
    issued_by: str
    issued_on: date
    valid_to: date | None
    sha256: str
    uses: int


class RowPageOut(Schema):
    rows: list[RowOut]
    next_cursor: str


@router.get("/mine", response=ItemPageOut)
@operation("document_store.own")
def mine(request: HttpRequest, cursor: str = "") -> ItemPageOut:
    """The caller's own papers, the last kept first."""
    page = facade.own(actor_of(request), cursor=cursor)
    return ItemPageOut(items=[ItemOut.from_orm(item) for item in page.rows], next_cursor=page.next_cursor)


@router.get("/mine/{item_id}", response=ItemOut)
@operation("document_store.own")
def one(request: HttpRequest, item_id: UUID) -> ItemInfo:
    return facade.own_item(actor_of(request), item_id)


@router.get("/mine/{item_id}/content")
@operation("document_store.own")
def content(request: HttpRequest, item_id: UUID) -> HttpResponseBase:
    """The bytes of one's own paper."""
    item = facade.own_item(actor_of(request), item_id)
    return files.send(request, files.file_info(item.file_id), download=True)


@router.get("/rows", response=RowPageOut)
@operation("document_store.keep_machine")
def rows(request: HttpRequest, cursor: str = "") -> RowPageOut:
    """The store without contents, holders and numbers, for those who keep the machine."""
    page = selectors.rows(cursor=cursor)
    return RowPageOut(rows=[RowOut.from_orm(row) for row in page.rows], next_cursor=page.next_cursor)
