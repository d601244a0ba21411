"""Work files (hồ sơ công việc) and their way into the archive."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any, ClassVar, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from tinhso.kernel.text_vi import gettext_noop


class RecordState(StrEnum):
    """Open: documents go in. Closed: the work is done. Handed over: on the way. Archived: kept for good."""

    OPEN = "open"
    CLOSED = "closed"
    HANDED_OVER = "handed_over"
    ARCHIVED = "archived"


STATE_LABELS = {
    RecordState.OPEN: gettext_noop("Đang mở"),
    RecordState.CLOSED: gettext_noop("Đã đóng"),
    RecordState.HANDED_OVER: gettext_noop("Đã giao nộp"),
    RecordState.ARCHIVED: gettext_noop("Đã lưu trữ"),
}


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Basis(_Strict):
    document: str
    clause: str = ""


class Retention(_Strict):
    """How long a file is kept; without `years` for ever."""

    code: str = Field(pattern=r"^[a-z0-9-]{1,20}$")
    label: str = Field(max_length=30)
    years: int | None = Field(None, ge=1, le=200)


class PrintColumn(_Strict):
    """A column of a printed list; `width` in Typst units, such as `1fr` or `18mm`."""

    label: str
    width: str = Field("1fr", pattern=r"^[0-9.]+(fr|mm)$")


class PrintedLists(_Strict):
    """The columns of the printed lists, in the order of the law."""

    files: list[PrintColumn] = Field(min_length=5, max_length=5)
    contents: list[PrintColumn] = Field(min_length=7, max_length=7)
    transfer: list[PrintColumn] = Field(min_length=7, max_length=7)


class RecordRules(_Strict):
    """The rules of keeping files: retention, the time of the transfer, what is printed."""

    code: str = Field(pattern=r"^[a-z][a-z0-9-]{1,39}$")
    title: str
    effective_from: date | None = None
    effective_to: date | None = None
    notation: str = Field(description="Regular expression of a notation such as 01.TCCB")
    transfer_months: int = Field(ge=1, le=120, description="Months from the end of the work to the transfer")
    warn_days: int = Field(ge=1, le=365, description="Days before the transfer to remind the keeper")
    retention: list[Retention] = Field(min_length=1)
    prints: PrintedLists
    certainty: Literal["sure", "likely", "memory"] = "likely"
    note: str = ""
    legal_basis: list[Basis] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class Opening:
    """A file to open. `notation` such as `01.TCCB` is unique in its unit and year."""

    unit_id: UUID
    notation: str
    title: str
    retention: str
    started_on: date | None = None
    note: str = ""
    rights: str = ""


@dataclass(frozen=True, slots=True)
class Filing:
    """What goes into a file: a reference (`document:…`), its facts, and the files that show it.

    `code` is number and notation; `metadata` are Annex VI fields by their names there.
    """

    subject: str
    title: str
    file_ids: tuple[UUID, ...] = ()
    code: str = ""
    kind: str = ""
    author: str = ""
    issued_on: date | None = None
    pages: int = 0
    note: str = ""
    metadata: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RecordInfo:
    """A file as lists show it; `file_code` is the FileCode of Annex VI."""

    id: UUID
    unit_id: UUID
    year: int
    notation: str
    title: str
    retention: str
    creator: str
    file_code: str
    state: RecordState
    started_on: date
    ended_on: date | None
    transfer_due_on: date | None
    items: int
    pages: int
    note: str
    rights: str
    transfer_id: UUID | None
    package_file_id: UUID | None
    package_sha256: str


@dataclass(frozen=True, slots=True)
class ItemFile:
    id: UUID
    name: str
    media_type: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class ItemInfo:
    """A document in a file; the same `subject` may stand in several files."""

    id: UUID
    record_id: UUID
    number: int
    subject: str
    title: str
    code: str
    kind: str
    author: str
    issued_on: date | None
    pages: int
    note: str
    metadata: dict[str, Any]
    files: tuple[ItemFile, ...]
    filed_at: datetime
    filed_by: str


@dataclass(frozen=True, slots=True)
class TransferInfo:
    """One hand-over to the archive."""

    id: UUID
    unit_id: UUID
    number: int
    year: int
    giver: str
    receiver: str
    note: str
    handed_over_at: datetime
    received_at: datetime | None
    received_by: str
    records: int


@dataclass(frozen=True, slots=True)
class RecordEvent:
    type: ClassVar[str]
    record_id: UUID
    unit_id: UUID
    notation: str

    @property
    def subject(self) -> str:
        return str(self.record_id)


@dataclass(frozen=True, slots=True)
class RecordOpened(RecordEvent):
    type: ClassVar[str] = "records.opened"


@dataclass(frozen=True, slots=True)
class RecordClosed(RecordEvent):
    type: ClassVar[str] = "records.closed"


@dataclass(frozen=True, slots=True)
class RecordReopened(RecordEvent):
    type: ClassVar[str] = "records.reopened"


@dataclass(frozen=True, slots=True)
class RecordArchived(RecordEvent):
    type: ClassVar[str] = "records.archived"


@dataclass(frozen=True, slots=True)
class RecordReturned(RecordEvent):
    """The archive did not take it; the file is closed again."""

    type: ClassVar[str] = "records.returned"


@dataclass(frozen=True, slots=True)
class ItemFiled:
    type: ClassVar[str] = "records.item_filed"
    record_id: UUID
    item_id: UUID
    about: str

    @property
    def subject(self) -> str:
        return self.about


@dataclass(frozen=True, slots=True)
class ItemTakenOut:
    type: ClassVar[str] = "records.item_taken_out"
    record_id: UUID
    about: str
    reason: str

    @property
    def subject(self) -> str:
        return self.about


@dataclass(frozen=True, slots=True)
class TransferHandedOver:
    type: ClassVar[str] = "records.handed_over"
    transfer_id: UUID
    unit_id: UUID
    record_ids: tuple[UUID, ...]

    @property
    def subject(self) -> str:
        return str(self.transfer_id)
