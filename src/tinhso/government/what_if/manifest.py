"""The plug of the what-if studies."""

from django.utils.translation import gettext_lazy as _

from tinhso.government.what_if.contracts import StudyAsked, StudyFinished
from tinhso.kernel.manifest import MenuItem, Permission, System

SYSTEM = System(
    code="what_if",
    label=_("Thử trước khi đổi"),
    label_en="What if",
    pillar="government",
    permissions=(
        Permission("what_if.use", _("Thử trước một thay đổi của đơn vị"), roles=("leader",)),
        Permission("what_if.answer", _("Tính một lần thử (máy)")),
    ),
    menu=(MenuItem("what_if:studies", _("Thử trước khi đổi"), "what_if.use", "desk", 60, "list"),),
    urls="tinhso.government.what_if.urls",
    url_prefix="thu-truoc/",
    rest="tinhso.government.what_if.rest",
    events=(StudyAsked, StudyFinished),
)
