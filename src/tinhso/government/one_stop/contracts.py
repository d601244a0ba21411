"""What the desk remembers for an officer, and what it took in while the line was cut."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID


@dataclass(frozen=True, slots=True)
class SavedViewInfo:
    """A worklist with its filters, under a name of the officer's own; `query` is its address."""

    id: UUID
    name: str
    query: str


class Outcome(StrEnum):
    """What became of a record that a desk without a line sent in."""

    ACCEPTED = "accepted"
    ALREADY = "already"
    REFUSED = "refused"


class TimeFault(StrEnum):
    """Why a moment of receipt told by a device is not believed."""

    FUTURE = "future"
    BEFORE_CONTACT = "before_contact"
    TOO_OLD = "too_old"


@dataclass(frozen=True, slots=True)
class OfflinePaper:
    """A paper seen at the desk, perhaps with the file that was sent after the line came back."""

    code: str
    file_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class OfflineRecord:
    """An intake made without a line. `id` is made by the device and is the key of the dossier.

    `typed` holds the inputs as they were typed, by name, so that one reader understands both ways.
    """

    id: UUID
    device_id: UUID
    procedure_code: str
    definition_id: UUID
    received_at: datetime
    applicant: Mapping[str, str]
    typed: Mapping[str, list[str]]
    papers: tuple[OfflinePaper, ...] = ()
    delivery: str = "desk"


@dataclass(frozen=True, slots=True)
class OfflineAnswer:
    """What the desk is told about one record; `fields` names the inputs to mend.

    `recomputed`: another version of the procedure was in force at receipt than the one it was filled in by.
    """

    id: UUID
    outcome: Outcome
    code: str = ""
    case_id: UUID | None = None
    received_at: datetime | None = None
    synced_at: datetime | None = None
    due_at: datetime | None = None
    recomputed: bool = False
    message: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Contact:
    """What a device learns when it reaches the server: the hour, and what its records are sealed with."""

    server_time: datetime
    owner: str
    seal: str


@dataclass(frozen=True, slots=True)
class OfflineSynced:
    """A dossier taken in while the line was cut has its code; it was received before that."""

    type: ClassVar[str] = "one_stop.offline_synced"

    record_id: UUID
    case_id: UUID
    unit_id: UUID
    received_at: datetime
    synced_at: datetime

    @property
    def subject(self) -> str:
        return f"cases/{self.case_id}"
