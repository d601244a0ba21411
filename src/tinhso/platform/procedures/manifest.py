"""The plug of the list of procedures."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from tinhso.kernel.actor import system_actor
from tinhso.kernel.manifest import HealthCheck, MenuItem, Permission, Seed, Subscription, System
from tinhso.platform.definitions.contracts import DefinitionSuperseded
from tinhso.platform.events.contracts import EventInfo
from tinhso.platform.procedures.contracts import RecordsImported

FOLDER = "catalogue"


def _load(out: Any) -> None:
    from tinhso.platform.procedures.facade import catch_up, import_file

    actor = system_actor("Danh mục quốc gia", ["procedures.import"])
    catch_up()
    for path in sorted((Path(settings.DEFINITIONS_DIR) / FOLDER).glob("*.jsonl")):
        report = import_file(actor, path)
        if report is not None:
            out.stdout(f"  {path.name}: {len(report.new)} thủ tục mới, {len(report.changed)} thay đổi")


def _ended(event: EventInfo) -> None:
    from tinhso.platform.procedures.facade import catch_up

    if event.data["kind"] == "procedure":
        catch_up()


def _health() -> list[str]:
    from tinhso.platform.procedures.selectors import totals

    return [] if totals().listed else ["Danh mục thủ tục trống; hãy chạy lại lệnh nạp dữ liệu."]


SYSTEM = System(
    code="procedures",
    label=_("Danh mục thủ tục"),
    label_en="Catalogue of procedures",
    standards=("CSDL quốc gia về TTHC",),
    permissions=(
        Permission("procedures.import", _("Nạp danh mục thủ tục quốc gia"), roles=("administrator",)),
    ),
    menu=(
        MenuItem(
            "procedures:imports",
            _("Nạp danh mục thủ tục"),
            "procedures.import",
            "registers",
            order=52,
            icon="book",
        ),
    ),
    urls="tinhso.platform.procedures.urls",
    url_prefix="danh-muc-thu-tuc/",
    events=(RecordsImported,),
    subscriptions=(Subscription("procedures:ended", DefinitionSuperseded.type, _ended),),
    health=(HealthCheck("procedures.listed", _("Danh mục thủ tục"), _health),),
    seeds=(Seed("Danh mục thủ tục", 85, _load),),
)
