"""The JSON API of the what-if studies."""

from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Schema, Status
from pydantic import Field

from tinhso.government.what_if import facade
from tinhso.government.what_if.contracts import AS_NOW, Change, State, StudyInfo
from tinhso.kernel.pages import actor_of
from tinhso.kernel.rest import operation

router = Router(tags=["what_if"])


class StudyIn(Schema):
    unit_id: UUID
    officers: dict[str, int] = Field(default_factory=dict, description="Role → officers more or fewer")
    volume: int = Field(AS_NOW, description="Dossiers, percent of now")
    limit: int = Field(AS_NOW, description="Time limits, percent of now")
    horizon: int = Field(40, description="Working days to look ahead")


class StudyOut(Schema):
    id: UUID
    unit_id: UUID
    officers: dict[str, int]
    volume: int
    limit: int
    horizon: int
    state: State
    problem: str
    asked_at: datetime
    findings: dict[str, Any] | None = Field(description="Shares from 0 to 1, waits in working minutes")


class StudyPage(Schema):
    studies: list[StudyOut]
    next_cursor: str


@router.get("/studies", response=StudyPage, summary="Studies within the caller's reach, newest first")
@operation("what_if.use")
def list_studies(request: HttpRequest, cursor: str = "") -> dict[str, object]:
    page = facade.studies(actor_of(request), cursor=cursor)
    return {"studies": [out(study) for study in page.rows], "next_cursor": page.next_cursor}


@router.get("/studies/{uuid:study_id}", response=StudyOut, summary="One study")
@operation("what_if.use")
def get_study(request: HttpRequest, study_id: UUID) -> StudyOut:
    return out(facade.study(actor_of(request), study_id))


@router.post("/studies", response={202: StudyOut}, summary="Ask what would happen; the worker answers")
@operation("what_if.use")
def ask(request: HttpRequest, body: StudyIn) -> Status[StudyOut]:
    change = Change(body.officers, body.volume, body.limit)
    made = facade.ask(actor=actor_of(request), unit_id=body.unit_id, change=change, horizon=body.horizon)
    return Status(202, out(made))


def out(study: StudyInfo) -> StudyOut:
    return StudyOut(
        id=study.id,
        unit_id=study.unit_id,
        officers=dict(study.change.officers),
        volume=study.change.volume,
        limit=study.change.limit,
        horizon=study.horizon,
        state=study.state,
        problem=study.problem,
        asked_at=study.asked_at,
        findings=asdict(study.findings) if study.findings else None,
    )
