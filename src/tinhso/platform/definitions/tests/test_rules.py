from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tinhso.kernel.errors import Conflict, Invalid
from tinhso.platform.definitions.contracts import Status
from tinhso.platform.definitions.rules import (
    check_step,
    diff,
    digest_of,
    folded,
    legal_numbers,
    load_yaml,
    read_yaml,
    status_on,
    title_of,
    write_yaml,
)


def test_yaml_without_traps():
    found = read_yaml("on: yes\noff: 2026-07-01\nflag: true\ncountry: NO\n")
    assert found == {"on": "yes", "off": date(2026, 7, 1), "flag": True, "country": "NO"}


@pytest.mark.parametrize(
    "text", ["a: 1\na: 2", "- 1", "", "a: [", "!!python/object/new:os.system [id]", "a: &a [*a]"]
)
def test_bad_yaml_is_refused(text):
    with pytest.raises(Invalid):
        digest_of(read_yaml(text))


def test_a_text_beyond_the_limit_is_refused():
    with pytest.raises(Invalid, match="dài quá"):
        read_yaml("a: " + "x" * 2_000_001)


def test_merge_keys_work():
    assert load_yaml("a: &a {x: 1}\nb: {<<: *a, y: 2}")["b"] == {"x": 1, "y": 2}


plain = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"])),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text("abcxyz", min_size=1), inner, max_size=4)
    ),
    max_leaves=20,
)
contents = st.dictionaries(st.text("abcdefgh", min_size=1), plain, max_size=6)


@settings(deadline=None)
@given(contents)
def test_the_digest_ignores_the_order_of_keys(content):
    assert digest_of(content) == digest_of(dict(reversed(content.items())))


@settings(deadline=None)
@given(contents, contents)
def test_a_diff_holds_both_texts(old, new):
    lines = diff(old, new)
    assert [line.left for line in lines if line.left_number] == write_yaml(old).splitlines()
    assert [line.right for line in lines if line.right_number] == write_yaml(new).splitlines()
    assert all(line.left == line.right for line in lines if line.change == "same")


def test_folding_keeps_changes_and_their_neighbours():
    old = {f"key{n:02}": n for n in range(40)}
    lines = folded(diff(old, old | {"key20": 99}))
    assert [line.change for line in lines if line] == ["same"] * 3 + ["changed"] + ["same"] * 3
    assert lines[0] is None
    assert lines[-1] is None
    assert len(lines) == 9


@pytest.mark.parametrize(
    ("current", "target"),
    [
        (Status.DRAFT, Status.APPROVED),
        (Status.APPROVED, Status.DRAFT),
        (Status.SUPERSEDED, Status.EFFECTIVE),
        (Status.EFFECTIVE, Status.TESTED),
    ],
)
def test_steps_that_do_not_exist(current, target):
    with pytest.raises(Conflict):
        check_step(current, target)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (None, None, Status.EFFECTIVE),
        (date(2026, 7, 1), None, Status.EFFECTIVE),
        (date(2026, 7, 2), None, Status.APPROVED),
        (None, date(2026, 7, 1), Status.SUPERSEDED),
        (date(2027, 1, 1), date(2027, 1, 1), Status.APPROVED),
    ],
)
def test_status_by_date(start, end, expected):
    assert status_on(start, end, date(2026, 7, 1)) is expected


def test_titles_and_citations():
    assert title_of({"code": "x", "name": {"vi": "Khai  sinh", "en": "Birth"}}) == "Khai sinh"
    assert title_of({"code": "x", "title": " "}) == "x"
    cited = {
        "legal_basis": ["60/2014/QH13", {"number": "123/2015/NĐ-CP", "clause": "Điều 9"}, {"title": "?"}],
        "fees": [{"amount": 1, "legal_basis": {"document": "85/2019/TT-BTC", "clause": "Điều 5"}}],
        "again": {"legal_basis": "60/2014/QH13"},
    }
    assert legal_numbers(cited) == ["60/2014/QH13", "123/2015/NĐ-CP", "85/2019/TT-BTC"]
