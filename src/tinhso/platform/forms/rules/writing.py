"""Typed answers back into the words of the inputs, and into the lines of the check page."""

from collections.abc import Callable, Mapping
from typing import Any

from tinhso.kernel.money import format_dong
from tinhso.platform.forms.contracts import SummaryRow, SummaryStep, Typed
from tinhso.platform.forms.rules.conditions import (
    answers_before,
    true_for,
    visible_answers,
    visible_fields,
    visible_steps,
)
from tinhso.platform.forms.rules.reading import NO, ROW_MARK, YES
from tinhso.platform.forms.rules.values import written
from tinhso.platform.forms.schema import FieldType, Form, FormField, Step

_NAMED = frozenset({FieldType.CHOICE, FieldType.CHOICES, FieldType.AREA, FieldType.ADDRESS, FieldType.FILE})
Namer = Callable[[FieldType, str], str]
"""Gives the name of an area or file by its code."""


def typed_answers(step: Step, answers: Mapping[str, Any]) -> Typed:
    """Write the answers of a step as if a person had typed them."""
    typed: Typed = {}
    for asked in step.fields:
        if asked.key in answers:
            typed.update(typed_value(asked, answers[asked.key], asked.key))
    return typed


def typed_value(asked: FormField, value: Any, name: str) -> Typed:
    match asked.type:
        case FieldType.BOOLEAN:
            return {name: [YES if value else NO]}
        case FieldType.CHOICES | FieldType.FILE:
            return {name: [str(item) for item in value]}
        case FieldType.ADDRESS:
            return {f"{name}.area": [str(value["area"])], f"{name}.line": [str(value["line"])]}
        case FieldType.GROUP:
            return _typed_rows(asked, value, name)
        case _:
            return {name: [written(value, asked.type)]}


def summary(form: Form, answers: Mapping[str, Any], language: str, name_of: Namer) -> list[SummaryStep]:
    """Return the check page: every visible question that was answered, step by step."""
    seen = visible_answers(form, answers)
    return [
        SummaryStep(
            step.code,
            step.title.in_language(language),
            tuple(
                _step_rows(
                    step,
                    visible_fields(step, seen, answers_before(form, step.code, seen)),
                    seen,
                    language,
                    name_of,
                )
            ),
        )
        for step in visible_steps(form, answers)
    ]


def shown(asked: FormField, value: Any, language: str, name_of: Namer) -> str:
    """Write an answer for reading."""
    if asked.type is FieldType.BOOLEAN:
        yes, no = ("Yes", "No") if language.startswith("en") else ("Có", "Không")
        return yes if value else no
    if asked.type is FieldType.MONEY:
        return format_dong(value)
    if asked.type in _NAMED:
        return ", ".join(part for part in _named(asked, value, language, name_of) if part)
    return f"{written(value, asked.type)} {asked.unit}".strip()


def _named(asked: FormField, value: Any, language: str, name_of: Namer) -> list[str]:
    """Return the names behind codes: options, areas, files."""
    if asked.type is FieldType.ADDRESS:
        return [value["line"], name_of(FieldType.AREA, value["area"])]
    if asked.type is FieldType.AREA:
        return [name_of(FieldType.AREA, value)]
    if asked.type is FieldType.FILE:
        return [name_of(FieldType.FILE, item) for item in value]
    chosen = value if asked.type is FieldType.CHOICES else [value]
    return [_label(asked, item, language) for item in chosen]


def _typed_rows(asked: FormField, rows: list[dict[str, Any]], name: str) -> Typed:
    typed: Typed = {}
    for number, row in enumerate(rows):
        typed[f"{name}.{number}.{ROW_MARK}"] = ["1"]
        for part in asked.repeat.fields if asked.repeat else ():
            if part.key in row:
                typed.update(typed_value(part, row[part.key], f"{name}.{number}.{part.key}"))
    return typed


def _step_rows(
    step: Step, fields: list[FormField], seen: Mapping[str, Any], language: str, name_of: Namer
) -> list[SummaryRow]:
    rows: list[SummaryRow] = []
    for asked in fields:
        if asked.key not in seen:
            continue
        if asked.type is FieldType.GROUP:
            rows += _group_rows(step, asked, seen[asked.key], seen, language, name_of)
        else:
            rows.append(_row(step, asked, asked.key, seen[asked.key], "", language, name_of))
    return rows


def _group_rows(
    step: Step,
    asked: FormField,
    rows: list[dict[str, Any]],
    seen: Mapping[str, Any],
    language: str,
    name_of: Namer,
) -> list[SummaryRow]:
    assert asked.repeat is not None  # noqa: S101  (the schema says so)
    return [
        _row(
            step,
            part,
            f"{asked.key}.{number}.{part.key}",
            row[part.key],
            f"{asked.repeat.row_label.in_language(language)} {number + 1} · ",
            language,
            name_of,
        )
        for number, row in enumerate(rows)
        for part in asked.repeat.fields
        if part.key in row and true_for(part.visible, seen, row)
    ]


def _row(
    step: Step, asked: FormField, path: str, value: Any, prefix: str, language: str, name_of: Namer
) -> SummaryRow:
    purpose = asked.personal_data.purpose.in_language(language) if asked.personal_data else ""
    label = prefix + asked.label.in_language(language)
    return SummaryRow(step.code, path, label, shown(asked, value, language, name_of), purpose)


def _label(asked: FormField, value: str, language: str) -> str:
    return next((o.label.in_language(language) for o in asked.options if o.value == value), value)
