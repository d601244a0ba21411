"""What signing announces."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar
from uuid import UUID


@dataclass(frozen=True, slots=True)
class SigningCompleted:
    """All steps are signed; `signed_subject` is what the request was opened for."""

    type: ClassVar[str] = "signing.completed"
    request_id: UUID
    signed_subject: str
    file_id: UUID
    result_file_id: UUID

    @property
    def subject(self) -> str:
        return self.signed_subject


@dataclass(frozen=True, slots=True)
class StepSigned:
    type: ClassVar[str] = "signing.step_signed"
    request_id: UUID
    signed_subject: str
    number: int
    result_file_id: UUID

    @property
    def subject(self) -> str:
        return self.signed_subject


@dataclass(frozen=True, slots=True)
class SigningFailed:
    """One attempt came to nothing; the request stays open and can be signed again."""

    type: ClassVar[str] = "signing.failed"
    request_id: UUID
    signed_subject: str
    number: int
    state: str

    @property
    def subject(self) -> str:
        return self.signed_subject


@dataclass(frozen=True, slots=True)
class SigningOpened:
    type: ClassVar[str] = "signing.opened"
    request_id: UUID
    signed_subject: str

    @property
    def subject(self) -> str:
        return self.signed_subject


@dataclass(frozen=True, slots=True)
class SigningCancelled:
    type: ClassVar[str] = "signing.cancelled"
    request_id: UUID
    signed_subject: str
    reason: str

    @property
    def subject(self) -> str:
        return self.signed_subject


@dataclass(frozen=True, slots=True)
class SigningDeclined:
    """One who was asked to sign said no: the request has ended. `signer` is their name."""

    type: ClassVar[str] = "signing.declined"
    request_id: UUID
    signed_subject: str
    number: int
    signer: str
    reason: str

    @property
    def subject(self) -> str:
        return self.signed_subject


@dataclass(frozen=True, slots=True)
class SignatureProven:
    """A time-stamp that had to wait stands behind a signature: `result_file_id` is `before_file_id` and more.

    What was signed is the same, byte for byte; whoever keeps a copy may keep the longer one.
    """

    type: ClassVar[str] = "signing.proven"
    request_id: UUID
    signed_subject: str
    before_file_id: UUID
    result_file_id: UUID

    @property
    def subject(self) -> str:
        return self.signed_subject

    @classmethod
    def read(cls, data: Mapping[str, Any]) -> "SignatureProven":
        """Read an event as it was told."""
        files = (UUID(data["before_file_id"]), UUID(data["result_file_id"]))
        return cls(UUID(data["request_id"]), data["signed_subject"], *files)
