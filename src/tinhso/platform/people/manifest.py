"""The plug of persons."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings

from tinhso.kernel.actions import viewed
from tinhso.kernel.actor import Actor, system_actor
from tinhso.kernel.manifest import Hit, MenuItem, Periodic, Permission, SearchSource, Seed, System
from tinhso.platform.people.contracts import (
    HouseholdChanged,
    PersonCorrected,
    PersonMerged,
    PersonRegistered,
    PersonUnmerged,
    PopulationLoaded,
)

DEMO_PERSONS = 2_000
NAME_WORDS_MIN = 2
"""One word is a procedure or half the province; nobody's data is shown, and no look written, for it."""
DESK = ("administrator", "reception", "specialist", "leader", "auditor")


def load(seed: Any) -> None:
    from tinhso.platform.people.facade import load_population

    report = load_population(
        actor=system_actor("people.load", ["people.load"]),
        province_code=settings.PROVINCE_CODE,
        on=settings.PROVINCE_DATE,
        persons=getattr(settings, "DEMO_PERSONS", DEMO_PERSONS),
    )
    if report.persons:
        seed.stdout(
            f"Dân số mẫu: {report.persons} người, {report.households} hộ, {report.per_second} người/giây"
        )
    else:
        seed.stdout("Dân số mẫu: đã có")


def scan() -> int:
    from tinhso.platform.people.facade import scan_duplicates

    return scan_duplicates(actor=system_actor("people.scan", ["people.merge"]))


def find(actor: Actor, text: str, limit: int) -> Sequence[Hit]:
    from django.urls import reverse

    from tinhso.platform.people.facade import search
    from tinhso.platform.people.wording import LISTED, LOOK_UP

    if len(text.split()) < NAME_WORDS_MIN and not any(char.isdigit() for char in text):
        return []
    found = search(text).rows[:limit]
    viewed(actor, [row.id for row in found], what=LISTED, purpose=LOOK_UP)
    return [
        Hit(
            row.full_name,
            f"{row.birth or ''} · {row.personal_number}".strip(" ·"),
            reverse("people:person", args=[row.id]),
        )
        for row in found
    ]


SYSTEM = System(
    code="people",
    label="Dân cư",
    label_en="People",
    standards=("Thông tư 59/2021/TT-BCA",),
    permissions=(
        Permission("people.read", "Tra cứu người và hộ gia đình", roles=DESK),
        Permission(
            "people.register", "Ghi nhận người mới", roles=("administrator", "reception", "specialist")
        ),
        Permission(
            "people.update",
            "Sửa dữ liệu người và hộ gia đình",
            roles=("administrator", "reception", "specialist"),
        ),
        Permission("people.merge", "Gộp hồ sơ trùng", roles=("administrator",)),
        Permission("people.unmerge", "Hoàn tác gộp hồ sơ", roles=("administrator",)),
        Permission("people.load", "Nạp dân số mẫu"),
    ),
    menu=(
        MenuItem("people:search", "Tra cứu người", "people.read", "registers", order=10, icon="people"),
        MenuItem("people:duplicates", "Hồ sơ nghi trùng", "people.merge", "registers", order=20, icon="copy"),
    ),
    urls="tinhso.platform.people.urls",
    url_prefix="nguoi/",
    periodic=(Periodic("people.scan_duplicates", "40 2 * * *", scan),),
    events=(
        PersonRegistered,
        PersonCorrected,
        HouseholdChanged,
        PersonMerged,
        PersonUnmerged,
        PopulationLoaded,
    ),
    seeds=(Seed("Dân số mẫu", 30, load),),
    search=(SearchSource("people", "Người", "people.read", find),),
)
