"""The engine over JSON: procedures for everybody, dossiers for citizens, desks and machines."""

from dataclasses import asdict
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Router, Schema, Status
from pydantic import BaseModel, Field

from tinhso.kernel.errors import NotFound
from tinhso.kernel.pages import actor_of
from tinhso.kernel.rest import operation
from tinhso.platform.cases import facade
from tinhso.platform.cases.contracts import (
    NATIONAL_STATUS,
    CaseInfo,
    Channel,
    DeliveryMethod,
    PaperCheck,
    SubmitPaper,
)
from tinhso.platform.cases.contracts import Submission as NewCase
from tinhso.platform.people.contracts import Identity, PartialDate, Sex
from tinhso.platform.procedures import facade as catalogue

router = Router(tags=["cases"])
TEXT_LENGTH_MAX = 2_000


class PaperIn(Schema):
    code: str = Field(max_length=64)
    file_id: UUID | None = None
    on_paper: bool = False


class SubmissionIn(Schema):
    procedure_code: str = Field(max_length=20)
    answers: dict[str, Any]
    papers: list[PaperIn] = Field(default=[], max_length=100)
    delivery_method: DeliveryMethod = DeliveryMethod.DESK
    delivery_address: str = Field("", max_length=500)
    key: str = Field("", max_length=40, description="Idempotency key: the same key makes one dossier")

    def contract(self, channel: Channel) -> NewCase:
        papers = tuple(SubmitPaper(paper.code, paper.file_id, paper.on_paper) for paper in self.papers)
        return NewCase(
            procedure_code=self.procedure_code,
            answers=self.answers,
            papers=papers,
            channel=channel,
            delivery_method=self.delivery_method,
            delivery_address=self.delivery_address,
            key=self.key,
        )


class ApplicantIn(Schema):
    full_name: str = Field(max_length=200)
    personal_number: str = Field(max_length=12)
    birth_year: int
    birth_month: int | None = None
    birth_day: int | None = None
    sex: Sex
    phone: str = Field("", max_length=20)


class IntakeIn(SubmissionIn):
    applicant: ApplicantIn
    channel: Channel = Channel.DESK


class CheckIn(Schema):
    state: PaperCheck
    note: str = Field("", max_length=TEXT_LENGTH_MAX)


class ActionIn(Schema):
    revision: int = Field(description="The revision the caller saw; an older one is refused with 409")
    note: str = Field("", max_length=TEXT_LENGTH_MAX)
    checks: dict[str, CheckIn] = {}
    paper_codes: list[str] = Field(default=[], max_length=100)


class DraftIn(Schema):
    revision: int
    result_code: str = Field("", max_length=64)
    fields: dict[str, str]


class CaseOut(BaseModel):
    """A dossier in lists and answers; a plain model, since pages of a hundred are written at once."""

    id: UUID
    code: str
    procedure_code: str
    procedure_name: str
    subject: str
    status: str
    national_status: int
    stage: str
    revision: int
    channel: str
    money: str
    fee_total: int
    delivery: str
    submitted_at: str
    accepted_at: str | None
    due_at: str | None
    ended_at: str | None


class PageOut(BaseModel):
    cases: list[CaseOut]
    next_cursor: str


_TIMES = ("submitted_at", "accepted_at", "due_at", "ended_at")
_PLAIN = tuple(name for name in CaseOut.model_fields if name not in {*_TIMES, "national_status"})


def out(case: CaseInfo) -> CaseOut:
    return CaseOut(
        **{name: getattr(case, name) for name in _PLAIN},
        **{name: _iso(getattr(case, name)) for name in _TIMES},
        national_status=NATIONAL_STATUS[case.status],
    )


class ProcedureOut(Schema):
    """A procedure as lists show it; `generic` ones are made from the national record alone."""

    code: str
    name: str
    short_name: str
    summary: str
    sector: str
    level: str
    authority: str
    applicants: tuple[str, ...]
    channels: tuple[str, ...]
    generic: bool
    as_of: str


class ProcedurePageOut(Schema):
    procedures: list[ProcedureOut]
    next_cursor: str


def _iso(moment: Any) -> str | None:
    return moment.isoformat() if moment else None


@router.get("/procedures", response=ProcedurePageOut)
@operation("procedures.read")
def list_procedures(
    request: HttpRequest,
    text: str = "",
    level: str = "",
    sector: str = "",
    applicant: str = "",
    cursor: str = "",
    size: int = 50,
) -> ProcedurePageOut:
    """Procedures in force today, by name; with words, those that have them all."""
    filters = catalogue.Filters(text[:200], level, sector, applicant)
    page = catalogue.entries(filters, cursor=cursor, size=max(1, size))
    rows = [
        ProcedureOut(**{name: getattr(row, name) for name in ProcedureOut.model_fields}) for row in page.rows
    ]
    return ProcedurePageOut(procedures=rows, next_cursor=page.next_cursor)


@router.get("/procedures/{code}")
@operation("procedures.read")
def get_procedure(request: HttpRequest, code: str) -> dict[str, Any]:
    """One procedure in force today, whole."""
    _, procedure = facade.procedure_in_force(code)
    return procedure.model_dump(mode="json", exclude={"templates", "scenarios"})


@router.post("", response={201: CaseOut})
@operation("cases.submit")
def submit(request: HttpRequest, body: SubmissionIn) -> Status[CaseOut]:
    """File a dossier for oneself."""
    made = facade.submit(actor=actor_of(request), submission=body.contract(Channel.ONLINE))
    return Status(201, out(made))


@router.post("/intake", response={201: CaseOut})
@operation("cases.intake")
def take_in(request: HttpRequest, body: IntakeIn) -> Status[CaseOut]:
    """Take in a dossier at the desk for a person present."""
    person = body.applicant
    identity = Identity(
        full_name=person.full_name,
        value=person.personal_number,
        birth=PartialDate(person.birth_year, person.birth_month, person.birth_day),
        sex=person.sex,
        phone=person.phone,
    )
    submission = body.contract(body.channel)
    made = facade.take_in_at_desk(actor=actor_of(request), submission=submission, applicant=identity)
    return Status(201, out(made))


@router.get("", response=PageOut)
@operation("cases.read")
def worklist(
    request: HttpRequest,
    view: facade.View = facade.View.UNIT,
    text: str = "",
    procedure_code: str = "",
    cursor: str = "",
    size: int = 50,
) -> PageOut:
    """A worklist within the caller's reach, most urgent first."""
    filters = facade.Filters(view, text[:200], procedure_code)
    page = facade.worklist(actor_of(request), filters, cursor=cursor, size=max(1, size))
    return PageOut(cases=[out(case) for case in page.rows], next_cursor=page.next_cursor)


@router.get("/mine", response=PageOut)
@operation("cases.own")
def own(request: HttpRequest, cursor: str = "") -> PageOut:
    """The citizen's own dossiers."""
    page = facade.own_cases(actor_of(request), cursor=cursor)
    return PageOut(cases=[out(case) for case in page.rows], next_cursor=page.next_cursor)


@router.get("/track", response=CaseOut)
@operation("cases.track_api")
def track(request: HttpRequest, code: str, phone_tail: str) -> CaseOut:
    """State of a dossier for somebody who knows its code and the end of the phone number."""
    case = facade.track(actor=actor_of(request), code=code, phone_tail=phone_tail)
    if case is None:
        raise NotFound("cases.not_found", "Không tìm thấy hồ sơ với mã và số điện thoại này.")
    return out(case)


@router.get("/{case_id}", response=CaseOut)
@operation("cases.read")
def get_case(request: HttpRequest, case_id: UUID) -> CaseOut:
    """One dossier of the caller's reach; the look is recorded."""
    return out(facade.case_for_staff(actor_of(request), case_id, purpose="Xử lý hồ sơ qua API"))


@router.get("/{case_id}/trail")
@operation("cases.read")
def get_trail(request: HttpRequest, case_id: UUID) -> dict[str, Any]:
    """The hash chain of a dossier and whether it is whole."""
    facade.case_for_staff(actor_of(request), case_id, purpose="Xem nhật ký hồ sơ qua API")
    entries = [{**asdict(entry), "at": entry.at.isoformat()} for entry in facade.trail(case_id)]
    return {"whole": facade.trail_is_whole(case_id), "entries": entries}


@router.post("/{case_id}/actions/{code}", response=CaseOut)
@operation("cases.read")
def act(request: HttpRequest, case_id: UUID, code: str, body: ActionIn) -> CaseOut:
    """Do an action of the dossier's definition. Rights are those of the action itself."""
    actor = actor_of(request)
    inputs: dict[str, Any] = {"note": body.note} if body.note else {}
    if body.checks:
        inputs["checks"] = {
            code: facade.Check(check.state, check.note) for code, check in body.checks.items()
        }
    if body.paper_codes:
        inputs["paper_codes"] = body.paper_codes
    return out(facade.perform(actor=actor, case_id=case_id, revision=body.revision, code=code, **inputs))


@router.post("/{case_id}/draft", response=CaseOut)
@operation("cases.process")
def draft(request: HttpRequest, case_id: UUID, body: DraftIn) -> CaseOut:
    """Write the draft of a result."""
    return out(
        facade.draft_result(
            actor=actor_of(request),
            case_id=case_id,
            revision=body.revision,
            fields=body.fields,
            result_code=body.result_code,
        )
    )


@router.get("/{case_id}/receipt.pdf")
@operation("cases.read")
def receipt(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Form 01, receipt and appointment."""
    return HttpResponse(facade.receipt_pdf(actor_of(request), case_id), content_type="application/pdf")
