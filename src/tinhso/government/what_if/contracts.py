"""What others may hold of the what-if studies."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

AS_NOW = 100


class State(StrEnum):
    WAITING = "waiting"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Change:
    """What is changed: officers added or taken away by role; dossiers and time limits in percent of now."""

    officers: Mapping[str, int] = field(default_factory=dict)
    volume: int = AS_NOW
    limit: int = AS_NOW

    @property
    def is_none(self) -> bool:
        return not any(self.officers.values()) and self.volume == self.limit == AS_NOW


@dataclass(frozen=True, slots=True)
class Interval:
    """The middle of the replications, and the bounds within which nine of ten fall."""

    low: float
    middle: float
    high: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """`late` is a share from 0 to 1, `wait` working minutes before an officer is free, `backlog` dossiers."""

    late: Interval
    wait: Interval
    backlog: Interval
    busy: Mapping[str, Interval]


@dataclass(frozen=True, slots=True)
class History:
    """What the figures rest on: dossiers of so many working days, and how many of them were really late."""

    days: int
    dossiers: int
    late: float
    waiting: int
    officers: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Findings:
    """`difference` is that of the share of late dossiers, each replication against itself unchanged."""

    history: History
    replications: int
    now: Outcome
    changed: Outcome
    difference: Interval


@dataclass(frozen=True, slots=True)
class StudyInfo:
    id: UUID
    unit_id: UUID
    change: Change
    horizon: int
    state: State
    problem: str
    asked_at: datetime
    asked_by: str
    finished_at: datetime | None
    findings: Findings | None


@dataclass(frozen=True, slots=True)
class StudyAsked:
    type: ClassVar[str] = "what_if.asked"

    study_id: UUID
    unit_id: UUID

    @property
    def subject(self) -> str:
        return str(self.study_id)


@dataclass(frozen=True, slots=True)
class StudyFinished:
    type: ClassVar[str] = "what_if.finished"

    study_id: UUID
    state: State

    @property
    def subject(self) -> str:
        return str(self.study_id)
