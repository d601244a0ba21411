"""A person's agreement: to what, for which object, in which words, until when."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from tinhso.kernel.text_vi import gettext_noop


class Purpose(StrEnum):
    """What may be agreed to; each has a wording in `definitions/consents`."""

    REUSE = "reuse"
    MANDATE = "mandate"


PURPOSE_LABELS = {
    Purpose.REUSE: gettext_noop("Dùng lại giấy tờ Nhà nước đã có"),
    Purpose.MANDATE: gettext_noop("Cho người khác nộp hồ sơ thay"),
}


class Through(StrEnum):
    """How it was given: by the person's own account, or said to an officer at the desk."""

    ONLINE = "online"
    DESK = "desk"


THROUGH_LABELS = {
    Through.ONLINE: gettext_noop("Trên mạng"),
    Through.DESK: gettext_noop("Nói với cán bộ tại quầy"),
}


class Words(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    vi: str
    en: str = ""


class Basis(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    document: str
    clause: str = ""


class Wording(BaseModel):
    """The words a person agrees to. A new wording is a new version; given consents keep theirs."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    code: Purpose
    title: Words
    text: Words
    after_withdrawal: Words = Field(description="What happens when the consent is taken back")
    legal_basis: list[Basis] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class ConsentInfo:
    """`object_ref` names the thing (`case:…`, `mandate:…`); `text` is what was agreed to, word for word."""

    id: UUID
    person_id: UUID
    purpose: Purpose
    object_ref: str
    object_name: str
    text: str
    through: Through
    recorded_by: str
    given_at: datetime
    withdrawn_at: datetime | None


@dataclass(frozen=True, slots=True)
class ConsentEvent:
    type: ClassVar[str]
    consent_id: UUID
    person_id: UUID
    purpose: str
    object_ref: str

    @property
    def subject(self) -> str:
        return self.object_ref


@dataclass(frozen=True, slots=True)
class ConsentGiven(ConsentEvent):
    type: ClassVar[str] = "consents.given"


@dataclass(frozen=True, slots=True)
class ConsentWithdrawn(ConsentEvent):
    type: ClassVar[str] = "consents.withdrawn"
