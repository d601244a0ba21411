"""One piece of an upload over HTTP, whoever asks."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.utils.translation import gettext as _

from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Invalid
from tinhso.platform.files import facade
from tinhso.platform.files.contracts import FileState, UploadInfo
from tinhso.platform.files.selectors import CHUNK_BYTES


class Quarantined(Invalid):
    """The file arrived, but it is kept apart."""


def receive(actor: Actor, upload_id: UUID, request: HttpRequest) -> UploadInfo:
    """Add the body at `Upload-Offset`; the last piece also turns the upload into a file."""
    try:
        offset = int(request.headers.get("Upload-Offset", ""))
    except ValueError as error:
        raise Invalid("files.offset_missing", "Gửi kèm tiêu đề Upload-Offset là số byte đã gửi.") from error
    piece = request.read(CHUNK_BYTES + 1)
    found = facade.append(actor=actor, upload_id=upload_id, offset=offset, piece=piece)
    if found.offset == found.size:
        file = facade.complete(actor=actor, upload_id=upload_id)
        if file.state is FileState.QUARANTINED:
            message = _("%(reason)s Tệp đã bị giữ riêng, không dùng được; hãy gửi bản khác.") % {
                "reason": _(file.reason)
            }
            raise Quarantined("files.quarantined", message, fields={"file": message})
    return found


def as_json(found: UploadInfo) -> dict[str, Any]:
    return {
        "id": str(found.id),
        "name": found.name,
        "size": found.size,
        "offset": found.offset,
        "chunk": found.chunk,
    }
