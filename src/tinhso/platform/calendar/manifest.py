"""The plug of working time."""

from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from tinhso.kernel.actor import ActorKind, system_actor
from tinhso.kernel.manifest import DefinitionKind, HealthCheck, MenuItem, Permission, Seed, System
from tinhso.platform.calendar.contracts import ExceptionAdded, ExceptionCancelled
from tinhso.platform.calendar.schema import CalendarDefinition, check


def load(command: Any) -> None:
    from tinhso.platform.calendar.facade import load_calendars

    actor = system_actor("calendar.load", ["calendar.manage"])
    changed = load_calendars(actor=actor, folder=settings.DEFINITIONS_DIR / "calendars")
    command.stdout(f"  Lịch làm việc: {changed} lịch thay đổi")


def health() -> list[str]:
    from tinhso.platform.calendar.selectors import almanac

    return [] if almanac().default else ["Chưa có lịch làm việc mặc định; hãy chạy lại lệnh nạp dữ liệu."]


SYSTEM = System(
    code="calendar",
    label=_("Lịch làm việc và thời hạn"),
    label_en="Working time and deadlines",
    permissions=(
        Permission("calendar.read", _("Xem lịch làm việc"), kinds=frozenset(ActorKind)),
        Permission("calendar.browse", _("Mở trang lịch làm việc, tính thử hạn"), kinds=frozenset({ActorKind.STAFF})),
        Permission("calendar.manage", _("Đặt ngày nghỉ, ngày làm bù"), roles=("administrator",)),
    ),
    menu=(
        MenuItem("calendar:year", _("Lịch làm việc"), "calendar.browse", "registers", order=60, icon="calendar"),
        MenuItem("calendar:try", _("Tính hạn"), "calendar.browse", "registers", order=61, icon="clock"),
    ),
    urls="tinhso.platform.calendar.urls",
    url_prefix="lich-lam-viec/",
    rest="tinhso.platform.calendar.rest",
    events=(ExceptionAdded, ExceptionCancelled),
    definition_kinds=(
        DefinitionKind("calendar", "Lịch làm việc", "calendars", CalendarDefinition, check),
    ),
    health=(HealthCheck("calendar.default", "Lịch làm việc mặc định", health),),
    seeds=(Seed("Lịch làm việc", 15, load),),
)
