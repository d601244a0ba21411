"""The citizens' portal."""

from django.utils.translation import gettext_lazy as _

from tinhso.government.service_portal.contracts import LifeEvent
from tinhso.kernel.actor import system_actor
from tinhso.kernel.manifest import DefinitionKind, MenuItem, Periodic, Permission, System


def _sweep() -> int:
    from tinhso.government.service_portal.actions.track import forget_old_misses

    return forget_old_misses(actor=system_actor("service_portal", ["service_portal.sweep"]))


SYSTEM = System(
    code="service_portal",
    label=_("Cổng dịch vụ công"),
    label_en="Service portal",
    pillar="government",
    standards=("NĐ 42/2022/NĐ-CP", "WCAG 2.2 AA"),
    permissions=(Permission("service_portal.sweep", _("Xóa dấu vết tra cứu cũ")),),
    menu=(
        MenuItem("service_portal:finder", _("Thủ tục"), "procedures.read", "citizen", 10, "search"),
        MenuItem("service_portal:track", _("Tra cứu hồ sơ"), "cases.track", "citizen", 20, "clock"),
        MenuItem("service_portal:dossiers", _("Hồ sơ của tôi"), "cases.own", "citizen", 30, "document"),
    ),
    urls="tinhso.government.service_portal.urls",
    definition_kinds=(DefinitionKind("life_event", _("Việc trong đời"), "life_events", LifeEvent),),
    periodic=(Periodic("service_portal.sweep", "*/30 * * * *", _sweep),),
)
