"""A number is taken: at the kiosk, by an officer for a person, or because a booking is due."""

from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.government.queueing.contracts import Source, TicketInfo, TicketTaken
from tinhso.government.queueing.models import Booking, Desk, Ticket
from tinhso.government.queueing.queue import (
    desk_of,
    info,
    is_open,
    next_number,
    priority_of,
    rank_of,
    rules_now,
)
from tinhso.government.queueing.rules import ticket_code
from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Invalid, NotFound
from tinhso.kernel.ids import new_id
from tinhso.kernel.locks import advisory_lock
from tinhso.platform.organisations import facade as organisations


@action("queueing.take")
def take_at_kiosk(
    *, actor: Actor, kiosk_key: str, letter: str, priority: str = "", key: str = ""
) -> TicketInfo:
    """Take a number at the kiosk of a desk, in its opening hours. The same press again is the same number."""
    desk = Desk.objects.filter(kiosk_key=kiosk_key).first()
    if desk is None:
        raise NotFound("queueing.kiosk", _("Không có quầy lấy số ở địa chỉ này."))
    if not is_open(desk.pk, clock.now()):
        raise Conflict("queueing.closed", _("Bộ phận một cửa đang ngoài giờ làm việc."))
    return enqueue(desk, letter, Source.KIOSK, priority=priority, key=key)


@action("queueing.serve")
def give_number(
    *,
    actor: Actor,
    unit_id: UUID,
    letter: str,
    priority: str = "",
    procedure_code: str = "",
    key: str = "",
) -> TicketInfo:
    """Take a number for a person who came to the officer."""
    actor.require("queueing.serve", organisations.path(unit_id))
    desk = desk_of(unit_id)
    return enqueue(desk, letter, Source.OFFICER, priority=priority, procedure_code=procedure_code, key=key)


def enqueue(
    desk: Desk,
    letter: str,
    source: Source,
    *,
    priority: str = "",
    procedure_code: str = "",
    key: str = "",
    booking: Booking | None = None,
) -> TicketInfo:
    """Make the ticket with the next number of its line; the caller has checked who may."""
    key = f"{desk.pk}:{key or new_id()}"[:80]
    advisory_lock(f"queueing.take/{key}")
    if before := Ticket.objects.filter(key=key).first():
        return info(before)
    if not desk.groups.filter(letter=letter, is_active=True).exists():
        raise Invalid("queueing.group", _("Hãy chọn việc cần làm."), fields={"letter": _("Hãy chọn lại.")})
    wanted, now = priority_of(priority, rules_now()), clock.now()
    day = clock.local(now).date()
    number = next_number(desk, day, letter)
    ticket = Ticket.objects.create(
        desk=desk,
        day=day,
        letter=letter,
        line=letter,
        number=number,
        code=ticket_code(letter, number),
        priority=wanted.code if wanted else "",
        rank=rank_of(wanted),
        source=source.value,
        procedure_code=procedure_code,
        booking=booking,
        key=key,
        taken_at=now,
        queued_at=min(now, booking.starts_at) if booking else now,
    )
    emit(TicketTaken(ticket.pk, desk.pk, ticket.code, ticket.state))
    return info(ticket)
