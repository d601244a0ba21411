"""The electronic one-stop shop: intake, worklists, dossiers, the leader's queue."""

from django.utils.translation import gettext_lazy as _

from tinhso.government.one_stop.contracts import OfflineSynced
from tinhso.kernel.actor import Actor
from tinhso.kernel.manifest import MenuItem, System


def _transfers(actor: Actor) -> int:
    from tinhso.government.one_stop.incoming import waiting_transfers

    return waiting_transfers(actor)


def _questions(actor: Actor) -> int:
    from tinhso.government.one_stop.incoming import waiting_questions

    return waiting_questions(actor)


SYSTEM = System(
    code="one_stop",
    label=_("Một cửa điện tử"),
    label_en="One-stop shop",
    pillar="government",
    standards=("NĐ 118/2025/NĐ-CP", "TT 03/2025/TT-VPCP"),
    menu=(
        MenuItem("one_stop:worklist", _("Việc của tôi"), "cases.read", "desk", 10, "list", "v", home=True),
        MenuItem("one_stop:sign", _("Chờ ký"), "cases.approve", "desk", 20, "check"),
        MenuItem("one_stop:intake", _("Tiếp nhận tại quầy"), "cases.intake", "desk", 30, "plus", "n"),
        MenuItem("one_stop:offline", _("Tiếp nhận khi mất mạng"), "cases.intake", "desk", 35, "offline"),
        MenuItem(
            "one_stop:transfers", _("Chuyển đến"), "cases.accept", "desk", 40, "inbox", count=_transfers
        ),
        MenuItem(
            "one_stop:questions", _("Được hỏi ý kiến"), "cases.advise", "desk", 50, "mail", count=_questions
        ),
    ),
    urls="tinhso.government.one_stop.urls",
    rest="tinhso.government.one_stop.rest",
    events=(OfflineSynced,),
    url_prefix="mot-cua/",
)
