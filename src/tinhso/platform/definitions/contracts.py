"""Definitions and legal documents as other modules may hold them, and what is announced of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, ClassVar
from uuid import UUID


class Status(StrEnum):
    """The life of a version. From `approved` on its content never changes."""

    DRAFT = "draft"
    TESTED = "tested"
    APPROVED = "approved"
    EFFECTIVE = "effective"
    SUPERSEDED = "superseded"


FIXED = frozenset({Status.APPROVED, Status.EFFECTIVE, Status.SUPERSEDED})
"""What has been decided: these versions answer `effective(kind, code, on)` by their dates."""


@dataclass(frozen=True, slots=True)
class DefinitionInfo:
    """A decided version. It never changes, so it may be kept; do not write into `content`."""

    id: UUID
    kind: str
    code: str
    version: int
    title: str
    content: Mapping[str, Any]
    effective_from: date | None
    decision_number: str
    digest: str


@dataclass(frozen=True, slots=True)
class DraftInfo:
    """A version that is not decided yet. `digest` is of the content as read: a save names the one it saw."""

    id: UUID
    kind: str
    code: str
    version: int
    title: str
    status: Status
    text: str
    content: Mapping[str, Any]
    digest: str
    note: str
    problems: tuple[str, ...]
    proposed_by_id: UUID | None
    proposed_by_name: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class DiffLine:
    """One row of a side-by-side comparison; `change`: same, changed, added or removed."""

    change: str
    left_number: int | None
    left: str
    right_number: int | None
    right: str


@dataclass(frozen=True, slots=True)
class LegalDocumentInfo:
    """`certainty` says how well the entry is known: sure, likely or memory."""

    number: str
    title: str
    kind: str
    issuer: str
    issued_on: date | None
    effective_from: date | None
    effective_to: date | None
    replaced_by: str
    certainty: str
    note: str

    def in_force(self, on: date) -> bool:
        started = self.effective_from is None or self.effective_from <= on
        return started and (self.effective_to is None or on < self.effective_to)


@dataclass(frozen=True, slots=True)
class DefinitionApproved:
    type: ClassVar[str] = "definitions.approved"

    definition_id: UUID
    kind: str
    code: str
    version: int
    effective_from: date | None
    decision_number: str

    @property
    def subject(self) -> str:
        return f"{self.kind}/{self.code}"


@dataclass(frozen=True, slots=True)
class DefinitionEffective:
    type: ClassVar[str] = "definitions.effective"

    definition_id: UUID
    kind: str
    code: str
    version: int

    @property
    def subject(self) -> str:
        return f"{self.kind}/{self.code}"


@dataclass(frozen=True, slots=True)
class DefinitionSuperseded:
    type: ClassVar[str] = "definitions.superseded"

    definition_id: UUID
    kind: str
    code: str
    version: int
    effective_to: date

    @property
    def subject(self) -> str:
        return f"{self.kind}/{self.code}"
