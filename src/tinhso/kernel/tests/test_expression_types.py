"""What the checker refuses, in its own words; and what it accepts evaluates without a type error."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tinhso.kernel.errors import Invalid
from tinhso.kernel.expression_tree import Call, Const, Select, parsed, shown, walk
from tinhso.kernel.expression_types import (
    BOOLEAN,
    DATE,
    INTEGER,
    NUMBER,
    TEXT,
    Kind,
    Scope,
    choice,
    list_of,
    problems,
    record,
)
from tinhso.kernel.expressions import evaluate

ANSWERS = record(
    {
        "name": TEXT,
        "copies": INTEGER,
        "area": NUMBER,
        "born": DATE,
        "kind": choice(["house", "other"]),
        "agreed": BOOLEAN,
        "trades": list_of(choice(["food", "goods"])),
        "people": list_of(record({"age": INTEGER, "area": NUMBER, "role": choice(["head", "child"])})),
        "home": record({"area": TEXT, "line": TEXT}),
    }
)
SCOPE: Scope = {
    "answers": ANSWERS,
    "case": record({"channel": choice(["desk", "online"]), "fee_total": INTEGER}),
    "flags": list_of(choice(["visited"])),
}

SOUND = [
    "answers.kind == 'house' && answers.copies > 2",
    "answers.born < '2020-01-31'",
    "'2020' <= answers.born",
    "answers.area > 100 && answers.area < 1.5",
    "double(answers.area) * 1000.0 > 5.0",
    "'visited' in flags && !('food' in answers.trades)",
    "answers.people.exists(p, p.age > 18 && p.role == 'head')",
    "answers.people.map(p, p.area).all(a, a > 0)",
    "answers.people.filter(p, p.age < 18).size() > 1",
    "answers.people.exists_one(p, p.role in ['head'])",
    "has(answers.home) && answers.home.line.startsWith('Thôn')",
    "answers['kind'] == 'other'",
    "timestamp(answers.born + 'T00:00:00Z').getFullYear() > 2000",
    "(answers.agreed ? answers.copies : 0) % 2 == 0",
    "answers.name == null",
    "case.channel == 'online' || case.fee_total == 0",
    "string(answers.area).size() > 3",
]

WRONG = [
    ("answers.nmae == 'x'", "không có ô answers.nmae"),
    ("has(answers.nmae)", "không có ô answers.nmae"),
    ("answer.name == 'x'", "không có tên answer.name"),
    ("answers.home.street == ''", "không có ô answers.home.street"),
    ("answers.name.line == ''", "answers.name.line: chữ không có ô bên trong"),
    ("answers.people.exists(p, p.size > 1)", "không có ô p.size"),
    ("answers.born < answers.name", "so sánh ngày với chữ: answers.born < answers.name"),
    ("answers.copies == '2'", "so sánh số nguyên với chữ: answers.copies == '2'"),
    ("answers.agreed == 'yes'", "so sánh đúng hay sai với chữ: answers.agreed == 'yes'"),
    ("answers.name < null", "so sánh chữ với không có gì: answers.name < null"),
    ("answers.people > 1", "so sánh danh sách với số nguyên: answers.people > 1"),
    ("answers.name - 1 > 0", "phép - không làm được trên chữ với số nguyên: answers.name - 1"),
    ("answers.area * 1000 > 0", "phép * không làm được trên số có thể lẻ với số nguyên: answers.area * 1000"),
    ("answers.name && true", "phép && không làm được trên chữ với đúng hay sai: answers.name && true"),
    ("answers.kind == 'hose'", "“hose” không phải là một lựa chọn: answers.kind == 'hose'"),
    ("answers.kind in ['house', 'x']", "“x” không phải là một lựa chọn: answers.kind in ['house', 'x']"),
    ("'foods' in answers.trades", "“foods” không phải là một lựa chọn: 'foods' in answers.trades"),
    ("'seen' in flags", "“seen” không phải là một lựa chọn: 'seen' in flags"),
    ("1 in answers.trades", "tìm số nguyên trong danh sách chữ: 1 in answers.trades"),
    ("'a' in answers.name", "“in” cần một danh sách, không phải chữ: 'a' in answers.name"),
    ("answers.copies.exists(x, x > 1)", "answers.copies là số nguyên, không phải danh sách"),
    ("size(answers.copies) > 1", "size không đếm được số nguyên: size(answers.copies)"),
    ("answers.name ? true : false", "điều kiện trước dấu ? là chữ: answers.name"),
    ("(answers.agreed ? answers.copies : answers.name) == 1", "hai vế sau dấu ? vừa là số nguyên vừa là chữ"),
    ("answers.copies", "phải cho ra đúng hay sai, nhưng cho ra số nguyên"),
    ("answers.copies >", "không đọc được từ ký tự thứ 17: answers.copies >"),
    (
        "timestamp(answers.born) > timestamp(answers.name)",
        "timestamp không làm được trên ngày: timestamp(answers.born)",
    ),
]


@pytest.mark.parametrize("source", SOUND)
def test_what_is_sound_has_no_problem(source: str) -> None:
    assert problems(source, SCOPE, Kind.BOOLEAN) == []


@pytest.mark.parametrize(("source", "said"), WRONG, ids=[row[0] for row in WRONG])
def test_what_is_wrong_is_said_in_one_clause(source: str, said: str) -> None:
    assert problems(source, SCOPE, Kind.BOOLEAN) == [said]


def test_a_tree_is_read_and_shown_again() -> None:
    tree = parsed("has(answers.a) ? -answers.a + 2 : size([true, null])")
    assert isinstance(tree, Call)
    assert shown(tree) == "has(answers.a) ? -answers.a + 2 : size([true, null])"
    assert Const(2) in list(walk(tree))
    assert any(isinstance(node, Select) and node.tested for node in walk(tree))
    assert parsed("-9223372036854775808") == Const(-(2**63))


WORDS = st.sampled_from(["house", "other", "food", "2020-01-31", "Thôn Đông", ""])
PATHS = {
    "name": st.text(max_size=5),
    "copies": st.integers(-5, 10**6),
    "area": st.one_of(st.integers(0, 500), st.floats(0, 500, allow_nan=False)),
    "born": st.dates().map(lambda day: day.isoformat()),
    "kind": st.sampled_from(["house", "other"]),
    "agreed": st.booleans(),
    "trades": st.lists(st.sampled_from(["food", "goods"]), max_size=2),
    "people": st.lists(
        st.fixed_dictionaries(
            {
                "age": st.integers(0, 99),
                "area": st.one_of(st.integers(0, 9), st.floats(0, 9)),
                "role": st.sampled_from(["head", "child"]),
            }
        ),
        max_size=2,
    ),
    "home": st.fixed_dictionaries({"area": st.just("10507"), "line": st.text(max_size=3)}),
}
LEAVES = st.one_of(
    st.sampled_from([f"answers.{key}" for key in (*PATHS, "home.line", "unknown")]),
    st.sampled_from(
        ["1", "2.5", "true", "null", "case.fee_total", "case.channel", "flags", "[1, 2]", "{'a': 1}"]
    ),
    WORDS.map(lambda word: f"'{word}'"),
)
BINARY = ["+", "-", "*", "/", "%", "<", "<=", "==", "!=", "&&", "||", "in"]
CALLS = ["size({})", "string({})", "double({})", "int({})", "!({})", "-({})", "has(answers.copies) ? {} : 1"]
MACROS = [
    "({}).exists(x, x == {})",
    "({}).all(x, x < {})",
    "({}).map(x, x).size() + {}",
    "({}).filter(x, x != {})",
]


def _grown(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.builds("({} {} {})".format, inner, st.sampled_from(BINARY), inner),
        st.builds(lambda call, part: call.format(part), st.sampled_from(CALLS), inner),
        st.builds(lambda macro, *parts: macro.format(*parts), st.sampled_from(MACROS), inner, inner),
        st.builds("({} ? {} : {})".format, inner, inner, inner),
    )


WHOLE = st.sampled_from(
    ["answers.copies", "7", "case.fee_total", "size(answers.people)", "int(answers.area)"]
)
BROKEN_NUMBERS = st.sampled_from(["double(answers.area)", "2.5", "double(answers.copies)"])
SAID = st.sampled_from(["answers.name", "answers.home.line", "string(answers.area)", "(answers.kind + ' ')"])


def _sums(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds("({} {} {})".format, inner, st.sampled_from("+-*"), inner)


def _joined(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds("({} + {})".format, inner, inner)


NUMBERS = st.recursive(WHOLE, _sums, max_leaves=3)
BROKEN = st.recursive(BROKEN_NUMBERS, _sums, max_leaves=3)
TEXTS = st.recursive(SAID, _joined, max_leaves=3)
ORDER = st.sampled_from(["<", "<=", ">", ">=", "==", "!="])
TESTS = st.one_of(
    st.builds("({} {} {})".format, NUMBERS, ORDER, NUMBERS),
    st.builds("({} {} {})".format, TEXTS, ORDER, TEXTS),
    st.builds("({} {} {})".format, BROKEN, ORDER, BROKEN),
    st.builds("(answers.area {} {})".format, ORDER, NUMBERS | BROKEN),
    st.builds("(answers.born {} '2020-01-31')".format, ORDER),
    st.builds("answers.people.exists(p, p.age {} {})".format, ORDER, NUMBERS),
    st.builds("answers.people.map(p, p.area).all(a, a {} {})".format, ORDER, NUMBERS | BROKEN),
    st.builds("(answers.people.filter(p, p.role == 'head').size() {} {})".format, ORDER, NUMBERS),
    st.builds("{}.startsWith({})".format, TEXTS, TEXTS),
    st.sampled_from(
        ["('visited' in flags)", "answers.agreed", "has(answers.home)", "('food' in answers.trades)"]
    ),
)


def _conditions(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.builds("({} {} {})".format, inner, st.sampled_from(["&&", "||", "=="]), inner),
        st.builds("!({})".format, inner),
        st.builds("({} ? {} : {})".format, inner, inner, inner),
    )


CHAOS = st.recursive(LEAVES, _grown, max_leaves=6)
SENSE = st.recursive(TESTS, _conditions, max_leaves=5)
EXPRESSIONS = CHAOS | SENSE | st.builds("{} ? {} : {}".format, SENSE, NUMBERS, NUMBERS)


@settings(max_examples=400, deadline=None)
@given(EXPRESSIONS, st.fixed_dictionaries(PATHS))
def test_what_is_accepted_meets_no_type_error(source: str, answers: dict[str, Any]) -> None:
    if problems(source, SCOPE):
        return
    values = {"answers": answers, "case": {"channel": "desk", "fee_total": 5}, "flags": ["visited"]}
    assert "No matching overload" not in _fault(source, values), source


@settings(max_examples=100, deadline=None)
@given(SENSE)
def test_what_makes_sense_is_accepted(source: str) -> None:
    assert problems(source, SCOPE, Kind.BOOLEAN) == []


def _fault(source: str, values: dict[str, Any]) -> str:
    """Return why an expression could not be evaluated: a division by zero, a text that is no number."""
    try:
        evaluate(source, values)
    except Invalid as error:
        return str(error)
    return ""
