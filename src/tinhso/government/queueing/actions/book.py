"""Booking a time at a desk, moving it, giving it up, and arriving for it."""

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from tinhso.government.queueing import booking as bookings
from tinhso.government.queueing.actions.take import enqueue
from tinhso.government.queueing.contracts import (
    BookingArrived,
    BookingCancelled,
    BookingEvent,
    BookingInfo,
    BookingMade,
    BookingMoved,
    BookingState,
    Source,
    TicketInfo,
)
from tinhso.government.queueing.models import Booking, Slot
from tinhso.government.queueing.queue import desk_of, rules_now
from tinhso.government.queueing.rules import may_check_in
from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Invalid, NotFound
from tinhso.kernel.ids import new_id
from tinhso.kernel.locks import advisory_lock
from tinhso.kernel.text_vi import nfc
from tinhso.platform.cases import facade as cases

NAME_LENGTH_MAX = 120


@action("queueing.book")
def book(
    *,
    actor: Actor,
    unit_id: UUID,
    procedure_code: str,
    starts_at: datetime,
    name: str,
    phone: str,
    key: str = "",
) -> BookingInfo:
    """Book a time. One open booking for a person, desk and day; the same form again is the same booking."""
    desk = desk_of(unit_id)
    words, number = _checked_name(name), bookings.checked_phone(phone)
    cases.procedure_in_force(procedure_code)
    holder = bookings.holder_of(actor, number)
    key = f"{holder}:{key or new_id()}"[:80]
    advisory_lock(f"queueing.book/{holder}")
    if before := Booking.objects.filter(key=key).first():
        return bookings.info(before)
    bookings.take_slot(desk, starts_at)
    row = Booking(
        code=bookings.new_code(),
        desk=desk,
        day=clock.local(starts_at).date(),
        starts_at=starts_at,
        minutes=rules_now().slot_minutes,
        procedure_code=procedure_code,
        person_id=actor.person_id,
        holder=holder,
        name=words,
        phone=number,
        key=key,
        made_at=clock.now(),
    )
    _save_once_a_day(row)
    return _announced(row, BookingMade)


def _checked_name(name: str) -> str:
    words = nfc(name.replace("\x00", " "))
    if not 0 < len(words) <= NAME_LENGTH_MAX:
        message = _("Hãy ghi họ và tên.")
        raise Invalid("queueing.name", message, fields={"name": message})
    return words


def _save_once_a_day(row: Booking) -> None:
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        message = _("Bạn đã có một lịch hẹn ở đây trong ngày đó. Hãy dời lịch cũ thay vì đặt thêm.")
        raise Conflict("queueing.one_booking", message, fields={"slot": message}) from error


def _announced(row: Booking, kind: type[BookingEvent]) -> BookingInfo:
    emit(kind(row.pk, row.desk_id, row.starts_at))
    return bookings.info(row)


@action("queueing.book")
def see_booking(*, actor: Actor, code: str, phone: str = "") -> BookingInfo:
    """Return a booking to its holder."""
    return bookings.info(bookings.own(actor, code, phone))


@action("queueing.book")
def move_booking(*, actor: Actor, code: str, phone: str = "", starts_at: datetime) -> BookingInfo:
    """Take another time at the same desk; the old one is free again only when the new one is held."""
    row = bookings.own(actor, code, phone)
    bookings.require_open(row)
    if row.starts_at == starts_at:
        return bookings.info(row)
    both = Slot.objects.filter(desk=row.desk, starts_at__in=[row.starts_at, starts_at])
    list(both.select_for_update().order_by("starts_at"))  # two who swap times wait for each other
    bookings.take_slot(row.desk, starts_at)
    bookings.give_back(row)
    row.starts_at, row.day = starts_at, clock.local(starts_at).date()
    _save_once_a_day(row)
    return _announced(row, BookingMoved)


@action("queueing.book")
def cancel_booking(*, actor: Actor, code: str, phone: str = "") -> BookingInfo:
    """Give the time up; doing it twice changes nothing."""
    row = bookings.own(actor, code, phone)
    if row.state == BookingState.CANCELLED:
        return bookings.info(row)
    bookings.require_open(row)
    bookings.give_back(row)
    row.state = BookingState.CANCELLED.value
    row.save()
    return _announced(row, BookingCancelled)


@action("queueing.take")
def check_in(*, actor: Actor, code: str, phone: str = "", kiosk_key: str = "") -> TicketInfo:
    """Arrive: the booking becomes a ticket that counts from the booked hour. Twice is the same ticket."""
    row = _at_kiosk(code, kiosk_key) if kiosk_key else bookings.own(actor, code, phone)
    group = bookings.group_for(row.desk, row.procedure_code, _sector(row.procedure_code))
    if row.state == BookingState.OPEN:
        _in_time(row)
        row.state = BookingState.ARRIVED.value
        row.save()
        _announced(row, BookingArrived)
    elif row.state != BookingState.ARRIVED:
        bookings.require_open(row)
    return enqueue(
        row.desk,
        group.letter,
        Source.BOOKING,
        procedure_code=row.procedure_code,
        key=f"booking:{row.pk}",
        booking=row,
    )


def _at_kiosk(code: str, kiosk_key: str) -> Booking:
    """Return the booking whose QR is shown to the kiosk of its own desk; the code alone is enough there."""
    found = Booking.objects.filter(code=code.strip().upper(), desk__kiosk_key=kiosk_key).first()
    if found is None:
        raise NotFound("queueing.booking", _("Không có lịch hẹn mang mã này ở đây."))
    return bookings.locked(found.pk)


def _in_time(row: Booking) -> None:
    rules = rules_now()
    if not may_check_in(row.starts_at, clock.now(), rules.early_minutes, rules.late_minutes):
        at = f"{clock.local(row.starts_at):%H:%M %d/%m/%Y}"
        message = _(
            "Lịch hẹn lúc %(at)s: chỉ báo đến được từ %(early)s phút trước đến %(late)s phút sau giờ hẹn."
            " Hãy lấy số thường."
        ) % {"at": at, "early": rules.early_minutes, "late": rules.late_minutes}
        raise Conflict("queueing.check_in_time", message)


def _sector(procedure_code: str) -> str:
    try:
        return cases.procedure_in_force(procedure_code)[1].sector
    except NotFound:
        return ""


@action("queueing.expire")
def miss_bookings(*, actor: Actor) -> int:
    """Close bookings of days gone by that nobody came for."""
    rows = Booking.objects.filter(day__lt=clock.today(), state=BookingState.OPEN.value)
    return rows.update(state=BookingState.MISSED.value)
