"""Accounts, roles and grants."""

from django.utils.translation import gettext_lazy as _

from tinhso.kernel.manifest import Permission, System
from tinhso.platform.access import contracts

SYSTEM = System(
    code="access",
    label=_("Tài khoản và quyền"),
    label_en="Accounts and rights",
    standards=("OIDC", "WebAuthn", "TOTP"),
    permissions=(
        Permission("access.manage", _("Quản lý tài khoản và phân quyền"), roles=("administrator",)),
        Permission("access.read", _("Xem tài khoản và phân quyền"), roles=("administrator", "auditor")),
        Permission("access.delegate", _("Ủy quyền, cử người làm thay"), roles=("leader", "administrator")),
    ),
    events=(
        contracts.AccountCreated,
        contracts.AccountDeactivated,
        contracts.RoleGranted,
        contracts.GrantRevoked,
        contracts.SubstitutionSet,
    ),
)
