"""What is counted of a dossier, what an indicator says, and what a score is. No Django."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from uuid import UUID

NEVER = date(9999, 12, 1)
"""The month of what has not happened; sorts after all others and lies in no period."""

FLAGS = (
    "received",
    "compared",
    "online",
    "online_complete",
    "fee_due",
    "paid_online",
    "with_result",
    "result_file",
    "both_files",
    "reused",
    "from_store",
    "verified",
)
"""Yes or no about one dossier; summed per unit and months they are the counts behind every indicator."""

Sums = Counter[str]
"""Counts of a unit in a period, named ``base.flag``: received.online, finished.result_file, touched.late."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One dossier as the indicators see it. `late_at` is since when it counts as late, if it does.

    The three months are all that a period needs to know: when it came, when it ended, when it got late.
    """

    case_id: UUID
    code: str
    procedure_code: str
    definition_id: UUID | None
    root_id: UUID
    branch_id: UUID
    unit_id: UUID
    channel: str
    status: str
    stage: str
    stage_role: str
    stage_since: datetime | None
    waiting: bool
    received_at: datetime | None
    due_at: datetime | None
    ended_at: datetime | None
    late_at: datetime | None
    received_month: date
    ended_month: date
    late_month: date
    minutes: int
    input_file: bool
    received: bool
    compared: bool
    online: bool
    online_complete: bool
    fee_due: bool
    paid_online: bool
    with_result: bool
    result_file: bool
    both_files: bool
    reused: bool
    from_store: bool
    verified: bool


@dataclass(frozen=True, slots=True)
class Spent:
    """Working minutes one stage of a finished dossier took, and those from then to the end."""

    case_id: UUID
    opened_at: datetime
    procedure_code: str
    stage: str
    role: str
    unit_id: UUID
    ended_on: date
    minutes: int
    rest: int


@dataclass(frozen=True, slots=True)
class Services:
    """How many procedures a unit's level has, and how many of them may be filed online."""

    listed: int
    online: int


class Source(StrEnum):
    """A system an indicator needs besides the dossiers themselves."""

    PUBLICATION = "publication"
    SYNC = "sync"
    PAYMENTS = "payments"
    FEEDBACK = "feedback"
    REUSE = "reuse"
    STORE = "store"
    LIST = "list"


class State(StrEnum):
    """Whether an indicator counts: only a measured one does, in points and in the possible points."""

    MEASURED = "measured"
    EMPTY = "empty"
    NO_DATA = "no_data"
    INFORMATION = "information"


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence and what is put into it; the page translates the first and fills in the second."""

    text: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Measured:
    """One indicator of one unit in one period, with the words that say where it comes from."""

    code: str
    state: State
    maximum: Decimal
    words: Said
    numerator: int | None = None
    denominator: int | None = None
    ratio: Decimal | None = None
    exact: Fraction = Fraction(0)

    @property
    def points(self) -> Decimal | None:
        return rounded(self.exact) if self.state is State.MEASURED else None


@dataclass(frozen=True, slots=True)
class Score:
    """`points` out of `possible`, the points of the indicators that could be measured; `total` of 100."""

    indicators: tuple[Measured, ...]
    exact: Fraction
    possible: Fraction
    band: str

    @property
    def points(self) -> Decimal:
        return rounded(self.exact)

    @property
    def total(self) -> Decimal | None:
        return rounded(self.exact * 100 / self.possible) if self.possible else None

    def indicator(self, code: str) -> Measured:
        return next(found for found in self.indicators if found.code == code)


@dataclass(frozen=True, slots=True)
class Gain:
    """What finishing an open dossier would do for the score, indicator by indicator, in points."""

    fact: Fact
    total: Fraction
    parts: tuple[tuple[str, Fraction], ...]
    in_time: bool
    digitise: bool


@dataclass(frozen=True, slots=True)
class History:
    """How long a stage takes, in working minutes; `basis` says whose experience this is."""

    basis: str
    count: int
    median: int
    p80: int
    rest: int


@dataclass(frozen=True, slots=True)
class Risk:
    """An open dossier that may become late: what is left, what is still needed, and where it waits."""

    fact: Fact
    left: int
    spent: int
    needed: int
    likely: bool
    history: History
    queue: int


@dataclass(frozen=True, slots=True)
class HitRate:
    """Of the dossiers once shown as likely late and decided since, how many did become late."""

    shown: int
    late: int

    @property
    def percent(self) -> Decimal:
        return rounded(Fraction(self.late * 100, self.shown))


def rounded(value: Fraction) -> Decimal:
    """Return two decimals, half up, as the methodology rounds."""
    hundredths = (abs(value) * 100 + Fraction(1, 2)).__floor__()
    return Decimal(hundredths if value >= 0 else -hundredths).scaleb(-2)
