"""Work files and the archive."""

from django.utils.translation import gettext_lazy as _

from tinhso.kernel.manifest import (
    DefinitionKind,
    MenuItem,
    Periodic,
    Permission,
    Seed,
    SeedContext,
    System,
)
from tinhso.kernel.unit_moves import declared
from tinhso.platform.records import contracts

OFFICE = ("reception", "specialist", "clerk", "leader")


def _warn() -> int:
    from tinhso.kernel.actor import system_actor
    from tinhso.platform.records.actions.warning import warn_due

    return warn_due(actor=system_actor("Nhắc nộp lưu", ["records.warn", "messaging.send"]))


def _load(context: SeedContext) -> None:
    from tinhso.platform.records.demo import load

    load(context)


SYSTEM = System(
    code="records",
    label=_("Hồ sơ công việc và lưu trữ"),
    label_en="Work files and archive",
    standards=("NĐ 30/2020/NĐ-CP",),
    permissions=(
        Permission("records.read", _("Xem hồ sơ công việc"), roles=(*OFFICE, "auditor")),
        Permission("records.keep", _("Lập hồ sơ công việc"), roles=OFFICE),
        Permission("records.archive", _("Nhận hồ sơ vào lưu trữ"), roles=("leader", "reception")),
        Permission("records.rehome", _("Chuyển hồ sơ công việc theo đơn vị được sắp xếp")),
        Permission("records.warn", _("Nhắc đến hạn nộp lưu")),
    ),
    menu=(MenuItem("records:list", _("Hồ sơ công việc"), "records.read", "registers", 60, "document"),),
    urls="tinhso.platform.records.urls",
    url_prefix="ho-so-cong-viec/",
    rest="tinhso.platform.records.rest",
    definition_kinds=(
        DefinitionKind(
            "record_rules", _("Quy tắc lập hồ sơ, nộp lưu"), "record_rules", contracts.RecordRules
        ),
    ),
    events=(
        contracts.RecordOpened,
        contracts.RecordClosed,
        contracts.RecordReopened,
        contracts.RecordArchived,
        contracts.RecordReturned,
        contracts.ItemFiled,
        contracts.ItemTakenOut,
        contracts.TransferHandedOver,
    ),
    unit_moves=(
        declared(
            "records.files",
            _("Hồ sơ công việc chưa lưu trữ"),
            60,
            "records.rehome",
            "tinhso.platform.records.unit_moves",
        ),
    ),
    periodic=(Periodic("records.warn", "30 6 * * *", _warn),),
    seeds=(Seed("Hồ sơ công việc trình diễn", 87, _load),),
)
