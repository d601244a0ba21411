"""The plug of the designer of procedures."""

from django.utils.translation import gettext_lazy as _

from tinhso.kernel.manifest import MenuItem, Permission, System

SYSTEM = System(
    code="designer",
    label=_("Thiết kế thủ tục"),
    label_en="Procedure designer",
    pillar="government",
    standards=("CEL", "JSON Schema 2020-12"),
    permissions=(Permission("designer.edit", _("Thiết kế thủ tục"), roles=("administrator",)),),
    menu=(MenuItem("designer:list", _("Thiết kế thủ tục"), "designer.edit", "administration", 40, "wrench"),),
    urls="tinhso.government.designer.urls",
    url_prefix="thiet-ke/",
    rest="tinhso.government.designer.rest",
)
