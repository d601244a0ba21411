"""Reforms of units as other modules may hold them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from tinhso.kernel.successions import Share
from tinhso.kernel.text_vi import gettext_noop
from tinhso.kernel.unit_moves import Question


class ReformKind(StrEnum):
    MERGE = "merge"
    SPLIT = "split"
    PROVINCE = "province"


KIND_LABELS = {
    ReformKind.MERGE: gettext_noop("Hợp nhất"),
    ReformKind.SPLIT: gettext_noop("Chia, tách"),
    ReformKind.PROVINCE: gettext_noop("Sắp xếp cả tỉnh"),
}


class ReformState(StrEnum):
    """A plan is drafted, proposed by one, confirmed by another, run, and perhaps taken back."""

    DRAFT = "draft"
    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    RUNNING = "running"
    DONE = "done"
    RETURNING = "returning"
    RETURNED = "returned"
    DROPPED = "dropped"


STATE_LABELS = {
    ReformState.DRAFT: gettext_noop("Đang soạn"),
    ReformState.PROPOSED: gettext_noop("Chờ người thứ hai duyệt"),
    ReformState.CONFIRMED: gettext_noop("Đã duyệt, chờ chạy"),
    ReformState.RUNNING: gettext_noop("Đang chuyển"),
    ReformState.DONE: gettext_noop("Đã chuyển xong"),
    ReformState.RETURNING: gettext_noop("Đang đưa trở lại"),
    ReformState.RETURNED: gettext_noop("Đã đưa trở lại"),
    ReformState.DROPPED: gettext_noop("Đã bỏ"),
}
MOVING = frozenset({ReformState.RUNNING, ReformState.RETURNING})
BINDING = MOVING | {ReformState.PROPOSED, ReformState.CONFIRMED}
"""States in which no other plan may claim the same units."""


class ItemState(StrEnum):
    MOVED = "moved"
    RETURNED = "returned"
    KEPT = "kept"


ITEM_LABELS = {
    ItemState.MOVED: gettext_noop("Đã chuyển"),
    ItemState.RETURNED: gettext_noop("Đã đưa trở lại"),
    ItemState.KEPT: gettext_noop("Ở lại nơi đã giải quyết"),
}


@dataclass(frozen=True, slots=True)
class RowInfo:
    """`old` hands `share` of itself to `new`, which may not exist yet."""

    old_id: UUID
    old_name: str
    new_id: UUID
    new_name: str
    share: Share
    created: bool


@dataclass(frozen=True, slots=True)
class ReformInfo:
    id: UUID
    name: str
    kind: ReformKind
    legal_basis: str
    on: date
    state: ReformState
    scope_id: UUID | None
    planned_by_id: UUID | None
    planned_by: str
    confirmed_by: str
    started_at: datetime | None
    finished_at: datetime | None
    returning_at: datetime | None
    return_until: date | None
    total: int
    done: int
    old_units: int
    new_units: int

    @property
    def share_done(self) -> float:
        return min(1.0, self.done / self.total) if self.total else 1.0


@dataclass(frozen=True, slots=True)
class FlowInfo:
    """How many things of a kind go from one unit to another; without `new_name` nobody yet knows where."""

    old_name: str
    new_name: str
    count: int


@dataclass(frozen=True, slots=True)
class KindCount:
    code: str
    label: str
    count: int
    flows: tuple[FlowInfo, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its answer, ``""`` while there is none."""

    question: Question
    answer: str


@dataclass(frozen=True, slots=True)
class Review:
    """All that must be looked at before a reform may start. `problems` cannot be answered, only mended."""

    counts: tuple[KindCount, ...]
    asked: tuple[Asked, ...]
    problems: tuple[str, ...]

    @property
    def total(self) -> int:
        return sum(kind.count for kind in self.counts)

    @property
    def open(self) -> int:
        return sum(1 for one in self.asked if not one.answer)

    @property
    def ready(self) -> bool:
        return not self.open and not self.problems


@dataclass(frozen=True, slots=True)
class ItemInfo:
    kind: str
    label: str
    old_name: str
    new_name: str
    state: ItemState
    note: str
    moved_at: datetime


@dataclass(frozen=True, slots=True)
class ReformEvent:
    """Every announcement has these fields; `type` tells them apart."""

    type: ClassVar[str]
    reform_id: UUID
    name: str
    legal_basis: str
    on: date

    @property
    def subject(self) -> str:
        return str(self.reform_id)


@dataclass(frozen=True, slots=True)
class ReformPlanned(ReformEvent):
    type: ClassVar[str] = "reforms.planned"


@dataclass(frozen=True, slots=True)
class ReformDropped(ReformEvent):
    type: ClassVar[str] = "reforms.dropped"


@dataclass(frozen=True, slots=True)
class ReformProposed(ReformEvent):
    type: ClassVar[str] = "reforms.proposed"


@dataclass(frozen=True, slots=True)
class ReformConfirmed(ReformEvent):
    type: ClassVar[str] = "reforms.confirmed"


@dataclass(frozen=True, slots=True)
class ReformStarted(ReformEvent):
    type: ClassVar[str] = "reforms.started"


@dataclass(frozen=True, slots=True)
class ReformDone(ReformEvent):
    type: ClassVar[str] = "reforms.done"


@dataclass(frozen=True, slots=True)
class TakingBackStarted(ReformEvent):
    type: ClassVar[str] = "reforms.taking_back"


@dataclass(frozen=True, slots=True)
class ReformTakenBack(ReformEvent):
    type: ClassVar[str] = "reforms.taken_back"
