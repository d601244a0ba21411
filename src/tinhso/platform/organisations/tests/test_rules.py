from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinhso.kernel.errors import Invalid
from tinhso.platform.organisations import rules
from tinhso.platform.organisations.contracts import CodeScheme

QCVN, QD20 = CodeScheme.QCVN102, CodeScheme.QD20


@pytest.mark.parametrize("code", ["000.00.00.H41", "000.00.00.G22", "002.00.20.H13", "000.00.00.H30"])
def test_thirteen_characters_seen_in_use(code: str) -> None:
    assert rules.has_standard_shape(QCVN, code)
    assert not rules.has_standard_shape(QD20, code)


@pytest.mark.parametrize("code", ["H23", "H37.02.02", "G09.20", "H24.101.02"])
def test_left_to_right_codes(code: str) -> None:
    assert rules.has_standard_shape(QD20, code)
    assert not rules.has_standard_shape(QCVN, code)


@pytest.mark.parametrize("code", ["28.22.H17", "999.010.01.H22", "00.22.W00"])
def test_other_shapes_are_known_to_be_odd(code: str) -> None:
    assert not rules.has_standard_shape(QCVN, code)
    assert not rules.has_standard_shape(QD20, code)


def test_codes_are_compared_without_spaces_and_case() -> None:
    assert rules.normalise_code(" 000.00.16. h56 ") == "000.00.16.H56"


def test_both_systems_write_the_same_place() -> None:
    assert rules.qd20_code("H23", 31, 2) == "H23.31.02"
    assert rules.qcvn102_code("H23", 31, 2) == "000.02.31.H23"
    assert rules.qcvn102_code("H23", 5) == "000.00.05.H23"
    assert rules.qcvn102_code("H23") == "000.00.00.H23"
    assert rules.qd20_code("H24", 101, 4) == "H24.101.04"


def test_the_old_system_cannot_number_beyond_99() -> None:
    with pytest.raises(ValueError, match="101"):
        rules.qcvn102_code("H24", 101)


@given(st.integers(1, 99), st.integers(1, 99))
def test_written_codes_have_the_standard_shape(first: int, second: int) -> None:
    assert rules.has_standard_shape(QCVN, rules.qcvn102_code("H23", first, second))
    assert rules.has_standard_shape(QD20, rules.qd20_code("H23", first, second))


def test_names() -> None:
    assert rules.committee_name("Huyện Nam Sách") == "Ủy ban nhân dân huyện Nam Sách"
    assert rules.committee_short_name("Thành phố Chí Linh") == "UBND thành phố Chí Linh"
    assert rules.checked_name("  Sở   Y tế ") == "Sở Y tế"
    for wrong in ("", "   ", "x" * 10_000):
        with pytest.raises(Invalid):
            rules.checked_name(wrong)


def test_a_day_strictly_inside() -> None:
    start, end = date(2020, 1, 1), date(2021, 1, 1)
    rules.check_within(start, end, date(2020, 6, 1), "on")
    rules.check_within(None, None, date(2020, 6, 1), "on")
    for day in (start, end, date(2019, 1, 1)):
        with pytest.raises(Invalid):
            rules.check_within(start, end, day, "on")
