from typing import Any

import pytest

from tinhso.kernel.actions import hooks
from tinhso.kernel.actor import Actor, ActorKind, Grant, system_actor
from tinhso.platform.people import facade
from tinhso.platform.people.contracts import Identity, PartialDate, PersonInfo, Sex

CLERK = system_actor("test", ["people.register", "people.merge", "people.unmerge", "people.load"])
READER = Actor(ActorKind.STAFF, grants=(Grant(frozenset({"people.read"}), None),))
ADMINISTRATOR = Actor(
    ActorKind.STAFF,
    name="Quản trị",
    grants=(Grant(frozenset({"people.read", "people.merge", "people.unmerge"}), None),),
)
BORN = PartialDate(1988, 9, 5)


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Collect the events of actions instead of writing them to the outbox."""
    events: list[Any] = []
    monkeypatch.setattr(hooks, "outbox", lambda use, batch: events.extend(batch))
    return events


def identity(**values: Any) -> Identity:
    known: dict[str, Any] = {
        "full_name": "Nguyễn Văn An",
        "sex": Sex.MALE,
        "birth": BORN,
        "value": "030088000001",
    }
    return Identity(**(known | values))


def register(**values: Any) -> PersonInfo:
    return facade.register_person(actor=CLERK, identity=identity(**values))
