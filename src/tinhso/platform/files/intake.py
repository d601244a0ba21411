"""From a part on disk to a stored file: inspect, scan, place, then write the rows."""

from pathlib import Path
from uuid import UUID

from tinhso.kernel.actions import emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.ids import new_id
from tinhso.kernel.locks import advisory_lock
from tinhso.kernel.text_vi import fold
from tinhso.platform.files import storage
from tinhso.platform.files.contracts import FileInfo, FileQuarantined, FileState, FileStored
from tinhso.platform.files.inspection import inspect
from tinhso.platform.files.limits import FileRules
from tinhso.platform.files.models import Blob, StoredFile
from tinhso.platform.files.scan import Scan, scan
from tinhso.platform.files.selectors import info


def take(part: Path, *, name: str, rules: FileRules, actor: Actor, purpose: str, key: UUID | None = None) -> FileInfo:
    """Keep an untrusted part; what is dangerous is kept apart, what is useless is refused."""
    verdict = inspect(part, name, rules)
    scanned = Scan(FileState.QUARANTINED, verdict.danger) if verdict.danger else scan(part)
    row = StoredFile(
        id=key or new_id(),
        name=verdict.name,
        media_type=verdict.media_type,
        state=scanned.state.value,
        reason=scanned.reason[:500],
        scanned_by=scanned.by,
        purpose=purpose,
        uploaded_by_id=actor.account_id,
        uploaded_by_name=actor.name,
    )
    return save(row, part)


def save(row: StoredFile, part: Path) -> FileInfo:
    """Place the bytes, then the rows. The lock keeps the sweeper away until the rows are there."""
    sha256, size = storage.sha256_of(part), part.stat().st_size
    advisory_lock(f"files/{sha256}")
    storage.place(part, sha256)
    row.blob, _created = Blob.objects.get_or_create(sha256=sha256, defaults={"size": size})
    row.folded_name = fold(row.name)[:255]
    row.save(force_insert=True)
    emit(FileStored(row.pk, row.media_type, size, sha256, row.state))
    if row.state == FileState.QUARANTINED:
        emit(FileQuarantined(row.pk, sha256, row.reason))
    return info(row)
