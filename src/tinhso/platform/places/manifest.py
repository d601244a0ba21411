"""The plug of administrative areas."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings

from tinhso.kernel.actor import Actor, ActorKind, system_actor
from tinhso.kernel.clock import legal_day
from tinhso.kernel.manifest import HealthCheck, Hit, MenuItem, Permission, SearchSource, Seed, System
from tinhso.platform.places.contracts import AreasLoaded


def load(seed: Any) -> None:
    from tinhso.platform.places.facade import load_areas

    actor = system_actor("places.load", ["places.manage"])
    rows = load_areas(actor=actor, folder=settings.DEFINITIONS_DIR / "places")
    seed.stdout(f"Địa giới hành chính: {rows} dòng mới" if rows else "Địa giới hành chính: đã nạp từ trước")


def health() -> list[str]:
    from tinhso.platform.places.selectors import is_loaded

    return [] if is_loaded() else ["Chưa có danh mục địa giới hành chính; hãy chạy lại lệnh nạp dữ liệu."]


def find(actor: Actor, text: str, limit: int) -> Sequence[Hit]:
    from django.urls import reverse

    from tinhso.platform.places.facade import search

    return [
        Hit(f"{area.kind} {area.name}", area.full_name, reverse("places:area", args=[area.code]))
        for area in search(text, legal_day())[:limit]
    ]


SYSTEM = System(
    code="places",
    label="Địa giới hành chính",
    label_en="Administrative areas",
    permissions=(
        Permission("places.read", "Đọc danh mục địa giới hành chính", kinds=frozenset(ActorKind)),
        Permission("places.browse", "Xem trang địa giới hành chính", kinds=frozenset({ActorKind.STAFF})),
        Permission("places.manage", "Nạp danh mục địa giới hành chính", roles=("administrator",)),
    ),
    menu=(
        MenuItem("places:areas", "Địa giới hành chính", "places.browse", "registers", order=40, icon="map"),
    ),
    urls="tinhso.platform.places.urls",
    url_prefix="dia-gioi/",
    rest="tinhso.platform.places.rest",
    events=(AreasLoaded,),
    health=(HealthCheck("places.loaded", "Danh mục địa giới hành chính", health),),
    seeds=(Seed("Địa giới hành chính", 10, load),),
    search=(SearchSource("places", "Địa giới hành chính", "places.browse", find),),
)
