"""What the API takes and gives about stored papers, scans and deliveries."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from ninja import Schema
from pydantic import AwareDatetime, Field

from tinhso.platform.cases.actions.digitise import DPI_MAX, DPI_MIN, ScanWork
from tinhso.platform.cases.contracts import ScanSource
from tinhso.platform.cases.rest_bodies import CaseOut
from tinhso.platform.document_store.contracts import ItemInfo

FILES_MAX = 100


class OffersIn(Schema):
    procedure_code: str = Field(max_length=20)
    answers: dict[str, Any]


class OfferOut(Schema):
    """A paper the state already has; `trust` says who answers for it."""

    paper_code: str
    item_id: UUID
    kind: str
    name: str
    number: str
    trust: str
    version: int
    issued_by: str
    issued_on: date
    valid_to: date | None

    @classmethod
    def all_of(cls, found: Mapping[str, ItemInfo]) -> "list[OfferOut]":
        return [
            cls(
                paper_code=code,
                item_id=item.id,
                **{name: getattr(item, name) for name in cls.model_fields if hasattr(item, name)},
            )
            for code, item in found.items()
        ]


class RevisionIn(Schema):
    revision: int


class UseIn(RevisionIn):
    item_id: UUID
    agreed: bool = Field(description="The applicant agrees, asked by the officer")


class ScanIn(RevisionIn):
    file_ids: list[UUID] = Field(min_length=1, max_length=FILES_MAX)
    source: ScanSource
    compared: bool = Field(False, description="Compared with the original by the officer")
    kept: bool = Field(False, description="The paper stays in the dossier; otherwise it is handed back")
    dpi: int | None = Field(None, ge=DPI_MIN, le=DPI_MAX)
    number: str = Field("", max_length=60)
    issued_on: date | None = None
    issuer: str = Field("", max_length=300)

    def contract(self) -> ScanWork:
        return ScanWork(**self.model_dump(exclude={"revision", "file_ids"}))


class ScanOut(Schema):
    paper_code: str
    source: str
    pages: int
    dpi: int | None
    sha256: str
    compared: bool
    kept: bool
    officer: str
    at: datetime
    item_id: UUID | None


class PostIn(RevisionIn):
    order_number: str = Field(max_length=40)
    carrier: str = Field(max_length=120)


class PostedIn(RevisionIn):
    name: str = Field(max_length=200)
    at: AwareDatetime | None = None


class HandingOut(Schema):
    id: UUID
    channel: str
    state: str
    proof: str
    collector: str
    name: str
    authority: str
    order_number: str
    carrier: str
    reason: str
    officer: str
    sent_at: datetime | None
    done_at: datetime | None
    returned_at: datetime | None


class CollectedOut(Schema):
    case: CaseOut
    file_id: UUID
    sha256: str
