from typing import Any

import pytest
from pydantic import ValidationError

from tinhso.platform.forms.rules.definition import prefilled, problems_of
from tinhso.platform.forms.schema import Form
from tinhso.platform.forms.tests.samples import FORM, text


def form(*fields: dict[str, Any], **more: Any) -> Form:
    steps = [{"code": "one", "title": text("Một"), "fields": list(fields), **more}]
    return Form.model_validate({"code": "test", "title": text("Thử"), "steps": steps})


def question(**more: Any) -> dict[str, Any]:
    return {"key": "a", "type": "text", "label": text("A"), **more}


def test_personal_data_needs_a_purpose() -> None:
    assert "mục đích" in problems_of(form(question(type="phone")))[0]


def test_the_same_question_twice() -> None:
    assert "hai lần" in problems_of(form(question(), question()))[0]


@pytest.mark.parametrize("condition", ["answers.b ==", "unknown.b == 1", "answers.b == 1 && "])
def test_a_condition_must_compile(condition: str) -> None:
    assert problems_of(form(question(visible=condition)))


def test_a_pattern_must_compile() -> None:
    assert "pattern" in problems_of(form(question(pattern="(")))[0]


@pytest.mark.parametrize(
    "broken",
    [
        question(type="choice"),
        question(options=[{"value": "x", "label": text("X")}]),
        question(type="group"),
        question(key="Không"),
        question(surprise=1),
    ],
)
def test_malformed_questions_are_refused(broken: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        form(broken)


def test_prefill_takes_what_fits_and_leaves_the_rest() -> None:
    person = {"full_name": "Nguyễn Thị Ửng", "personal_number": "141234567"}
    assert prefilled(FORM, {"person": person}) == {"name": "Nguyễn Thị Ửng"}
    assert prefilled(FORM, {}) == {}
    assert prefilled(FORM, {"person": "not a map"}) == {}


def test_a_default_stands_where_nothing_is_known() -> None:
    asked = form(question(prefill="person.ethnicity", default="Kinh"))
    assert prefilled(asked, {}) == {"a": "Kinh"}
    assert prefilled(asked, {"person": {"ethnicity": "Tày"}}) == {"a": "Tày"}


def test_plain_text_is_vietnamese() -> None:
    asked = form(question(type="phone", personal_data={"purpose": "Để báo kết quả"}))
    assert problems_of(asked) == []
    assert asked.steps[0].fields[0].personal_data is not None
    assert asked.steps[0].fields[0].personal_data.purpose.in_language("en") == "Để báo kết quả"
