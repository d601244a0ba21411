"""What people agreed to, and taking it back."""

from django.utils.translation import gettext_lazy as _

from tinhso.kernel.actor import ActorKind
from tinhso.kernel.manifest import DefinitionKind, Permission, System
from tinhso.platform.consents.contracts import ConsentGiven, ConsentWithdrawn, Wording

SYSTEM = System(
    code="consents",
    label=_("Sự đồng ý"),
    label_en="Consents",
    standards=("Luật 91/2025/QH15",),
    permissions=(
        Permission("consents.own", _("Xem và rút sự đồng ý của mình"), kinds=frozenset({ActorKind.CITIZEN})),
    ),
    definition_kinds=(DefinitionKind("consent_wording", _("Lời đồng ý"), "consents", Wording),),
    events=(ConsentGiven, ConsentWithdrawn),
    urls="tinhso.platform.consents.urls",
    url_prefix="dong-y/",
    rest="tinhso.platform.consents.rest",
)
