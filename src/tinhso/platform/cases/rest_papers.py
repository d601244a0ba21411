"""Papers from the store, scans at the desk, and proof of delivery, over JSON."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponseBase

from tinhso.kernel.pages import actor_of
from tinhso.kernel.rest import operation
from tinhso.platform.cases import facade
from tinhso.platform.cases.paper_bodies import (
    CollectedOut,
    HandingOut,
    OfferOut,
    OffersIn,
    PostedIn,
    PostIn,
    RevisionIn,
    ScanIn,
    ScanOut,
    UseIn,
)
from tinhso.platform.cases.rest_bodies import CaseOut, NoteIn, out
from tinhso.platform.cases.rest_office import router
from tinhso.platform.files import facade as files

__all__ = ["router"]

PURPOSE = "Giải quyết hồ sơ qua API"


@router.post("/offers", response=list[OfferOut])
@operation("cases.submit")
def own_offers(request: HttpRequest, body: OffersIn) -> list[OfferOut]:
    """What the state already has of the caller for these answers, by paper."""
    _id, procedure = facade.procedure_in_force(body.procedure_code)
    return OfferOut.all_of(facade.own_offers(actor_of(request), procedure, body.answers))


@router.get("/{case_id}/offers", response=list[OfferOut])
@operation("cases.process")
def offers(request: HttpRequest, case_id: UUID) -> list[OfferOut]:
    """What the store has for papers that are missing or not verified; the look is recorded."""
    return OfferOut.all_of(facade.staff_offers(actor_of(request), case_id, purpose=PURPOSE))


@router.post("/{case_id}/papers/{paper_code}/stored", response=CaseOut)
@operation("cases.process")
def use_stored(request: HttpRequest, case_id: UUID, paper_code: str, body: UseIn) -> CaseOut:
    """Put a paper of the store in the place of one of the dossier, with the applicant's consent."""
    made = facade.use_stored_paper(
        actor=actor_of(request),
        case_id=case_id,
        revision=body.revision,
        paper_code=paper_code,
        item_id=body.item_id,
        agreed=body.agreed,
    )
    return out(made)


@router.get("/{case_id}/papers/{paper_code}/stored/content")
@operation("cases.read")
def stored_content(request: HttpRequest, case_id: UUID, paper_code: str) -> HttpResponseBase:
    """The bytes of a stored paper that a dossier uses; the look is recorded."""
    file = facade.open_stored(actor_of(request), case_id, paper_code, purpose=PURPOSE)
    return files.send(request, file, download=True)


@router.post("/{case_id}/papers/{paper_code}/scan", response=CaseOut)
@operation("cases.digitise")
def digitise(request: HttpRequest, case_id: UUID, paper_code: str, body: ScanIn) -> CaseOut:
    """Turn uploaded pictures or PDFs into the one file of a paper, with the record of how it was done."""
    made = facade.digitise(
        actor=actor_of(request),
        case_id=case_id,
        revision=body.revision,
        paper_code=paper_code,
        file_ids=body.file_ids,
        work=body.contract(),
    )
    return out(made)


@router.get("/{case_id}/scans", response=list[ScanOut])
@operation("cases.read")
def scans(request: HttpRequest, case_id: UUID) -> Any:
    """The records of digitised papers of a dossier."""
    _seen(request, case_id)
    return facade.scans(case_id)


@router.get("/{case_id}/handings", response=list[HandingOut])
@operation("cases.read")
def handings(request: HttpRequest, case_id: UUID) -> Any:
    """How the result went out, with the proof of each time."""
    _seen(request, case_id)
    return facade.handings(case_id)


@router.post("/{case_id}/collect-code", response=CaseOut)
@operation("cases.deliver")
def send_code(request: HttpRequest, case_id: UUID, body: RevisionIn) -> CaseOut:
    """Send the applicant a code that whoever collects must say."""
    return out(facade.send_collect_code(actor=actor_of(request), case_id=case_id, revision=body.revision))


@router.post("/{case_id}/post", response=CaseOut)
@operation("cases.deliver")
def send_by_post(request: HttpRequest, case_id: UUID, body: PostIn) -> CaseOut:
    """Give the result to the post."""
    return out(facade.send_by_post(actor=actor_of(request), case_id=case_id, **body.dict()))


@router.post("/{case_id}/post/delivered", response=CaseOut)
@operation("cases.deliver")
def post_delivered(request: HttpRequest, case_id: UUID, body: PostedIn) -> CaseOut:
    """The post says that the result arrived."""
    return out(facade.post_delivered(actor=actor_of(request), case_id=case_id, **body.dict()))


@router.post("/{case_id}/post/returned", response=CaseOut)
@operation("cases.deliver")
def post_returned(request: HttpRequest, case_id: UUID, body: NoteIn) -> CaseOut:
    """The post brought the result back."""
    return out(facade.post_returned(actor=actor_of(request), case_id=case_id, **body.dict()))


@router.post("/{case_id}/results/{result_id}/collect", response=CollectedOut)
@operation("cases.own")
def collect(request: HttpRequest, case_id: UUID, result_id: UUID) -> CollectedOut:
    """Open one's electronic result; where it was to come online, this is its delivery."""
    case, file = facade.collect_online(actor=actor_of(request), case_id=case_id, result_id=result_id)
    return CollectedOut(case=out(case), file_id=file.id, sha256=file.sha256)


def _seen(request: HttpRequest, case_id: UUID) -> None:
    """Refuse a dossier out of reach; the look is recorded."""
    facade.case_for_staff(actor_of(request), case_id, purpose=PURPOSE)
