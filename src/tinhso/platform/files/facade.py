"""What other modules may do with files."""

from pathlib import Path
from typing import IO
from uuid import UUID

from tinhso.kernel.actor import Actor
from tinhso.platform.files import previews, selectors, storage
from tinhso.platform.files.actions.quarantine import destroy, release, rescan
from tinhso.platform.files.actions.store import store
from tinhso.platform.files.actions.sweep import sweep
from tinhso.platform.files.actions.upload import abandon, append, complete, progress, start
from tinhso.platform.files.contracts import FileInfo, FileState, UploadInfo
from tinhso.platform.files.intake import attach, attach_each, bring, keep, keep_each, keep_stream, share
from tinhso.platform.files.policy import may_open, register_owner_policy
from tinhso.platform.files.responses import send
from tinhso.platform.files.selectors import files_of, rules_for, usable_by


def file_info(file_id: UUID) -> FileInfo:
    """Return what is known of a file. The caller answers for who may know it."""
    return selectors.info(selectors.stored(file_id))


def open_file(file_id: UUID) -> IO[bytes]:
    """Open the bytes of a file. The caller answers for who may read them."""
    return storage.blob_path(file_info(file_id).sha256).open("rb")


def read(file: FileInfo) -> bytes:
    """Return the bytes of a file that is at hand. The caller answers for who may read them."""
    return storage.blob_path(file.sha256).read_bytes()


def open_as(actor: Actor, file_id: UUID) -> tuple[FileInfo, IO[bytes]]:
    """Open a file for an actor; one it may not open does not exist for it."""
    found = selectors.readable(actor, file_id)
    return found, storage.blob_path(found.sha256).open("rb")


def preview(actor: Actor, file_id: UUID, width: int = previews.WIDTHS[-1]) -> Path | None:
    """Return a PNG of the first page, for one who may open the file."""
    return previews.preview(selectors.readable(actor, file_id), width)


__all__ = [
    "FileInfo",
    "FileState",
    "UploadInfo",
    "abandon",
    "append",
    "attach",
    "attach_each",
    "bring",
    "complete",
    "destroy",
    "file_info",
    "files_of",
    "keep",
    "keep_each",
    "keep_stream",
    "may_open",
    "open_as",
    "open_file",
    "preview",
    "progress",
    "read",
    "register_owner_policy",
    "release",
    "rescan",
    "rules_for",
    "send",
    "share",
    "start",
    "store",
    "sweep",
    "usable_by",
]
