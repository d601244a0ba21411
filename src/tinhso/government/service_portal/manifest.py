"""The citizens' portal."""

from django.utils.translation import gettext_lazy as _

from tinhso.government.service_portal.contracts import LifeEvent, Rated
from tinhso.kernel.manifest import DefinitionKind, MenuItem, Permission, System

SYSTEM = System(
    code="service_portal",
    label=_("Cổng dịch vụ công"),
    label_en="Service portal",
    pillar="government",
    standards=("NĐ 42/2022/NĐ-CP", "WCAG 2.2 AA"),
    permissions=(
        Permission("portal.ratings", _("Xem mức hài lòng của người dân"), roles=("leader", "auditor")),
    ),
    menu=(
        MenuItem("service_portal:finder", _("Thủ tục"), "procedures.read", "citizen", 10, "search"),
        MenuItem("service_portal:track", _("Tra cứu hồ sơ"), "cases.track", "citizen", 20, "clock"),
        MenuItem(
            "service_portal:dossiers", _("Hồ sơ của tôi"), "cases.own", "citizen", 30, "document", home=True
        ),
        MenuItem("service_portal:ratings", _("Mức hài lòng"), "portal.ratings", "registers", 60, "star"),
    ),
    urls="tinhso.government.service_portal.urls",
    events=(Rated,),
    definition_kinds=(DefinitionKind("life_event", _("Việc trong đời"), "life_events", LifeEvent),),
)
