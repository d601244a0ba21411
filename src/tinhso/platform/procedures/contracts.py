"""The list of procedures as others hold it, and what an import says."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar
from uuid import UUID


@dataclass(frozen=True, slots=True)
class EntryInfo:
    """A procedure in force as lists and search show it; English is empty where nobody wrote it."""

    code: str
    name: str
    name_en: str
    short_name: str
    short_name_en: str
    summary: str
    summary_en: str
    sector: str
    level: str
    authority: str
    applicants: tuple[str, ...]
    life_events: tuple[str, ...]
    keywords: tuple[str, ...]
    channels: tuple[str, ...]
    generic: bool
    as_of: str


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list of procedures is narrowed by; an empty one narrows nothing."""

    text: str = ""
    level: str = ""
    sector: str = ""
    applicant: str = ""
    life_event: str = ""
    channel: str = ""


@dataclass(frozen=True, slots=True)
class Totals:
    """How many procedures are listed, and how many may be filed online."""

    listed: int
    online: int


@dataclass(frozen=True, slots=True)
class Refusal:
    """A part of a file that was not taken, and why; `row` counts as the spreadsheet program does."""

    sheet: str
    row: int
    field: str
    message: str


@dataclass(frozen=True, slots=True)
class Report:
    """What an import would do, or did, by code."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    same: int = 0
    kept: tuple[str, ...] = ()
    refused: tuple[Refusal, ...] = field(default=())

    @property
    def taken(self) -> int:
        return len(self.new) + len(self.changed)


class ImportState(StrEnum):
    CHECKED = "checked"
    APPLIED = "applied"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class RecordsImported:
    """A file of national records came into force here."""

    type: ClassVar[str] = "procedures.records_imported"
    import_id: UUID
    file_name: str
    new: int
    changed: int

    @property
    def subject(self) -> str:
        return f"procedures/imports/{self.import_id}"
