"""Reading a posted step: names of inputs → typed answers and faults. Nothing that is typed gets lost."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tinhso.platform.forms.contracts import Answers, Ask, Fault, ParsedStep, RawData, Typed
from tinhso.platform.forms.rules.checks import check_bounds, check_rules
from tinhso.platform.forms.rules.conditions import answers_before, true_for
from tinhso.platform.forms.rules.text import clean
from tinhso.platform.forms.rules.values import READERS
from tinhso.platform.forms.schema import (
    FILES_MAX,
    ROWS_MAX,
    TEXT_LENGTH_MAX,
    TEXTAREA_LENGTH_MAX,
    FieldType,
    Form,
    FormField,
    Step,
)

DO = "_do"
SHOWN = "_shown"
ROW_MARK = "_row"
YES, NO = "yes", "no"
KEPT_LENGTH_MAX = 20_000
KEPT_VALUES_MAX = 500
FILE_ID_LENGTH_MAX = 64


@dataclass(frozen=True, slots=True)
class _Scope:
    """Where a question stands: the answers it may look at, its row, and whether all must be answered."""

    answers: Answers
    row: Answers
    prefix: str
    strict: bool


def read_step(form: Form, step: Step, data: RawData, answers: Mapping[str, Any]) -> ParsedStep:
    """Read what was posted for one step. Only the button for going on makes missing answers faults."""
    ask, target = pressed(data)
    typed = typed_of(step, data)
    if ask in {Ask.ADD_ROW, Ask.REMOVE_ROW}:
        typed = change_rows(step, typed, ask, target)
    before = answers_before(form, step.code, answers)
    found, errors, unseen = _read_fields(step, typed, before, _shown(data), strict=ask is Ask.NEXT)
    others = {key: value for key, value in answers.items() if key not in {f.key for f in step.fields}}
    quiet = ask is not Ask.NEXT
    return ParsedStep({**others, **found}, {} if quiet else errors, typed, ask, more=unseen and not quiet)


def pressed(data: RawData) -> tuple[Ask, str]:
    """Return which button was pressed and what it is about: ``add:children`` → (ADD_ROW, children)."""
    name, _, target = (data.get(DO) or [""])[-1].partition(":")
    try:
        return Ask(name), target
    except ValueError:
        return Ask.NEXT, ""


def typed_of(step: Step, data: RawData) -> Typed:
    """Keep the inputs that belong to this step, cut to a sane size."""
    keys = {asked.key for asked in step.fields}
    return {
        name: [value[:KEPT_LENGTH_MAX] for value in values[:KEPT_VALUES_MAX]]
        for name, values in data.items()
        if name.split(".", 1)[0] in keys
    }


def row_numbers(typed: Mapping[str, Any], key: str) -> list[int]:
    """Return the rows of a group that were posted, in order."""
    found = {int(m[1]) for name in typed if (m := re.match(rf"{key}\.([0-9]{{1,3}})\.", name))}
    return sorted(found)[:ROWS_MAX]


def change_rows(step: Step, typed: Typed, ask: Ask, target: str) -> Typed:
    """Add an empty row to a group, or take one away and close the gap."""
    key, _, number = target.partition(".")
    group = next((f for f in step.fields if f.key == key and f.repeat), None)
    if group is None or group.repeat is None:
        return typed
    rows = row_numbers(typed, key)
    if ask is Ask.ADD_ROW:
        room = len(rows) < group.repeat.max
        return {**typed, f"{key}.{max(rows, default=-1) + 1}.{ROW_MARK}": ["1"]} if room else typed
    return _without_row(typed, key, [row for row in rows if str(row) != number])


def read_field(asked: FormField, typed: Typed, name: str) -> Any:
    """Read one question: its value, ``None`` when it was left blank, or a `Fault`."""
    values = typed.get(name, [])
    match asked.type:
        case FieldType.BOOLEAN:
            return _boolean(values)
        case FieldType.CHOICES:
            return _choices(asked, values)
        case FieldType.FILE:
            return _files(values)
        case FieldType.ADDRESS:
            return _address(asked, typed, name)
        case FieldType.CHOICE:
            return _choice(asked, values)
        case _:
            return _text(asked, values)


def _read_fields(
    step: Step, typed: Typed, before: Answers, shown: frozenset[str] | None, *, strict: bool
) -> tuple[Answers, dict[str, Fault], bool]:
    found: Answers = {}
    errors: dict[str, Fault] = {}
    unseen = False
    for asked in step.fields:
        seen = {**before, **found}
        if not true_for(asked.visible, seen):
            continue
        new = shown is not None and asked.key not in shown and not _posted(asked, typed)
        value, faults = _read(asked, typed, _Scope(seen, {}, "", strict and not new))
        unseen = unseen or (new and value is None and true_for(asked.required, seen))
        errors.update(faults)
        if value is not None and not (faults and asked.type is not FieldType.GROUP):
            found[asked.key] = value
    return found, errors, unseen


def _read(asked: FormField, typed: Typed, scope: _Scope) -> tuple[Any, dict[str, Fault]]:
    if asked.type is FieldType.GROUP:
        return _group(asked, typed, scope)
    name = scope.prefix + asked.key
    value = read_field(asked, typed, name)
    if isinstance(value, Fault):
        return None, {name: value}
    if value is None:
        missing = scope.strict and true_for(asked.required, scope.answers, scope.row)
        return None, {name: Fault("required", {"type": asked.type})} if missing else {}
    fault = check_bounds(asked, value) or check_rules(asked, value, scope.answers, scope.row)
    return value, {name: fault} if fault else {}


def _group(asked: FormField, typed: Typed, scope: _Scope) -> tuple[list[Answers] | None, dict[str, Fault]]:
    assert asked.repeat is not None  # noqa: S101  (the schema says so)
    rows: list[Answers] = []
    errors: dict[str, Fault] = {}
    for place, number in enumerate(row_numbers(typed, asked.key) or range(asked.repeat.min)):
        prefix = f"{asked.key}.{number}."
        if _blank_row(typed, prefix) and place >= asked.repeat.min:
            continue
        row, faults = _row(asked, typed, _Scope(scope.answers, {}, prefix, scope.strict))
        errors.update(faults)
        rows.append(row)
    if scope.strict and len(rows) < asked.repeat.min:
        errors.setdefault(asked.key, Fault("too_few_rows", {"min": asked.repeat.min}))
    rows = [row for row in rows if row][: asked.repeat.max]
    return rows or None, errors


def _row(asked: FormField, typed: Typed, scope: _Scope) -> tuple[Answers, dict[str, Fault]]:
    row: Answers = {}
    errors: dict[str, Fault] = {}
    for part in asked.repeat.fields if asked.repeat else ():
        here = _Scope(scope.answers, row, scope.prefix, scope.strict)
        if not true_for(part.visible, here.answers, row):
            continue
        value, faults = _read(part, typed, here)
        errors.update(faults)
        if value is not None and not faults:
            row[part.key] = value
    return row, errors


def _blank_row(typed: Typed, prefix: str) -> bool:
    return not any(
        value.strip()
        for name, values in typed.items()
        if name.startswith(prefix) and not name.endswith(f".{ROW_MARK}")
        for value in values
    )


def _without_row(typed: Typed, key: str, kept: list[int]) -> Typed:
    places = {number: place for place, number in enumerate(kept)}
    result: Typed = {}
    for name, values in typed.items():
        found = re.match(rf"{key}\.([0-9]{{1,3}})\.(.*)", name, re.DOTALL)
        if not found:
            result[name] = values
        elif int(found[1]) in places:
            result[f"{key}.{places[int(found[1])]}.{found[2]}"] = values
    return result


def _posted(asked: FormField, typed: Typed) -> bool:
    return any(name.split(".", 1)[0] == asked.key for name in typed)


def _shown(data: RawData) -> frozenset[str] | None:
    return frozenset(data[SHOWN]) if SHOWN in data else None


def _text(asked: FormField, values: list[str]) -> Any:
    if not values:
        return None
    many_lines = asked.type is FieldType.TEXTAREA
    text = clean(values[-1], many_lines=many_lines)
    if isinstance(text, Fault) or not text:
        return text or None
    limit = asked.max_length or (TEXTAREA_LENGTH_MAX if many_lines else TEXT_LENGTH_MAX)
    if len(text) > limit:
        return Fault("too_long", {"max": limit, "length": len(text)})
    return READERS[asked.type](text, asked)


def _boolean(values: list[str]) -> Any:
    if not values or not values[-1]:
        return None
    return {YES: True, NO: False}.get(values[-1], Fault("choice"))


def _choice(asked: FormField, values: list[str]) -> Any:
    if not values or not values[-1]:
        return None
    known = {option.value for option in asked.options}
    return values[-1] if values[-1] in known else Fault("choice")


def _choices(asked: FormField, values: list[str]) -> Any:
    known = [option.value for option in asked.options]
    wanted = {value for value in values if value}
    if wanted - set(known):
        return Fault("choice")
    return [value for value in known if value in wanted] or None


def _files(values: list[str]) -> Any:
    kept = [value for value in dict.fromkeys(values) if value]
    if any(not re.fullmatch(r"[0-9a-f-]{1,64}", value) for value in kept):
        return Fault("file")
    return Fault("too_many_files", {"max": FILES_MAX}) if len(kept) > FILES_MAX else kept or None


def _address(asked: FormField, typed: Typed, name: str) -> Any:
    area = READERS[FieldType.AREA]
    code = (typed.get(f"{name}.area") or [""])[-1]
    line = clean((typed.get(f"{name}.line") or [""])[-1])
    if isinstance(line, Fault):
        return line
    if len(line) > TEXT_LENGTH_MAX:
        return Fault("too_long", {"max": TEXT_LENGTH_MAX, "length": len(line)})
    if not code:
        return Fault("address_area") if line else None
    found = area(code, asked)
    return found if isinstance(found, Fault) else {"area": found, "line": line}
