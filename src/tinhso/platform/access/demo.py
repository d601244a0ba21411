"""Accounts of the demo province, one for each kind of user. Loading twice changes nothing."""

import json
from typing import Any
from uuid import UUID

from django.conf import settings

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor, system_actor
from tinhso.platform.access.actions.accounts import create_staff
from tinhso.platform.access.actions.grants import grant_role
from tinhso.platform.access.contracts import Role
from tinhso.platform.access.models import Account
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.organisations.contracts import UnitInfo, UnitKind
from tinhso.platform.people import facade as people

PASSWORD = "ban-trinh-dien-2026"
IDENTITIES_MAX = 12
DISTRICT, COMMUNE = 2, 3
STAFF = (
    ("mot-cua", "Lê Thị Hồng", "Cán bộ một cửa", (Role.RECEPTION,)),
    ("chuyen-vien", "Phạm Quang Huy", "Công chức chuyên môn", (Role.SPECIALIST,)),
    ("lanh-dao", "Vũ Văn Bình", "Chủ tịch", (Role.LEADER,)),
    ("van-thu", "Hoàng Thị Nga", "Công chức văn thư", (Role.CLERK,)),
    ("pho-lanh-dao", "Trịnh Xuân Mai", "Phó Chủ tịch", (Role.LEADER,)),
)
PROVINCE_STAFF = (
    ("quan-tri", "Đỗ Minh Đức", "Quản trị hệ thống", Role.ADMINISTRATOR),
    ("kiem-tra", "Bùi Thu Hà", "Thanh tra viên", Role.AUDITOR),
    ("chu-tich-tinh", "Nguyễn Thế Hùng", "Chủ tịch Ủy ban nhân dân tỉnh", Role.LEADER),
)


def load(out: Any) -> None:
    """Open the demo accounts at one commune, one district and the province."""
    if not settings.DEMO:
        return
    actor = system_actor("Nạp bản trình diễn", ["access.manage"])
    on = clock.legal_day()
    root = organisations.roots(on)[0]
    commune, district = demo_units(root.id)
    for suffix, unit in (("xa", commune), ("huyen", district)):
        for username, name, position, roles in STAFF:
            _staff(actor, f"{username}-{suffix}", name, position, unit, roles, covers_children=False)
    for username, name, position, role in PROVINCE_STAFF:
        _staff(actor, username, name, position, root, (role,), covers_children=True)
    write_identities()


def demo_units(root_id: UUID) -> tuple[UnitInfo, UnitInfo]:
    """Return the first commune committee, and the district above it (itself where there are none)."""
    below = organisations.descendants(root_id, clock.legal_day())
    commune = next(u for u in below if u.level == COMMUNE and u.kind == UnitKind.PEOPLE_COMMITTEE)
    district = next((u for u in below if u.id in commune.path and u.level == DISTRICT), commune)
    return commune, district


def _staff(
    actor: Actor,
    username: str,
    name: str,
    position: str,
    unit: UnitInfo,
    roles: tuple[Role, ...],
    *,
    covers_children: bool,
) -> None:
    if Account.objects.filter(username=username).exists():
        return
    made = create_staff(
        actor=actor, username=username, full_name=name, unit_id=unit.id, password=PASSWORD, position=position
    )
    for role in roles:
        grant_role(
            actor=actor,
            account_id=made.id,
            role=role,
            unit_id=unit.id,
            covers_children=covers_children,
            reason="Bản trình diễn",
        )


def write_identities() -> None:
    """Write the persons whom the simulated identity provider offers."""
    persons = people.adults(IDENTITIES_MAX, clock.legal_day())
    claims = [
        {
            "TechID": f"demo-{person.personal_number}",
            "SoDinhDanh": person.personal_number,
            "HoVaTen": person.full_name,
            "NgaySinh": str(person.birth) if person.birth else "",
            "GioiTinh": {"male": "1", "female": "2"}.get(person.sex, ""),
            "SoDienThoai": person.phone,
        }
        for person in persons
    ]
    settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
    path = settings.DATA_DIR / "demo_identities.json"
    path.write_text(json.dumps(claims, ensure_ascii=False, indent=1), encoding="utf-8")
