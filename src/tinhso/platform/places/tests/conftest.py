from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.db import transaction

from tinhso.kernel.actions import hooks
from tinhso.kernel.actor import system_actor
from tinhso.platform.places.facade import load_areas

LOADER = system_actor("test", ["places.manage"])
FOLDER = settings.DEFINITIONS_DIR / "places"


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Collect the events of actions instead of writing them to the outbox."""
    events: list[Any] = []
    monkeypatch.setattr(hooks, "outbox", lambda use, batch: events.extend(batch))
    return events


@pytest.fixture(scope="module")
def country(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The whole country once for a module, rolled back after it."""
    outbox, hooks.outbox = hooks.outbox, lambda use, batch: None
    with django_db_blocker.unblock(), transaction.atomic():
        load_areas(actor=LOADER, folder=FOLDER)
        yield
        transaction.set_rollback(True)
    hooks.outbox = outbox
