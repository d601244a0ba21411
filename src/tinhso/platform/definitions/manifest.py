"""The plug of dated definitions."""

from typing import Any

from django.conf import settings

from tinhso.kernel.actor import ActorKind, system_actor
from tinhso.kernel.manifest import HealthCheck, MenuItem, Periodic, Permission, Seed, System
from tinhso.platform.definitions.contracts import (
    DefinitionApproved,
    DefinitionEffective,
    DefinitionSuperseded,
)


def load(command: Any) -> None:
    from tinhso.platform.definitions.facade import load_folder

    count = load_folder(settings.DEFINITIONS_DIR)
    command.stdout(f"  Định nghĩa: {count} phiên bản mới")


def roll() -> None:
    from tinhso.platform.definitions.facade import roll_over

    roll_over(actor=system_actor("definitions.roll", ["definitions.load"]))


def health() -> list[str]:
    from tinhso.platform.definitions.selectors import documents

    return (
        [] if documents().exists() else ["Chưa có danh mục văn bản pháp luật; hãy chạy lại lệnh nạp dữ liệu."]
    )


SYSTEM = System(
    code="definitions",
    label="Định nghĩa và căn cứ pháp lý",
    label_en="Definitions and legal basis",
    standards=("JSON Schema 2020-12", "CEL"),
    permissions=(
        Permission("definitions.read", "Đọc định nghĩa đang áp dụng", kinds=frozenset(ActorKind)),
        Permission("definitions.browse", "Mở trang định nghĩa", kinds=frozenset({ActorKind.STAFF})),
        Permission("definitions.propose", "Soạn, kiểm thử định nghĩa", roles=("administrator",)),
        Permission("definitions.approve", "Duyệt, kết thúc định nghĩa", roles=("leader", "administrator")),
        Permission("definitions.load", "Nạp định nghĩa từ tệp"),
    ),
    menu=(
        MenuItem("definitions:list", "Định nghĩa", "definitions.browse", "registers", order=50, icon="book"),
        MenuItem(
            "definitions:documents",
            "Văn bản pháp luật",
            "definitions.browse",
            "registers",
            order=51,
            icon="document",
        ),
    ),
    urls="tinhso.platform.definitions.urls",
    url_prefix="dinh-nghia/",
    rest="tinhso.platform.definitions.rest",
    events=(DefinitionApproved, DefinitionEffective, DefinitionSuperseded),
    periodic=(Periodic("definitions.roll", "1 0 * * *", roll),),
    health=(HealthCheck("definitions.legal", "Danh mục văn bản pháp luật", health),),
    seeds=(Seed("Định nghĩa", 30, load),),
)
