"""Questions to the queue. Officers see their own desks; the wall and the kiosk see no names."""

from collections import defaultdict
from datetime import date
from uuid import UUID

from django.db.models import Count, QuerySet

from tinhso.government.queueing import booking as bookings
from tinhso.government.queueing import queue
from tinhso.government.queueing.contracts import (
    BookingInfo,
    BookingState,
    CounterInfo,
    GroupInfo,
    HourFigures,
    Shown,
    TicketInfo,
    TicketState,
    Wait,
    Wall,
)
from tinhso.government.queueing.models import Booking, Counter, Desk, Group, Ticket
from tinhso.government.queueing.rules import minutes_between, percentile, wait
from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import NotFound
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.organisations.contracts import UnitInfo

SHOWN_MAX = 12
LINE_MAX = 100
BOOKINGS_MAX = 100
AT_COUNTER = (TicketState.CALLED.value, TicketState.SERVING.value)


def desk_by_kiosk(kiosk_key: str) -> Desk:
    found = Desk.objects.filter(kiosk_key=kiosk_key).first()
    if found is None:
        raise NotFound("queueing.kiosk", "Không có quầy lấy số ở địa chỉ này.")
    return found


def booking_desks() -> list[UnitInfo]:
    """Return the desks that take bookings: arranged, with a counter. Two queries."""
    ready = Desk.objects.filter(takes_bookings=True, counters__is_active=True).distinct()
    known = organisations.units(list(ready.values_list("pk", flat=True)))
    return sorted((u for u in known.values() if u.in_force(clock.legal_day())), key=lambda u: u.name)


def groups(unit_id: UUID) -> list[GroupInfo]:
    rows = Group.objects.filter(desk_id=unit_id, is_active=True).order_by("letter")
    return [queue.group_info(row) for row in rows]


def counters(unit_id: UUID) -> list[CounterInfo]:
    rows = Counter.objects.filter(desk_id=unit_id, is_active=True).order_by("number")
    return [queue.counter_info(row) for row in rows]


def my_counter(actor: Actor) -> CounterInfo | None:
    row = Counter.objects.filter(officer_id=actor.account_id, is_active=True).first()
    return queue.counter_info(row) if actor.account_id and row else None


def at_counter(counter_id: UUID) -> TicketInfo | None:
    row = Ticket.objects.filter(counter_id=counter_id, state__in=AT_COUNTER).first()
    return queue.info(row) if row else None


def line(actor: Actor, unit_id: UUID) -> list[TicketInfo]:
    """Return who waits today at the actor's desk, in the order they would be called. One query."""
    _served(actor, unit_id)
    rows = _today(unit_id).filter(state=TicketState.WAITING.value).order_by("rank", "queued_at", "id")
    return [queue.info(row) for row in rows[:LINE_MAX]]


def waiting_count(actor: Actor) -> int:
    """Return how many wait at the actor's own desk, for the menu."""
    if actor.unit_id is None:
        return 0
    return _today(actor.unit_id).filter(state=TicketState.WAITING.value).count()


def ticket(ticket_id: UUID) -> TicketInfo:
    """Return a ticket to whoever holds its paper: the address cannot be guessed and has no name on it."""
    row = Ticket.objects.filter(pk=ticket_id).first()
    if row is None:
        raise NotFound("queueing.ticket", "Không có số này.")
    return queue.info(row)


def wait_of(found: TicketInfo) -> Wait:
    """Return how long a waiting ticket may still take."""
    ahead = _today(found.unit_id).filter(state=TicketState.WAITING.value, line=found.line)
    row = Ticket.objects.get(pk=found.id)
    before = sum((r.rank, r.queued_at, r.pk) < (row.rank, row.queued_at, row.pk) for r in ahead)
    return wait(before, _serving(found.unit_id).get(found.line, 0), _services(found.unit_id))


def wall(unit_id: UUID) -> Wall:
    """Return what the wall of a desk shows: last called first, and the wait by line. Five queries."""
    if not Desk.objects.filter(pk=unit_id).exists():
        raise NotFound("queueing.no_desk", "Bộ phận này chưa dùng hàng chờ.")
    called = _today(unit_id).filter(state__in=AT_COUNTER).select_related("counter").order_by("-called_at")
    shown = tuple(
        Shown(row.code, row.counter.number, row.called_at, row.state == TicketState.SERVING)
        for row in called[:SHOWN_MAX]
        if row.counter and row.called_at
    )
    counts = _today(unit_id).filter(state=TicketState.WAITING.value).values_list("line")
    waiting = dict(counts.annotate(n=Count("pk")).order_by())
    seats, services = _serving(unit_id), _services(unit_id)
    lines = tuple(
        (group.letter, group.name, wait(waiting.get(group.letter, 0), seats.get(group.letter, 0), services))
        for group in groups(unit_id)
    )
    return Wall(unit_id, clock.now(), shown, lines)


def figures(actor: Actor, unit_id: UUID, day: date) -> list[HourFigures]:
    """Return waiting and service by the hour a number was taken. One query."""
    actor.require("queueing.figures", organisations.path(unit_id))
    by_hour: dict[int, list[Ticket]] = defaultdict(list)
    for row in Ticket.objects.filter(desk_id=unit_id, day=day).order_by("taken_at"):
        by_hour[clock.local(row.taken_at).hour].append(row)
    return [_hour(hour, rows) for hour, rows in sorted(by_hour.items())]


def _hour(hour: int, rows: list[Ticket]) -> HourFigures:
    waits = [m for row in rows if (m := minutes_between(row.queued_at, row.started_at)) is not None]
    done = [row for row in rows if row.state == TicketState.DONE]
    services = [m for row in done if (m := minutes_between(row.started_at, row.ended_at)) is not None]
    return HourFigures(
        hour=hour,
        tickets=len(rows),
        wait_p50=_whole(percentile(waits, 0.5)),
        wait_p90=_whole(percentile(waits, 0.9)),
        service_p50=_whole(percentile(services, 0.5)),
        service_p90=_whole(percentile(services, 0.9)),
        no_show=sum(row.state == TicketState.NO_SHOW for row in rows),
    )


def own_bookings(actor: Actor) -> list[BookingInfo]:
    """Return a person's own appointments from today on. One query."""
    if actor.person_id is None:
        return []
    rows = Booking.objects.filter(person_id=actor.person_id, day__gte=clock.today())
    return [bookings.info(row) for row in rows.select_related("ticket").order_by("starts_at")[:BOOKINGS_MAX]]


def bookings_of(actor: Actor, unit_id: UUID, day: date) -> list[BookingInfo]:
    """Return who is expected at the actor's desk on a day. One query."""
    _served(actor, unit_id)
    rows = Booking.objects.filter(desk_id=unit_id, day=day).exclude(state=BookingState.CANCELLED.value)
    return [bookings.info(row) for row in rows.select_related("ticket").order_by("starts_at")[:BOOKINGS_MAX]]


def booking_of_ticket(actor: Actor, found: TicketInfo) -> BookingInfo | None:
    """Return the appointment behind a ticket, to whoever serves it."""
    _served(actor, found.unit_id)
    row = Booking.objects.filter(pk=found.booking_id).first() if found.booking_id else None
    return bookings.info(row) if row else None


def _served(actor: Actor, unit_id: UUID) -> None:
    actor.require("queueing.serve", organisations.path(unit_id))


def _today(unit_id: UUID) -> QuerySet[Ticket]:
    return Ticket.objects.filter(desk_id=unit_id, day=clock.today())


def _serving(unit_id: UUID) -> dict[str, int]:
    """Return how many counters with somebody at them serve each line."""
    found: dict[str, int] = defaultdict(int)
    taken = Counter.objects.filter(desk_id=unit_id, is_active=True, officer__isnull=False)
    for letters in taken.values_list("letters", flat=True):
        for letter in letters:
            found[letter] += 1
    return dict(found)


def _services(unit_id: UUID) -> list[float]:
    """Return how many minutes each service of today took."""
    done = _today(unit_id).filter(state=TicketState.DONE.value).values_list("started_at", "ended_at")
    return [minutes for times in done if (minutes := minutes_between(*times)) is not None]


def _whole(value: float | None) -> int | None:
    return None if value is None else round(value)
