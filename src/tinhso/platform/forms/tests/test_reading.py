from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinhso.platform.forms.contracts import Ask, Fault, ParsedStep, Typed
from tinhso.platform.forms.rules.checking import check_answers, check_step, first_unfinished, unknown_keys
from tinhso.platform.forms.rules.conditions import (
    controlling_keys,
    visible_answers,
    visible_fields,
    visible_steps,
)
from tinhso.platform.forms.rules.reading import read_step
from tinhso.platform.forms.rules.writing import summary, typed_answers
from tinhso.platform.forms.schema import Form, Step
from tinhso.platform.forms.tests.samples import FORM, GOOD
from tinhso.platform.forms.wording import FAULT_CODES


def step(code: str) -> Step:
    found = FORM.step(code)
    assert found
    return found


def post(code: str, data: Typed, answers: dict[str, Any] | None = None, do: str = "next") -> ParsedStep:
    return read_step(FORM, step(code), {**data, "_do": [do]}, answers or {})


def good(code: str, **changes: list[str]) -> Typed:
    return {**typed_answers(step(code), GOOD), **changes}


@pytest.mark.parametrize("code", [s.code for s in FORM.steps])
def test_typed_answers_read_back_the_same(code: str) -> None:
    parsed = post(code, good(code), GOOD)
    assert parsed.errors == {}
    assert parsed.complete
    assert parsed.answers == GOOD


def test_a_good_form_has_no_faults() -> None:
    assert check_answers(FORM, GOOD) == {}
    assert first_unfinished(FORM, GOOD) is None


def test_missing_answers_are_named_only_when_going_on() -> None:
    assert set(post("owner", {}).errors) == {"name", "number", "born", "phone", "home"}
    for do in ("save", "refresh", "back", "add:x", "find:home"):
        assert post("owner", {}, do=do).errors == {}


def test_a_refused_input_stays_as_it_was_typed() -> None:
    parsed = post("shop", good("shop", capital=["năm chục triệu"]))
    assert parsed.errors == {"capital": Fault("money")}
    assert parsed.typed["capital"] == ["năm chục triệu"]
    assert "capital" not in parsed.answers


@pytest.mark.parametrize(
    ("name", "typed", "fault"),
    [
        ("capital", "5.000", "too_small"),
        ("workers", "11", "too_large"),
        ("title", "Vải thiều", "pattern"),
        ("where", "nowhere", "choice"),
        ("opens", "31/12/2019", "too_early"),
        ("notes", "a" * 501, "too_long"),
        ("food", "maybe", "choice"),
        ("commune", "Thanh Sơn", "area"),
        ("photo", "../../etc/passwd", "file"),
        ("site", "a\x00", "control_character"),
    ],
)
def test_what_is_refused_and_why(name: str, typed: str, fault: str) -> None:
    assert post("shop", good("shop", **{name: [typed]})).errors[name].code == fault


def test_too_many_choices_and_made_up_ones() -> None:
    assert post("shop", good("shop", goods=["fruit", "rice", "tea"])).errors["goods"].code == "too_large"
    assert post("shop", good("shop", goods=["fruit", "gold"])).errors["goods"].code == "choice"


def test_an_address_needs_its_commune() -> None:
    assert post("owner", good("owner", **{"home.area": [""]})).errors["home"].code == "address_area"


def test_a_birth_date_in_the_future_is_refused() -> None:
    assert post("owner", good("owner", born=["2999"])).errors["born"].code == "partial_date"
    assert post("owner", good("owner", born=["2149"])).errors["born"].code == "too_late"


def test_the_definition_has_its_own_rules() -> None:
    assert post("promise", {"agree": ["no"]}).errors["agree"].code == "rule"


def test_a_hidden_question_is_neither_asked_nor_kept() -> None:
    parsed = post("shop", good("shop", where=["shop"], site=["Đã gõ trước"]))
    assert parsed.errors == {}
    assert "site" not in parsed.answers
    assert "site" not in visible_answers(FORM, {**GOOD, "where": "shop"})


def test_a_question_uncovered_by_an_answer_is_shown_before_it_is_demanded() -> None:
    shown = {"_shown": [f.key for f in step("shop").fields if f.key != "site"]}
    data = {**good("shop"), **shown}
    data.pop("site")
    parsed = post("shop", data)
    assert parsed.errors == {}
    assert parsed.more
    assert not parsed.complete


def test_a_step_nobody_needs_is_left_out() -> None:
    poor = {**GOOD, "capital": 5_000_000}
    assert [s.code for s in visible_steps(FORM, GOOD)] == ["owner", "shop", "partners", "promise"]
    assert [s.code for s in visible_steps(FORM, poor)] == ["owner", "shop", "promise"]
    assert "partners" not in visible_answers(FORM, poor)


def test_rows_are_added_and_taken_away_without_losing_text() -> None:
    typed = good("partners")
    more = post("partners", typed, GOOD, do="add:partners")
    assert more.ask is Ask.ADD_ROW
    assert "partners.2._row" in more.typed
    less = post("partners", {**more.typed, "partners.1.share": ["bốn mươi"]}, GOOD, do="remove:partners.0")
    assert less.typed["partners.0.share"] == ["bốn mươi"]
    assert less.typed["partners.0.name"] == ["Lê Thị Cúc"]
    assert "partners.2._row" not in less.typed


def test_no_more_rows_than_the_definition_allows() -> None:
    typed = {f"partners.{n}._row": ["1"] for n in range(3)}
    assert post("partners", typed, GOOD, do="add:partners").typed == typed


@pytest.mark.parametrize(
    "do", ["add:nothing", "remove:partners.x", "remove:", "add:name", "next:next", "drop table"]
)
def test_made_up_buttons_do_nothing_bad(do: str) -> None:
    assert post("partners", good("partners"), GOOD, do=do).answers["partners"] == GOOD["partners"]


def test_faults_in_rows_name_the_row() -> None:
    parsed = post("partners", good("partners", **{"partners.1.share": ["200"]}), GOOD)
    assert set(parsed.errors) == {"partners.1.share"}


def test_an_empty_row_does_not_count() -> None:
    parsed = post("partners", {**good("partners"), "partners.2._row": ["1"], "partners.2.name": [" "]}, GOOD)
    assert parsed.errors == {}
    assert len(parsed.answers["partners"]) == 2


def test_the_least_number_of_rows_is_demanded() -> None:
    assert set(post("partners", {}, GOOD).errors) == {"partners.0.name", "partners.0.share"}


def test_a_question_in_a_row_may_depend_on_its_row() -> None:
    missing = good("partners")
    missing.pop("partners.0.why")
    assert set(post("partners", missing, GOOD).errors) == {"partners.0.why"}


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("capital", "50.000.000"),
        ("capital", True),
        ("workers", 3.5),
        ("food", "yes"),
        ("goods", "fruit"),
        ("goods", ["rice", "fruit"]),
        ("home", "Thanh Hà"),
        ("home", {"area": "10507"}),
        ("name", 5),
        ("name", "  a "),
        ("name", None),
        ("opens", "01/12/2026"),
        ("opens", "2026-13-01"),
        ("partners", {"name": "a"}),
        ("partners", [{"name": "a", "share": 5, "extra": 1}]),
    ],
)
def test_answers_from_outside_must_have_the_right_shape(key: str, value: Any) -> None:
    assert key in {name.split(".")[0] for name in check_answers(FORM, {**GOOD, key: value})}


def test_unknown_answers_are_named() -> None:
    assert unknown_keys([FORM], {**GOOD, "admin": True}) == ["admin"]


def test_the_first_unfinished_step() -> None:
    found = first_unfinished(FORM, {k: v for k, v in GOOD.items() if k != "title"})
    assert found
    assert found.code == "shop"


def test_only_controlling_questions_redraw_the_page() -> None:
    assert controlling_keys(step("shop")) == {"where"}


def test_the_check_page_reads_like_a_letter() -> None:
    rows = {
        row.path: row
        for part in summary(FORM, GOOD, "vi", lambda kind, code: f"Xã {code}")
        for row in part.rows
    }
    assert rows["capital"].text == "50.000.000 ₫"
    assert rows["surface"].text == "24,5 m²"
    assert rows["born"].text == "03/1996"
    assert rows["home"].text == "Thôn Thúy Lâm, Xã 10507"
    assert rows["goods"].text == "Trái cây, Gạo"
    assert rows["food"].text == "Không"
    assert rows["partners.1.name"].label == "Người 2 · Họ tên"
    assert rows["phone"].personal_data == "Để xác định người nộp hồ sơ"


def test_the_check_page_in_english() -> None:
    rows = {row.path: row for part in summary(FORM, GOOD, "en", lambda kind, code: code) for row in part.rows}
    assert rows["capital"].label == "Capital"
    assert rows["food"].text == "No"


NAMES = [f.key for s in FORM.steps for f in s.fields]
INPUT_NAMES = st.one_of(
    st.sampled_from(
        [*NAMES, "home.line", "home.area", "home.q", "partners.0.name", "partners.1.share", "_do", "_shown"]
    ),
    st.text(max_size=20),
)
VALUES = st.one_of(
    st.text(max_size=60),
    st.binary(max_size=40).map(lambda raw: raw.decode("utf-8", "replace")),
    st.binary(max_size=40).map(lambda raw: raw.decode("latin-1")),
    st.sampled_from(
        ["yes", "no", "both", "50.000.000", "12/3/1996", "add:partners", "remove:partners.0", "10507"]
    ),
)
POSTS = st.dictionaries(INPUT_NAMES, st.lists(VALUES, max_size=3), max_size=12)


@given(st.sampled_from(FORM.steps), POSTS)
def test_whatever_is_posted_only_faults_come_of_it(asked: Step, data: Typed) -> None:
    parsed = read_step(FORM, asked, data, {})
    assert {fault.code for fault in parsed.errors.values()} <= FAULT_CODES
    again = read_step(FORM, asked, {**parsed.typed, "_do": ["save"]}, parsed.answers)
    assert again.typed == parsed.typed


@given(st.sampled_from(FORM.steps), POSTS)
def test_accepted_answers_pass_the_check_of_the_whole_form(asked: Step, data: Typed) -> None:
    parsed = read_step(FORM, asked, {**data, "_do": ["next"]}, {})
    if parsed.complete:
        assert check_step(FORM, asked, parsed.answers) == {}
        assert (
            read_step(FORM, asked, typed_answers(asked, parsed.answers), parsed.answers).answers
            == parsed.answers
        )


@given(st.lists(st.sampled_from(sorted(GOOD)), unique=True))
def test_what_is_visible_depends_only_on_what_came_before(missing: list[str]) -> None:
    answers = {key: value for key, value in GOOD.items() if key not in missing}
    seen = visible_answers(FORM, answers)
    assert visible_answers(FORM, seen) == seen
    assert [s.code for s in visible_steps(FORM, answers)] == [s.code for s in visible_steps(FORM, seen)]
    for asked in visible_steps(FORM, answers):
        demanded = {f.key for f in visible_fields(asked, seen, seen) if f.required is True and not f.repeat}
        faults = {name.split(".")[0] for name in check_step(FORM, asked, seen)}
        assert demanded - set(seen) <= faults


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(NAMES), JSON, max_size=6))
def test_checking_arbitrary_answers_never_raises(answers: dict[str, Any]) -> None:
    check_answers(FORM, answers)
    visible_steps(FORM, answers)


def test_the_sample_form_is_publishable() -> None:
    from tinhso.platform.forms.rules.definition import problems_of

    assert problems_of(FORM) == []
    assert isinstance(FORM, Form)
