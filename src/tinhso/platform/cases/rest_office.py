"""What offices do around a dossier, over JSON."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Status

from tinhso.kernel.pages import actor_of
from tinhso.kernel.rest import operation
from tinhso.platform.cases import facade
from tinhso.platform.cases.rest_bodies import (
    ApologyIn,
    CaseOut,
    ConsultationIn,
    ConsultationOut,
    CoordinationOut,
    FeeRequestIn,
    GroupIn,
    NoteIn,
    OpinionIn,
    TransferAnswerIn,
    TransferIn,
    TransferOut,
    out,
)

router = Router(tags=["cases"])
PURPOSE = "Phối hợp giải quyết qua API"


@router.post("/intake/group", response={201: list[CaseOut]})
@operation("cases.intake")
def take_in_group(request: HttpRequest, body: GroupIn) -> Status[list[CaseOut]]:
    """Take in several dossiers handed in together: all of them, or none."""
    dossiers = [(one.contract(one.channel), one.applicant.identity()) for one in body.dossiers]
    made = facade.take_in_group(actor=actor_of(request), dossiers=dossiers)
    return Status(201, [out(case) for case in made])


@router.get("/office/transfers", response=list[TransferOut])
@operation("cases.accept")
def incoming_transfers(request: HttpRequest) -> list[TransferOut]:
    """Offers that wait for the caller's units, oldest first."""
    return [TransferOut.of(found) for found in facade.incoming_transfers(actor_of(request))]


@router.post("/office/transfers/{transfer_id}/answer", response=CaseOut)
@operation("cases.accept")
def answer_transfer(request: HttpRequest, transfer_id: UUID, body: TransferAnswerIn) -> CaseOut:
    """Receive a dossier offered to one's unit, or send it back with the reason."""
    return out(facade.answer_transfer(actor=actor_of(request), transfer_id=transfer_id, **body.dict()))


@router.get("/office/consultations", response=list[ConsultationOut])
@operation("cases.advise")
def asked(request: HttpRequest) -> list[ConsultationOut]:
    """Questions that wait for the caller's units, most urgent first."""
    return [ConsultationOut.of(found) for found in facade.questions(actor_of(request))]


@router.get("/office/consultations/{consultation_id}", response=ConsultationOut)
@operation("cases.advise")
def get_question(request: HttpRequest, consultation_id: UUID) -> ConsultationOut:
    """One question put to a unit of the caller's; the look is recorded."""
    question, _case = facade.consulted(actor_of(request), consultation_id, purpose=PURPOSE)
    return ConsultationOut.of(question)


@router.post("/office/consultations/{consultation_id}/opinions", response=ConsultationOut)
@operation("cases.advise")
def give_opinion(request: HttpRequest, consultation_id: UUID, body: OpinionIn) -> ConsultationOut:
    """Answer for the unit that was asked; a later answer counts."""
    actor = actor_of(request)
    facade.give_opinion(actor=actor, consultation_id=consultation_id, verdict=body.verdict, text=body.text)
    question, _case = facade.consulted(actor, consultation_id, purpose=PURPOSE)
    return ConsultationOut.of(question)


@router.get("/{case_id}/coordination", response=CoordinationOut)
@operation("cases.read")
def coordination(request: HttpRequest, case_id: UUID) -> dict[str, Any]:
    """Pauses, offers, questions, the apology and linked dossiers of one dossier; the look is recorded."""
    facade.case_for_staff(actor_of(request), case_id, purpose=PURPOSE)
    return {
        "pauses": facade.pauses(case_id),
        "transfers": facade.transfers(case_id),
        "consultations": facade.consultations(case_id),
        "extension": facade.extension(case_id),
        "links": facade.links(case_id),
    }


@router.post("/{case_id}/suspension", response=CaseOut)
@operation("cases.approve")
def suspend(request: HttpRequest, case_id: UUID, body: NoteIn) -> CaseOut:
    """Suspend: the clock stands until the dossier is resumed."""
    return out(facade.suspend(actor=actor_of(request), case_id=case_id, **body.dict()))


@router.post("/{case_id}/resumption", response=CaseOut)
@operation("cases.approve")
def resume(request: HttpRequest, case_id: UUID, body: NoteIn) -> CaseOut:
    """End a suspension; the time it lasted is added to the due date."""
    return out(facade.resume(actor=actor_of(request), case_id=case_id, **body.dict()))


@router.post("/{case_id}/fee-requests", response=CaseOut)
@operation("cases.process")
def request_fee(request: HttpRequest, case_id: UUID, body: FeeRequestIn) -> CaseOut:
    """Tell the citizen of a financial obligation found while processing."""
    return out(facade.request_fee(actor=actor_of(request), case_id=case_id, **body.dict()))


@router.post("/{case_id}/transfers", response=CaseOut)
@operation("cases.process")
def offer_transfer(request: HttpRequest, case_id: UUID, body: TransferIn) -> CaseOut:
    """Offer the dossier to another unit; until it is received this one stays responsible."""
    return out(facade.offer_transfer(actor=actor_of(request), case_id=case_id, **body.dict()))


@router.post("/{case_id}/consultations", response=CaseOut)
@operation("cases.process")
def consult(request: HttpRequest, case_id: UUID, body: ConsultationIn) -> CaseOut:
    """Ask units for their opinion within some working days."""
    return out(facade.consult(actor=actor_of(request), case_id=case_id, **body.dict()))


@router.post("/{case_id}/consultations/{consultation_id}/cancellation", response=CaseOut)
@operation("cases.process")
def cancel_consultation(request: HttpRequest, case_id: UUID, consultation_id: UUID, body: NoteIn) -> CaseOut:
    """Stop waiting for one unit, with the reason on record."""
    return out(
        facade.cancel_consultation(
            actor=actor_of(request), case_id=case_id, consultation_id=consultation_id, **body.dict()
        )
    )


@router.post("/{case_id}/apology", response=CaseOut)
@operation("cases.approve")
def apologise(request: HttpRequest, case_id: UUID, body: ApologyIn) -> CaseOut:
    """Apologise for a delay and promise a new date, once."""
    return out(facade.apologise(actor=actor_of(request), case_id=case_id, **body.dict()))


@router.post("/{case_id}/corrections", response={201: CaseOut})
@operation("cases.process")
def open_correction(request: HttpRequest, case_id: UUID, body: NoteIn) -> Status[CaseOut]:
    """Open a dossier that corrects an issued result; answers with the new dossier."""
    return Status(201, out(facade.open_correction(actor=actor_of(request), case_id=case_id, **body.dict())))


@router.post("/{case_id}/results/{result_id}/revocation", response=CaseOut)
@operation("cases.approve")
def revoke_result(request: HttpRequest, case_id: UUID, result_id: UUID, body: NoteIn) -> CaseOut:
    """Revoke an issued result; whoever verifies it is told so from now on."""
    return out(
        facade.revoke_result(actor=actor_of(request), case_id=case_id, result_id=result_id, **body.dict())
    )
