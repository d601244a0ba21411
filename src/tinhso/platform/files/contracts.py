"""Files as other modules may hold them, and what is announced of them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

PDF = "application/pdf"


class FileState(StrEnum):
    """Only a clean file may be used or opened."""

    WAITING = "waiting"
    """The virus scanner did not answer; it is asked again."""
    CLEAN = "clean"
    QUARANTINED = "quarantined"


@dataclass(frozen=True, slots=True)
class FileInfo:
    """`owner_kind` and `owner_id` say what it belongs to; empty: still only its uploader's."""

    id: UUID
    name: str
    media_type: str
    size: int
    sha256: str
    state: FileState
    reason: str
    owner_kind: str
    owner_id: UUID | None
    uploaded_by_id: UUID | None
    created_at: datetime

    @property
    def usable(self) -> bool:
        return self.state is FileState.CLEAN


@dataclass(frozen=True, slots=True)
class UploadInfo:
    """An upload under way: the server holds the first `offset` of `size` bytes."""

    id: UUID
    name: str
    size: int
    offset: int
    chunk: int


@dataclass(frozen=True, slots=True)
class FileStored:
    type: ClassVar[str] = "files.stored"

    file_id: UUID
    media_type: str
    size: int
    sha256: str
    state: str

    @property
    def subject(self) -> str:
        return str(self.file_id)


@dataclass(frozen=True, slots=True)
class FileQuarantined:
    type: ClassVar[str] = "files.quarantined"

    file_id: UUID
    sha256: str
    reason: str

    @property
    def subject(self) -> str:
        return str(self.file_id)


@dataclass(frozen=True, slots=True)
class FileReleased:
    type: ClassVar[str] = "files.released"

    file_id: UUID
    reason: str

    @property
    def subject(self) -> str:
        return str(self.file_id)
