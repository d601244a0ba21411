"""The plug of organisations."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings

from tinhso.kernel.actor import Actor, ActorKind, system_actor
from tinhso.kernel.clock import legal_day
from tinhso.kernel.manifest import HealthCheck, Hit, MenuItem, Permission, SearchSource, Seed, System
from tinhso.platform.organisations.contracts import (
    CodeAssigned,
    ProvinceBuilt,
    UnitCreated,
    UnitEnded,
    UnitRenamed,
    UnitsReorganised,
)


def build(seed: Any) -> None:
    from tinhso.platform.organisations.facade import build_province

    made = build_province(
        actor=system_actor("organisations.build", ["organisations.manage"]),
        definitions=settings.DEFINITIONS_DIR,
        province_code=settings.PROVINCE_CODE,
        on=settings.PROVINCE_DATE,
    )
    seed.stdout(f"Đơn vị của tỉnh: {made} đơn vị mới" if made else "Đơn vị của tỉnh: đã có")


def health() -> list[str]:
    from tinhso.platform.organisations.selectors import is_built

    if is_built(settings.PROVINCE_CODE):
        return []
    return ["Chưa có đơn vị nào của tỉnh; hãy chạy lại lệnh nạp dữ liệu."]


def find(actor: Actor, text: str, limit: int) -> Sequence[Hit]:
    from django.urls import reverse

    from tinhso.platform.organisations.facade import search, search_ended

    on = legal_day()
    living = [(unit, unit.short_name) for unit in search(text, on)[:limit]]
    gone = [(unit, f"{unit.short_name} · – {unit.valid_to:%d/%m/%Y}") for unit in search_ended(text, on)]
    return [
        Hit(unit.name, subtitle, reverse("organisations:unit", args=[unit.id]))
        for unit, subtitle in [*living, *gone][:limit]
    ]


SYSTEM = System(
    code="organisations",
    label="Cơ quan, đơn vị",
    label_en="Organisations",
    standards=("QĐ 20/2020/QĐ-TTg", "QCVN 102:2016/BTTTT"),
    permissions=(
        Permission("organisations.read", "Đọc danh bạ cơ quan", kinds=frozenset(ActorKind)),
        Permission("organisations.browse", "Xem trang cơ quan, đơn vị", kinds=frozenset({ActorKind.STAFF})),
        Permission("organisations.manage", "Lập, đổi tên, kết thúc đơn vị", roles=("administrator",)),
    ),
    menu=(
        MenuItem(
            "organisations:tree",
            "Cơ quan, đơn vị",
            "organisations.browse",
            "registers",
            order=30,
            icon="building",
        ),
        MenuItem(
            "organisations:competence",
            "Cơ quan có thẩm quyền",
            "organisations.browse",
            "registers",
            order=35,
            icon="search",
        ),
    ),
    urls="tinhso.platform.organisations.urls",
    url_prefix="don-vi/",
    rest="tinhso.platform.organisations.rest",
    events=(UnitCreated, UnitRenamed, UnitEnded, CodeAssigned, ProvinceBuilt, UnitsReorganised),
    health=(HealthCheck("organisations.built", "Cơ quan, đơn vị của tỉnh", health),),
    seeds=(Seed("Cơ quan, đơn vị của tỉnh", 20, build),),
    search=(SearchSource("organisations", "Cơ quan, đơn vị", "organisations.browse", find),),
)
