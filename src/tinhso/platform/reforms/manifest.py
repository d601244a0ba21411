"""Reforms of units: merged, divided, abolished, with all that belongs to them."""

from django.utils.translation import gettext_lazy as _

from tinhso.kernel.manifest import DefinitionKind, MenuItem, Periodic, Permission, System
from tinhso.platform.reforms import contracts
from tinhso.platform.reforms.definition import ReformRule


def _tick() -> int:
    from tinhso.platform.reforms.tasks import tick

    return tick()


SYSTEM = System(
    code="reforms",
    label=_("Sắp xếp đơn vị"),
    label_en="Reforms of units",
    standards=("72/2025/QH15", "QCVN 102:2016/BTTTT", "QĐ 20/2020/QĐ-TTg"),
    permissions=(
        Permission(
            "reforms.read", _("Xem phương án sắp xếp đơn vị"), roles=("administrator", "leader", "auditor")
        ),
        Permission("reforms.run", _("Lập, chạy, đưa trở lại phương án sắp xếp"), roles=("administrator",)),
        Permission("reforms.confirm", _("Duyệt phương án sắp xếp"), roles=("administrator", "leader")),
    ),
    menu=(MenuItem("reforms:list", _("Sắp xếp đơn vị"), "reforms.read", "administration", 25, "building"),),
    urls="tinhso.platform.reforms.urls",
    url_prefix="quan-tri/sap-xep-don-vi/",
    rest="tinhso.platform.reforms.rest",
    events=(
        contracts.ReformPlanned,
        contracts.ReformDropped,
        contracts.ReformProposed,
        contracts.ReformConfirmed,
        contracts.ReformStarted,
        contracts.ReformDone,
        contracts.TakingBackStarted,
        contracts.ReformTakenBack,
    ),
    periodic=(Periodic("reforms.tick", "* * * * *", _tick),),
    definition_kinds=(
        DefinitionKind("reform_rule", _("Quy tắc sắp xếp đơn vị"), "reform_rules", ReformRule),
    ),
)
