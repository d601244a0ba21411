"""What other modules may hold of accounts."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from tinhso.kernel.text_vi import gettext_noop


class AccountKind(StrEnum):
    STAFF = "staff"
    CITIZEN = "citizen"
    SERVICE = "service"


class Role(StrEnum):
    """Roles of a province; each manifest says which permissions they receive."""

    RECEPTION = "reception"
    SPECIALIST = "specialist"
    CLERK = "clerk"
    LEADER = "leader"
    CASHIER = "cashier"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"


ROLE_LABELS = {
    Role.RECEPTION: gettext_noop("Cán bộ một cửa"),
    Role.SPECIALIST: gettext_noop("Chuyên viên"),
    Role.CLERK: gettext_noop("Văn thư"),
    Role.LEADER: gettext_noop("Lãnh đạo"),
    Role.CASHIER: gettext_noop("Thu ngân"),
    Role.AUDITOR: gettext_noop("Kiểm tra, giám sát"),
    Role.ADMINISTRATOR: gettext_noop("Quản trị"),
}


@dataclass(frozen=True, slots=True)
class AccountInfo:
    id: UUID
    kind: AccountKind
    username: str
    full_name: str
    email: str
    person_id: UUID | None
    unit_id: UUID | None
    is_active: bool
    position: str = ""


@dataclass(frozen=True, slots=True)
class GrantInfo:
    id: UUID
    account_id: UUID
    role: Role
    unit_id: UUID | None
    covers_children: bool
    valid_from: datetime
    valid_to: datetime | None
    delegated_by_id: UUID | None


@dataclass(frozen=True, slots=True)
class RolesHeld:
    """Which roles somebody holds now: everywhere, at a unit, or at a unit and all below it."""

    everywhere: frozenset[str]
    here: frozenset[tuple[str, UUID]]
    below: frozenset[tuple[str, UUID]]

    def covers(self, role: str, path: tuple[UUID, ...]) -> bool:
        """Say whether anybody holds the role at the unit that ends `path`."""
        at_unit = (role, path[-1]) in self.here
        return role in self.everywhere or at_unit or any((role, unit) in self.below for unit in path)


@dataclass(frozen=True, slots=True)
class AccountCreated:
    type: ClassVar[str] = "access.account_created"
    account_id: UUID
    kind: str

    @property
    def subject(self) -> str:
        return str(self.account_id)


@dataclass(frozen=True, slots=True)
class AccountDeactivated:
    type: ClassVar[str] = "access.account_deactivated"
    account_id: UUID

    @property
    def subject(self) -> str:
        return str(self.account_id)


@dataclass(frozen=True, slots=True)
class RoleGranted:
    type: ClassVar[str] = "access.role_granted"
    grant_id: UUID
    account_id: UUID
    role: str
    unit_id: UUID | None

    @property
    def subject(self) -> str:
        return str(self.account_id)


@dataclass(frozen=True, slots=True)
class GrantRevoked:
    type: ClassVar[str] = "access.grant_revoked"
    grant_id: UUID
    account_id: UUID

    @property
    def subject(self) -> str:
        return str(self.account_id)


@dataclass(frozen=True, slots=True)
class SubstitutionSet:
    type: ClassVar[str] = "access.substitution_set"
    absent_id: UUID
    substitute_id: UUID
    valid_from: datetime
    valid_to: datetime

    @property
    def subject(self) -> str:
        return str(self.absent_id)


@dataclass(frozen=True, slots=True)
class AccountRehomed:
    """An officer works at another unit because units were reformed."""

    type: ClassVar[str] = "access.account_rehomed"
    account_id: UUID
    unit_id: UUID
    legal_basis: str

    @property
    def subject(self) -> str:
        return str(self.account_id)
