"""What those who write procedures may ask of the engine: is it sound, how does it run, who would do it."""

from collections.abc import Mapping
from typing import Any

from tinhso.platform.cases.contracts import CLOSED
from tinhso.platform.cases.definition import Act, Given, Procedure
from tinhso.platform.cases.models import Case
from tinhso.platform.cases.preflight import Area, Problem, inspect
from tinhso.platform.cases.preflight.staffing import Uncovered, uncovered
from tinhso.platform.cases.trying import (
    Possible,
    Tried,
    amounts,
    as_scenario,
    preview_result,
    scenario_failures,
    tried,
)


def procedure_from(content: Mapping[str, Any]) -> Procedure:
    """Read content that was validated before, such as that of a draft."""
    return Procedure.model_validate(content)


def open_dossiers(procedure_code: str) -> int:
    """Count the dossiers not closed yet; each keeps the version it was received under. One query."""
    return Case.objects.filter(procedure_code=procedure_code).exclude(status__in=sorted(CLOSED)).count()


__all__ = [
    "Act",
    "Area",
    "Given",
    "Possible",
    "Problem",
    "Procedure",
    "Tried",
    "Uncovered",
    "amounts",
    "as_scenario",
    "inspect",
    "open_dossiers",
    "preview_result",
    "procedure_from",
    "scenario_failures",
    "tried",
    "uncovered",
]
