"""The engine over JSON: procedures for everybody, dossiers for citizens, desks and machines."""

from dataclasses import asdict
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Status

from tinhso.kernel.errors import NotFound
from tinhso.kernel.pages import actor_of
from tinhso.kernel.rest import operation
from tinhso.platform.cases import facade
from tinhso.platform.cases.contracts import Channel
from tinhso.platform.cases.rest_bodies import (
    ActionIn,
    CaseOut,
    DraftIn,
    IntakeIn,
    NoteIn,
    PageOut,
    ProcedureOut,
    ProcedurePageOut,
    SubmissionIn,
    SupplementIn,
    out,
)
from tinhso.platform.cases.rest_papers import router
from tinhso.platform.procedures import facade as catalogue

__all__ = ["router"]


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
    submission = body.contract(body.channel)
    applicant = body.applicant.identity()
    filer = body.filer.contract() if body.filer else None
    made = facade.take_in_at_desk(
        actor=actor_of(request), submission=submission, applicant=applicant, filer=filer
    )
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
    if body.handover:
        inputs["handover"] = body.handover.contract()
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
            file_id=body.file_id,
        )
    )


@router.get("/{case_id}/receipt.pdf")
@operation("cases.read")
def receipt(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Form 01, receipt and appointment."""
    return HttpResponse(facade.receipt_pdf(actor_of(request), case_id), content_type="application/pdf")


@router.post("/{case_id}/supplement", response=CaseOut)
@operation("cases.own")
def answer_supplement(request: HttpRequest, case_id: UUID, body: SupplementIn) -> CaseOut:
    """Answer a request for more, as the citizen whose dossier it is."""
    return out(
        facade.answer_supplement(
            actor=actor_of(request),
            case_id=case_id,
            revision=body.revision,
            answer=body.answer,
            given=body.given(),
        )
    )


@router.post("/{case_id}/withdrawal", response=CaseOut)
@operation("cases.own")
def withdraw(request: HttpRequest, case_id: UUID, body: NoteIn) -> CaseOut:
    """Take one's own dossier back; after acceptance the office decides."""
    return out(
        facade.withdraw(actor=actor_of(request), case_id=case_id, revision=body.revision, note=body.note)
    )
