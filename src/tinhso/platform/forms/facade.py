"""What pages and the procedure engine may ask of forms.

A page shows `render_step`, posts to itself, reads with `parse_step` and keeps the answers in a draft.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from json import dumps
from typing import Any
from uuid import UUID

from django.http import HttpRequest, QueryDict
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from pydantic import ValidationError

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Invalid
from tinhso.kernel.expression_types import Type
from tinhso.platform.definitions import facade as definitions
from tinhso.platform.forms import rendering, selectors
from tinhso.platform.forms.actions.drafts import (
    discard,
    open_draft,
    purge_expired,
    save_extra,
    save_step,
)
from tinhso.platform.forms.areas import known_areas, map_day
from tinhso.platform.forms.contracts import (
    Answers,
    DraftInfo,
    Fault,
    FieldType,
    Form,
    Option,
    ParsedStep,
    RawData,
    Step,
    SummaryStep,
    Typed,
)
from tinhso.platform.forms.rules import checking, conditions, definition, personal, reading, typing, writing
from tinhso.platform.forms.schema import CodeList
from tinhso.platform.forms.wording import language, message

FORMS_KEPT = 512


def load_form(form: Mapping[str, Any]) -> Form:
    """Return the form of a definition, its code lists filled in; raise `Invalid` where it is malformed."""
    return _load(dumps(form, sort_keys=True, default=str), clock.legal_day().toordinal())


def definition_problems(form: Mapping[str, Any]) -> list[str]:
    """Return what must be mended before the form may be published."""
    try:
        return definition.problems_of(Form.model_validate(form))
    except ValidationError as error:
        where = form.get("code", "?")
        return [f"Biểu mẫu {where}: {'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors()]


def answer_types(forms: Sequence[Mapping[str, Any]]) -> dict[str, Type]:
    """Return what each answer of these forms is, for checking expressions that read them."""
    return {key: kind for form in forms for key, kind in typing.form_types(Form.model_validate(form)).items()}


def always_answered(forms: Sequence[Mapping[str, Any]]) -> frozenset[str]:
    """Return the questions that every complete submission answers."""
    return frozenset().union(*(typing.always_answered(Form.model_validate(form)) for form in forms))


def visible_steps(form: Form, answers: Mapping[str, Any]) -> list[Step]:
    return conditions.visible_steps(form, answers)


def clean_answers(form: Form, answers: Mapping[str, Any]) -> Answers:
    """Return only the answers to questions the person sees: this is what gets submitted."""
    return conditions.visible_answers(form, answers)


def prefill(form: Form, sources: Mapping[str, Any]) -> Answers:
    """Return first answers from what the state knows, such as ``{"person": {"full_name": …}}``."""
    return definition.prefilled(form, sources)


def parse_step(form: Form, step: Step, data: QueryDict | RawData, answers: Mapping[str, Any]) -> ParsedStep:
    """Read a posted step. Never raises on what people send; areas are checked against the register."""
    raw = {name: data.getlist(name) for name in data} if isinstance(data, QueryDict) else data
    parsed = reading.read_step(form, step, raw, answers)
    if parsed.errors or not parsed.complete:
        return parsed
    errors = _unknown_areas(step, parsed.answers)
    return ParsedStep(parsed.answers, errors, parsed.typed, parsed.ask, parsed.more)


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
    """Draw error summary, title and questions of a step; the page brings the form tag and its buttons."""
    return rendering.render_step(
        request, form, step, answers, errors=errors, typed=typed, prefilled=prefilled, file_names=file_names
    )


def check_all(form: Form, answers: Mapping[str, Any]) -> dict[str, Fault]:
    """Return everything that keeps the form from being submitted, by input name."""
    steps = conditions.visible_steps(form, answers)
    errors = checking.check_steps(form, steps, answers)
    for step in steps:
        errors.update(_unknown_areas(step, answers))
    return errors


def check_step(form: Form, step: Step, answers: Mapping[str, Any]) -> dict[str, Fault]:
    """Return everything that is wrong or missing in one step, by input name."""
    return checking.check_step(form, step, answers) | _unknown_areas(step, answers)


def problems(forms: Sequence[Mapping[str, Any]], answers: Mapping[str, Any]) -> dict[str, str]:
    """Return the faults of a whole submission in words, by input name; empty means it may be accepted."""
    loaded = [load_form(form) for form in forms]
    faults = {key: Fault("unknown") for key in checking.unknown_keys(loaded, answers)}
    for form in loaded:
        faults.update(check_all(form, answers))
    return {name: message(fault) for name, fault in faults.items()}


def rule_problems(forms: Sequence[Mapping[str, Any]], answers: Mapping[str, Any]) -> dict[str, str]:
    """Return the faults as `problems` does, by the definition alone: no register of areas is asked."""
    loaded = [Form.model_validate(form) for form in forms]
    faults = {key: Fault("unknown") for key in checking.unknown_keys(loaded, answers)}
    for form in loaded:
        faults.update(checking.check_answers(form, answers))
    return {name: message(fault) for name, fault in faults.items()}


def first_unfinished(form: Form, answers: Mapping[str, Any]) -> Step | None:
    """Return the first step that still wants an answer."""
    return checking.first_unfinished(form, dict(answers))


def summary(
    form: Form, answers: Mapping[str, Any], file_names: Mapping[str, str] | None = None
) -> list[SummaryStep]:
    """Return the check page: step by step, what was answered, as people read it."""
    names = _names(form, answers, file_names or {})
    return writing.summary(form, answers, language(), lambda kind, code: names.get(code, code))


def fault_text(fault: Fault) -> str:
    """Return a fault in the language of the page."""
    return message(fault)


def draft(actor: Actor, draft_id: UUID, session_key: str = "") -> DraftInfo:
    """Return one's own draft; raise `NotFound` for anybody else's."""
    return selectors.info(selectors.draft_of(actor, draft_id, session_key))


def drafts(actor: Actor, session_key: str = "", purpose_prefix: str = "") -> list[DraftInfo]:
    """Return one's own drafts, last touched first."""
    return selectors.drafts_of(actor, session_key, purpose_prefix)


@lru_cache(maxsize=FORMS_KEPT)
def _load(text: str, day: int) -> Form:
    try:
        form = Form.model_validate_json(text)
    except ValidationError as error:
        raise Invalid(
            "forms.definition", _("Biểu mẫu viết chưa đúng: %(error)s") % {"error": error.errors()[0]["msg"]}
        ) from error
    filled = form.model_copy(update={"steps": tuple(_filled_step(step) for step in form.steps)})
    return personal.with_purposes(filled)


def _filled_step(step: Step) -> Step:
    return step.model_copy(update={"fields": tuple(_filled(asked) for asked in step.fields)})


def _filled(asked: Any) -> Any:
    if asked.repeat:
        parts = tuple(_filled(part) for part in asked.repeat.fields)
        return asked.model_copy(update={"repeat": asked.repeat.model_copy(update={"fields": parts})})
    return asked.model_copy(update={"options": _codelist(asked.codelist)}) if asked.codelist else asked


def _codelist(code: str) -> tuple[Option, ...]:
    return CodeList.model_validate(definitions.effective("codelist", code, clock.legal_day()).content).options


def _unknown_areas(step: Step, answers: Mapping[str, Any]) -> dict[str, Fault]:
    asked_for = dict(_area_codes(step, answers))
    known = known_areas(list(asked_for.values())) if asked_for else {}
    return {name: Fault("area") for name, code in asked_for.items() if code not in known}


def _area_codes(step: Step, answers: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    for asked in step.fields:
        value = answers.get(asked.key)
        if asked.repeat and isinstance(value, list):
            for number, row in enumerate(value):
                for part in asked.repeat.fields:
                    yield from _code_of(part, row.get(part.key), f"{asked.key}.{number}.{part.key}")
        else:
            yield from _code_of(asked, value, asked.key)


def _code_of(asked: Any, value: Any, name: str) -> Iterable[tuple[str, str]]:
    if asked.type is FieldType.AREA and isinstance(value, str):
        yield name, value
    if asked.type is FieldType.ADDRESS and isinstance(value, Mapping):
        yield name, str(value.get("area", ""))


def _names(form: Form, answers: Mapping[str, Any], file_names: Mapping[str, str]) -> dict[str, str]:
    codes = [code for step in form.steps for _name, code in _area_codes(step, answers)]
    areas = known_areas(codes) if codes else {}
    return {**file_names, **{code: area.full_name or area.name for code, area in areas.items()}}


__all__ = [
    "always_answered",
    "answer_types",
    "check_all",
    "check_step",
    "clean_answers",
    "definition_problems",
    "discard",
    "draft",
    "drafts",
    "fault_text",
    "first_unfinished",
    "load_form",
    "map_day",
    "open_draft",
    "parse_step",
    "prefill",
    "problems",
    "purge_expired",
    "render_step",
    "rule_problems",
    "save_extra",
    "save_step",
    "summary",
    "visible_steps",
]
