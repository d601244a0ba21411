"""Checking a whole form of typed answers, as a submission or an API call brings them."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tinhso.platform.forms.contracts import Answers, Fault, Typed
from tinhso.platform.forms.rules.conditions import visible_answers, visible_steps
from tinhso.platform.forms.rules.reading import read_step
from tinhso.platform.forms.rules.writing import typed_answers
from tinhso.platform.forms.schema import FieldType, Form, FormField, Step


def check_answers(form: Form, answers: Mapping[str, Any]) -> dict[str, Fault]:
    """Return what is wrong with typed answers; empty means the form may be submitted."""
    return check_steps(form, visible_steps(form, answers), answers)


def check_steps(form: Form, steps: Sequence[Step], answers: Mapping[str, Any]) -> dict[str, Fault]:
    """Do so for the steps to go through, where they are at hand."""
    errors: dict[str, Fault] = {}
    for step in steps:
        errors.update(check_step(form, step, answers))
    return errors


def check_step(form: Form, step: Step, answers: Mapping[str, Any]) -> dict[str, Fault]:
    """Write the answers as a person would, read them again, and demand the same."""
    own = {asked.key: answers[asked.key] for asked in step.fields if asked.key in answers}
    misshapen = {key: Fault("shape") for key, value in own.items() if not _shaped(_field(step, key), value)}
    if misshapen:
        return misshapen
    typed: Typed = typed_answers(step, own)
    parsed = read_step(form, step, typed, answers)
    if parsed.errors:
        return parsed.errors
    changed = [key for key, value in own.items() if parsed.answers.get(key) != value]
    if not changed:
        return {}
    seen = visible_answers(form, {**answers, **parsed.answers})
    return {key: Fault("shape") for key in changed if key in seen}


def unknown_keys(forms: Sequence[Form], answers: Mapping[str, Any]) -> list[str]:
    """Return answers to questions that no form asks."""
    known = {asked.key for form in forms for step in form.steps for asked in step.fields}
    return sorted(str(key) for key in answers if key not in known)


def first_unfinished(form: Form, answers: Answers) -> Step | None:
    """Return the first step that still wants something, to take a person back to it."""
    return next((step for step in visible_steps(form, answers) if check_step(form, step, answers)), None)


def _field(step: Step, key: str) -> FormField:
    return next(asked for asked in step.fields if asked.key == key)


def _shaped(asked: FormField, value: Any) -> bool:
    """Say whether a value from outside has the outer shape of the type."""
    if asked.type is FieldType.GROUP:
        return isinstance(value, list) and all(_shaped_row(asked, row) for row in value)
    return _SHAPES.get(asked.type, _is_text)(value)


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_list(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _is_address(value: Any) -> bool:
    return isinstance(value, dict) and all(isinstance(value.get(part), str) for part in ("area", "line"))


_SHAPES: dict[FieldType, Callable[[Any], bool]] = {
    FieldType.BOOLEAN: lambda value: isinstance(value, bool),
    FieldType.NUMBER: lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    FieldType.MONEY: lambda value: isinstance(value, int) and not isinstance(value, bool),
    FieldType.CHOICES: _is_list,
    FieldType.FILE: _is_list,
    FieldType.ADDRESS: _is_address,
}


def _shaped_row(asked: FormField, row: Any) -> bool:
    parts = {part.key: part for part in asked.repeat.fields} if asked.repeat else {}
    return isinstance(row, dict) and all(
        key in parts and _shaped(parts[key], value) for key, value in row.items()
    )
