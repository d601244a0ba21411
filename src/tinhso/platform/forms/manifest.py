"""How forms plug in."""

from typing import Any

from tinhso.kernel.actor import ActorKind
from tinhso.kernel.manifest import DefinitionKind, Periodic, Permission, System
from tinhso.platform.forms.schema import CodeList

EVERYBODY = frozenset({ActorKind.ANONYMOUS, ActorKind.CITIZEN, ActorKind.STAFF})


def _purge() -> Any:
    from tinhso.platform.forms.jobs import purge

    return purge()


SYSTEM = System(
    code="forms",
    label="Biểu mẫu điện tử",
    label_en="Forms",
    permissions=(
        Permission("forms.draft", "Lưu bản nháp của chính mình", kinds=EVERYBODY),
        Permission("forms.areas", "Tìm đơn vị hành chính khi điền biểu mẫu", kinds=EVERYBODY),
        Permission("forms.purge", "Xóa bản nháp quá hạn"),
    ),
    urls="tinhso.platform.forms.urls",
    url_prefix="forms/",
    periodic=(Periodic("forms.purge", "15 2 * * *", _purge),),
    definition_kinds=(DefinitionKind("codelist", "Danh mục của biểu mẫu", "codelists", CodeList),),
)
