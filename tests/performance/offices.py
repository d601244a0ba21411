"""Communes at work, each with an officer at the desk, a specialist, a leader and a key of its own.

A register gives its numbers one after the other, from the number to the signed result: clients of one commune
wait for each other there, those of several communes do not.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.performance.stand import Stand
    from tinhso.kernel.actor import Actor
    from tinhso.platform.access.contracts import Role
    from tinhso.platform.organisations.contracts import UnitInfo

COMMUNE = 3
HOURS = 4


@dataclass(frozen=True, slots=True)
class Office:
    """A commune by its code, and the accounts that work there."""

    commune: str
    desk: str
    specialist: str
    leader: str


def demo_office() -> Office:
    from tests.world import describe

    return Office(describe().commune.area_code, "mot-cua-xa", "chuyen-vien-xa", "lanh-dao-xa")


def communes(wanted: int, beyond: int = 0) -> "list[UnitInfo]":
    """Return some communes of the province, `beyond` the first ones; that of the demo comes first."""
    from tests.world import describe
    from tinhso.kernel import clock
    from tinhso.platform.organisations import facade as organisations

    below = organisations.descendants(describe().root.id, clock.legal_day())
    found = [unit for unit in below if unit.one_stop and unit.level == COMMUNE]
    found.sort(key=lambda unit: unit.area_code != describe().commune.area_code)
    return found[beyond : beyond + wanted]


def offices(stand: "Stand", wanted: int, *, signing: bool = True) -> list[Office]:
    """Return so many communes at work; who is missing there is engaged, and gets a token and the agency a key.

    Without `signing` they are others, whose agencies have no key: results and receipts leave unsigned.
    """
    from tinhso.kernel.actor import system_actor
    from tinhso.platform.signing.demo import loading

    manager = system_actor("bench", ["access.manage"])
    keeper, pki = system_actor("bench", ["signing.authorities", "signing.manage"]), loading.demo_pki()
    found = []
    for unit in communes(wanted, 0 if signing else wanted):
        if signing:
            loading.agency_keys(keeper, pki, unit)
        found.append(_staffed(stand, manager, unit))
    return found


def _staffed(stand: "Stand", manager: "Actor", unit: "UnitInfo") -> Office:
    from tinhso.platform.access.contracts import Role

    roles = (Role.RECEPTION, Role.SPECIALIST, Role.LEADER)
    return Office(unit.area_code, *(_account(stand, manager, unit, role) for role in roles))


def _account(stand: "Stand", manager: "Actor", unit: "UnitInfo", role: "Role") -> str:
    from tinhso.kernel import clock
    from tinhso.kernel.errors import NotFound
    from tinhso.platform.access import facade as access
    from tinhso.platform.access.actions.accounts import create_staff
    from tinhso.platform.access.actions.grants import grant_role, issue_token

    name = f"bench-{unit.area_code}-{role}"
    try:
        account = access.account_named(name)
    except NotFound:
        account = create_staff(
            actor=manager, username=name, full_name="Nguyễn Văn An", unit_id=unit.id, password=name
        )
        grant_role(actor=manager, account_id=account.id, role=role, unit_id=unit.id)
    expires = clock.now() + timedelta(hours=HOURS)
    stand.tokens[name] = issue_token(actor=manager, account_id=account.id, name="bench", expires_at=expires)
    return name
