"""What other modules may ask about accounts."""

from tinhso.kernel.pages import actor_of, page
from tinhso.platform.access.selectors import (
    account_of_person,
    accounts_by_id,
    actor_for,
    anonymous,
    staff_with_role,
)

__all__ = [
    "account_of_person",
    "accounts_by_id",
    "actor_for",
    "actor_of",
    "anonymous",
    "page",
    "staff_with_role",
]
