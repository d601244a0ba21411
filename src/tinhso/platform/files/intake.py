"""From a part on disk to a stored file: inspect, scan, place, then write the rows."""

import io
import sys
from collections.abc import Iterable, Sequence
from copy import copy
from mimetypes import guess_type
from pathlib import Path
from typing import IO
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.kernel import clock, rows
from tinhso.kernel.actions import emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.bulk import write_columns
from tinhso.kernel.errors import Invalid
from tinhso.kernel.ids import new_id
from tinhso.kernel.locks import advisory_lock
from tinhso.kernel.text_vi import fold, nfc
from tinhso.platform.files import storage
from tinhso.platform.files.contracts import PDF, FileInfo, FileQuarantined, FileState, FileStored
from tinhso.platform.files.inspection import clean_name, inspect
from tinhso.platform.files.limits import FileRules
from tinhso.platform.files.models import Blob, StoredFile
from tinhso.platform.files.policy import may_open
from tinhso.platform.files.scan import Scan, scan
from tinhso.platform.files.selectors import info, rules_for, stored

UNKNOWN_TYPE = "application/octet-stream"


def take(
    part: Path,
    *,
    name: str,
    rules: FileRules,
    actor: Actor,
    purpose: str,
    key: UUID | None = None,
    owner: tuple[str, UUID] | None = None,
) -> FileInfo:
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
    if owner:
        (row.owner_kind, row.owner_id), row.attached_at = owner, clock.now()
    return save(row, part)


def bring(
    actor: Actor, data: bytes, *, name: str, owner_kind: str, owner_id: UUID, purpose: str = "default"
) -> FileInfo:
    """Keep a file another system sent, inspected like any upload, its owner known from the start.

    It cannot be asked for again, so what an upload would be refused for goes into quarantine with that
    reason. Call it inside an action.
    """
    rules = rules_for(purpose)
    part = storage.new_part()
    owner = (owner_kind, owner_id)
    try:
        storage.write_piece(part, 0, data)
        return take(part, name=clean_name(name), rules=rules, actor=actor, purpose=purpose, owner=owner)
    except Invalid as error:
        row = StoredFile(
            name=nfc(name)[:255],
            media_type=guess_type(name)[0] or UNKNOWN_TYPE,
            state=FileState.QUARANTINED.value,
            reason=str(error.message)[:500],
            purpose=purpose,
            uploaded_by_name=actor.name,
        )
        (row.owner_kind, row.owner_id), row.attached_at = owner, clock.now()
        return save(row, part)
    finally:
        storage.remove(part)


def save(row: StoredFile, part: Path) -> FileInfo:
    """Place the bytes, then the rows."""
    return save_each([row], part)[0]


def save_each(of_owners: Sequence[StoredFile], part: Path) -> list[FileInfo]:
    """Place the bytes, then a row for each owner. The lock keeps the sweeper away until they are there."""
    sha256, size = storage.sha256_of(part), part.stat().st_size
    advisory_lock(f"files/{sha256}")
    storage.place(part, sha256)
    blob = Blob(sha256=sha256, size=size)
    rows.insert([blob], unless_there=True)
    for row in of_owners:
        row.blob, row.folded_name = blob, fold(row.name)[:255]
    rows.insert(of_owners)
    for row in of_owners:
        emit(FileStored(row.pk, row.media_type, size, sha256, row.state))
        if row.state == FileState.QUARANTINED:
            emit(FileQuarantined(row.pk, sha256, row.reason))
    return [info(row) for row in of_owners]


def keep(
    actor: Actor,
    data: bytes,
    *,
    name: str,
    owner_kind: str,
    owner_id: UUID,
    media_type: str = PDF,
) -> FileInfo:
    """Keep a document the system itself made (a receipt, a signed result). Call it inside an action."""
    return keep_stream(
        actor, io.BytesIO(data), name=name, owner_kind=owner_kind, owner_id=owner_id, media_type=media_type
    )


def keep_stream(
    actor: Actor,
    stream: IO[bytes],
    *,
    name: str,
    owner_kind: str,
    owner_id: UUID,
    media_type: str = PDF,
) -> FileInfo:
    """Keep what the system itself made, however large, a piece at a time. Call it inside an action."""
    return keep_each(actor, stream, name=name, owners=[(owner_kind, owner_id)], media_type=media_type)[0]


def keep_each(
    actor: Actor,
    stream: IO[bytes],
    *,
    name: str,
    owners: Sequence[tuple[str, UUID]],
    media_type: str = PDF,
) -> list[FileInfo]:
    """Keep the same bytes for several owners, and return the file of each. Call it inside an action."""
    part = storage.new_part()
    try:
        storage.copy_in(stream, part, sys.maxsize)
        return save_each([_made_here(actor, nfc(name)[:255], media_type, owner) for owner in owners], part)
    finally:
        storage.remove(part)


def _made_here(actor: Actor, name: str, media_type: str, owner: tuple[str, UUID]) -> StoredFile:
    kind, owner_id = owner
    return StoredFile(
        name=name,
        media_type=media_type,
        state=FileState.CLEAN.value,
        purpose="made_here",
        owner_kind=kind,
        owner_id=owner_id,
        attached_at=clock.now(),
        uploaded_by_id=actor.account_id,
        uploaded_by_name=actor.name,
    )


def share(actor: Actor, file_id: UUID, *, owner_kind: str, owner_id: UUID, name: str) -> FileInfo:
    """Let another owner hold the same bytes: a row more. The caller answers for both; inside an action."""
    row = stored(file_id)
    row.pk, row.name, row.folded_name = new_id(), nfc(name)[:255], fold(nfc(name))[:255]
    row.owner_kind, row.owner_id, row.attached_at = owner_kind, owner_id, clock.now()
    row.created_at, row.uploaded_by_id, row.uploaded_by_name = clock.now(), actor.account_id, actor.name
    rows.insert([row])
    emit(FileStored(row.pk, row.media_type, row.blob.size, row.blob_id, row.state))
    return info(row)


def attach(
    actor: Actor, file_ids: Iterable[UUID], *, owner_kind: str, owner_id: UUID
) -> dict[UUID, FileInfo]:
    """Give files to an owner, inside its action. What another owner has is shared: same bytes, a row more.

    Returns the file to keep for each id asked for; raises `Invalid` for one the actor may not use.
    """
    kept = attach_each(actor, [(owner_id, file_id) for file_id in file_ids], owner_kind=owner_kind)
    return {file_id: file for (_owner, file_id), file in kept.items()}


def attach_each(
    actor: Actor, wanted: Iterable[tuple[UUID, UUID]], *, owner_kind: str
) -> dict[tuple[UUID, UUID], FileInfo]:
    """Do so for pairs of owner and file, in their order; as many statements for one pair as for a hundred."""
    pairs = list(dict.fromkeys(wanted))
    asked = {file_id for _owner, file_id in pairs}
    found = rows.matching(StoredFile, id=[*asked], related=("blob",), order=("id",), lock=True)
    locked = {row.pk: row for row in found if may_open(actor, info(row))}
    if asked - locked.keys():
        raise Invalid("files.unusable", _("Có tệp không dùng được; hãy tải lên lại."))
    holding = _Holding(owner_kind)
    kept = {(owner, key): holding.take(locked[key], owner) for owner, key in pairs}
    rows.insert(holding.shared)
    write_columns(holding.given, ["owner_kind", "owner_id", "attached_at"])
    return {pair: info(row) for pair, row in kept.items()}


class _Holding:
    """Gives files to owners in memory: those nobody had, and rows more of those that somebody has."""

    def __init__(self, owner_kind: str) -> None:
        self.kind, self.now = owner_kind, clock.now()
        self.given: list[StoredFile] = []
        self.shared: list[StoredFile] = []

    def take(self, row: StoredFile, owner_id: UUID) -> StoredFile:
        if (row.owner_kind, row.owner_id) == (self.kind, owner_id):
            return row
        if row.owner_kind:
            row = copy(row)
            row.pk = new_id()
            self.shared.append(row)
        else:
            self.given.append(row)
        row.owner_kind, row.owner_id, row.attached_at = self.kind, owner_id, self.now
        return row
