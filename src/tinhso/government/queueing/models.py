"""Counters, tickets and bookings of the one-stop desks."""

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from tinhso.government.queueing.contracts import (
    BOOKING_LABELS,
    STATE_LABELS,
    BookingState,
    Source,
    TicketState,
)
from tinhso.government.queueing.rules import ORDINARY_RANK
from tinhso.kernel.ids import new_id


@pghistory.track()
class Desk(models.Model):
    """A desk with a queue. `kiosk_key` is the address of its kiosk: who knows it may take numbers there."""

    unit = models.OneToOneField(
        "organisations.Unit",
        models.PROTECT,
        primary_key=True,
        related_name="+",
        verbose_name="một cửa",
    )
    kiosk_key = models.CharField(max_length=40, unique=True)
    takes_bookings = models.BooleanField("nhận đặt lịch", default=True)

    class Meta:
        verbose_name = "hàng chờ của một cửa"


@pghistory.track()
class Group(models.Model):
    """A line of numbers: a letter and what it is for. Empty lists mean everything."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    desk = models.ForeignKey(Desk, models.PROTECT, related_name="groups")
    letter = models.CharField("chữ", max_length=1)
    name = models.CharField("nhóm việc", max_length=100)
    sectors = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    procedure_codes = ArrayField(models.CharField(max_length=20), default=list, blank=True)
    is_active = models.BooleanField(default=True)

    class Meta:
        verbose_name = "nhóm việc"
        constraints = [models.UniqueConstraint(fields=["desk", "letter"], name="queueing_letter_once")]


@pghistory.track()
class Counter(models.Model):
    """A counter, the groups it serves and who sits there now."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    desk = models.ForeignKey(Desk, models.PROTECT, related_name="counters")
    number = models.PositiveSmallIntegerField("số quầy")
    name = models.CharField("tên quầy", max_length=100, blank=True)
    letters = ArrayField(models.CharField(max_length=1), default=list)
    is_active = models.BooleanField(default=True)
    officer = models.ForeignKey("access.Account", models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = "quầy"
        constraints = [
            models.UniqueConstraint(fields=["desk", "number"], name="queueing_counter_once"),
            models.UniqueConstraint(
                fields=["officer"], condition=Q(officer__isnull=False), name="queueing_one_seat"
            ),
        ]


class Number(models.Model):
    """The last number of a desk, day and letter: the row is the counter."""

    id = models.BigAutoField(primary_key=True)
    desk = models.ForeignKey(Desk, models.PROTECT, related_name="+")
    day = models.DateField()
    letter = models.CharField(max_length=1)
    value = models.PositiveIntegerField()

    class Meta:
        verbose_name = "số thứ tự"
        constraints = [models.UniqueConstraint(fields=["desk", "day", "letter"], name="queueing_number_once")]


class Slot(models.Model):
    """How many booked a time at a desk: the row is the counter, so that nobody is one too many."""

    id = models.BigAutoField(primary_key=True)
    desk = models.ForeignKey(Desk, models.PROTECT, related_name="+")
    starts_at = models.DateTimeField()
    taken = models.PositiveIntegerField()

    class Meta:
        verbose_name = "khung giờ"
        constraints = [models.UniqueConstraint(fields=["desk", "starts_at"], name="queueing_slot_once")]


@pghistory.track()
class Booking(models.Model):
    """An appointment. `holder` is whose it is: the person, or the phone number of one not signed in."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    code = models.CharField(max_length=12, unique=True)
    desk = models.ForeignKey(Desk, models.PROTECT, related_name="bookings")
    day = models.DateField()
    starts_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField()
    procedure_code = models.CharField(max_length=20)
    person = models.ForeignKey("people.Person", models.PROTECT, null=True, related_name="+")
    holder = models.CharField(max_length=60)
    name = models.CharField("họ và tên", max_length=120)
    phone = models.CharField("điện thoại", max_length=20)
    state = models.CharField(
        max_length=10, choices=list(BOOKING_LABELS.items()), default=BookingState.OPEN.value
    )
    key = models.CharField(max_length=80, unique=True)
    made_at = models.DateTimeField()

    class Meta:
        verbose_name = "lịch hẹn"
        indexes = [models.Index(fields=["day", "state"], name="queueing_booking_day")]
        constraints = [
            models.UniqueConstraint(
                fields=["desk", "day", "holder"],
                condition=Q(state=BookingState.OPEN.value),
                name="queueing_one_booking",
            )
        ]


@pghistory.track()
class Ticket(models.Model):
    """A number. `rank` orders those with priority before others, `queued_at` within a rank.

    `line` is the group it waits for, `letter` the one it was taken for: a moved person keeps the number.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    desk = models.ForeignKey(Desk, models.PROTECT, related_name="tickets")
    day = models.DateField()
    letter = models.CharField("chữ của số", max_length=1)
    line = models.CharField("đang chờ ở nhóm", max_length=1)
    number = models.PositiveIntegerField()
    code = models.CharField(max_length=8)
    state = models.CharField(
        max_length=10, choices=list(STATE_LABELS.items()), default=TicketState.WAITING.value
    )
    priority = models.CharField(max_length=32, blank=True)
    rank = models.PositiveSmallIntegerField(default=ORDINARY_RANK)
    source = models.CharField(max_length=10, choices=[(source.value, source.value) for source in Source])
    procedure_code = models.CharField(max_length=20, blank=True)
    booking = models.OneToOneField(Booking, models.PROTECT, null=True, related_name="ticket")
    counter = models.ForeignKey(Counter, models.PROTECT, null=True, related_name="tickets")
    key = models.CharField(max_length=80, unique=True)
    taken_at = models.DateTimeField()
    queued_at = models.DateTimeField()
    called_at = models.DateTimeField(null=True)
    calls = models.PositiveSmallIntegerField(default=0)
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "số thứ tự"
        indexes = [
            models.Index(
                fields=["desk", "day", "rank", "queued_at"],
                condition=Q(state=TicketState.WAITING.value),
                name="queueing_line",
            ),
            models.Index(fields=["desk", "day", "state"], name="queueing_today"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["desk", "day", "letter", "number"], name="queueing_ticket_once"),
            models.UniqueConstraint(
                fields=["counter"],
                condition=Q(state__in=[TicketState.CALLED.value, TicketState.SERVING.value]),
                name="queueing_one_at_counter",
            ),
        ]
