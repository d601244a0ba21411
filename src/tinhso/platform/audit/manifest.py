"""Row history and the access log."""

from django.utils.translation import gettext_lazy as _

from tinhso.kernel.actor import ActorKind
from tinhso.kernel.manifest import MenuItem, Permission, System

SYSTEM = System(
    code="audit",
    label=_("Nhật ký"),
    label_en="Audit",
    permissions=(
        Permission("audit.own", _("Xem ai đã xem dữ liệu của mình"), kinds=frozenset({ActorKind.CITIZEN})),
        Permission("audit.read", _("Xem nhật ký truy cập"), roles=("auditor",)),
    ),
    menu=(
        MenuItem("audit:who_looked", _("Ai đã xem dữ liệu của tôi"), "audit.own", "citizen", 40, "eye"),
        MenuItem("audit:access_log", _("Nhật ký truy cập"), "audit.read", "administration", 70, "eye"),
    ),
    urls="tinhso.platform.audit.urls",
)
