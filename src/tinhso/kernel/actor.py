"""Who acts, with which rights and where. Built once per request by `platform.access`."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

from tinhso.kernel.errors import Denied

Path = tuple[UUID, ...]
"""Organisation units from the root down to the unit itself."""


class ActorKind(StrEnum):
    ANONYMOUS = "anonymous"
    CITIZEN = "citizen"
    STAFF = "staff"
    SERVICE = "service"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Grant:
    """Permissions held at one unit (``None``: the whole installation), perhaps with its children."""

    permissions: frozenset[str]
    unit_id: UUID | None
    covers_children: bool = True

    def reaches(self, path: Path) -> bool:
        if self.unit_id is None:
            return True
        if self.covers_children:
            return self.unit_id in path
        return bool(path) and path[-1] == self.unit_id


@dataclass(frozen=True, slots=True)
class Reach:
    """Where a permission holds: everywhere, or in whole subtrees and at single units."""

    everywhere: bool = False
    subtrees: frozenset[UUID] = frozenset()
    units: frozenset[UUID] = frozenset()

    def __bool__(self) -> bool:
        return self.everywhere or bool(self.subtrees or self.units)


@dataclass(frozen=True, slots=True)
class Actor:
    """The one who acts. `unit_id` is the desk a member of staff works at now."""

    kind: ActorKind
    account_id: UUID | None = None
    person_id: UUID | None = None
    name: str = ""
    unit_id: UUID | None = None
    unit_name: str = ""
    grants: tuple[Grant, ...] = ()
    request_id: str = ""
    ip_address: str | None = field(default=None, compare=False)

    def holds(self, permission: str) -> bool:
        """Say whether the actor has the permission anywhere at all."""
        return any(permission in grant.permissions for grant in self.grants)

    def can(self, permission: str, path: Path = ()) -> bool:
        """Say whether the actor has the permission at the unit that ends `path`."""
        return any(permission in grant.permissions and grant.reaches(path) for grant in self.grants)

    def require(self, permission: str, path: Path = ()) -> None:
        """Raise `Denied` unless the actor has the permission there."""
        if not self.can(permission, path):
            raise Denied("access.denied", "Bạn không có quyền làm việc này ở đơn vị đó.")

    def reach(self, permission: str) -> Reach:
        """Return where the permission holds, to scope a query."""
        grants = [grant for grant in self.grants if permission in grant.permissions]
        return Reach(
            everywhere=any(grant.unit_id is None for grant in grants),
            subtrees=frozenset(g.unit_id for g in grants if g.unit_id and g.covers_children),
            units=frozenset(g.unit_id for g in grants if g.unit_id and not g.covers_children),
        )


def system_actor(name: str, permissions: Iterable[str]) -> Actor:
    """Return the actor of a job or command, holding only the permissions it names."""
    return Actor(ActorKind.SYSTEM, name=name, grants=(Grant(frozenset(permissions), None),))
