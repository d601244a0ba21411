"""The list of procedures and its imports, for other modules."""

from pathlib import Path
from typing import Any

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.platform.definitions import facade as definitions
from tinhso.platform.procedures.actions.apply import KIND, apply_import, import_reading
from tinhso.platform.procedures.actions.check import check_file, drop_import
from tinhso.platform.procedures.contracts import EntryInfo, Filters, Report
from tinhso.platform.procedures.files import read_file
from tinhso.platform.procedures.listing import list_procedures, unlist
from tinhso.platform.procedures.models import Entry
from tinhso.platform.procedures.reading import sha256_of
from tinhso.platform.procedures.reports import compared
from tinhso.platform.procedures.selectors import (
    applied_before,
    candidates,
    count,
    entries,
    featured,
    life_events_used,
    names,
    sectors,
    totals,
)


def list_procedure(procedure: Any) -> None:
    """Put a definition that came into force on the list."""
    list_procedures([procedure])


def import_file(actor: Actor, path: Path, *, check_only: bool = False) -> Report | None:
    """Import a file; ``None`` when just these bytes were taken over before."""
    data = path.read_bytes()
    if not check_only and applied_before(sha256_of(data)):
        return None
    reading = read_file(path.name, data)
    if check_only:
        return compared(reading.records, reading.refused)
    report = import_reading(actor=actor, file_name=path.name, reading=reading)
    return Report(report.new, report.changed, report.same, report.kept, tuple(reading.refused))


def catch_up() -> int:
    """Make the list agree with the definitions in force; return how many entries were missing."""
    in_force = definitions.codes_in_force(KIND, clock.legal_day())
    listed = set(Entry.objects.values_list("code", flat=True))
    missing = sorted(in_force - listed)
    found = [definitions.effective(KIND, code, clock.legal_day()) for code in missing]
    list_procedures(definitions.parsed(info.id) for info in found)
    Entry.objects.filter(code__in=listed - in_force).delete()
    return len(missing)


__all__ = [
    "EntryInfo",
    "Filters",
    "apply_import",
    "candidates",
    "catch_up",
    "check_file",
    "count",
    "drop_import",
    "entries",
    "featured",
    "import_file",
    "life_events_used",
    "list_procedure",
    "names",
    "sectors",
    "totals",
    "unlist",
]
