"""Filing for somebody else: who may, for which procedures, until when, on which paper."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from tinhso.kernel.text_vi import gettext_noop


class MandateKind(StrEnum):
    PARENT = "parent"
    ATTORNEY = "attorney"
    STAFF = "staff"
    AGENT = "agent"


KIND_LABELS = {
    MandateKind.PARENT: gettext_noop("Cha, mẹ hoặc người giám hộ"),
    MandateKind.ATTORNEY: gettext_noop("Người được ủy quyền bằng văn bản"),
    MandateKind.STAFF: gettext_noop("Nhân viên của tổ chức, doanh nghiệp"),
    MandateKind.AGENT: gettext_noop("Đại lý dịch vụ công"),
}


@dataclass(frozen=True, slots=True)
class Scope:
    """What a mandate is for. No procedures named means all; without `valid_to` it lasts until revoked."""

    kind: MandateKind
    document_number: str
    procedures: tuple[str, ...] = ()
    may_collect: bool = False
    valid_to: date | None = None
    organisation_code: str = ""
    organisation_name: str = ""
    file_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class MandateInfo:
    id: UUID
    principal_id: UUID
    principal_name: str
    agent_id: UUID
    agent_name: str
    kind: MandateKind
    document_number: str
    file_id: UUID | None
    procedures: tuple[str, ...]
    may_collect: bool
    organisation_code: str
    organisation_name: str
    valid_from: date
    valid_to: date | None
    recorded_by: str
    at_desk: bool
    made_at: datetime
    revoked_at: datetime | None
    revoked_reason: str


@dataclass(frozen=True, slots=True)
class MandateEvent:
    type: ClassVar[str]
    mandate_id: UUID
    principal_id: UUID
    agent_id: UUID

    @property
    def subject(self) -> str:
        return str(self.mandate_id)


@dataclass(frozen=True, slots=True)
class MandateGiven(MandateEvent):
    type: ClassVar[str] = "mandates.given"


@dataclass(frozen=True, slots=True)
class MandateRevoked(MandateEvent):
    type: ClassVar[str] = "mandates.revoked"
