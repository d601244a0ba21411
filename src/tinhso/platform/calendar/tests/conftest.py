from typing import Any

import pytest
from django.conf import settings

from tinhso.kernel.actions import hooks
from tinhso.kernel.actor import Actor, ActorKind, Grant, system_actor
from tinhso.kernel.ids import new_id
from tinhso.platform.calendar.facade import load_calendars
from tinhso.platform.organisations.models import Unit

FOLDER = settings.DEFINITIONS_DIR / "calendars"
MANAGER = system_actor("test", ["calendar.manage", "calendar.browse", "calendar.read"])


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Collect the events of actions instead of writing them to the outbox."""
    events: list[Any] = []
    monkeypatch.setattr(hooks, "outbox", lambda use, batch: events.extend(batch))
    return events


@pytest.fixture
def loaded(db: None) -> None:
    load_calendars(actor=MANAGER, folder=FOLDER)


def make_unit(name: str, parent: Unit | None = None, **fields: Any) -> Unit:
    pk = new_id()
    path = [*(parent.path if parent else ()), pk]
    return Unit.objects.create(
        id=pk,
        name=name,
        short_name=name,
        folded_name=name.lower(),
        kind="people_committee",
        level=len(path),
        parent=parent,
        path=path,
        **fields,
    )


def staff(*permissions: str, unit: Unit | None = None) -> Actor:
    """A member of staff holding these permissions at one unit and below it."""
    grant = Grant(frozenset(permissions), unit.pk if unit else None)
    return Actor(ActorKind.STAFF, account_id=new_id(), grants=(grant,))
