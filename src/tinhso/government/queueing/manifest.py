"""The queue of every one-stop desk: numbers, counters, the wall, appointments."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from tinhso.government.queueing import contracts
from tinhso.kernel.actor import Actor, ActorKind
from tinhso.kernel.manifest import (
    DefinitionKind,
    MenuItem,
    Panel,
    Periodic,
    Permission,
    Seed,
    System,
)

EVERYBODY = frozenset({ActorKind.ANONYMOUS, ActorKind.CITIZEN, ActorKind.STAFF, ActorKind.SERVICE})
HOLDERS = frozenset({ActorKind.ANONYMOUS, ActorKind.CITIZEN, ActorKind.STAFF})


def _waiting(actor: Actor) -> int:
    from tinhso.government.queueing.facade import waiting_count

    return waiting_count(actor)


def _bar(request: HttpRequest) -> str:
    from tinhso.government.queueing.bar import desk_bar

    return desk_bar(request)


def _remind() -> int:
    from tinhso.government.queueing.reminders import remind_tomorrow

    return remind_tomorrow()


def _close() -> int:
    from tinhso.government.queueing.facade import close_days, miss_bookings
    from tinhso.kernel.actor import system_actor

    actor = system_actor("Đóng hàng chờ", ["queueing.expire"])
    return close_days(actor=actor) + miss_bookings(actor=actor)


def _load(out: Any) -> None:
    from tinhso.government.queueing.demo import load

    load(out)


SYSTEM = System(
    code="queueing",
    label=_("Lấy số và đặt lịch"),
    label_en="Queue and appointments",
    pillar="government",
    standards=("iCalendar (RFC 5545)",),
    permissions=(
        Permission("queueing.wall", _("Xem màn hình gọi số"), kinds=EVERYBODY),
        Permission("queueing.take", _("Lấy số thứ tự"), kinds=EVERYBODY),
        Permission("queueing.book", _("Đặt lịch hẹn"), kinds=HOLDERS),
        Permission("queueing.serve", _("Gọi số tại quầy"), roles=("reception",)),
        Permission("queueing.manage", _("Sắp xếp quầy và nhóm việc"), roles=("leader", "administrator")),
        Permission("queueing.figures", _("Xem số liệu chờ và phục vụ"), roles=("leader", "auditor")),
        Permission("queueing.expire", _("Đóng hàng chờ cuối ngày")),
    ),
    menu=(
        MenuItem("queueing:bookings", _("Đặt lịch hẹn"), "queueing.book", "citizen", 40, "calendar"),
        MenuItem(
            "queueing:counter", _("Gọi số"), "queueing.serve", "desk", 25, "people", "q", count=_waiting
        ),
        MenuItem(
            "queueing:setup", _("Quầy và nhóm việc"), "queueing.manage", "administration", 70, "settings"
        ),
        MenuItem("queueing:figures", _("Chờ và phục vụ"), "queueing.figures", "registers", 70, "chart"),
    ),
    urls="tinhso.government.queueing.urls",
    rest="tinhso.government.queueing.rest",
    events=(
        contracts.TicketTaken,
        *contracts.ACT_EVENTS.values(),
        contracts.BookingMade,
        contracts.BookingMoved,
        contracts.BookingCancelled,
        contracts.BookingArrived,
        contracts.DeskArranged,
    ),
    periodic=(
        Periodic("queueing.remind", "*/20 8-19 * * *", _remind),
        Periodic("queueing.close", "10 0 * * *", _close),
    ),
    definition_kinds=(
        DefinitionKind("queue_rules", _("Quy tắc hàng chờ"), "queue_rules", contracts.QueueRules),
    ),
    seeds=(Seed("Quầy và nhóm việc", 85, _load),),
    panels=(Panel("queueing.bar", "desk", "queueing.serve", _bar),),
)
