"""The electronic one-stop shop: intake, worklists, dossiers, the leader's queue."""

from django.utils.translation import gettext_lazy as _

from tinhso.kernel.manifest import MenuItem, System

SYSTEM = System(
    code="one_stop",
    label=_("Một cửa điện tử"),
    label_en="One-stop shop",
    pillar="government",
    standards=("NĐ 118/2025/NĐ-CP", "TT 03/2025/TT-VPCP"),
    menu=(
        MenuItem("one_stop:worklist", _("Việc của tôi"), "cases.read", "desk", 10, "list", "v"),
        MenuItem("one_stop:sign", _("Chờ ký"), "cases.approve", "desk", 20, "check"),
        MenuItem("one_stop:intake", _("Tiếp nhận tại quầy"), "cases.intake", "desk", 30, "plus", "n"),
    ),
    urls="tinhso.government.one_stop.urls",
    url_prefix="mot-cua/",
)
