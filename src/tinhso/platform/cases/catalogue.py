"""Procedure definitions and national forms in force; parsed versions are kept, since they never change."""

from collections.abc import Collection
from datetime import date
from typing import cast
from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.errors import NotFound
from tinhso.platform.cases.definition import PrintForm, Procedure
from tinhso.platform.definitions import facade as definitions

KIND = "procedure"
PRINT_KIND = "print_form"


def procedure_of(definition_id: UUID) -> Procedure:
    """Return the procedure of a pinned version."""
    return cast("Procedure", definitions.parsed(definition_id))


def procedure_in_force(code: str, on: date | None = None) -> tuple[UUID, Procedure]:
    """Return the version in force on a day (today); raise `NotFound` when there is none."""
    found = definitions.effective(KIND, code, on or clock.legal_day())
    return found.id, procedure_of(found.id)


def procedures_in_force(codes: Collection[str], on: date | None = None) -> dict[str, tuple[UUID, Procedure]]:
    """Return those of the procedures that are in force on a day (today), by code. Two queries."""
    found = definitions.all_effective(KIND, on or clock.legal_day(), codes)
    return {each.code: (each.id, procedure_of(each.id)) for each in found}


def print_form_in_force(code: str, on: date) -> tuple[UUID, PrintForm] | None:
    """Return the national form that counts on a day; ``None`` where the law of then had none."""
    try:
        found = definitions.effective(PRINT_KIND, code, on)
    except NotFound:
        return None
    return found.id, cast("PrintForm", definitions.parsed(found.id))
