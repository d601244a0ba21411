"""Which files are there, whose are they, and what may be uploaded?"""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Count, Q, Sum

from tinhso.kernel import clock, rows
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Invalid, NotFound
from tinhso.kernel.paging import PAGE_SIZE, Page, cursor_moment, page_of
from tinhso.kernel.text_vi import fold
from tinhso.platform.definitions import facade as definitions
from tinhso.platform.files.contracts import FileInfo, FileState, UploadInfo
from tinhso.platform.files.limits import MIB, FileRules
from tinhso.platform.files.models import Blob, StoredFile, Upload
from tinhso.platform.files.policy import may_open

RULES_KIND = "file_rules"
CHUNK_BYTES = 2 * MIB
"""Largest piece of an upload; below the largest request Django reads into memory."""


def rules_for(purpose: str) -> FileRules:
    """Return the limits in force for a purpose, those of `default`, or the built-in ones."""
    on = clock.legal_day()
    for code in dict.fromkeys((purpose, "default")):
        try:
            found = definitions.effective(RULES_KIND, code, on)
        except (NotFound, Invalid):
            continue
        rules: FileRules = definitions.parsed(found.id)
        return rules
    return FileRules()


def stored(file_id: UUID) -> StoredFile:
    found = rows.one(StoredFile, related=("blob",), id=file_id)
    if found is None:
        raise NotFound("files.unknown", "Không có tệp này.")
    return found


def readable(actor: Actor, file_id: UUID) -> FileInfo:
    """Return a file the actor may open; one it may not open does not exist for it."""
    found = info(stored(file_id))
    if not may_open(actor, found):
        raise NotFound("files.unknown", "Không có tệp này, hoặc bạn không được mở.")
    return found


def usable_by(actor: Actor, file_ids: Iterable[UUID]) -> dict[UUID, FileInfo]:
    """Return those of the files that are clean and the actor's own or open to it."""
    rows = StoredFile.objects.select_related("blob").filter(pk__in=set(file_ids))
    found = [info(row) for row in rows]
    return {file.id: file for file in found if may_open(actor, file)}


def files_of(owner_kind: str, owner_id: UUID) -> list[FileInfo]:
    rows = StoredFile.objects.select_related("blob").filter(owner_kind=owner_kind, owner_id=owner_id)
    return [info(row) for row in rows.order_by("created_at", "id")]


def upload_of(actor: Actor, upload_id: UUID) -> Upload:
    found = Upload.objects.filter(pk=upload_id).first()
    if found is None or found.created_by_id != actor.account_id:
        raise NotFound("files.upload_unknown", "Lượt tải lên này không còn; hãy chọn tệp lại.")
    return found


def listing(*, state: str = "", text: str = "", cursor: str = "") -> Page[StoredFile]:
    """Return files, the newest first."""
    rows = StoredFile.objects.select_related("blob").order_by("-created_at", "-id")
    if state in set(FileState):
        rows = rows.filter(state=state)
    if text:
        rows = rows.filter(Q(folded_name__contains=fold(text)) | Q(blob_id=text.strip().lower()))
    if cursor:
        moment, key = cursor_moment(cursor)
        rows = rows.filter(Q(created_at__lt=moment) | Q(created_at=moment, id__lt=key))
    return page_of(list(rows[: PAGE_SIZE + 1]), PAGE_SIZE, lambda row: (row.created_at, row.pk))


def totals() -> dict[str, int]:
    """Return how many blobs there are, their bytes, and how many files are not usable."""
    blobs = Blob.objects.aggregate(count=Count("pk"), size=Sum("size"))
    unclean = StoredFile.objects.exclude(state=FileState.CLEAN).values("state").annotate(count=Count("pk"))
    by_state = {row["state"]: row["count"] for row in unclean}
    return {
        "blobs": blobs["count"],
        "bytes": blobs["size"] or 0,
        "waiting": by_state.get(FileState.WAITING, 0),
        "quarantined": by_state.get(FileState.QUARANTINED, 0),
    }


def info(row: StoredFile) -> FileInfo:
    return FileInfo(
        id=row.pk,
        name=row.name,
        media_type=row.media_type,
        size=row.blob.size,
        sha256=row.blob_id,
        state=FileState(row.state),
        reason=row.reason,
        owner_kind=row.owner_kind,
        owner_id=row.owner_id,
        uploaded_by_id=row.uploaded_by_id,
        created_at=row.created_at,
    )


def upload_info(row: Upload) -> UploadInfo:
    return UploadInfo(row.pk, row.name, row.size, row.offset, CHUNK_BYTES)
