"""Who may sign a document of an agency: its leaders, and whom a leader gave a power, also of units below."""

from uuid import UUID

from tinhso.kernel import clock
from tinhso.platform.access import facade as access
from tinhso.platform.access.contracts import AccountInfo
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.signing import facade as signing
from tinhso.platform.signing.contracts import PowerInfo

SIGN = "documents.sign"


def leaders(unit_id: UUID) -> list[AccountInfo]:
    """Return the staff of a unit who may direct and sign there. One query."""
    able = access.staff_who_may("documents.direct", organisations.path(unit_id), clock.now())
    return [one for one in able if one.unit_id == unit_id]


def offered(unit_id: UUID) -> list[AccountInfo]:
    """Return whom a writer may ask: the leaders, then those who sign by order or under authority."""
    own = leaders(unit_id)
    known = {one.id for one in own}
    others = {one.deputy_id for one in signing.powers_at(unit_id)} - known
    named = access.accounts_by_id(others) if others else {}
    return [*own, *sorted(named.values(), key=lambda one: one.full_name)]


def power_of(unit_id: UUID, signer_id: UUID | None, capacity: str) -> PowerInfo | None:
    """Return the power under which somebody signs for a leader of the agency in a capacity, if there is one.

    It holds while its giver may sign there themself (NĐ 30/2020/NĐ-CP, Article 13).
    """
    if signer_id is None or not capacity:
        return None
    powers = (one for one in signing.powers_at(unit_id) if one.deputy_id == signer_id)
    return next((one for one in powers if one.capacity == capacity and _signs(unit_id, one)), None)


def may_sign(unit_id: UUID, signer_id: UUID, capacity: str) -> bool:
    """Say whether somebody may sign a document of an agency in a capacity."""
    if access.actor_of_id(signer_id).can(SIGN, organisations.path(unit_id)):
        return True
    return power_of(unit_id, signer_id, capacity) is not None


def _signs(unit_id: UUID, power: PowerInfo) -> bool:
    return access.actor_of_id(power.principal_id).can(SIGN, organisations.path(unit_id))
