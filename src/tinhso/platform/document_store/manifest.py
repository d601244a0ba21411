"""The store of papers the state already has of a person."""

from django.utils.translation import gettext_lazy as _

from tinhso.kernel.actor import ActorKind
from tinhso.kernel.manifest import DefinitionKind, MenuItem, Periodic, Permission, System
from tinhso.platform.document_store.contracts import (
    DocumentKind,
    ItemExpired,
    ItemKept,
    ItemProven,
    ItemReplaced,
    ItemRevoked,
    ItemUsed,
)


def _expire() -> int:
    from tinhso.kernel.actor import system_actor
    from tinhso.platform.document_store.actions.expire import expire

    return expire(actor=system_actor("Hết hạn giấy tờ", ["document_store.expire"]))


SYSTEM = System(
    code="document_store",
    label=_("Kho giấy tờ điện tử"),
    label_en="Document store",
    standards=("NĐ 118/2025/NĐ-CP", "TT 11/2025/TT-BKHCN"),
    permissions=(
        Permission(
            "document_store.own", _("Xem giấy tờ điện tử của mình"), kinds=frozenset({ActorKind.CITIZEN})
        ),
        Permission(
            "document_store.keep_machine",
            _("Trông coi kho giấy tờ, không xem nội dung"),
            roles=("administrator", "auditor"),
        ),
        Permission("document_store.expire", _("Ghi giấy tờ hết hạn")),
    ),
    menu=(
        MenuItem(
            "document_store:mine", _("Giấy tờ của tôi"), "document_store.own", "citizen", 35, "document"
        ),
        MenuItem(
            "document_store:machine",
            _("Kho giấy tờ"),
            "document_store.keep_machine",
            "administration",
            75,
            "scan",
        ),
    ),
    urls="tinhso.platform.document_store.urls",
    events=(ItemKept, ItemUsed, ItemProven, ItemReplaced, ItemRevoked, ItemExpired),
    definition_kinds=(DefinitionKind("document_kind", _("Loại giấy tờ"), "document_kinds", DocumentKind),),
    periodic=(Periodic("document_store.expire", "5 0 * * *", _expire),),
    rest="tinhso.platform.document_store.rest",
)
