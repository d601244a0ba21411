"""Clear away what nobody will come back for."""

import time
from datetime import timedelta
from itertools import islice
from pathlib import Path

from django.db import transaction
from django.db.models import Exists, OuterRef, ProtectedError, QuerySet

from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.locks import advisory_lock
from tinhso.platform.files import storage
from tinhso.platform.files.models import Blob, StoredFile, Upload

UPLOAD_KEPT = timedelta(hours=24)
LOOSE_FILE_KEPT = timedelta(days=30)
"""A form left half-filled for longer than this loses its uploaded files."""
ORPHAN_KEPT_S = 3_600
"""Bytes younger than this may belong to a transaction that has not committed."""
BATCH = 500
"""What is looked at together: a province keeps millions of blobs."""


@action("files.sweep")
def sweep_rows(*, actor: Actor) -> int:
    """Delete stale uploads and files never attached to anything."""
    now = clock.now()
    stale = list(Upload.objects.filter(touched_at__lt=now - UPLOAD_KEPT).values_list("pk", flat=True)[:BATCH])
    gone = Upload.objects.filter(pk__in=stale, touched_at__lt=now - UPLOAD_KEPT).delete()[0]
    for key in stale:
        storage.remove(storage.part_path(key))
    loose = StoredFile.objects.filter(owner_kind="", created_at__lt=now - LOOSE_FILE_KEPT)
    return gone + sum(_delete(row) for row in loose.order_by("created_at")[:BATCH])


def _delete(row: StoredFile) -> bool:
    """Delete a file unless something still points to it without having become its owner."""
    try:
        with transaction.atomic():
            row.delete()
    except ProtectedError:
        return False
    return True


@action("files.sweep")
def drop_blob(*, actor: Actor, sha256: str) -> bool:
    """Delete a blob's row if no file uses it; its bytes go with the next sweep of the disk."""
    # The same lock an upload of these bytes holds until its rows are written.
    advisory_lock(f"files/{sha256}")
    return bool(_unused().filter(pk=sha256).delete()[0])


@action("files.sweep")
def drop_orphan(*, actor: Actor, path: Path) -> bool:
    """Remove bytes on disk that no row knows."""
    sha256 = path.name[:64]
    advisory_lock(f"files/{sha256}")
    if path.name == sha256 and Blob.objects.filter(pk=sha256).exists():
        return False
    storage.remove(path)
    return True


def sweep(*, actor: Actor) -> int:
    """Sweep rows, then disk: each blob in its own short transaction. Returns how many things went."""
    gone = sweep_rows(actor=actor)
    for sha256 in list(_unused().values_list("pk", flat=True)[:BATCH]):
        gone += drop_blob(actor=actor, sha256=sha256)
    return gone + sweep_disk(actor=actor)


def sweep_disk(*, actor: Actor) -> int:
    """Remove what a crash left between the disk and the commit."""
    before = time.time() - ORPHAN_KEPT_S
    old = (path for path in storage.blobs() if _older(path, before))
    gone = 0
    while some := list(islice(old, BATCH)):
        known = set(Blob.objects.filter(pk__in=[path.name for path in some]).values_list("pk", flat=True))
        gone += sum(drop_orphan(actor=actor, path=path) for path in some if path.name not in known)
    uploads = {key.hex for key in Upload.objects.values_list("pk", flat=True)}
    parts = [path for path in storage.parts() if path.name not in uploads and _older(path, before)]
    for path in parts:
        storage.remove(path)
    return gone + len(parts)


def _unused() -> QuerySet[Blob]:
    used = StoredFile.objects.filter(blob_id=OuterRef("pk"))
    return Blob.objects.filter(~Exists(used), created_at__lt=clock.now() - UPLOAD_KEPT)


def _older(path: Path, moment: float) -> bool:
    try:
        return path.stat().st_mtime < moment
    except FileNotFoundError:
        return False
