"""The desk without a line, for its own script and for other programs of a desk."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from ninja import Router, Schema
from pydantic import AwareDatetime, Field, StringConstraints

from tinhso.government.one_stop import facade
from tinhso.government.one_stop.contracts import (
    Contact,
    OfflineAnswer,
    OfflinePaper,
    OfflineRecord,
    Outcome,
)
from tinhso.kernel.pages import actor_of
from tinhso.kernel.rest import operation
from tinhso.platform.cases.contracts import DeliveryMethod

router = Router(tags=["one-stop"])

RECORDS_MAX = 20
WAITING_MAX = 10_000
INPUTS_MAX = 400
VALUES_MAX = 100
PAPERS_MAX = 100
TYPED_LENGTH_MAX = 4_000
Typed = Annotated[str, StringConstraints(max_length=TYPED_LENGTH_MAX)]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_.]{1,200}$")]


class ContactIn(Schema):
    device_id: UUID
    waiting: int = Field(ge=0, le=WAITING_MAX, description="Records on the device that have no code yet")


class ContactOut(Schema):
    server_time: datetime
    owner: str
    seal: str


class OfflinePaperIn(Schema):
    code: str = Field(max_length=64, pattern=r"^[a-z][a-z0-9_-]*$")
    file_id: UUID | None = None


class RecordIn(Schema):
    id: UUID = Field(description="Made by the device; the same id makes one dossier")
    procedure_code: str = Field(pattern=r"^\d\.\d{6}$")
    definition_id: UUID
    received_at: AwareDatetime
    applicant: dict[Name, Typed] = Field(max_length=10)
    typed: dict[Name, Annotated[list[Typed], Field(max_length=VALUES_MAX)]] = Field(max_length=INPUTS_MAX)
    papers: list[OfflinePaperIn] = Field(default=[], max_length=PAPERS_MAX)
    delivery: DeliveryMethod = DeliveryMethod.DESK

    def contract(self, device_id: UUID) -> OfflineRecord:
        return OfflineRecord(
            id=self.id,
            device_id=device_id,
            procedure_code=self.procedure_code,
            definition_id=self.definition_id,
            received_at=self.received_at,
            applicant=self.applicant,
            typed=self.typed,
            papers=tuple(OfflinePaper(paper.code, paper.file_id) for paper in self.papers),
            delivery=self.delivery.value,
        )


class RecordsIn(Schema):
    device_id: UUID
    records: list[RecordIn] = Field(min_length=1, max_length=RECORDS_MAX)


class AnswerOut(Schema):
    id: UUID
    outcome: Outcome
    code: str
    case_id: UUID | None
    received_at: datetime | None
    synced_at: datetime | None
    due_at: datetime | None
    recomputed: bool
    message: str
    fields: dict[str, str]


@router.get("/offline/package", summary="What a desk keeps for the hours without a line")
@operation("cases.intake")
def package(request: HttpRequest) -> HttpResponse:
    """Procedures with forms, papers, fees and estimated due dates; conditions are CEL."""
    tag, body = facade.package(actor_of(request))
    quoted = f'"{tag}"'
    headers = {"ETag": quoted, "Cache-Control": "private, no-cache"}
    if request.headers.get("If-None-Match") == quoted:
        return HttpResponseNotModified(headers=headers)
    return HttpResponse(body, content_type="application/json", headers=headers)


@router.post("/offline/contact", response=ContactOut, summary="A device of the desk is here")
@operation("cases.intake")
def contact(request: HttpRequest, met: ContactIn) -> Contact:
    return facade.meet_device(actor=actor_of(request), device_id=met.device_id, waiting=met.waiting)


@router.post("/offline/records", response=list[AnswerOut], summary="Dossiers taken in without a line")
@operation("cases.intake")
def records(request: HttpRequest, sent: RecordsIn) -> Sequence[OfflineAnswer]:
    """Each record is answered for itself: accepted, there already, or refused with what to mend."""
    return facade.take_in_all(actor_of(request), (record.contract(sent.device_id) for record in sent.records))
