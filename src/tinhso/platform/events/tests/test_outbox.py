"""The outbox: written with the change, delivered once, dead after eight tries."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, ClassVar
from zlib import crc32

import pytest
from django.db import connections

from tinhso.kernel import actions, clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor, ActorKind, Grant, system_actor
from tinhso.kernel.errors import Denied
from tinhso.kernel.manifest import Subscription
from tinhso.platform.events import dispatch, outbox, rules
from tinhso.platform.events.actions.replay import replay
from tinhso.platform.events.contracts import DeliveryState, EventInfo
from tinhso.platform.events.models import Delivery, Event

pytestmark = pytest.mark.django_db


@dataclass(frozen=True)
class Rang:
    type: ClassVar[str] = "test.rang"
    bell: str

    @property
    def subject(self) -> str:
        return self.bell


SYSTEM = system_actor("thử", ["events.read", "events.replay"])
NOBODY = Actor(ActorKind.ANONYMOUS)
heard: list[EventInfo] = []


@action("events.read")
def ring(*, actor: Actor, bell: str, fail: bool = False) -> None:
    emit(Rang(bell))
    if fail:
        raise RuntimeError("after the announcement")


@action("events.read")
def ring_twice(*, actor: Actor) -> None:
    ring(actor=actor, bell="first")
    ring(actor=actor, bell="second")


def listen(monkeypatch: pytest.MonkeyPatch, handler: Any, together: Any = None) -> None:
    ear = Subscription("ear", "test.rang", handler, together)
    monkeypatch.setattr(dispatch, "subscriptions", lambda: {"ear": ear})


@pytest.fixture
def subscribed(monkeypatch: pytest.MonkeyPatch) -> list[EventInfo]:
    heard.clear()
    monkeypatch.setattr(outbox, "subscriptions_of", lambda kind: ("ear",) if kind == "test.rang" else ())
    listen(monkeypatch, heard.append)
    return heard


def test_event_and_delivery_are_written_with_the_action(subscribed: list[EventInfo]) -> None:
    ring(actor=SYSTEM, bell="đồng")
    event = Event.objects.get()
    assert (event.type, event.subject, event.action, event.actor_name) == (
        "test.rang",
        "đồng",
        "events.read",
        "thử",
    )
    assert event.data == {"bell": "đồng"}
    assert Delivery.objects.get().state == DeliveryState.PENDING


def test_nothing_is_announced_when_the_action_fails(subscribed: list[EventInfo]) -> None:
    with pytest.raises(RuntimeError):
        ring(actor=SYSTEM, bell="x", fail=True)
    assert not Event.objects.exists()
    assert not Delivery.objects.exists()


def test_nested_actions_share_one_outbox(subscribed: list[EventInfo]) -> None:
    ring_twice(actor=SYSTEM)
    assert list(Event.objects.order_by("id").values_list("subject", flat=True)) == ["first", "second"]


def test_denied_caller_changes_nothing(subscribed: list[EventInfo]) -> None:
    with pytest.raises(Denied):
        ring(actor=NOBODY, bell="x")
    assert not Event.objects.exists()


def test_unknown_permission_is_refused() -> None:
    @action("events.nonsense")
    def nonsense(*, actor: Actor) -> None: ...

    with pytest.raises(actions.UnknownPermission):
        nonsense(actor=SYSTEM)
    del actions.ACTIONS[f"{__name__}.nonsense"]


def test_delivery_happens_once(subscribed: list[EventInfo]) -> None:
    ring(actor=SYSTEM, bell="one")
    assert dispatch.deliver_due() == 1
    assert dispatch.deliver_due() == 0
    assert [event.subject for event in heard] == ["one"]
    assert Delivery.objects.get().state == DeliveryState.DONE


def test_many_are_delivered_oldest_first(subscribed: list[EventInfo]) -> None:
    for number in range(dispatch.BATCH_ROWS + 5):
        ring(actor=SYSTEM, bell=str(number))
    assert dispatch.deliver_due() == dispatch.BATCH_ROWS + 5
    assert [event.subject for event in heard] == [str(n) for n in range(dispatch.BATCH_ROWS + 5)]


def test_several_are_handed_over_in_one_call(
    monkeypatch: pytest.MonkeyPatch, subscribed: list[EventInfo]
) -> None:
    calls: list[list[str]] = []
    listen(monkeypatch, heard.append, lambda events: calls.append([event.subject for event in events]))
    for bell in "abc":
        ring(actor=SYSTEM, bell=bell)
    assert dispatch.deliver_due() == 3
    assert (calls, heard) == ([["a", "b", "c"]], [])
    assert list(Delivery.objects.values_list("state", "attempts")) == [(DeliveryState.DONE, 1)] * 3


def test_what_fails_together_is_delivered_alone_and_fails_alone(
    monkeypatch: pytest.MonkeyPatch, subscribed: list[EventInfo]
) -> None:
    def each(event: EventInfo) -> None:
        if event.subject == "b":
            raise ValueError("không nghe")
        heard.append(event)

    def together(events: Sequence[EventInfo]) -> None:
        Event.objects.update(actor_name="half done")
        for event in events:
            if event.subject == "b":
                raise ValueError("không nghe")

    listen(monkeypatch, each, together)
    for bell in "abc":
        ring(actor=SYSTEM, bell=bell)
    assert dispatch.deliver_due() == 3
    assert [event.subject for event in heard] == ["a", "c"]
    assert set(Event.objects.values_list("actor_name", flat=True)) == {"thử"}
    states = dict(Delivery.objects.values_list("event__subject", "state"))
    assert states == {"a": DeliveryState.DONE, "b": DeliveryState.PENDING, "c": DeliveryState.DONE}
    assert set(Delivery.objects.values_list("attempts", flat=True)) == {1}


def test_a_failing_handler_is_tried_again_and_dies(
    monkeypatch: pytest.MonkeyPatch, subscribed: list[EventInfo]
) -> None:
    def explode(event: EventInfo) -> None:
        Event.objects.filter(pk=event.id).update(actor_name="half done")
        raise ValueError("không nghe")

    listen(monkeypatch, explode)
    ring(actor=SYSTEM, bell="x")
    now = clock.now()
    for attempt in range(1, rules.ATTEMPTS_MAX + 1):
        assert dispatch.deliver_due(now) == 1
        assert Delivery.objects.get().attempts == attempt
        now += timedelta(days=2)
    delivery = Delivery.objects.get()
    assert delivery.state == DeliveryState.DEAD
    assert "không nghe" in delivery.error
    assert Event.objects.get().actor_name == "thử", "what the handler wrote must be rolled back"
    assert dispatch.deliver_due(now) == 0


def test_replay_revives_dead_letters_only(subscribed: list[EventInfo]) -> None:
    ring(actor=SYSTEM, bell="x")
    dispatch.deliver_due()
    done = Delivery.objects.get()
    assert replay(actor=SYSTEM, delivery_ids=[done.pk]) == 0
    Delivery.objects.update(state=DeliveryState.DEAD)
    assert replay(actor=SYSTEM, delivery_ids=[done.pk]) == 1
    assert dispatch.deliver_due() == 1
    with pytest.raises(Denied):
        replay(actor=NOBODY, delivery_ids=[done.pk])


def test_the_subscriber_of_a_removed_system_is_not_lost(
    monkeypatch: pytest.MonkeyPatch, subscribed: list[EventInfo]
) -> None:
    ring(actor=SYSTEM, bell="x")
    monkeypatch.setattr(dispatch, "subscriptions", dict)
    dispatch.deliver_due()
    assert Delivery.objects.get().state == DeliveryState.PENDING


@pytest.mark.parametrize(("attempt", "minutes"), [(1, 1), (2, 2), (5, 60), (7, 1440)])
def test_pauses_grow(attempt: int, minutes: int) -> None:
    assert rules.pause_before(attempt) == timedelta(minutes=minutes)


def test_after_eight_attempts_it_is_dead() -> None:
    assert rules.pause_before(rules.ATTEMPTS_MAX) is None


def test_cloudevent_has_the_required_attributes(subscribed: list[EventInfo]) -> None:
    ring(actor=SYSTEM, bell="x")
    event = Event.objects.get().as_info().as_cloudevent()
    assert {"specversion", "id", "source", "type"} <= event.keys()
    assert event["specversion"] == "1.0"
    assert event["type"] == "vn.tinhso.test.rang"


def test_grants_do_not_matter_outside_their_unit() -> None:
    actor = Actor(ActorKind.STAFF, grants=(Grant(frozenset({"events.read"}), None),))
    ring(actor=actor, bell="ok")
    assert Event.objects.filter(subject="ok").exists()


def test_one_dispatcher_delivers_at_a_time(subscribed: list[EventInfo]) -> None:
    ring(actor=SYSTEM, bell="door")
    other = connections.create_connection("default")
    try:
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", [crc32(b"events.dispatch")])
            assert (dispatch.deliver_due(), subscribed) == (0, [])
            cursor.execute("SELECT pg_advisory_unlock(%s)", [crc32(b"events.dispatch")])
    finally:
        other.close()
    assert dispatch.deliver_due() == 1
    assert [event.data["bell"] for event in subscribed] == ["door"]
