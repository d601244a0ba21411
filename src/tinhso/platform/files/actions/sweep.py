"""Clear away what nobody will come back for."""

import time
from datetime import timedelta
from pathlib import Path

from django.db import transaction
from django.db.models import Exists, OuterRef

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


@action("files.sweep")
def sweep_rows(*, actor: Actor) -> int:
    """Delete stale uploads, files never attached to anything, and blobs without a file."""
    now = clock.now()
    stale = list(Upload.objects.filter(touched_at__lt=now - UPLOAD_KEPT).values_list("pk", flat=True)[:BATCH])
    gone = Upload.objects.filter(pk__in=stale, touched_at__lt=now - UPLOAD_KEPT).delete()[0]
    for key in stale:
        storage.remove(storage.part_path(key))
    loose = StoredFile.objects.filter(owner_kind="", created_at__lt=now - LOOSE_FILE_KEPT)
    gone += StoredFile.objects.filter(pk__in=loose.values("pk")[:BATCH]).delete()[0]
    used = StoredFile.objects.filter(blob_id=OuterRef("pk"))
    unused = Blob.objects.filter(~Exists(used), created_at__lt=now - UPLOAD_KEPT)
    for sha256 in list(unused.values_list("pk", flat=True)[:BATCH]):
        # The same lock an upload of these bytes would hold while it writes its rows.
        advisory_lock(f"files/{sha256}")
        gone += Blob.objects.filter(~Exists(used), pk=sha256).delete()[0]
    return gone


@action("files.sweep")
def sweep_disk(*, actor: Actor) -> int:
    """Remove bytes that no row knows: what a crash left between the disk and the commit."""
    before = time.time() - ORPHAN_KEPT_S
    removed = sum(_remove_orphan(path) for path in storage.blobs() if _older(path, before))
    known = set(Upload.objects.values_list("pk", flat=True))
    names = {key.hex for key in known}
    for path in storage.parts():
        if path.name not in names and _older(path, before):
            storage.remove(path)
            removed += 1
    return removed


def _remove_orphan(path: Path) -> bool:
    if Blob.objects.filter(pk=path.name).exists():
        return False
    with transaction.atomic():
        advisory_lock(f"files/{path.name}")
        if Blob.objects.filter(pk=path.name).exists():
            return False
        storage.remove(path)
    return True


def _older(path: Path, moment: float) -> bool:
    try:
        return path.stat().st_mtime < moment
    except FileNotFoundError:
        return False
