"""From a step and its answers to HTML. One small template for each kind of question."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from tinhso.platform.forms.areas import AreaChoice, area_choice
from tinhso.platform.forms.contracts import Answers, Fault, Typed
from tinhso.platform.forms.rules.conditions import (
    answers_before,
    controlling_keys,
    true_for,
    visible_fields,
)
from tinhso.platform.forms.rules.reading import NO, YES, row_numbers
from tinhso.platform.forms.rules.writing import typed_answers
from tinhso.platform.forms.schema import FieldType, Form, FormField, Option, Step
from tinhso.platform.forms.wording import language, message

SELECT_FROM = 8
"""From this many options on, a list box reads better than radio buttons."""

_TEMPLATES = {
    FieldType.TEXTAREA: "textarea",
    FieldType.CHOICE: "choice",
    FieldType.CHOICES: "choices",
    FieldType.BOOLEAN: "choice",
    FieldType.AREA: "area",
    FieldType.ADDRESS: "address",
    FieldType.FILE: "file",
    FieldType.GROUP: "group",
}
_INPUT_MODES = {
    FieldType.NUMBER: "decimal",
    FieldType.MONEY: "numeric",
    FieldType.DATE: "numeric",
    FieldType.PARTIAL_DATE: "numeric",
    FieldType.PERSONAL_NUMBER: "numeric",
    FieldType.PHONE: "tel",
    FieldType.EMAIL: "email",
}
_WIDTHS = {
    FieldType.NUMBER: "w-s",
    FieldType.DATE: "w-s",
    FieldType.PARTIAL_DATE: "w-s",
    FieldType.PERSONAL_NUMBER: "w-m",
    FieldType.PHONE: "w-m",
}
_COMPLETIONS = {
    "person.full_name": "name",
    "person.phone": "tel",
    "person.email": "email",
    "person.address_line": "street-address",
}


@dataclass(frozen=True, slots=True)
class OptionView:
    value: str
    label: str
    hint: str
    chosen: bool
    id: str


@dataclass(frozen=True, slots=True)
class RowView:
    number: int
    place: int
    path: str
    fields: list["FieldView"]


@dataclass(frozen=True, slots=True)
class FieldView:
    """One question, ready for its template."""

    name: str
    id: str
    template: str
    label: str
    hint: str
    required: bool
    error: str
    value: str = ""
    options: list[OptionView] = field(default_factory=list)
    multiple: bool = False
    unit: str = ""
    mode: str = "text"
    width: str = ""
    completion: str = ""
    known: bool = False
    refresh: bool = False
    purpose: str = ""
    level: int = 3
    area: AreaChoice | None = None
    area_name: str = ""
    rows: list[RowView] = field(default_factory=list)
    row_label: str = ""
    add_label: str = ""
    can_add: bool = False
    files: list[tuple[str, str]] = field(default_factory=list)

    @property
    def described_by(self) -> str:
        parts = [("hint", self.hint), ("error", self.error), ("from", self.known)]
        return " ".join(f"{self.id}-{part}" for part, there in parts if there)


@dataclass(frozen=True, slots=True)
class _Page:
    """What all questions of one page share."""

    typed: Typed
    errors: Mapping[str, Fault]
    prefilled: Answers
    controlling: frozenset[str]
    file_names: Mapping[str, str]
    language: str
    answers: Answers


def render_step(
    request: HttpRequest,
    form: Form,
    step: Step,
    answers: Answers,
    *,
    errors: Mapping[str, Fault] | None = None,
    typed: Typed | None = None,
    prefilled: Answers | None = None,
    file_names: Mapping[str, str] | None = None,
) -> SafeString:
    """Draw the error summary, the title and the questions of a step (the page brings form and buttons)."""
    before = answers_before(form, step.code, answers)
    page = _Page(
        typed={**typed_answers(step, answers), **(typed or {})},
        errors=errors or {},
        prefilled=prefilled or {},
        controlling=controlling_keys(step),
        file_names=file_names or {},
        language=language(),
        answers={**before, **answers},
    )
    fields = [field_view(asked, asked.key, page) for asked in visible_fields(step, answers, before)]
    context = {
        "title": step.title.in_language(page.language),
        "hint": step.hint.in_language(page.language) if step.hint else "",
        "fields": fields,
        "lines": error_lines(step, page),
        "purposes": _purposes(fields),
    }
    return SafeString(render_to_string("forms/step.html", context, request))


def error_lines(step: Step, page: _Page) -> list[dict[str, str]]:
    """Return the lines of the error summary in the order of the questions."""
    labels = _labels(step, page.language)
    found = []
    for name, fault in page.errors.items():
        key = ".".join(part for part in name.split(".") if not part.isdigit())
        found.append({"anchor": _id(name), "label": labels.get(key, ""), "message": message(fault)})
    return found


def field_view(asked: FormField, name: str, page: _Page, row: Answers | None = None) -> FieldView:
    """Gather what the template of a question needs."""
    text = asked.label.in_language(page.language)
    fault = page.errors.get(name)
    values = page.typed.get(name, [])
    return FieldView(
        name=name,
        id=_id(name),
        template=f"forms/fields/{_template(asked)}.html",
        label=text,
        hint=asked.hint.in_language(page.language) if asked.hint else _usual_hint(asked),
        required=_required(asked, page, row),
        error=message(fault) if fault else "",
        value=values[-1] if values else "",
        options=_options(asked, name, values, page.language),
        multiple=not (isinstance(asked.max, int) and asked.max == 1),
        unit=asked.unit or ("₫" if asked.type is FieldType.MONEY else ""),
        mode=_INPUT_MODES.get(asked.type, "text"),
        width=_WIDTHS.get(asked.type, ""),
        completion=_COMPLETIONS.get(asked.prefill, "off" if asked.prefill else ""),
        known=_known(asked, name, page),
        refresh=name in page.controlling,
        purpose=asked.personal_data.purpose.in_language(page.language) if asked.personal_data else "",
        files=[(item, page.file_names.get(item, item)) for item in values],
        **_composite(asked, name, page),
    )


def _composite(asked: FormField, name: str, page: _Page) -> dict[str, Any]:
    if asked.type is FieldType.GROUP:
        return _group(asked, name, page)
    if asked.type is FieldType.AREA:
        return {"area_name": name, "level": asked.level, **_area(asked, name, name, page)}
    if asked.type is FieldType.ADDRESS:
        line = (page.typed.get(f"{name}.line") or [""])[-1]
        return {"area_name": f"{name}.area", "row_label": line, **_area(asked, name, f"{name}.area", page)}
    return {}


def _area(asked: FormField, name: str, code_name: str, page: _Page) -> dict[str, Any]:
    code = (page.typed.get(code_name) or [""])[-1]
    return {"area": area_choice(page.typed, name, code, asked.level)}


def _group(asked: FormField, name: str, page: _Page) -> dict[str, Any]:
    assert asked.repeat is not None  # noqa: S101  (the schema says so)
    numbers = row_numbers(page.typed, name) or list(range(asked.repeat.min))
    answered = page.answers.get(name) or []
    rows = []
    for place, number in enumerate(numbers):
        row = answered[place] if place < len(answered) and isinstance(answered[place], dict) else {}
        shown = [part for part in asked.repeat.fields if true_for(part.visible, page.answers, row)]
        fields = [field_view(part, f"{name}.{number}.{part.key}", page, row) for part in shown]
        rows.append(RowView(number, place + 1, f"{name}.{number}", fields))
    return {
        "rows": rows,
        "row_label": asked.repeat.row_label.in_language(page.language),
        "add_label": asked.repeat.add_label.in_language(page.language),
        "can_add": len(rows) < asked.repeat.max,
    }


def _known(asked: FormField, name: str, page: _Page) -> bool:
    """Say whether the answer is what a register gave, unchanged."""
    value = page.prefilled.get(name)
    return bool(asked.prefill and value) and page.answers.get(name) == value


def _required(asked: FormField, page: _Page, row: Answers | None) -> bool:
    if asked.type is FieldType.GROUP:
        return True
    return true_for(asked.required, page.answers, row)


def _options(asked: FormField, name: str, values: list[str], tongue: str) -> list[OptionView]:
    options: list[tuple[str, str, str]] = [
        (o.value, o.label.in_language(tongue), _hint(o, tongue)) for o in asked.options
    ]
    if asked.type is FieldType.BOOLEAN:
        options = [(YES, _("Có"), ""), (NO, _("Không"), "")]
    return [
        OptionView(value, label, hint, value in values, _id(name) if place == 0 else f"{_id(name)}-{place}")
        for place, (value, label, hint) in enumerate(options)
    ]


def _hint(option: Option, tongue: str) -> str:
    return option.hint.in_language(tongue) if option.hint else ""


def _template(asked: FormField) -> str:
    if asked.type is FieldType.CHOICE and len(asked.options) >= SELECT_FROM:
        return "select"
    return _TEMPLATES.get(asked.type, "input")


def _usual_hint(asked: FormField) -> str:
    hints = {
        FieldType.DATE: _("Ngày, tháng, năm. Ví dụ 12/03/1996"),
        FieldType.PARTIAL_DATE: _("Ví dụ 12/03/1996. Nếu chỉ nhớ năm thì nhập 1950"),
        FieldType.PERSONAL_NUMBER: _("12 chữ số trên thẻ căn cước"),
        FieldType.MONEY: _("Ví dụ 50.000.000 hoặc 50 triệu"),
    }
    return hints.get(asked.type, "")


def _purposes(fields: list[FieldView]) -> list[tuple[str, list[str]]]:
    """Group the questions by why they are asked."""
    found: dict[str, list[str]] = {}
    in_rows = [part for group in fields for row in group.rows[:1] for part in row.fields]
    for asked in [*fields, *in_rows]:
        if asked.purpose:
            found.setdefault(asked.purpose, []).append(asked.label)
    return list(found.items())


def _labels(step: Step, tongue: str) -> dict[str, str]:
    labels = {asked.key: asked.label.in_language(tongue) for asked in step.fields}
    for asked in step.fields:
        for part in asked.repeat.fields if asked.repeat else ():
            labels[f"{asked.key}.{part.key}"] = part.label.in_language(tongue)
    return labels


def _id(name: str) -> str:
    return "f-" + name.replace(".", "-")
