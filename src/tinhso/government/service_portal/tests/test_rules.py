from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinhso.government.service_portal.contracts import ProcedureCard
from tinhso.government.service_portal.rules import masked_name, search, words_of


def card(short: str, *keywords: str, summary: str = "", code: str = "1.000001") -> ProcedureCard:
    return ProcedureCard(code, short, short, summary, "Hộ tịch", "commune", "UBND", (), keywords, online=True)


BIRTH = card("Đăng ký khai sinh", "giấy khai sinh", "sinh con", code="1.001193")
SHOP = card("Đăng ký hộ kinh doanh", "mở quán", "mở cửa hàng", "bán hàng", code="1.001612")
COPY = card("Chứng thực bản sao", "sao y", "công chứng", code="2.000815")
ALL = [BIRTH, SHOP, COPY]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("khai sinh cho con", BIRTH),
        ("khai sinh", BIRTH),
        ("KHAI SINH", BIRTH),
        ("tôi muốn làm giấy khai sinh", BIRTH),
        ("mo quan an", SHOP),
        ("mở quán", SHOP),
        ("ho kinh doanh", SHOP),
        ("sao y công chứng", COPY),
        ("2.000815", COPY),
        ("chung thuc", COPY),
        ("hkd", SHOP),
        ("gpkd", SHOP),
        ("ks", BIRTH),
        ("gks", BIRTH),
        ("đẻ con", BIRTH),
        ("photo công chứng", COPY),
        ("khai xinh", BIRTH),
        ("đăng kí khai sin", BIRTH),
        ("hộ kinh doah", SHOP),
        ("trứng thực", COPY),
    ],
)
def test_people_find_it_in_their_own_words(typed: str, first: ProcedureCard) -> None:
    assert search(ALL, typed).cards[0] == first


def test_what_was_written_here_goes_before_a_bare_record() -> None:
    bare = card("Đăng ký khai sinh lưu động", code="1.003583")
    assert search([bare, replace(BIRTH, written_here=True)], "khai sinh").cards[0].code == BIRTH.code


def test_tone_marks_make_no_difference() -> None:
    assert search(ALL, "đăng ký khai sinh") == search(ALL, "dang ky khai sinh")


def test_an_empty_search_lists_everything() -> None:
    assert search(ALL, "   ").cards == tuple(ALL)


def test_the_nearest_are_offered_when_nothing_has_all_the_words() -> None:
    found = search(ALL, "khai sinh quốc tế")
    assert found.near
    assert found.cards == (BIRTH,)


def test_nothing_is_offered_for_nonsense() -> None:
    assert search(ALL, "xyzzy plugh") == search([], "xyzzy plugh")


def test_words_that_say_nothing_are_ignored_unless_alone() -> None:
    assert words_of("tôi muốn làm hộ chiếu") == ["chieu"]
    assert words_of("thủ tục") == ["thu", "tuc"]


@given(st.text(max_size=300))
def test_any_text_may_be_searched(typed: str) -> None:
    assert set(search(ALL, typed).cards) <= set(ALL)


@given(st.sampled_from(ALL), st.integers(0, 3))
def test_each_procedure_is_found_by_its_own_name(wanted: ProcedureCard, drop: int) -> None:
    words = wanted.short_name.split()
    kept = words[:drop] + words[drop + 1 :]
    assert wanted in search(ALL, " ".join(kept or words)).cards


@pytest.mark.parametrize(
    ("name", "shown"),
    [("Nguyễn Minh Khôi", "Nguyễn M*** Khôi"), ("Lê Ửng", "L*** Ửng"), ("Ửng", "Ử***"), ("", "")],
)
def test_a_stranger_sees_only_enough_to_compare(name: str, shown: str) -> None:
    assert masked_name(name) == shown
