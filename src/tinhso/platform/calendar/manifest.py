"""The plug of working time."""

from tinhso.kernel.actor import ActorKind, system_actor
from tinhso.kernel.manifest import DefinitionKind, HealthCheck, MenuItem, Permission, System
from tinhso.kernel.unit_moves import declared
from tinhso.platform.calendar.contracts import CalendarChanged, ExceptionAdded, ExceptionCancelled
from tinhso.platform.calendar.schema import CalendarDefinition, check


def apply(definition: CalendarDefinition) -> None:
    from tinhso.platform.calendar.facade import apply_calendar

    apply_calendar(actor=system_actor("calendar.apply", ["calendar.manage"]), definition=definition)


def health() -> list[str]:
    from tinhso.platform.calendar.selectors import almanac

    return [] if almanac().default else ["Chưa có lịch làm việc mặc định; hãy chạy lại lệnh nạp dữ liệu."]


SYSTEM = System(
    code="calendar",
    label="Lịch làm việc và thời hạn",
    label_en="Working time and deadlines",
    permissions=(
        Permission("calendar.read", "Xem lịch làm việc", kinds=frozenset(ActorKind)),
        Permission(
            "calendar.browse", "Mở trang lịch làm việc, tính thử hạn", kinds=frozenset({ActorKind.STAFF})
        ),
        Permission("calendar.manage", "Đặt ngày nghỉ, ngày làm bù", roles=("administrator",)),
        Permission("calendar.rehome", "Chuyển ngày đặc biệt do sắp xếp đơn vị"),
    ),
    menu=(
        MenuItem("calendar:year", "Lịch làm việc", "calendar.browse", "registers", order=60, icon="calendar"),
        MenuItem("calendar:try", "Tính hạn", "calendar.browse", "registers", order=61, icon="clock"),
    ),
    urls="tinhso.platform.calendar.urls",
    url_prefix="lich-lam-viec/",
    rest="tinhso.platform.calendar.rest",
    events=(CalendarChanged, ExceptionAdded, ExceptionCancelled),
    definition_kinds=(
        DefinitionKind("calendar", "Lịch làm việc", "calendars", CalendarDefinition, check, apply),
    ),
    health=(HealthCheck("calendar.default", "Lịch làm việc mặc định", health),),
    unit_moves=(
        declared(
            "calendar.exceptions",
            "Ngày đặc biệt sắp tới của đơn vị",
            20,
            "calendar.rehome",
            "tinhso.platform.calendar.unit_moves",
        ),
    ),
)
