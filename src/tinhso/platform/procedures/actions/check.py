"""Read an uploaded file and show what it would change; nothing comes into force yet."""

from uuid import UUID

from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Invalid
from tinhso.kernel.text_vi import gettext_noop, nfc
from tinhso.platform.procedures import selectors
from tinhso.platform.procedures.contracts import ImportState
from tinhso.platform.procedures.files import read_file
from tinhso.platform.procedures.models import Import
from tinhso.platform.procedures.reading import lines_of
from tinhso.platform.procedures.reports import compared, to_json


@action("procedures.import")
def check_file(*, actor: Actor, file_name: str, data: bytes) -> UUID:
    """Keep the readable records of a file with a report of the others; return the import to confirm."""
    reading = read_file(file_name, data)
    if not reading.records and not reading.refused:
        message = gettext_noop("Tệp không có thủ tục nào.")
        raise Invalid("procedures.empty", message, fields={"file": message})
    report = compared(reading.records)
    row = Import.objects.create(
        file_name=nfc(file_name)[:200],
        sha256=reading.sha256,
        lines=lines_of(record for record in reading.records if record.code in {*report.new, *report.changed}),
        report=to_json(report, reading.refused),
        checked_by_id=actor.account_id,
        checked_by_name=actor.name,
    )
    return row.pk


@action("procedures.import")
def drop_import(*, actor: Actor, import_id: UUID) -> None:
    """Forget a checked file that nobody wants."""
    row = selectors.checked_import(import_id, lock=True)
    if row.state != ImportState.CHECKED:
        raise Conflict("procedures.done", "Lần nạp này đã xong, không bỏ được nữa.")
    row.state, row.lines = ImportState.DROPPED, []
    row.save(update_fields=["state", "lines"])
