"""Signatures over JSON: the check that is open to all, requests and signing for those they concern."""

import base64
from datetime import datetime
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja import File, Router, Schema, Status, UploadedFile

from tinhso.kernel.errors import Invalid
from tinhso.kernel.pages import actor_of
from tinhso.kernel.rest import operation
from tinhso.platform.signing import facade
from tinhso.platform.signing.contracts import (
    Capacity,
    Kind,
    Place,
    RequestInfo,
    Signer,
    SignOutcome,
    VerificationReport,
)
from tinhso.platform.signing.verifying import CONTENT_BYTES_MAX

router = Router(tags=["signing"])


class FindingOut(Schema):
    code: str
    good: bool
    text: str
    values: dict[str, str]


class SignatureOut(Schema):
    name: str
    verdict: str
    signer: str
    organisation: str
    issuer: str
    serial: str
    trust: str
    kind: str
    level: str
    claimed_at: datetime | None
    stamped_at: datetime | None
    covers_whole: bool
    findings: list[FindingOut]


class ReportOut(Schema):
    media_type: str
    sha256: str
    size: int
    checked_at: datetime
    verdict: str
    valid: bool
    signatures: list[SignatureOut]
    findings: list[FindingOut]


class PlaceIn(Schema):
    page: int = -1
    left: float = 120.0
    bottom: float = 40.0
    width: float = 60.0
    height: float = 25.0


class SignerIn(Schema):
    kind: Kind
    account_id: UUID | None = None
    unit_id: UUID | None = None
    capacity: Capacity = Capacity.NONE
    position: str = ""
    on_behalf_of: UUID | None = None
    place: PlaceIn | None = None


class RequestIn(Schema):
    title: str
    file_id: UUID
    steps: list[SignerIn]
    key: str


class StepOut(Schema):
    number: int
    kind: str
    signer_name: str
    state: str | None
    note: str
    signed_at: datetime | None


class RequestOut(Schema):
    id: UUID
    subject: str
    title: str
    state: str
    file_id: UUID
    result_file_id: UUID | None
    steps: list[StepOut]
    created_at: datetime
    finished_at: datetime | None


class RequestPageOut(Schema):
    requests: list[RequestOut]
    next_cursor: str


class SignIn(Schema):
    request_ids: list[UUID]
    credential_id: UUID
    secret: str = ""


class OutcomeOut(Schema):
    request_id: UUID
    title: str
    state: str | None
    problem: str
    message: str
    result_file_id: UUID | None


class ReasonIn(Schema):
    reason: str


@router.post("/verify", response=ReportOut)
@operation("signing.verify")
def verify(request: HttpRequest, file: UploadedFile = File(...)) -> VerificationReport:  # noqa: B008
    """Check the signatures of a PDF or XML. The file is not kept."""
    try:
        if (file.size or 0) > CONTENT_BYTES_MAX:
            raise Invalid("signing.too_large", _("Tệp lớn hơn 50 MB; hãy chọn tệp nhỏ hơn."))
        return facade.verify(file.read(), file.content_type or "")
    except RequestDataTooBig as error:
        raise Invalid("signing.too_large", _("Tệp lớn hơn 50 MB; hãy chọn tệp nhỏ hơn.")) from error


@router.get("/requests", response=RequestPageOut)
@operation("signing.sign")
def waiting(request: HttpRequest, cursor: str = "") -> RequestPageOut:
    """The requests that wait for the caller, oldest first."""
    found = facade.waiting_for(actor_of(request), cursor=cursor)
    return RequestPageOut(requests=[_out(row) for row in found.rows], next_cursor=found.next_cursor)


@router.post("/requests", response={201: RequestOut})
@operation("signing.open")
def present(request: HttpRequest, body: RequestIn) -> Status[Any]:
    """Present a file of the caller's own for signatures; the same key presents once."""
    steps = [
        Signer(**{**step.dict(), "place": Place(**step.place.dict()) if step.place else None})
        for step in body.steps
    ]
    actor = actor_of(request)
    key = f"{actor.account_id}/{body.key}"[:200]
    found = facade.present(actor=actor, title=body.title, file_id=body.file_id, steps=steps, key=key)
    return Status(201, _out(found))


@router.get("/requests/{request_id}", response=RequestOut)
@operation("signing.sign")
def one(request: HttpRequest, request_id: UUID) -> RequestOut:
    """A request the caller opened, signs or signed."""
    return _out(facade.request(actor_of(request), request_id))


@router.get("/requests/{request_id}/report", response=ReportOut)
@operation("signing.sign")
def report(request: HttpRequest, request_id: UUID) -> VerificationReport:
    """The check of the newest signed bytes of a request (of the file itself before any signature)."""
    found = facade.request(actor_of(request), request_id)
    return facade.report_of(found.result_file_id or found.file_id)


@router.post("/requests/{request_id}/cancel", response=RequestOut)
@operation("signing.open")
def cancel(request: HttpRequest, request_id: UUID, body: ReasonIn) -> RequestOut:
    """Take an open request back."""
    return _out(facade.cancel(actor=actor_of(request), request_id=request_id, reason=body.reason))


@router.post("/requests/{request_id}/decline", response=RequestOut)
@operation("signing.sign")
def decline(request: HttpRequest, request_id: UUID, body: ReasonIn) -> RequestOut:
    """Refuse to sign at the caller's turn, with a reason of 10 to 500 characters."""
    return _out(facade.decline(actor=actor_of(request), request_id=request_id, reason=body.reason))


@router.post("/sign", response=list[OutcomeOut])
@operation("signing.sign")
def sign(request: HttpRequest, body: SignIn) -> list[SignOutcome]:
    """Sign several documents with one key; what came of each stands in its row."""
    return facade.sign(
        actor=actor_of(request),
        request_ids=body.request_ids,
        credential_id=body.credential_id,
        secret=body.secret,
    )


class HashOut(Schema):
    id: UUID
    title: str
    sha256: str
    serial: str


class BroughtIn(Schema):
    signatures: dict[UUID, str]


class TakenOut(Schema):
    taken: int


@router.get("/agent/hashes", response=list[HashOut])
@operation("signing.sign")
def agent_hashes(request: HttpRequest) -> list[HashOut]:
    """What waits for the caller's USB token: SHA-256 of the bytes to sign, in hex."""
    return [
        HashOut(
            id=row.pk,
            title=row.step.request.title,
            sha256=sha256(bytes(row.to_sign)).hexdigest(),
            serial=row.credential.serial,
        )
        for row in facade.waiting_on_token(actor_of(request))
    ]


@router.post("/agent/signatures", response=TakenOut)
@operation("signing.sign")
def agent_signatures(request: HttpRequest, body: BroughtIn) -> TakenOut:
    """Signatures by the caller's token in base64; what does not verify is not taken."""
    try:
        brought = {key: base64.b64decode(text, validate=True) for key, text in body.signatures.items()}
    except ValueError as error:
        raise Invalid("signing.base64", _("Chữ ký gửi lên không phải base64.")) from error
    return TakenOut(taken=facade.bring_signatures(actor=actor_of(request), signatures=brought))


def _out(found: RequestInfo) -> RequestOut:
    steps = [
        StepOut(
            number=each.number,
            kind=each.signer.kind,
            signer_name=each.signer_name,
            state=each.state,
            note=each.note,
            signed_at=each.signed_at,
        )
        for each in found.steps
    ]
    return RequestOut(
        id=found.id,
        subject=found.subject,
        title=found.title,
        state=found.state,
        file_id=found.file_id,
        result_file_id=found.result_file_id,
        steps=steps,
        created_at=found.created_at,
        finished_at=found.finished_at,
    )
