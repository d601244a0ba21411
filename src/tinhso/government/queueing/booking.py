"""What acts on bookings share: slots with room, the booking under lock, whose it is."""

import secrets
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import F
from django.utils.translation import gettext as _

from tinhso.government.queueing.contracts import BookingInfo, BookingState, SlotInfo
from tinhso.government.queueing.models import Booking, Counter, Desk, Group, Slot
from tinhso.government.queueing.queue import opening, rules_now
from tinhso.government.queueing.rules import slots
from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Invalid, NotFound
from tinhso.kernel.statements import ask
from tinhso.platform.organisations import facade as organisations

CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # none that is mistaken for another
CODE_LENGTH = 8
PHONE_DIGITS_MIN = 8
_TAKE = """
INSERT INTO queueing_slot (desk_id, starts_at, taken) VALUES (%s, %s, 1)
ON CONFLICT (desk_id, starts_at) DO UPDATE SET taken = queueing_slot.taken + 1
WHERE queueing_slot.taken < %s
RETURNING taken
"""


def new_code() -> str:
    return "".join(secrets.choice(CODE_LETTERS) for _place in range(CODE_LENGTH))


def capacity(desk: Desk) -> int:
    """Return how many may book one slot: counters × what one takes in that time."""
    counters: int = Counter.objects.filter(desk=desk, is_active=True).count()
    return counters * rules_now().per_counter


def days(desk: Desk) -> list[date]:
    """Return the working days one may book, from today on."""
    today = clock.today()
    ahead = (today + timedelta(days=n) for n in range(rules_now().days_ahead + 1))
    return [day for day in ahead if opening(desk.pk, day)]


def free_slots(desk: Desk, day: date) -> list[SlotInfo]:
    """Return the slots of a day that still have room, in order. Two queries."""
    if day not in days(desk) or not desk.takes_bookings:
        return []
    starts = slots(day, opening(desk.pk, day), rules_now().slot_minutes)
    taken = dict(Slot.objects.filter(desk=desk, starts_at__in=starts).values_list("starts_at", "taken"))
    room, now = capacity(desk), clock.now()
    return [SlotInfo(at, room - taken.get(at, 0)) for at in starts if at > now and room > taken.get(at, 0)]


def take_slot(desk: Desk, starts_at: datetime) -> None:
    """Take one place of a slot; refuse where it does not exist or is full, also for two at once."""
    if not any(slot.starts_at == starts_at for slot in free_slots(desk, clock.local(starts_at).date())):
        raise full()
    if not ask(_TAKE, [desk.pk, starts_at, capacity(desk)]):
        raise full()


def full() -> Conflict:
    message = _("Khung giờ này không còn chỗ. Hãy chọn khung giờ khác.")
    return Conflict("queueing.slot_full", message, fields={"slot": message})


def give_back(booking: Booking) -> None:
    Slot.objects.filter(desk=booking.desk_id, starts_at=booking.starts_at, taken__gt=0).update(
        taken=F("taken") - 1
    )


def holder_of(actor: Actor, phone: str) -> str:
    """Return whose a booking is: the person signed in, else the phone number."""
    return f"person:{actor.person_id}" if actor.person_id else f"phone:{digits(phone)}"


def digits(phone: str) -> str:
    found = "".join(sign for sign in phone if sign.isdigit())
    return f"0{found[2:]}" if found.startswith("84") else found


def checked_phone(phone: str) -> str:
    if len(digits(phone)) < PHONE_DIGITS_MIN:
        message = _("Hãy nhập số điện thoại, ví dụ 0912 345 678.")
        raise Invalid("queueing.phone", message, fields={"phone": message})
    return digits(phone)


def locked(booking_id: UUID) -> Booking:
    return Booking.objects.select_for_update(of=("self",)).select_related("desk").get(pk=booking_id)


def own(actor: Actor, code: str, phone: str) -> Booking:
    """Return a booking to its holder: signed in, or with code and the phone number told at booking."""
    found = Booking.objects.filter(code=code.strip().upper()).first()
    if found is not None:
        signed_in = actor.person_id is not None and found.person_id == actor.person_id
        if signed_in or (phone and secrets.compare_digest(digits(phone), found.phone)):
            return locked(found.pk)
    raise NotFound("queueing.booking", _("Không có lịch hẹn nào khớp cả mã và số điện thoại."))


def require_open(booking: Booking) -> None:
    if booking.state != BookingState.OPEN:
        raise Conflict("queueing.booking_closed", _("Lịch hẹn này đã dùng hoặc đã hủy."))


def group_for(desk: Desk, procedure_code: str, sector: str) -> Group:
    """Return the line for a procedure: the group naming it, else its sector, else the one for everything."""
    groups = list(desk.groups.filter(is_active=True).order_by("letter"))
    for fits in (
        lambda group: procedure_code in group.procedure_codes,
        lambda group: sector in group.sectors,
        lambda group: not group.procedure_codes and not group.sectors,
    ):
        if found := next(filter(fits, groups), None):
            return found
    if groups:
        return groups[0]
    raise NotFound("queueing.group", _("Bộ phận này chưa có nhóm việc nào."))


def info(row: Booking) -> BookingInfo:
    ticket = getattr(row, "ticket", None)
    return BookingInfo(
        id=row.pk,
        code=row.code,
        unit_id=row.desk_id,
        starts_at=row.starts_at,
        minutes=row.minutes,
        procedure_code=row.procedure_code,
        name=row.name,
        phone=row.phone,
        person_id=row.person_id,
        state=BookingState(row.state),
        ticket_id=ticket.pk if ticket else None,
    )


def may_see(actor: Actor, unit_id: UUID) -> bool:
    return actor.can("queueing.serve", organisations.path(unit_id))
