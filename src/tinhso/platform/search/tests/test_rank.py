"""Short catalogues answer people's own words."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tinhso.kernel.text_vi import fold
from tinhso.platform.search.rules import closeness, one_edit_apart, rank, readings_of, sound

BIRTH = "Đăng ký khai sinh"
DEATH = "Đăng ký khai tử"
SHOP = "Đăng ký thành lập hộ kinh doanh"
COPY = "Chứng thực bản sao từ bản chính"
MARRIAGE = "Đăng ký kết hôn"
ALL = [BIRTH, DEATH, SHOP, COPY, MARRIAGE]


def ranked(query: str) -> list[str]:
    return rank(query, ALL, str)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("khai sinh", BIRTH),
        ("KHAI SINH", BIRTH),
        ("khai si", BIRTH),
        ("sinh khai", BIRTH),
        ("ks", BIRTH),
        ("đăng ký ks", BIRTH),
        ("khai xinh", BIRTH),
        ("khia sinh", BIRTH),
        ("khai sin", BIRTH),
        ("hkd", SHOP),
        ("hộ kinh doan", SHOP),
        ("ho kinh daonh", SHOP),
        ("ĐKKD", SHOP),
        ("sao y", COPY),
        ("trứng thực", COPY),
        ("chung thuc ban sao", COPY),
        ("kt", DEATH),
        ("kết hôn", MARRIAGE),
    ],
)
def test_table(query: str, first: str) -> None:
    assert ranked(query)[0] == first


@pytest.mark.parametrize("query", ["hộ chiếu", "xyzzy", "khai sinh quốc tịch", "1.999999"])
def test_nothing_is_invented(query: str) -> None:
    assert ranked(query) == []


def test_whole_words_come_before_beginnings_and_typos() -> None:
    items = ["khai sinhh", "khai sinh lại", "khai sinh"]
    assert rank("khai sinh", items, str) == ["khai sinh", "khai sinh lại", "khai sinhh"]


@pytest.mark.parametrize("query", ["", "   ", "–…"])
def test_no_words_leave_the_catalogue_as_it_is(query: str) -> None:
    assert ranked(query) == ALL


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("sinh", "sinj", True),
        ("sinh", "sin", True),
        ("sin", "sinh", True),
        ("sinh", "isnh", True),
        ("sinh", "sihn", True),
        ("sinh", "sinh", False),
        ("sinh", "snih1", False),
        ("sinh", "si", False),
        ("sinh", "tien", False),
        ("a", "", True),
    ],
)
def test_one_edit(one: str, other: str, *, apart: bool) -> None:
    assert one_edit_apart(one, other) is apart
    assert one_edit_apart(other, one) is apart


@pytest.mark.parametrize(
    ("word", "same"), [("trung", "chung"), ("xinh", "sinh"), ("giay", "day"), ("nam", "lam")]
)
def test_sounds_that_people_mix_up(word: str, same: str) -> None:
    assert sound(word) == sound(same)


def test_short_words_and_numbers_are_not_guessed() -> None:
    assert closeness("con", "cho") == 0
    assert closeness("2022", "2023") == 0


def test_abbreviations_are_read_both_ways() -> None:
    assert readings_of("đăng ký ĐKKD") == [
        ("dang", "ky", "dkkd"),
        ("dang", "ky", "dang", "ky", "kinh", "doanh"),
        ("dang", "ky", "ho", "kinh", "doanh"),
    ]


texts = st.lists(st.text(st.sampled_from("aăâbcđêghikôơsưx  "), max_size=20), max_size=8)


@given(texts, st.text(max_size=250))
def test_only_items_are_returned_and_each_once(items: list[str], query: str) -> None:
    found = rank(query, items, str)
    assert len(found) <= len(items)
    assert set(found) <= set(items)


@given(texts, st.text(max_size=30))
def test_tone_marks_and_case_never_matter(items: list[str], query: str) -> None:
    assume(fold(query))
    assert rank(query, items, str) == rank(fold(query).upper(), items, str)


@given(st.sampled_from(ALL), st.data())
def test_one_slip_of_the_finger_still_finds_it(wanted: str, data: st.DataObject) -> None:
    words = fold(wanted).split()
    position = data.draw(st.sampled_from([i for i, word in enumerate(words) if len(word) >= 4]))
    word = words[position]
    at = data.draw(st.integers(1, len(word) - 1))
    words[position] = word[:at] + data.draw(st.sampled_from("bcdghkmnpqrstvx")) + word[at + 1 :]
    assert wanted in rank(" ".join(words), ALL, str)


@given(st.sampled_from(ALL))
def test_its_own_name_puts_it_first(wanted: str) -> None:
    assert ranked(wanted)[0] == wanted


@given(st.permutations(ALL), st.sampled_from(["đăng ký", "khai", "ban sao", "ho"]))
def test_the_order_of_the_catalogue_does_not_matter(items: list[str], query: str) -> None:
    assert rank(query, items, str) == rank(query, ALL, str)
