"""Consents over JSON, for the person who gave them."""

from datetime import datetime
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Schema

from tinhso.kernel.pages import actor_of
from tinhso.kernel.rest import operation
from tinhso.platform.consents import facade
from tinhso.platform.consents.contracts import ConsentInfo

router = Router(tags=["consents"])


class ConsentOut(Schema):
    id: UUID
    purpose: str
    object_ref: str
    object_name: str
    text: str
    through: str
    given_at: datetime
    withdrawn_at: datetime | None


class ConsentPageOut(Schema):
    consents: list[ConsentOut]
    next_cursor: str


@router.get("", response=ConsentPageOut)
@operation("consents.own")
def mine(request: HttpRequest, cursor: str = "") -> ConsentPageOut:
    """What the caller agreed to, newest first."""
    page = facade.own(actor_of(request), cursor=cursor)
    rows = [ConsentOut.from_orm(row) for row in page.rows]
    return ConsentPageOut(consents=rows, next_cursor=page.next_cursor)


@router.delete("/{consent_id}", response=ConsentOut)
@operation("consents.own")
def withdraw(request: HttpRequest, consent_id: UUID) -> ConsentInfo:
    """Take a consent back; it stays on record."""
    return facade.withdraw(actor=actor_of(request), consent_id=consent_id)
