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


__all__ = [
    "account_named",
    "account_of_person",
    "accounts_by_id",
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
]
