"""Papers the state already has: kinds, what they are worth, and what may be asked of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Any, ClassVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from tinhso.kernel.text_vi import gettext_noop

OTHER = "ket-qua-khac"
"""Kind of a result whose procedure names none; kept for its holder, never reused."""


class Trust(StrEnum):
    """Who answers for the paper. What an applicant uploads is never a verified paper."""

    ISSUED = "issued"
    DIGITISED = "digitised"
    EXTERNAL = "external"


TRUST_LABELS = {
    Trust.ISSUED: gettext_noop("Do hệ thống ban hành, đã xác thực"),
    Trust.DIGITISED: gettext_noop("Bản số hóa, cán bộ đã đối chiếu bản chính"),
    Trust.EXTERNAL: gettext_noop("Lấy từ cơ sở dữ liệu khác"),
}


class ItemState(StrEnum):
    VALID = "valid"
    REPLACED = "replaced"
    REVOKED = "revoked"
    EXPIRED = "expired"


STATE_LABELS = {
    ItemState.VALID: gettext_noop("Còn giá trị"),
    ItemState.REPLACED: gettext_noop("Đã có bản mới thay thế"),
    ItemState.REVOKED: gettext_noop("Đã thu hồi"),
    ItemState.EXPIRED: gettext_noop("Hết hạn"),
}


class Words(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    vi: str
    en: str = ""


class Basis(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    document: str
    clause: str = ""


class DocumentKind(BaseModel):
    """A kind of paper: what procedures make and ask for (mã kết quả, mã thành phần hồ sơ)."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    code: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{1,63}$")]
    name: Words
    national_code: str = Field("", description="Such as KQ.G07.000122; empty where it is not known")
    digitise: bool = Field(False, description="An officer may certify a scan made from the original")
    valid_months: int | None = Field(None, ge=1, description="Worth nothing after so many months")
    note: str = ""
    legal_basis: list[Basis] = Field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Want:
    """What would do for a paper: a kind, a condition over `item`, `answers`, `case`, and a greatest age."""

    kind: str
    when: bool | str = True
    max_age_days: int | None = None


@dataclass(frozen=True, slots=True)
class Deposit:
    """A paper to keep. `source_key` names where it came from; the same key again changes nothing."""

    source_key: str
    holder_id: UUID
    kind: str
    name: str
    trust: Trust
    file_id: UUID
    sha256: str
    unit_id: UUID
    issued_by: str
    issued_on: date
    number: str = ""
    valid_to: date | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)
    source_case: str = ""
    source_procedure: str = ""
    verification_code: str = ""
    replaces_key: str = ""


@dataclass(frozen=True, slots=True)
class ItemInfo:
    """A paper of the store. `facts` say what is written on it, by the names its procedure gives them."""

    id: UUID
    holder_id: UUID
    kind: str
    kind_name: str
    name: str
    number: str
    trust: Trust
    state: ItemState
    version: int
    issued_by: str
    issued_on: date
    valid_to: date | None
    file_id: UUID
    sha256: str
    facts: dict[str, Any]
    source_case: str
    source_procedure: str
    verification_code: str
    ended_at: datetime | None
    ended_reason: str


@dataclass(frozen=True, slots=True)
class ItemRow:
    """What a technical administrator sees of a paper: nothing of what it says or whose it is."""

    id: UUID
    kind: str
    trust: Trust
    state: ItemState
    version: int
    issued_by: str
    issued_on: date
    valid_to: date | None
    sha256: str
    uses: int


@dataclass(frozen=True, slots=True)
class UseInfo:
    """A dossier in which a paper stands in for one that would have to be handed in."""

    item_id: UUID
    case_code: str
    purpose: str
    at: datetime
    ended_at: datetime | None


@dataclass(frozen=True, slots=True)
class ItemEvent:
    type: ClassVar[str]
    item_id: UUID
    kind: str
    version: int
    reason: str = ""

    @property
    def subject(self) -> str:
        return str(self.item_id)


@dataclass(frozen=True, slots=True)
class ItemKept(ItemEvent):
    type: ClassVar[str] = "document_store.kept"


@dataclass(frozen=True, slots=True)
class ItemUsed(ItemEvent):
    type: ClassVar[str] = "document_store.used"


@dataclass(frozen=True, slots=True)
class ItemProven(ItemEvent):
    """A time-stamp came later: the same paper has longer bytes."""

    type: ClassVar[str] = "document_store.proven"


@dataclass(frozen=True, slots=True)
class ItemReplaced(ItemEvent):
    type: ClassVar[str] = "document_store.replaced"


@dataclass(frozen=True, slots=True)
class ItemRevoked(ItemEvent):
    type: ClassVar[str] = "document_store.revoked"


@dataclass(frozen=True, slots=True)
class ItemExpired(ItemEvent):
    type: ClassVar[str] = "document_store.expired"


ENDINGS: dict[ItemState, type[ItemEvent]] = {
    ItemState.REPLACED: ItemReplaced,
    ItemState.REVOKED: ItemRevoked,
    ItemState.EXPIRED: ItemExpired,
}
