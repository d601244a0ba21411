"""What other modules may ask about accounts."""

from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import NotFound
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.access.actions.accounts import citizen_account
from tinhso.platform.access.contracts import AccountInfo
from tinhso.platform.access.models import Account
from tinhso.platform.access.selectors import (
    account_of_person,
    accounts_by_id,
    actor_for,
    anonymous,
    info,
    roles_held,
    staff_of,
    staff_who_may,
    staff_with_role,
)
from tinhso.platform.access.selectors import stood_in_for as _stood_in_for


def account_named(username: str) -> AccountInfo:
    """Return an account by its user name."""
    found = Account.objects.filter(username=username).first()
    if found is None:
        raise NotFound("access.account", "Không có tài khoản này.")
    return info(found)


def actor_of_id(account_id: UUID) -> Actor:
    """Return the actor of an account as of now, also of a closed one, who then may do nothing."""
    return actor_for(Account.objects.get(pk=account_id), clock.now())


def actor_for_account(account: AccountInfo) -> Actor:
    """Return the actor of an account as of now."""
    return actor_for(Account.objects.get(pk=account.id), clock.now())


def stood_in_for(actor: Actor) -> list[AccountInfo]:
    """Return the absent colleagues whose work lies with the actor now. One query."""
    return _stood_in_for(actor.account_id, clock.now()) if actor.account_id else []


def acting_as(actor: Actor) -> frozenset[UUID]:
    """Return the accounts whose work an actor may do: its own, and of those it stands in for. One query."""
    own = {actor.account_id} if actor.account_id else set()
    return frozenset(own | {one.id for one in stood_in_for(actor)})


__all__ = [
    "account_named",
    "account_of_person",
    "accounts_by_id",
    "acting_as",
    "actor_for",
    "actor_for_account",
    "actor_of",
    "actor_of_id",
    "anonymous",
    "citizen_account",
    "page",
    "roles_held",
    "staff_of",
    "staff_who_may",
    "staff_with_role",
    "stood_in_for",
]
