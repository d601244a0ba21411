"""Checks of a form definition before it may be published, and the first values it takes from registers."""

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

from tinhso.kernel.errors import Invalid
from tinhso.kernel.expressions import compile_expression
from tinhso.platform.forms.contracts import Answers
from tinhso.platform.forms.rules.checking import check_step
from tinhso.platform.forms.rules.conditions import FORM_NAMES, all_fields
from tinhso.platform.forms.schema import FieldType, Form, FormField, Step

PERSONAL_TYPES = frozenset(
    {FieldType.PERSONAL_NUMBER, FieldType.PHONE, FieldType.EMAIL, FieldType.ADDRESS, FieldType.PARTIAL_DATE}
)


def problems_of(form: Form) -> list[str]:
    """Return what a publisher must mend, in plain Vietnamese."""
    steps = Counter(step.code for step in form.steps)
    keys = Counter(asked.key for step in form.steps for asked in step.fields)
    found = [f"Biểu mẫu {form.code}: bước {code} có hai lần" for code, count in steps.items() if count > 1]
    found += [f"Biểu mẫu {form.code}: câu hỏi {key} có hai lần" for key, count in keys.items() if count > 1]
    found += [problem for asked in all_fields(form) for problem in _field_problems(form, asked)]
    return found + _condition_problems(form)


def prefilled(form: Form, sources: Mapping[str, Any]) -> Answers:
    """Return first answers taken from what the state already knows; a value that does not fit is left out."""
    found: Answers = {}
    for step in form.steps:
        for asked in step.fields:
            value = _looked_up(sources, asked.prefill) or asked.default
            if value not in (None, "") and _fits(form, step, asked.key, value):
                found[asked.key] = value
    return found


def _fits(form: Form, step: Step, key: str, value: Any) -> bool:
    errors = check_step(form, step, {key: value})
    return not any(name.split(".")[0] == key for name in errors)


def _looked_up(sources: Mapping[str, Any], dotted: str) -> Any:
    value: Any = sources if dotted else None
    for part in dotted.split("."):
        value = value.get(part) if isinstance(value, Mapping) else None
    return value


def _field_problems(form: Form, asked: FormField) -> list[str]:
    found = []
    where = f"Biểu mẫu {form.code}, câu hỏi {asked.key}"
    if asked.type in PERSONAL_TYPES and asked.personal_data is None:
        found.append(f"{where}: là dữ liệu cá nhân nhưng chưa ghi mục đích (personal_data.purpose)")
    if asked.pattern and not _compiles(asked.pattern):
        found.append(f"{where}: mẫu chữ (pattern) sai")
    if asked.repeat and any(part.type is FieldType.GROUP for part in asked.repeat.fields):
        found.append(f"{where}: nhóm lặp không được nằm trong nhóm lặp")
    return found


def _condition_problems(form: Form) -> list[str]:
    conditions = [step.visible for step in form.steps]
    for asked in all_fields(form):
        conditions += [asked.visible, asked.required, *(rule.rule for rule in asked.validations)]
    found = []
    for condition in conditions:
        try:
            if isinstance(condition, str):
                compile_expression(condition, FORM_NAMES)
        except Invalid as error:
            found.append(f"Biểu mẫu {form.code}: {error.message}")
    return found


def _compiles(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except re.error:
        return False
    return True
