"""Files for programs: resumable upload (in the manner of tus), facts and bytes."""

import io
from datetime import datetime
from typing import Any
from uuid import UUID

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from ninja import Router, Schema, Status

from tinhso.kernel.errors import Invalid
from tinhso.kernel.pages import actor_of
from tinhso.kernel.rest import operation
from tinhso.platform.files import facade, selectors
from tinhso.platform.files.contracts import FileInfo
from tinhso.platform.files.pieces import as_json, receive
from tinhso.platform.files.responses import send

router = Router(tags=["files"])


class Announcement(Schema):
    name: str
    size: int
    type: str = ""
    purpose: str = "default"


class UploadOut(Schema):
    id: UUID
    name: str
    size: int
    offset: int
    chunk: int


class FileOut(Schema):
    id: UUID
    name: str
    media_type: str
    size: int
    sha256: str
    state: str
    created_at: datetime


@router.post("", response={201: FileOut}, summary="Store a whole small file (raw body)")
@operation("files.upload")
def store(request: HttpRequest, name: str, purpose: str = "default") -> Status[FileInfo]:
    """Take a file in one request; larger ones go by /uploads, which can be resumed."""
    try:
        body = request.body
    except RequestDataTooBig as error:
        raise Invalid("files.too_large_at_once", _("Tệp lớn; hãy tải lên từng phần qua /uploads.")) from error
    found = facade.store(actor=actor_of(request), stream=io.BytesIO(body), name=name, purpose=purpose[:40])
    return Status(201, found)


@router.post("/uploads", response={201: UploadOut}, summary="Announce an upload")
@operation("files.upload")
def start(request: HttpRequest, announced: Announcement) -> Status[dict[str, Any]]:
    found = facade.start(
        actor=actor_of(request),
        name=announced.name,
        size=announced.size,
        declared_type=announced.type,
        purpose=announced.purpose[:40],
    )
    return Status(201, as_json(found))


@router.api_operation(
    ["GET", "HEAD"], "/uploads/{upload_id}", response=UploadOut, summary="How far an upload is"
)
@operation("files.upload")
def progress(request: HttpRequest, upload_id: UUID, response: HttpResponse) -> dict[str, Any]:
    found = facade.progress(actor=actor_of(request), upload_id=upload_id)
    response["Upload-Offset"], response["Upload-Length"] = str(found.offset), str(found.size)
    response["Cache-Control"] = "no-store"
    return as_json(found)


@router.patch("/uploads/{upload_id}", response=UploadOut, summary="Send the next piece (raw body)")
@operation("files.upload")
def piece(request: HttpRequest, upload_id: UUID, response: HttpResponse) -> dict[str, Any]:
    found = receive(actor_of(request), upload_id, request)
    response["Upload-Offset"] = str(found.offset)
    return as_json(found)


@router.delete("/uploads/{upload_id}", response={204: None}, summary="Give up an upload")
@operation("files.upload")
def abandon(request: HttpRequest, upload_id: UUID) -> Status[None]:
    facade.abandon(actor=actor_of(request), upload_id=upload_id)
    return Status(204, None)


@router.get("/{file_id}", response=FileOut, summary="What is known of a file")
@operation("files.read")
def facts(request: HttpRequest, file_id: UUID) -> FileInfo:
    return selectors.readable(actor_of(request), file_id)


@router.get("/{file_id}/content", summary="The bytes of a file")
@operation("files.read")
def content(request: HttpRequest, file_id: UUID) -> HttpResponseBase:
    return send(request, selectors.readable(actor_of(request), file_id), download=True)
