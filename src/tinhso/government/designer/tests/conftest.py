"""A draft of the copy-certification procedure and the two people who may bring it into force."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from tests.world import World

from tinhso.government.designer.actions.start import start
from tinhso.kernel.actor import Actor

COPY = "2.000815"


@pytest.fixture
def administrator(world: World) -> Actor:
    return world.actor("quan-tri")


@pytest.fixture
def draft_id(world: World, administrator: Actor, db: None) -> UUID:
    return start(actor=administrator, source_code=COPY)


@pytest.fixture
def signed_in(client: Client, administrator: Actor, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Return a function that puts an actor on every request of the test client."""
    from tinhso.platform.access import middleware

    def become(actor: Actor) -> Client:
        monkeypatch.setattr(middleware, "_of_session", lambda request: actor)
        return client

    become(administrator)
    return become
