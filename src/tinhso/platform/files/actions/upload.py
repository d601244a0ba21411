"""Resumable uploads: announce a file, send it in pieces, go on after a break."""

from functools import partial
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Denied, Invalid, NotFound, TooMany
from tinhso.platform.files import intake, selectors, storage
from tinhso.platform.files.contracts import FileInfo, UploadInfo
from tinhso.platform.files.inspection import clean_name
from tinhso.platform.files.inspection.verdict import refuse
from tinhso.platform.files.models import StoredFile, Upload

OPEN_UPLOADS_MAX = 20
"""Uploads one account may have under way at once."""


@action("files.upload")
def start(
    *, actor: Actor, name: str, size: int, declared_type: str = "", purpose: str = "default"
) -> UploadInfo:
    """Announce a file; its name and size are judged before a byte is sent."""
    if actor.account_id is None:
        raise Denied("files.sign_in", _("Hãy đăng nhập để tải tệp lên."))
    rules = selectors.rules_for(purpose)
    name = clean_name(name)
    if size <= 0:
        raise refuse("empty", "Tệp rỗng; hãy chọn tệp khác.")
    if size > rules.size_max:
        raise refuse(
            "too_large",
            _("Tệp lớn hơn %(max)s MB; hãy nén hoặc chia nhỏ rồi gửi lại.") % {"max": rules.size_mib_max},
        )
    if Upload.objects.filter(created_by_id=actor.account_id).count() >= OPEN_UPLOADS_MAX:
        raise TooMany("files.too_many_uploads", _("Đang tải lên quá nhiều tệp; hãy chờ các tệp trước xong."))
    row = Upload.objects.create(name=name, size=size, purpose=purpose, created_by_id=actor.account_id)
    return selectors.upload_info(row)


@action("files.upload")
def append(*, actor: Actor, upload_id: UUID, offset: int, piece: bytes) -> UploadInfo:
    """Add a piece at `offset`; anything but the next byte is a conflict: nothing is lost or doubled."""
    row = _locked(actor, upload_id)
    if offset != row.offset:
        message = _("Đã nhận %(offset)s byte; hãy gửi tiếp từ đó.") % {"offset": row.offset}
        raise Conflict("files.offset", message, fields={"offset": row.offset})
    if not piece or len(piece) > min(selectors.CHUNK_BYTES, row.size - offset):
        raise Invalid("files.piece", _("Mảnh tệp rỗng hoặc dài quá phần còn thiếu."))
    storage.write_piece(storage.part_path(row.pk), offset, piece)
    row.offset += len(piece)
    row.touched_at = clock.now()
    row.save(update_fields=["offset", "touched_at"])
    return selectors.upload_info(row)


@action("files.upload")
def finish(*, actor: Actor, upload_id: UUID) -> FileInfo:
    """Turn a complete upload into a file with the same id; asking again returns the same file."""
    done = (
        StoredFile.objects.select_related("blob")
        .filter(pk=upload_id, uploaded_by_id=actor.account_id)
        .first()
    )
    if done is not None:
        return selectors.info(done)
    row = _locked(actor, upload_id)
    if row.offset != row.size:
        raise Conflict("files.incomplete", _("Tệp chưa gửi hết."), fields={"offset": row.offset})
    part = storage.part_path(row.pk)
    rules = selectors.rules_for(row.purpose)
    found = intake.take(part, name=row.name, rules=rules, actor=actor, purpose=row.purpose, key=row.pk)
    row.delete()
    transaction.on_commit(partial(storage.remove, part))
    return found


@action("files.upload")
def abandon(*, actor: Actor, upload_id: UUID) -> None:
    """Give up an upload."""
    row = _locked(actor, upload_id)
    storage.remove(storage.part_path(row.pk))
    row.delete()


def complete(*, actor: Actor, upload_id: UUID) -> FileInfo:
    """Finish an upload; one that is refused leaves nothing behind."""
    try:
        return finish(actor=actor, upload_id=upload_id)
    except Invalid:
        abandon(actor=actor, upload_id=upload_id)
        raise


def progress(*, actor: Actor, upload_id: UUID) -> UploadInfo:
    """Say how far an upload is; one that was cut off just before its end is finished now."""
    try:
        row = selectors.upload_of(actor, upload_id)
    except NotFound:
        done = StoredFile.objects.select_related("blob").filter(pk=upload_id, uploaded_by_id=actor.account_id)
        found = done.first()
        if found is None:
            raise
        return UploadInfo(found.pk, found.name, found.blob.size, found.blob.size, selectors.CHUNK_BYTES)
    if row.offset == row.size:
        complete(actor=actor, upload_id=upload_id)
    return selectors.upload_info(row)


def _locked(actor: Actor, upload_id: UUID) -> Upload:
    row = Upload.objects.select_for_update().filter(pk=upload_id).first()
    if row is None or row.created_by_id != actor.account_id:
        raise NotFound("files.upload_unknown", _("Lượt tải lên này không còn; hãy chọn tệp lại."))
    return row
