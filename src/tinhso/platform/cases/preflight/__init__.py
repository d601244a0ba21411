"""What a procedure definition must satisfy before it may take effect; each problem in one sentence.

Each check is a module of its own. Later ones stand on what earlier ones have made sure of: a walk through the
process means nothing while an action leads to a step that is not there.
"""

from collections.abc import Iterator

from tinhso.platform.cases.definition import Procedure
from tinhso.platform.cases.preflight import (
    actors,
    expressions,
    limits,
    process,
    references,
    stored,
    templates,
    trials,
)
from tinhso.platform.cases.preflight.problem import Area, Problem
from tinhso.platform.forms import facade as forms


def problems(procedure: Procedure) -> list[str]:
    """Return every problem found; an empty list means the definition may be published."""
    return [problem.text for problem in inspect(procedure)]


def inspect(procedure: Procedure) -> list[Problem]:
    """Return every problem with the part it is about."""
    found = [*_forms(procedure), *references.found(procedure), *actors.found(procedure)]
    found += [*limits.found(procedure), *stored.found(procedure)]
    if not any(problem.area is Area.FORM for problem in found):
        found += _against_the_forms(procedure, sound=not any(p.area in PROCESS for p in found))
    return found or list(trials.found(procedure))


PROCESS = frozenset({Area.STAGES, Area.ACTIONS})
"""The parts that must be in order before the process can be walked."""


def _against_the_forms(procedure: Procedure, *, sound: bool) -> Iterator[Problem]:
    answers = forms.answer_types(procedure.forms)
    wrong = list(expressions.found(procedure))
    yield from wrong
    yield from templates.found(procedure, {**answers, "commune_name": expressions.TEXT})
    if sound and not any(problem.area is Area.ACTIONS for problem in wrong):
        yield from process.found(procedure, answers)


def _forms(procedure: Procedure) -> Iterator[Problem]:
    for form in procedure.forms:
        code = str(form.get("code", ""))
        yield from (Problem(text, Area.FORM, code) for text in forms.definition_problems(form))


__all__ = ["Area", "Problem", "inspect", "problems"]
