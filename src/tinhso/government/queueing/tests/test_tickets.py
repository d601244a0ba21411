"""Numbers: taken, called, served, moved, missed; each with its event, each refused where it must be."""

from datetime import timedelta
from uuid import uuid4

import pytest

from tinhso.government.queueing import facade
from tinhso.government.queueing.contracts import Source, TicketState
from tinhso.government.queueing.models import Counter, Group, Number, Ticket
from tinhso.government.queueing.tests.conftest import MORNING, Hall, nobody
from tinhso.kernel import clock
from tinhso.kernel.actor import system_actor
from tinhso.kernel.errors import Conflict, Denied, DomainError, Invalid, NotFound
from tinhso.platform.events.models import Event

pytestmark = pytest.mark.django_db


def events(ticket_id: object) -> list[str]:
    rows = Event.objects.filter(subject=f"queueing/tickets/{ticket_id}").order_by("id")
    return [name.removeprefix("queueing.") for name in rows.values_list("type", flat=True)]


def test_numbers_run_by_line_without_gaps(hall: Hall) -> None:
    codes = [hall.take(letter).code for letter in ("A", "A", "B", "A")]
    assert codes == ["A001", "A002", "B001", "A003"]
    with pytest.raises(Invalid):
        hall.take("Z")
    assert hall.take("A").code == "A004"
    assert Number.objects.get(letter="A").value == 4
    with clock.at(MORNING + timedelta(days=1)):
        assert hall.take("A").code == "A001"


def test_the_same_press_is_the_same_number(hall: Hall) -> None:
    first, second = hall.take(key="bấm"), hall.take(key="bấm")
    assert first == second
    assert events(first.id) == ["ticket_taken"]


@pytest.mark.parametrize("hours", [-3, 3, 72 + 24])
def test_the_kiosk_takes_nobody_outside_working_hours(hall: Hall, hours: int) -> None:
    with clock.at(MORNING + timedelta(hours=hours)), pytest.raises(Conflict):
        hall.take()
    assert not Ticket.objects.exists()


def test_an_officer_may_give_a_number_at_any_hour(hall: Hall) -> None:
    with clock.at(MORNING + timedelta(hours=9)):
        made = facade.give_number(actor=hall.officer, unit_id=hall.unit_id, letter="B", priority="elderly")
    assert (made.source, made.priority) == (Source.OFFICER, "elderly")


def test_from_waiting_to_done(hall: Hall) -> None:
    hall.take()
    called = hall.call()
    assert called
    assert (called.state, called.counter_id, called.calls) == (TicketState.CALLED, hall.one.id, 1)
    done = hall.served(called)
    assert done.state is TicketState.DONE
    assert done.started_at
    assert done.ended_at
    assert events(done.id) == ["ticket_taken", "ticket_called", "ticket_started", "ticket_finished"]
    assert Ticket.pgh_event_model.objects.filter(pgh_obj_id=done.id).count() == 4  # type: ignore[attr-defined]


def test_a_counter_serves_one_at_a_time_and_its_own_lines(hall: Hall) -> None:
    hall.take("B")
    assert hall.call(hall.two) is None
    assert hall.call(hall.one)
    hall.take("A")
    with pytest.raises(Conflict):
        hall.call(hall.one)


def test_priority_goes_first_but_not_for_ever(hall: Hall) -> None:
    ordinary = [hall.take() for _ in range(2)]
    first = [hall.take(priority=code) for code in ("with_child", "elderly", "heavily_disabled")]
    called = []
    for minute in range(1, 6):
        with clock.at(MORNING + timedelta(minutes=minute)):
            ticket = hall.call(hall.two)
            called.append(hall.served(ticket).code)
    assert called == [first[2].code, first[1].code, ordinary[0].code, first[0].code, ordinary[1].code]
    with pytest.raises(Invalid):
        hall.take(priority="cousin_of_the_chairman")


def test_recalled_so_often_and_then_absent(hall: Hall) -> None:
    hall.take()
    called = hall.call()
    assert called
    for _ in range(facade.rules_now().recalls_max):
        facade.recall(actor=hall.officer, ticket_id=called.id)
    with pytest.raises(Conflict):
        facade.recall(actor=hall.officer, ticket_id=called.id)
    assert facade.miss(actor=hall.officer, ticket_id=called.id).state is TicketState.NO_SHOW
    with pytest.raises(Conflict):
        facade.miss(actor=hall.officer, ticket_id=called.id)
    assert events(called.id)[-2:] == ["ticket_recalled", "ticket_missed"]


def test_a_moved_person_keeps_number_and_place(hall: Hall) -> None:
    ticket, later = hall.take("A"), hall.take("B")
    hall.call(hall.two)
    moved = facade.move(actor=hall.officer, ticket_id=ticket.id, letter="B")
    assert (moved.code, moved.line, moved.counter_id) == ("A001", "B", None)
    assert [found.id for found in facade.line(hall.officer, hall.unit_id)] == [ticket.id, later.id]
    facade.save_counter(
        actor=system_actor("x", ["queueing.manage"]), unit_id=hall.unit_id, number=1, letters=["A"]
    )
    with pytest.raises(Conflict):
        facade.move(actor=hall.officer, ticket_id=ticket.id, letter="B")


def test_who_may_not_serve_changes_nothing(hall: Hall) -> None:
    ticket = hall.take()
    stranger, neighbour = hall.world.actor("chuyen-vien-xa"), hall.world.actor("mot-cua-huyen")
    acts = (facade.start, facade.recall, facade.finish, facade.miss, facade.cancel_ticket)
    for actor in (stranger, neighbour, nobody()):
        for act in acts:
            with pytest.raises((Denied, NotFound)):
                act(actor=actor, ticket_id=ticket.id)
        with pytest.raises((Denied, NotFound)):
            facade.call_next(actor=actor, counter_id=hall.one.id)
    assert facade.ticket(ticket.id).state is TicketState.WAITING
    assert events(ticket.id) == ["ticket_taken"]
    with pytest.raises(NotFound):
        facade.take_at_kiosk(actor=nobody(), kiosk_key="đoán", letter="A")


def test_a_seat_has_one_officer(hall: Hall) -> None:
    facade.sit_down(actor=hall.officer, counter_id=hall.one.id)
    facade.sit_down(actor=hall.officer, counter_id=hall.two.id)
    assert facade.my_counter(hall.officer) == Counter_of(hall, 2)
    Counter.objects.filter(number=1).update(officer_id=hall.leader.account_id)
    with pytest.raises(Conflict):
        facade.sit_down(actor=hall.officer, counter_id=hall.one.id)
    facade.stand_up(actor=hall.officer)
    facade.stand_up(actor=hall.officer)
    assert facade.my_counter(hall.officer) is None


def Counter_of(hall: Hall, number: int) -> object:  # noqa: N802
    return next(found for found in facade.counters(hall.unit_id) if found.number == number)


def test_the_wall_tells_numbers_and_an_honest_wait(hall: Hall) -> None:
    facade.sit_down(actor=hall.officer, counter_id=hall.two.id)
    for minute in range(0, 30, 6):
        with clock.at(MORNING + timedelta(minutes=minute)):
            hall.take()
            called = hall.call(hall.two)
            assert called
            facade.start(actor=hall.officer, ticket_id=called.id)
        with clock.at(MORNING + timedelta(minutes=minute + 4)):
            facade.finish(actor=hall.officer, ticket_id=called.id)
    with clock.at(MORNING + timedelta(minutes=31)):
        waiting = [hall.take() for _ in range(3)]
        hall.call(hall.two)
        wall = facade.wall(hall.unit_id)
        assert [(shown.code, shown.counter) for shown in wall.shown] == [(waiting[0].code, 2)]
        assert wall.waiting[0][2].before == 2
        assert (wall.waiting[0][2].low, wall.waiting[0][2].high) == (8, 8)
        assert facade.wait_of(waiting[2]).before == 1
        assert wall.waiting[1][2].low is None
        rows = facade.figures(hall.leader, hall.unit_id, MORNING.date())
    assert [(row.hour, row.tickets, row.service_p50, row.wait_p90) for row in rows] == [(9, 8, 4, 0)]


def test_figures_are_the_leaders(hall: Hall) -> None:
    with pytest.raises(Denied):
        facade.figures(hall.officer, hall.unit_id, MORNING.date())


def test_the_leader_arranges_and_mistakes_are_refused(hall: Hall) -> None:
    wrong = [
        lambda: facade.save_group(actor=hall.leader, unit_id=hall.unit_id, letter="1", name="x"),
        lambda: facade.save_group(actor=hall.leader, unit_id=hall.unit_id, letter="D", name=" "),
        lambda: facade.save_counter(actor=hall.leader, unit_id=hall.unit_id, number=0, letters=["A"]),
        lambda: facade.save_counter(actor=hall.leader, unit_id=hall.unit_id, number=4, letters=["Z"]),
        lambda: facade.save_group(actor=hall.officer, unit_id=hall.unit_id, letter="D", name="x"),
        lambda: facade.save_group(actor=hall.leader, unit_id=uuid4(), letter="D", name="x"),
    ]
    for act in wrong:
        with pytest.raises(DomainError):
            act()
    assert Group.objects.count() == 2
    facade.save_group(actor=hall.leader, unit_id=hall.unit_id, letter="D", name="Đất đai")
    assert [group.letter for group in facade.groups(hall.unit_id)] == ["A", "B", "D"]


def test_a_day_gone_by_is_closed_once(hall: Hall) -> None:
    waiting, serving = hall.take(), hall.take()
    called = hall.call()
    assert called
    facade.start(actor=hall.officer, ticket_id=called.id)
    clerk = system_actor("đêm", ["queueing.expire"])
    assert facade.close_days(actor=clerk) == 0
    with clock.at(MORNING + timedelta(days=1)):
        assert facade.close_days(actor=clerk) == 2
        assert facade.close_days(actor=clerk) == 0
    assert facade.ticket(waiting.id).state is TicketState.DONE
    assert facade.ticket(serving.id).state is TicketState.CANCELLED
