import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinhso.kernel.text_vi import dong_in_words, fold, nfc, number_in_words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đường Hòa", "duong hoa"),
        ("duong hoà", "duong hoa"),
        ("  Nguyễn-Văn  Ửng ", "nguyen van ung"),
        ("H23.41", "h23 41"),
        ("…", ""),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold(text)
    assert fold(once) == once
    assert once.isascii()


@given(st.text())
def test_both_forms_of_unicode_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))


@given(st.text())
def test_stored_text_is_composed_and_trimmed(text: str) -> None:
    stored = nfc(text)
    assert stored == unicodedata.normalize("NFC", stored) == stored.strip()
    assert nfc(stored) == stored
    assert "  " not in stored


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi bốn"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (1000, "một nghìn"),
        (1005, "một nghìn không trăm linh năm"),
        (8000, "tám nghìn"),
        (100_000, "một trăm nghìn"),
        (1_234_567, "một triệu hai trăm ba mươi bốn nghìn năm trăm sáu mươi bảy"),
        (2_000_000_000, "hai tỷ"),
        (3_000_000_001, "ba tỷ không trăm linh một"),
    ],
)
def test_numbers_are_read_as_people_do(number: int, words: str) -> None:
    assert number_in_words(number) == words


def test_a_negative_number_is_nobodys_amount() -> None:
    with pytest.raises(ValueError, match="-1"):
        number_in_words(-1)


def test_amounts_begin_with_a_capital() -> None:
    assert dong_in_words(8000) == "Tám nghìn đồng"


@given(st.integers(0, 10**15), st.integers(0, 10**15))
def test_different_numbers_are_read_differently(one: int, other: int) -> None:
    assert (number_in_words(one) == number_in_words(other)) is (one == other)
