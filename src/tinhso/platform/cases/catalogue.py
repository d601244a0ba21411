"""Procedure definitions in force, parsed once: they are immutable, so they may be kept."""

from datetime import date
from functools import lru_cache
from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.errors import NotFound
from tinhso.platform.cases.definition import PrintForm, Procedure
from tinhso.platform.definitions import facade as definitions

KIND = "procedure"
PRINT_KIND = "print_form"


@lru_cache(maxsize=4096)
def procedure_of(definition_id: UUID) -> Procedure:
    """Return the procedure of a pinned version."""
    return Procedure.model_validate(dict(definitions.get(definition_id).content))


def procedure_in_force(code: str, on: date | None = None) -> tuple[UUID, Procedure]:
    """Return the version in force on a day (today)."""
    found = definitions.effective(KIND, code, on or clock.legal_day())
    if found is None:
        raise NotFound("cases.procedure", "Không có thủ tục này, hoặc thủ tục chưa có hiệu lực.")
    return found.id, procedure_of(found.id)


def procedures_in_force(on: date | None = None) -> list[Procedure]:
    """Return all procedures in force on a day (today)."""
    return [procedure_of(found.id) for found in definitions.all_effective(KIND, on or clock.legal_day())]


@lru_cache(maxsize=256)
def _print_form(definition_id: UUID) -> PrintForm:
    return PrintForm.model_validate(dict(definitions.get(definition_id).content))


def print_form(code: str, on: date) -> PrintForm:
    """Return the national form that counted on the day of receipt."""
    found = definitions.effective(PRINT_KIND, code, on)
    if found is None:
        raise NotFound("cases.print_form", "Chưa có mẫu in cho ngày này; hãy báo quản trị.")
    return _print_form(found.id)
