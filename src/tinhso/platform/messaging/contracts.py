"""Messages to people: in-app first, e-mail beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field


class Words(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    vi: str
    en: str = ""


class MessageTemplate(BaseModel):
    """A dated text with named places such as `{code}`. Nothing sensitive belongs in it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    code: str = Field(pattern=r"^[a-z][a-z0-9_.-]{1,63}$")
    title: Words
    body: Words
    email: bool = Field(
        True, description="Also by e-mail, when the person has an address and has not declined"
    )


@dataclass(frozen=True, slots=True)
class Recipient:
    """A person (citizen) or an account (staff); exactly one of the two."""

    person_id: UUID | None = None
    account_id: UUID | None = None
    email: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """One message to be sent once: `key` says what it tells and to whom."""

    recipient: Recipient
    template: str
    values: Mapping[str, str]
    key: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class InboxItem:
    id: UUID
    title: str
    body: str
    link: str
    sent_at: datetime
    read_at: datetime | None


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail to somebody outside, with stored files. `key` says what it is: the same key is sent once."""

    email: str
    template: str
    values: Mapping[str, str]
    key: str
    file_ids: Sequence[UUID] = ()
    reply_to: str = ""


class LetterState(StrEnum):
    WAITING = "waiting"
    SENT = "sent"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class LetterSent:
    """A mail server took the letter; `message_id` is its Message-ID, the proof to ask that server by."""

    type: ClassVar[str] = "messaging.letter_sent"
    letter_id: UUID
    key: str
    message_id: str

    @property
    def subject(self) -> str:
        return self.key


@dataclass(frozen=True, slots=True)
class LetterFailed:
    """A letter was refused, or given up after the last attempt; `error` is what the server said."""

    type: ClassVar[str] = "messaging.letter_failed"
    letter_id: UUID
    key: str
    error: str

    @property
    def subject(self) -> str:
        return self.key


@dataclass(frozen=True, slots=True)
class MessageSent:
    type: ClassVar[str] = "messaging.message_sent"
    message_id: UUID
    template: str
    email: bool

    @property
    def subject(self) -> str:
        return str(self.message_id)
