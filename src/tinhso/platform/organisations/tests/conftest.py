from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from django.conf import settings
from django.db import transaction

from tinhso.kernel.actions import hooks
from tinhso.kernel.actor import Actor, ActorKind, Grant, system_actor
from tinhso.platform.organisations.facade import build_province

MANAGER = system_actor("test", ["organisations.manage"])
DEMO_DAY = date(2022, 3, 28)
REFORM = date(2025, 7, 1)
STAFF = Actor(
    ActorKind.STAFF, grants=(Grant(frozenset({"organisations.browse", "organisations.read"}), None),)
)
ADMINISTRATOR = Actor(
    ActorKind.STAFF,
    grants=(Grant(frozenset({"organisations.browse", "organisations.read", "organisations.manage"}), None),),
)


def build(code: str = "30", on: date = DEMO_DAY) -> int:
    return build_province(actor=MANAGER, definitions=settings.DEFINITIONS_DIR, province_code=code, on=on)


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Collect the events of actions instead of writing them to the outbox."""
    events: list[Any] = []
    monkeypatch.setattr(hooks, "outbox", lambda use, batch: events.extend(batch))
    return events


def _built(setup: None, blocker: Any, make: Callable[[], int]) -> Iterator[int]:
    outbox, hooks.outbox = hooks.outbox, lambda use, batch: None
    with blocker.unblock(), transaction.atomic():
        yield make()
        transaction.set_rollback(True)
    hooks.outbox = outbox


@pytest.fixture(scope="module")
def province(django_db_setup: None, django_db_blocker: Any) -> Iterator[int]:
    """Hải Dương of 2022-03-28 once for a module, rolled back after it."""
    yield from _built(django_db_setup, django_db_blocker, build)
