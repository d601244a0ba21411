"""Checks of a form definition before it may be published, and the first values it takes from registers."""

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

from tinhso.kernel.expression_types import Kind, Scope, Type, record
from tinhso.kernel.expression_types import problems as expression_problems
from tinhso.platform.forms.contracts import Answers
from tinhso.platform.forms.rules.checking import check_step
from tinhso.platform.forms.rules.conditions import FORM_NAMES, all_fields
from tinhso.platform.forms.rules.personal import is_personal
from tinhso.platform.forms.rules.typing import form_types, type_of, types_of
from tinhso.platform.forms.schema import Condition, FieldType, Form, FormField, Step


def problems_of(form: Form) -> list[str]:
    """Return what a publisher must mend, in plain Vietnamese."""
    steps = Counter(step.code for step in form.steps)
    keys = Counter(asked.key for step in form.steps for asked in step.fields)
    found = [f"Biểu mẫu {form.code}: bước {code} có hai lần." for code, count in steps.items() if count > 1]
    found += [f"Biểu mẫu {form.code}: câu hỏi {key} có hai lần." for key, count in keys.items() if count > 1]
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
    told = asked.personal_data is not None or form.personal_data is not None
    if is_personal(asked) and not told:
        found.append(f"{where}: là dữ liệu cá nhân nhưng chưa ghi mục đích (personal_data.purpose).")
    if asked.pattern and not _compiles(asked.pattern):
        found.append(f"{where}: mẫu chữ (pattern) sai.")
    if asked.repeat and any(part.type is FieldType.GROUP for part in asked.repeat.fields):
        found.append(f"{where}: nhóm lặp không được nằm trong nhóm lặp.")
    return found


def _condition_problems(form: Form) -> list[str]:
    """Check each condition against the questions it may see: those asked before, for what is shown."""
    every = form_types(form)
    before: dict[str, Type] = {}
    found: list[str] = []
    for step in form.steps:
        found += _wrong(f"Biểu mẫu {form.code}, bước {step.code}", step.visible, before)
        for asked in step.fields:
            where = f"Biểu mẫu {form.code}, câu hỏi {asked.key}"
            found += _wrong(where, asked.visible, before)
            found += _of_one(where, asked, every, {asked.key: type_of(asked)})
            before[asked.key] = type_of(asked)
            found += _of_rows(form, asked, every)
    return found


def _of_rows(form: Form, group: FormField, every: Scope) -> list[str]:
    parts = group.repeat.fields if group.repeat else ()
    row = types_of(parts)
    found: list[str] = []
    for asked in parts:
        where = f"Biểu mẫu {form.code}, câu hỏi {group.key}.{asked.key}"
        found += _wrong(where, asked.visible, every, row)
        found += _of_one(where, asked, every, row)
    return found


def _of_one(where: str, asked: FormField, answers: Scope, row: Scope) -> list[str]:
    conditions = [asked.required, *(rule.rule for rule in asked.validations)]
    return [problem for condition in conditions for problem in _wrong(where, condition, answers, row)]


def _wrong(where: str, condition: Condition, answers: Scope, row: Scope | None = None) -> list[str]:
    if not isinstance(condition, str):
        return []
    scope = {"answers": record(dict(answers)), "row": record(row or {})}
    return [
        f"{where}: {clause.rstrip('.')}."
        for clause in expression_problems(condition, scope, Kind.BOOLEAN, names=FORM_NAMES)
    ]


def _compiles(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except re.error:
        return False
    return True
