"""Appointments: room, one a day, moving, giving up, arriving, reminding."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from tinhso.government.queueing import facade
from tinhso.government.queueing.contracts import BookingInfo, BookingState, Source
from tinhso.government.queueing.models import Booking, Desk, Slot
from tinhso.government.queueing.reminders import remind_tomorrow
from tinhso.government.queueing.tests.conftest import COPIES, MORNING, Hall, nobody
from tinhso.kernel import clock
from tinhso.kernel.actor import system_actor
from tinhso.kernel.errors import Conflict, DomainError, NotFound
from tinhso.platform.events.models import Event
from tinhso.platform.messaging.models import Message

pytestmark = pytest.mark.django_db
TOMORROW = MORNING + timedelta(days=1)
TEN = TOMORROW.replace(hour=10)


def book(hall: Hall, at: datetime = TEN, phone: str = "0912 345 678", **changes: Any) -> BookingInfo:
    wanted = {
        "actor": nobody(),
        "unit_id": hall.unit_id,
        "procedure_code": COPIES,
        "starts_at": at,
        "name": "Đặng Thị Mận",
        "phone": phone,
    }
    return facade.book(**(wanted | changes))


def free(hall: Hall, at: datetime = TEN) -> int:
    found = facade.free_slots(Desk.objects.get(pk=hall.unit_id), clock.local(at).date())
    return next((slot.free for slot in found if slot.starts_at == at), 0)


def test_a_slot_has_room_for_its_counters_and_no_more(hall: Hall) -> None:
    assert free(hall) == 4  # two counters, two each
    for number in range(4):
        book(hall, phone=f"091234567{number}")
    assert free(hall) == 0
    with pytest.raises(Conflict):
        book(hall, phone="0999999999")
    assert Booking.objects.count() == Slot.objects.get().taken == 4


@pytest.mark.parametrize(
    "at",
    [
        TEN.replace(minute=10),
        TEN.replace(hour=12),
        MORNING - timedelta(hours=1),
        MORNING + timedelta(days=60),
        MORNING.replace(hour=10) + timedelta(days=3),  # Saturday
    ],
)
def test_only_slots_of_working_days_ahead_may_be_booked(hall: Hall, at: datetime) -> None:
    with pytest.raises(Conflict):
        book(hall, at)
    assert not Booking.objects.exists()


def test_one_open_booking_for_a_person_desk_and_day(hall: Hall) -> None:
    first = book(hall)
    with pytest.raises(Conflict):
        book(hall, TEN + timedelta(hours=1), phone="+84 912 345 678")
    assert free(hall, TEN + timedelta(hours=1)) == 4
    book(hall, TEN + timedelta(days=1))
    facade.cancel_booking(actor=nobody(), code=first.code, phone="0912345678")
    book(hall, TEN + timedelta(hours=1))


def test_the_same_form_again_is_the_same_booking(hall: Hall) -> None:
    assert book(hall, key="một") == book(hall, key="một")
    assert Slot.objects.get().taken == 1


def test_moving_frees_the_old_time_and_cancelling_any(hall: Hall) -> None:
    made = book(hall)
    moved = facade.move_booking(
        actor=nobody(), code=made.code, phone="0912345678", starts_at=TEN + timedelta(hours=4)
    )
    assert (free(hall), free(hall, moved.starts_at)) == (4, 3)
    for _ in range(2):
        gone = facade.cancel_booking(actor=nobody(), code=made.code, phone="0912345678")
    assert gone.state is BookingState.CANCELLED
    assert free(hall, moved.starts_at) == 4
    names = Event.objects.filter(subject=f"queueing/bookings/{made.id}").order_by("id")
    assert list(names.values_list("type", flat=True)) == [
        "queueing.booking_made",
        "queueing.booking_moved",
        "queueing.booking_cancelled",
    ]
    with pytest.raises(Conflict):
        facade.move_booking(actor=nobody(), code=made.code, phone="0912345678", starts_at=TEN)


def test_a_booking_is_its_holders(hall: Hall) -> None:
    citizen = hall.world.citizen()
    made = book(hall, actor=citizen)
    assert facade.see_booking(actor=citizen, code=made.code.lower()).id == made.id
    assert [found.id for found in facade.own_bookings(citizen)] == [made.id]
    for actor, phone in ((nobody(), ""), (nobody(), "0900000000"), (hall.world.actor("kiem-tra"), "")):
        with pytest.raises(DomainError):
            facade.see_booking(actor=actor, code=made.code, phone=phone)


def test_arriving_makes_a_ticket_that_counts_from_the_booked_hour(hall: Hall) -> None:
    made = book(hall)
    with clock.at(TEN - timedelta(hours=1)), pytest.raises(Conflict):
        facade.check_in(actor=nobody(), code=made.code, kiosk_key=hall.key)
    with clock.at(TEN + timedelta(minutes=5)):
        walked_in = facade.give_number(actor=hall.officer, unit_id=hall.unit_id, letter="A")
        ticket = facade.check_in(actor=nobody(), code=made.code, kiosk_key=hall.key)
        again = facade.check_in(actor=nobody(), code=made.code, phone="0912345678")
        order = [found.id for found in facade.line(hall.officer, hall.unit_id)]
    assert ticket == again
    assert (ticket.source, ticket.procedure_code, ticket.letter) == (Source.BOOKING, COPIES, "A")
    assert order == [ticket.id, walked_in.id]
    assert facade.booking_of_ticket(hall.officer, ticket).name == "Đặng Thị Mận"  # type: ignore[union-attr]
    with pytest.raises(NotFound):
        facade.check_in(actor=nobody(), code="SAIMAROI", kiosk_key=hall.key)


@pytest.mark.parametrize(
    ("field", "value"), [("name", " \x00"), ("phone", "123"), ("procedure_code", "9.999999")]
)
def test_bad_input_books_nothing(hall: Hall, field: str, value: str) -> None:
    with pytest.raises(DomainError):
        book(hall, **{field: value})
    assert not Booking.objects.exists()
    assert not Slot.objects.exists()


def test_the_day_before_one_is_reminded_once(hall: Hall) -> None:
    citizen = hall.world.citizen()
    made = book(hall, actor=citizen)
    book(hall, phone="0988888888")
    assert (remind_tomorrow(), remind_tomorrow()) == (1, 0)
    told = Message.objects.get(template="booking.reminder")
    assert (told.person_id, made.code in told.body) == (citizen.person_id, True)


def test_nobody_came(hall: Hall) -> None:
    book(hall)
    with clock.at(TEN + timedelta(days=1)):
        assert facade.miss_bookings(actor=system_actor("đêm", ["queueing.expire"])) == 1
    assert Booking.objects.get().state == BookingState.MISSED
