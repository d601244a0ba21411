"""Which steps and questions a person sees, given what was answered before."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from tinhso.kernel.expressions import Names, holds
from tinhso.platform.forms.contracts import Answers
from tinhso.platform.forms.schema import Condition, FieldType, Form, FormField, Step

FORM_NAMES: Names = (("answers", "map"), ("row", "map"))


def true_for(condition: Condition, answers: Mapping[str, Any], row: Mapping[str, Any] | None = None) -> bool:
    if isinstance(condition, bool):  # most are: nothing is worked out for them
        return condition
    return holds(condition, {"answers": dict(answers), "row": dict(row or {})}, FORM_NAMES)


def visible_answers(form: Form, answers: Mapping[str, Any]) -> Answers:
    """Return the answers to questions the person sees; answers to hidden ones do not count."""
    seen: Answers = {}
    for step in form.steps:
        seen = _with_step(step, answers, seen)
    return seen


def answers_before(form: Form, code: str, answers: Mapping[str, Any]) -> Answers:
    """Return the visible answers of the steps before this one."""
    seen: Answers = {}
    for step in form.steps:
        if step.code == code:
            return seen
        seen = _with_step(step, answers, seen)
    return seen


def visible_steps(form: Form, answers: Mapping[str, Any]) -> list[Step]:
    """Return the steps to go through: visible, with at least one visible question."""
    found: list[Step] = []
    seen: Answers = {}
    for step in form.steps:
        if true_for(step.visible, seen) and visible_fields(step, answers, seen):
            found.append(step)
        seen = _with_step(step, answers, seen)
    return found


def visible_fields(step: Step, answers: Mapping[str, Any], before: Mapping[str, Any]) -> list[FormField]:
    """Return the questions of a step, each judged by the answers that stand before it."""
    found, seen = [], dict(before)
    for asked in step.fields:
        if not true_for(asked.visible, seen):
            continue
        found.append(asked)
        if asked.key in answers:
            seen[asked.key] = answers[asked.key]
    return found


def controlling_keys(step: Step) -> frozenset[str]:
    """Return the questions whose answer changes what the rest of the step asks."""
    conditions = [c for asked in step.fields for c in (asked.visible, asked.required) if isinstance(c, str)]
    named = {key for condition in conditions for key in re.findall(r"answers\.([a-z0-9_]+)", condition)}
    return frozenset(asked.key for asked in step.fields if asked.key in named)


def all_fields(form: Form) -> Iterator[FormField]:
    """Walk every question, those in rows included."""
    for step in form.steps:
        for asked in step.fields:
            yield asked
            if asked.type is FieldType.GROUP and asked.repeat:
                yield from asked.repeat.fields


def _with_step(step: Step, answers: Mapping[str, Any], seen: Answers) -> Answers:
    if not true_for(step.visible, seen):
        return seen
    kept = {f.key: answers[f.key] for f in visible_fields(step, answers, seen) if f.key in answers}
    return {**seen, **kept}
