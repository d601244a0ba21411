"""Filing for somebody else."""

from django.utils.translation import gettext_lazy as _

from tinhso.kernel.actor import ActorKind
from tinhso.kernel.manifest import Permission, Subscription, System
from tinhso.platform.consents.contracts import ConsentWithdrawn
from tinhso.platform.events.contracts import EventInfo
from tinhso.platform.mandates.contracts import MandateGiven, MandateRevoked


def _tell(event: EventInfo) -> None:
    from tinhso.platform.mandates.notices import tell_both

    tell_both(event)


def _end(event: EventInfo) -> None:
    from tinhso.platform.mandates.notices import on_withdrawal

    on_withdrawal(event)


SYSTEM = System(
    code="mandates",
    label=_("Ủy quyền nộp hồ sơ"),
    label_en="Mandates",
    standards=("NĐ 118/2025/NĐ-CP",),
    permissions=(
        Permission("mandates.own", _("Cho và nhận ủy quyền nộp hồ sơ"), kinds=frozenset({ActorKind.CITIZEN})),
        Permission("mandates.record", _("Ghi ủy quyền thấy trên giấy tại quầy"), roles=("reception",)),
        Permission("mandates.end", _("Chấm dứt ủy quyền khi sự đồng ý bị rút")),
    ),
    urls="tinhso.platform.mandates.urls",
    url_prefix="uy-quyen/",
    events=(MandateGiven, MandateRevoked),
    subscriptions=(
        Subscription("mandates.given:both", MandateGiven.type, _tell),
        Subscription("mandates.revoked:both", MandateRevoked.type, _tell),
        Subscription("mandates:withdrawal", ConsentWithdrawn.type, _end),
    ),
    rest="tinhso.platform.mandates.rest",
)
