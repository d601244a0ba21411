"""What each answer is to an expression: from the kind of question to the type of CEL."""

from collections.abc import Iterable

from tinhso.kernel.expression_types import (
    BOOLEAN,
    DATE,
    INTEGER,
    NUMBER,
    TEXT,
    Scope,
    Type,
    choice,
    list_of,
    record,
)
from tinhso.platform.forms.schema import FieldType, Form, FormField

_TYPES = {
    FieldType.MONEY: INTEGER,
    FieldType.DATE: DATE,
    FieldType.PARTIAL_DATE: DATE,
    FieldType.BOOLEAN: BOOLEAN,
    FieldType.FILE: list_of(TEXT),
    FieldType.ADDRESS: record({"area": TEXT, "line": TEXT}),
}


def type_of(asked: FormField) -> Type:
    """Return what an answer is; a choice from a code list may be any text, for the list has its own dates."""
    if asked.type is FieldType.NUMBER:
        return NUMBER if asked.decimals else INTEGER
    if asked.type in {FieldType.CHOICE, FieldType.CHOICES}:
        one = choice(option.value for option in asked.options) if asked.options else TEXT
        return one if asked.type is FieldType.CHOICE else list_of(one)
    if asked.repeat:
        return list_of(record(types_of(asked.repeat.fields)))
    return _TYPES.get(asked.type, TEXT)


def types_of(fields: Iterable[FormField]) -> Scope:
    return {asked.key: type_of(asked) for asked in fields}


def form_types(form: Form) -> Scope:
    return types_of(asked for step in form.steps for asked in step.fields)


def always_answered(form: Form) -> frozenset[str]:
    """Return the questions no complete form leaves open, whatever else was answered."""
    return frozenset(
        asked.key
        for step in form.steps
        for asked in step.fields
        if step.visible is True and asked.visible is True and asked.required is True
    )
