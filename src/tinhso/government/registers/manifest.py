"""Registers of the one-stop shop: dossiers of a period, printed forms, due dates explained."""

from django.utils.translation import gettext_lazy as _

from tinhso.kernel.actor import ActorKind
from tinhso.kernel.manifest import MenuItem, Permission, System

OWN_OR_OFFICE = frozenset({ActorKind.CITIZEN, ActorKind.STAFF})

SYSTEM = System(
    code="registers",
    label=_("Sổ theo dõi, giấy tờ của hồ sơ"),
    label_en="Dossier register and printed forms",
    pillar="government",
    standards=("TT 03/2025/TT-VPCP", "TT 01/2018/TT-VPCP"),
    permissions=(Permission("registers.papers", _("Xem giấy tờ, hạn trả của hồ sơ"), kinds=OWN_OR_OFFICE),),
    menu=(MenuItem("registers:register", _("Sổ theo dõi"), "cases.print", "registers", 10, "list"),),
    urls="tinhso.government.registers.urls",
    url_prefix="so-theo-doi/",
)
