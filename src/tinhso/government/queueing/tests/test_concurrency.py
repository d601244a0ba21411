"""Several at once on real connections: no number twice, no ticket to two counters, nobody overbooked."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection, transaction
from tests.world import load

from tinhso.government.queueing.contracts import BookingInfo, TicketInfo
from tinhso.government.queueing.models import Booking, Slot, Ticket
from tinhso.government.queueing.tests.conftest import MORNING, Hall, arranged
from tinhso.government.queueing.tests.test_bookings import TEN, book
from tinhso.kernel import clock
from tinhso.kernel.errors import DomainError

pytestmark = pytest.mark.django_db(transaction=True)
TOGETHER = 8


def at_once(calls: list[Callable[[], Any]]) -> list[Any]:
    start = Barrier(len(calls))

    def run(call: Callable[[], Any]) -> Any:
        try:
            start.wait(timeout=30)
            with clock.at(MORNING):
                return call()
        except DomainError as error:
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))


def test_several_at_once() -> None:
    """One world serves all, because loading it costs seconds."""
    with transaction.atomic():
        hall = arranged(load())
    numbers_have_no_gap(hall)
    two_officers_never_get_the_same_ticket(hall)
    nobody_is_overbooked(hall)


def numbers_have_no_gap(hall: Hall) -> None:
    made = at_once([lambda: hall.take("A")] * TOGETHER)
    assert sorted(ticket.code for ticket in made) == [f"A{n:03d}" for n in range(1, TOGETHER + 1)]
    same = at_once([lambda: hall.take("B", key="một lần")] * 4)
    assert len({ticket.id for ticket in same}) == 1


def two_officers_never_get_the_same_ticket(hall: Hall) -> None:
    called = at_once([lambda: hall.call(hall.one), lambda: hall.call(hall.two)])
    assert all(isinstance(ticket, TicketInfo) for ticket in called), called
    assert len({ticket.id for ticket in called}) == 2
    twice = at_once([lambda: hall.call(hall.one)] * 2)
    assert all(isinstance(refusal, DomainError) for refusal in twice)
    assert Ticket.objects.filter(state="called").count() == 2


def nobody_is_overbooked(hall: Hall) -> None:
    calls = [lambda n=n: book(hall, TEN, phone=f"09123456{n:02d}") for n in range(TOGETHER)]
    results = at_once(calls)
    assert sum(isinstance(result, BookingInfo) for result in results) == 4
    assert Booking.objects.count() == Slot.objects.get().taken == 4
    other = TEN.replace(hour=14)
    same = at_once([lambda: book(hall, other, phone="0999000111")] * 4)
    assert sum(isinstance(result, BookingInfo) for result in same) == 1
    assert Slot.objects.get(starts_at=other).taken == 1
