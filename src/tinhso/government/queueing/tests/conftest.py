"""A desk of two lines and two counters, on a working morning."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import pytest
from tests.world import World

from tinhso.government.queueing import facade
from tinhso.government.queueing.contracts import CounterInfo, TicketInfo
from tinhso.government.queueing.models import Desk
from tinhso.kernel import clock
from tinhso.kernel.actor import Actor, ActorKind, Grant, system_actor
from tinhso.kernel.registry import permissions_of_kind

MORNING = datetime(2026, 11, 25, 9, 0, tzinfo=clock.VIETNAM)
"""A Wednesday; the day before is a public holiday since 2026."""

COPIES = "2.000815"


@dataclass(frozen=True)
class Hall:
    """The desk of the demo commune and who is in it."""

    world: World
    unit_id: UUID
    key: str
    one: CounterInfo
    two: CounterInfo
    officer: Actor
    leader: Actor

    def take(self, letter: str = "A", **wanted: str) -> TicketInfo:
        return facade.take_at_kiosk(actor=nobody(), kiosk_key=self.key, letter=letter, **wanted)

    def call(self, counter: CounterInfo | None = None) -> TicketInfo | None:
        return facade.call_next(actor=self.officer, counter_id=(counter or self.one).id)

    def served(self, ticket: TicketInfo | None) -> TicketInfo:
        assert ticket
        facade.start(actor=self.officer, ticket_id=ticket.id)
        return facade.finish(actor=self.officer, ticket_id=ticket.id)


def nobody() -> Actor:
    grant = Grant(permissions_of_kind(ActorKind.ANONYMOUS), None)
    return Actor(ActorKind.ANONYMOUS, ip_address="192.0.2.7", grants=(grant,))


def arranged(world: World) -> Hall:
    unit_id = world.commune.id
    actor = system_actor("thử", ["queueing.manage"])
    for letter, name, sectors in (("A", "Chứng thực", ["Chứng thực"]), ("B", "Việc khác", [])):
        facade.save_group(actor=actor, unit_id=unit_id, letter=letter, name=name, sectors=sectors)
    one, two = (
        facade.save_counter(actor=actor, unit_id=unit_id, number=number, letters=letters)
        for number, letters in ((1, ["A", "B"]), (2, ["A"]))
    )
    facade.save_counter(actor=actor, unit_id=unit_id, number=3, letters=["B"], is_active=False)
    key = Desk.objects.get(pk=unit_id).kiosk_key
    return Hall(world, unit_id, key, one, two, world.actor("mot-cua-xa"), world.actor("lanh-dao-xa"))


@pytest.fixture
def hall(world: World, db: None) -> Iterator[Hall]:
    found = arranged(world)
    with clock.at(MORNING):
        yield found
