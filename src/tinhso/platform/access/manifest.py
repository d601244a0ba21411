"""Accounts, roles and grants."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from tinhso.kernel.actor import ActorKind
from tinhso.kernel.manifest import MenuItem, Permission, Seed, System
from tinhso.kernel.unit_moves import declared
from tinhso.platform.access import contracts

MOVES = "tinhso.platform.access.unit_moves"
PUBLIC = frozenset({ActorKind.ANONYMOUS, ActorKind.CITIZEN, ActorKind.STAFF})


def _load(out: Any) -> None:
    from tinhso.platform.access.demo import load

    load(out)


SYSTEM = System(
    code="access",
    label=_("Tài khoản và quyền"),
    label_en="Accounts and rights",
    standards=("OIDC", "WebAuthn", "TOTP"),
    permissions=(
        Permission("access.manage", _("Quản lý tài khoản và phân quyền"), roles=("administrator",)),
        Permission("access.read", _("Xem tài khoản và phân quyền"), roles=("administrator", "auditor")),
        Permission("access.sign_in", _("Mở trang đăng nhập"), kinds=PUBLIC),
        Permission("access.own", _("Xem quyền và bảo mật của mình"), kinds=frozenset({ActorKind.STAFF})),
        Permission("access.citizen_sign_in", _("Đăng nhập bằng định danh điện tử")),
        Permission("access.rehome", _("Chuyển cán bộ, phân quyền do sắp xếp đơn vị")),
        Permission("access.delegate", _("Ủy quyền, cử người làm thay"), roles=("leader", "administrator")),
    ),
    menu=(
        MenuItem("access:accounts", _("Cán bộ"), "access.read", "administration", 20, "person"),
        MenuItem("access:own", _("Quyền của tôi"), "access.own", "desk", 90, "lock"),
    ),
    urls="tinhso.platform.access.urls",
    seeds=(Seed("Tài khoản trình diễn", 60, _load),),
    events=(
        contracts.AccountCreated,
        contracts.AccountDeactivated,
        contracts.RoleGranted,
        contracts.GrantRevoked,
        contracts.SubstitutionSet,
        contracts.AccountRehomed,
    ),
    unit_moves=(
        declared("access.accounts", _("Cán bộ"), 10, "access.rehome", MOVES),
        declared("access.grants", _("Phân quyền"), 11, "access.rehome", MOVES),
    ),
)
