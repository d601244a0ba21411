"""The disk. A blob is whole and durable before any row speaks of it."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO
from uuid import UUID

from django.conf import settings

from tinhso.kernel.ids import new_id

COPY_BYTES = 1024 * 1024
_PRIVATE_DIRECTORY = 0o700
_PRIVATE_FILE = 0o600


def root() -> Path:
    return Path(settings.DATA_DIR) / "files"


def blob_path(sha256: str) -> Path:
    return root() / "blobs" / sha256[:2] / sha256[2:4] / sha256


def part_path(upload_id: UUID) -> Path:
    return root() / "parts" / upload_id.hex


def preview_path(sha256: str, width: int) -> Path:
    return root() / "previews" / sha256[:2] / f"{sha256}-{width}.png"


def new_part() -> Path:
    """Return the path of a fresh part file."""
    path = part_path(new_id())
    _make_directory(path.parent)
    return path


def write_piece(path: Path, offset: int, piece: bytes) -> None:
    """Write bytes at `offset`, drop whatever a broken attempt left behind them, and make them durable."""
    _make_directory(path.parent)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC, _PRIVATE_FILE)
    with os.fdopen(handle, "wb") as file:
        file.seek(offset)
        file.write(piece)
        file.truncate()
        file.flush()
        os.fdatasync(file.fileno())


def copy_in(stream: IO[bytes], path: Path, limit: int) -> int:
    """Copy at most `limit + 1` bytes into a part file; return how many there were."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, _PRIVATE_FILE)
    size = 0
    with os.fdopen(handle, "wb") as file:
        while size <= limit and (piece := stream.read(COPY_BYTES)):
            size += len(piece)
            file.write(piece)
    return size


def sha256_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def place(part: Path, sha256: str) -> None:
    """Make the part's bytes the blob of this digest: flushed, linked, renamed, the directory flushed too.

    The part stays until its transaction commits, so that a rollback loses nothing.
    """
    target = blob_path(sha256)
    _make_directory(target.parent)
    _flush(part)
    link = target.with_name(f"{sha256}.{new_id().hex}")
    os.link(part, link)
    os.replace(link, target)
    link.unlink(missing_ok=True)
    _flush(target.parent)


def remove(path: Path) -> None:
    path.unlink(missing_ok=True)


def blobs() -> Iterator[Path]:
    """Yield every blob on disk."""
    yield from (path for path in (root() / "blobs").glob("*/*/*") if path.is_file())


def parts() -> Iterator[Path]:
    yield from (path for path in (root() / "parts").glob("*") if path.is_file())


def _make_directory(path: Path) -> None:
    """Create a private directory; new names are made durable from the bottom up."""
    missing = []
    while not path.is_dir():
        missing.append(path)
        path = path.parent
    for directory in reversed(missing):
        directory.mkdir(mode=_PRIVATE_DIRECTORY, exist_ok=True)
        _flush(directory.parent)


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
