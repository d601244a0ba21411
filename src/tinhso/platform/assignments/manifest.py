"""Assignments: who does what until when."""

from django.utils.translation import gettext_lazy as _

from tinhso.kernel.actor import Actor
from tinhso.kernel.manifest import MenuItem, Periodic, Permission, Subscription, System
from tinhso.kernel.unit_moves import declared
from tinhso.platform.assignments import contracts
from tinhso.platform.events.contracts import EventInfo

OFFICE = ("reception", "specialist", "clerk", "leader")


def _waiting(actor: Actor) -> int:
    from tinhso.platform.assignments.facade import waiting_count

    return waiting_count(actor)


def _tell(event: EventInfo) -> None:
    from tinhso.platform.assignments.notices import tell

    tell(event)


def _remind() -> int:
    from tinhso.kernel.actor import system_actor
    from tinhso.platform.assignments.facade import remind

    return remind(actor=system_actor("Nhắc việc", ["assignments.remind"]))


SYSTEM = System(
    code="assignments",
    label=_("Giao việc"),
    label_en="Assignments",
    standards=("NĐ 30/2020/NĐ-CP",),
    permissions=(
        Permission("assignments.work", _("Nhận, làm, báo cáo việc được giao"), roles=OFFICE),
        Permission("assignments.give", _("Giao việc"), roles=("leader",)),
        Permission("assignments.judge", _("Xác nhận, trả lại, hủy việc mình đã giao"), roles=OFFICE),
        Permission("assignments.figures", _("Xem số liệu việc theo đơn vị"), roles=("leader", "auditor")),
        Permission("assignments.remind", _("Nhắc việc đến hạn")),
        Permission("assignments.rehome", _("Chuyển việc theo đơn vị được sắp xếp")),
    ),
    menu=(
        MenuItem(
            "assignments:list", _("Việc được giao"), "assignments.work", "desk", 12, "check", count=_waiting
        ),
        MenuItem(
            "assignments:figures", _("Việc theo đơn vị"), "assignments.figures", "registers", 45, "chart"
        ),
    ),
    urls="tinhso.platform.assignments.urls",
    url_prefix="nhiem-vu/",
    rest="tinhso.platform.assignments.rest",
    events=contracts.EVENTS,
    subscriptions=tuple(
        Subscription(f"assignments.tell_{event.type.rpartition('.')[2]}", event.type, _tell)
        for event in contracts.EVENTS
    ),
    unit_moves=(
        declared(
            "assignments.work",
            _("Việc được giao chưa xong"),
            64,
            "assignments.rehome",
            "tinhso.platform.assignments.unit_moves",
        ),
    ),
    periodic=(Periodic("assignments.remind", "15 7 * * *", _remind),),
)
