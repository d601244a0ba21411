"""One procedure as the national database publishes it (CSDL quốc gia về thủ tục hành chính).

Names of the national fields stand beside ours in `docs/recipes/import-procedures.md`. A record says what
the state published, not more: what it leaves open stays open here.
"""

import hashlib
import re
from datetime import date, time
from typing import Annotated, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

from tinhso.kernel.text_vi import nfc
from tinhso.platform.calendar.contracts import LIMIT_MAX, TimeUnit

NAME_LENGTH_MAX = 1_200
LINE_LENGTH_MAX = 500
PAPERS_MAX = 100
CHANNELS_MAX = 30
LINES_MAX = 60
AMOUNT_MAX = 1_000_000_000_000
"""Đồng; far above any fee, so that a slipped column is noticed."""

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\uf8ff\ufffe\uffff]")
_FORMULA_SIGNS = ("=", "@")


def _clean(value: object) -> object:
    return nfc(value) if isinstance(value, str) else value


def _plain(value: str) -> str:
    """Refuse what no published text holds: control characters, and the beginning of a formula."""
    if _CONTROL.search(value):
        raise ValueError("có ký tự điều khiển")
    if value.startswith(_FORMULA_SIGNS):
        raise ValueError("bắt đầu như một công thức của bảng tính")
    return value


Line = Annotated[
    str, BeforeValidator(_clean), StringConstraints(max_length=LINE_LENGTH_MAX), AfterValidator(_plain)
]
Words = Annotated[Line, StringConstraints(min_length=1)]
Name = Annotated[
    str,
    BeforeValidator(_clean),
    StringConstraints(min_length=1, max_length=NAME_LENGTH_MAX),
    AfterValidator(_plain),
]


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class TimeLimit(Part):
    """THOIGIANGIAIQUYET. Without a value the note says what the text says; nobody invents a number."""

    value: Annotated[float, Field(ge=0, le=10_000, allow_inf_nan=False)] | None = None
    unit: Literal["hour", "working_day", "day", "month"] | None = None
    cut_off: time | None = None
    note: Line = ""

    @model_validator(mode="after")
    def _countable(self) -> Self:
        if self.value and self.unit and self.value > LIMIT_MAX[TimeUnit(self.unit)]:
            raise ValueError("thời hạn dài quá năm mươi năm")
        return self


class Fee(Part):
    """PHILEPHI: fee = lệ phí, charge = phí. No amount: the province sets it, or it depends on the case."""

    amount: Annotated[int, Field(ge=0, le=AMOUNT_MAX)] | None = None
    kind: Literal["fee", "charge"] | None = None
    note: Line = ""


class Channel(Part):
    """CACHTHUCTHUCHIEN: a way to hand in, with its own time limit, fees and unit."""

    channel: Literal["direct", "online", "post"]
    time_limit: TimeLimit = TimeLimit()
    unit: Line = ""
    fees: tuple[Fee, ...] = Field((), max_length=LINES_MAX)


class Paper(Part):
    """GIAYTO: a paper, its printed form, how many, and the situation (TRUONGHOP) that calls for it."""

    name: Words
    form: Line = ""
    originals: int = Field(0, ge=0, le=99)
    copies: int = Field(0, ge=0, le=99)
    required: bool = True
    situation: Line = ""


class Record(Part):
    """A procedure of the national database."""

    code: str = Field(pattern=r"^\d\.\d{6}$")
    name: Name
    sector: Words
    level: Literal["commune", "district", "province", "ministry"]
    authority: Words
    applicants: tuple[Words, ...] = Field(min_length=1, max_length=LINES_MAX)
    channels: tuple[Channel, ...] = Field(min_length=1, max_length=CHANNELS_MAX)
    papers: tuple[Paper, ...] = Field((), max_length=PAPERS_MAX)
    results: tuple[Words, ...] = Field((), max_length=LINES_MAX)
    legal_basis: tuple[Words, ...] = Field(min_length=1, max_length=LINES_MAX)
    publisher: Line = ""
    decision: Line = ""
    effective_from: date | None = None
    effective_to: date | None = None
    online_level: Literal["full", "partial", "none"] | None = None
    life_events: tuple[str, ...] = Field((), max_length=LINES_MAX)
    state: Literal["published", "hidden"] = "published"
    source: Line = ""
    as_of: str = Field("", pattern=r"^(\d{4}-(0[1-9]|1[0-2]))?$")

    @property
    def digest(self) -> str:
        """Return what tells two contents of a code apart."""
        return hashlib.sha256(self.line().encode()).hexdigest()

    def line(self) -> str:
        """Return the record as its line of a file: what is not said is left out."""
        return self.model_dump_json(exclude_defaults=True)
