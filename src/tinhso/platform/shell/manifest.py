"""How the shell plugs in."""

from tinhso.kernel.actor import ActorKind
from tinhso.kernel.manifest import HealthCheck, MenuItem, Permission, System
from tinhso.platform.shell.navigation import broken_menu_items

EVERYBODY = frozenset({ActorKind.ANONYMOUS, ActorKind.CITIZEN, ActorKind.STAFF})

SYSTEM = System(
    code="shell",
    label="Giao diện chung",
    label_en="Shell",
    permissions=(
        Permission("shell.preferences", "Chọn ngôn ngữ và cách hiển thị", kinds=EVERYBODY),
        Permission("shell.desk", "Mở bàn làm việc", kinds=frozenset({ActorKind.STAFF})),
        Permission("shell.components", "Xem bộ thành phần giao diện", roles=("administrator",)),
    ),
    menu=(
        MenuItem(
            "shell:components", "Thành phần giao diện", "shell.components", "administration", 900, "eye"
        ),
    ),
    urls="tinhso.platform.shell.urls",
    health=(HealthCheck("menu", "Trình đơn dẫn tới trang có thật", broken_menu_items),),
)
