from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from tests.world import World

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor, system_actor
from tinhso.platform.access.actions.accounts import create_staff
from tinhso.platform.access.actions.grants import grant_role
from tinhso.platform.access.contracts import Role
from tinhso.platform.access.models import Account
from tinhso.platform.access.selectors import actor_for
from tinhso.platform.organisations.contracts import UnitInfo

ADMIN = system_actor("thử", ["access.manage", "access.delegate"])
DAY = timedelta(days=1)


@pytest.fixture
def now() -> datetime:
    return clock.now()


@pytest.fixture
def hire(world: World, db: None) -> Callable[..., Account]:
    """Open an account with roles at a unit (the demo commune)."""

    def make(
        username: str, *roles: Role, unit: UnitInfo | None = None, covers_children: bool = False
    ) -> Account:
        desk = (unit or world.commune).id
        made = create_staff(
            actor=ADMIN, username=username, full_name=f"Cán bộ {username}", unit_id=desk, password="x" * 12
        )
        for role in roles:
            grant_role(
                actor=ADMIN, account_id=made.id, role=role, unit_id=desk, covers_children=covers_children
            )
        return Account.objects.get(pk=made.id)

    return make


Hire = Callable[..., Account]


def acting(account: Account, at: datetime | None = None) -> Actor:
    return actor_for(Account.objects.get(pk=account.pk), at or clock.now())
