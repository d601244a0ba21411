import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinhso.kernel.errors import Invalid
from tinhso.kernel.expressions import EXPRESSION_LENGTH_MAX, compile_expression, evaluate, holds


def seen(**answers: object) -> dict[str, object]:
    return {"answers": answers, "case": {"channel": "desk"}, "flags": ["khan"]}


@pytest.mark.parametrize(
    ("source", "result"),
    [
        ("answers.copies * 2000", 6000),
        ("answers.copies > 2 ? 1 : 0", 1),
        ("'Chứng thực cho ' + answers.name", "Chứng thực cho Lan"),
        ("'khan' in flags", True),
        ("case.channel == 'online'", False),
        ("has(answers.nothing)", False),
    ],
)
def test_values(source: str, result: object) -> None:
    assert evaluate(source, seen(copies=3, name="Lan")) == result


@pytest.mark.parametrize(
    "source", ["answers.", "1 +", "unknown_name", "answers.copies ++ 1", "import os", ""]
)
def test_a_wrong_expression_is_refused_with_its_own_words(source: str) -> None:
    with pytest.raises(Invalid) as refused:
        compile_expression(source)
    assert refused.value.code == "expression.syntax"
    assert source in str(refused.value.message)


def test_too_long() -> None:
    with pytest.raises(Invalid) as refused:
        compile_expression("1" * (EXPRESSION_LENGTH_MAX + 1))
    assert refused.value.code == "expression.too_long"


@pytest.mark.parametrize(
    "source", ["answers.nothing == 'x'", "answers.name > 3", "1 / 0 == 1", "answers.name"]
)
def test_a_condition_that_cannot_be_computed_is_false(source: str) -> None:
    assert holds(source, seen(name="Lan")) is False


def test_a_value_that_cannot_be_computed_is_an_error() -> None:
    with pytest.raises(Invalid) as refused:
        evaluate("answers.nothing", seen())
    assert refused.value.code == "expression.evaluation"


def test_a_wrong_condition_is_never_silently_false() -> None:
    with pytest.raises(Invalid):
        holds("answers.", seen())


@given(st.booleans())
def test_plain_truth_needs_no_compiler(truth: bool) -> None:
    assert holds(truth, {}) is truth


def test_names_not_given_are_empty() -> None:
    assert evaluate("size(flags)", {}) == 0


@given(
    st.dictionaries(
        st.text(max_size=8), st.one_of(st.text(), st.integers(-(2**62), 2**62), st.none(), st.booleans())
    )
)
def test_no_answers_break_a_condition(answers: dict[str, object]) -> None:
    assert holds("has(answers.copies) && answers.copies == 3", {"answers": answers}) is (
        answers.get("copies") == 3
    )
