"""Take records over: each new or changed one becomes a version of its procedure."""

from collections.abc import Sequence
from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict
from tinhso.kernel.locks import advisory_lock
from tinhso.kernel.registry import definition_kinds
from tinhso.platform.definitions import facade as definitions
from tinhso.platform.procedures import selectors
from tinhso.platform.procedures.contracts import ImportState, RecordsImported, Report
from tinhso.platform.procedures.generic import generic_definition
from tinhso.platform.procedures.listing import list_procedures
from tinhso.platform.procedures.models import Import
from tinhso.platform.procedures.reading import Reading
from tinhso.platform.procedures.record import Record
from tinhso.platform.procedures.reports import compared, to_json

KIND = "procedure"


@action("procedures.import")
def apply_import(*, actor: Actor, import_id: UUID) -> Report:
    """Take over a file that was checked before. A second press finds nothing left to do."""
    _lock()
    row = selectors.checked_import(import_id, lock=True)
    if row.state == ImportState.DROPPED:
        raise Conflict("procedures.dropped", "Lần nạp này đã bị bỏ; hãy tải tệp lên lại.")
    records = [Record.model_validate_json(line) for line in row.lines]
    report = _take_over(actor, records, row.file_name)
    if row.state != ImportState.APPLIED:
        _close(row, report, actor)
    return report


@action("procedures.import")
def import_reading(*, actor: Actor, file_name: str, reading: Reading) -> Report:
    """Check and take over in one go: the command and the first load of a province."""
    _lock()
    report = _take_over(actor, reading.records, file_name)
    row = Import(
        file_name=file_name[:200],
        sha256=reading.sha256,
        report=to_json(report, reading.refused),
        checked_by_id=actor.account_id,
        checked_by_name=actor.name,
    )
    _close(row, report, actor)
    return report


def _lock() -> None:
    """One import at a time, so that two of the same file make no version twice."""
    advisory_lock("procedures/import")


def _take_over(actor: Actor, records: Sequence[Record], file_name: str) -> Report:
    report = compared(records)
    wanted = {*report.new, *report.changed}
    taken = [record for record in records if record.code in wanted]
    schema = definition_kinds()[KIND].schema
    models = [schema.model_validate(generic_definition(record)) for record in taken]
    definitions.load_many(actor, KIND, models, note=file_name[:500])
    hidden = frozenset(record.code for record in taken if record.state == "hidden")
    today = definitions.codes_in_force(KIND, clock.legal_day())
    list_procedures([model for model in models if model.code in today], hidden)
    return report


def _close(row: Import, report: Report, actor: Actor) -> None:
    """What was checked stays told; what became new or changed is what this hour found."""
    row.state, row.lines = ImportState.APPLIED, []
    row.report = {**row.report, "new": list(report.new), "changed": list(report.changed)}
    row.applied_by_id, row.applied_by_name, row.applied_at = actor.account_id, actor.name, clock.now()
    row.save()
    emit(RecordsImported(row.pk, row.file_name, len(report.new), len(report.changed)))
