"""What to do with files kept apart."""

from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Invalid, NotFound
from tinhso.kernel.text_vi import nfc
from tinhso.platform.files import storage
from tinhso.platform.files.contracts import FileQuarantined, FileReleased, FileState
from tinhso.platform.files.models import StoredFile
from tinhso.platform.files.scan import scan


@action("files.manage")
def release(*, actor: Actor, file_id: UUID, reason: str) -> None:
    """Let a file go after a person has looked at it; the reason stays in its history."""
    row = _locked(file_id)
    if row.state != FileState.QUARANTINED:
        raise Conflict("files.state", _("Tệp này không bị cách ly."))
    if not nfc(reason):
        message = _("Ghi lý do vì sao tệp này an toàn.")
        raise Invalid("files.reason", message, fields={"reason": message})
    row.state, row.reason = FileState.CLEAN.value, nfc(reason)[:500]
    row.save(update_fields=["state", "reason"])
    emit(FileReleased(row.pk, row.reason))


@action("files.manage")
def destroy(*, actor: Actor, file_id: UUID) -> None:
    """Delete a file that is kept apart; the sweeper takes the bytes once nothing points to them."""
    row = _locked(file_id)
    if row.state != FileState.QUARANTINED or row.owner_kind:
        raise Conflict("files.state", _("Chỉ xóa được tệp bị cách ly chưa thuộc hồ sơ nào."))
    row.delete()


@action("files.sweep")
def rescan(*, actor: Actor) -> int:
    """Ask the scanner again about files that wait for it; return how many were decided."""
    decided = 0
    rows = StoredFile.objects.select_for_update(skip_locked=True).filter(state=FileState.WAITING)
    for row in rows.order_by("created_at")[:100]:
        found = scan(storage.blob_path(row.blob_id))
        if found.state is FileState.WAITING:
            break
        row.state, row.reason, row.scanned_by = found.state.value, found.reason[:500], found.by
        row.save(update_fields=["state", "reason", "scanned_by"])
        if found.state is FileState.QUARANTINED:
            emit(FileQuarantined(row.pk, row.blob_id, row.reason))
        decided += 1
    return decided


def _locked(file_id: UUID) -> StoredFile:
    row = StoredFile.objects.select_for_update().filter(pk=file_id).first()
    if row is None:
        raise NotFound("files.unknown", _("Không có tệp này."))
    return row
