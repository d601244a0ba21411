import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinhso.platform.forms.contracts import Fault
from tinhso.platform.forms.rules import values
from tinhso.platform.forms.rules.text import clean
from tinhso.platform.forms.schema import FieldType, FormField


def asked(kind: str, **more: object) -> FormField:
    return FormField.model_validate({"key": "a", "type": kind, "label": {"vi": "A"}, **more})


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("50.000.000", 50_000_000),
        ("50,000,000", 50_000_000),
        ("50 000 000", 50_000_000),
        ("50000000", 50_000_000),
        ("50.000.000đ", 50_000_000),
        ("50.000.000 ₫", 50_000_000),
        ("50.000.000 VNĐ", 50_000_000),
        ("50 triệu", 50_000_000),
        ("50 TRIỆU đồng", 50_000_000),
        ("1,5 tỷ", 1_500_000_000),
        ("1.5 tỉ", 1_500_000_000),
        ("500k", 500_000),
        ("500 nghìn", 500_000),
        ("500 ngàn đồng", 500_000),
        ("0", 0),
    ],
)
def test_amounts_as_people_write_them(typed: str, amount: int) -> None:
    assert values.read_money(typed, asked("money")) == amount


@pytest.mark.parametrize(
    "typed",
    ["năm chục triệu", "50.00", "5.0000", "-5", "1e9", "50 đô", "９９", "٣", "1" * 41, "triệu", "1,5"],
)
def test_what_is_not_an_amount(typed: str) -> None:
    assert values.read_money(typed, asked("money")) == Fault("money")


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("12/03/1996", "1996-03-12"),
        ("12/3/1996", "1996-03-12"),
        ("12-3-1996", "1996-03-12"),
        ("12.03.1996", "1996-03-12"),
        ("12 3 1996", "1996-03-12"),
        ("12 / 03 / 1996", "1996-03-12"),
        ("12031996", "1996-03-12"),
        ("1996-03-12", "1996-03-12"),
        ("ngày 12 tháng 3 năm 1996", "1996-03-12"),
        ("29/02/2024", "2024-02-29"),
    ],
)
def test_days_as_people_write_them(typed: str, day: str) -> None:
    assert values.read_date(typed, asked("date")) == day


@pytest.mark.parametrize(
    "typed", ["31/02/2020", "29/02/2023", "12/13/1996", "12.3.96", "hôm qua", "0/0/0000", "1996"]
)
def test_what_is_not_a_day(typed: str) -> None:
    assert values.read_date(typed, asked("date")) == Fault("date")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("1950", "1950"),
        ("3/1950", "1950-03"),
        ("031950", "1950-03"),
        ("tháng 3 năm 1950", "1950-03"),
        ("2/3/1950", "1950-03-02"),
    ],
)
def test_a_birth_date_is_only_as_precise_as_it_is_known(typed: str, kept: str) -> None:
    assert values.read_partial_date(typed, asked("partial_date")) == kept


@pytest.mark.parametrize("typed", ["13/1950", "120396", "50", "1700", "mùa xuân 1950"])
def test_what_is_not_a_birth_date(typed: str) -> None:
    assert values.read_partial_date(typed, asked("partial_date")) == Fault("partial_date")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("0912 345 678", "0912345678"),
        ("0912.345.678", "0912345678"),
        ("+84 912 345 678", "0912345678"),
        ("84912345678", "0912345678"),
        ("(0220) 385 1234", "02203851234"),
    ],
)
def test_telephone_numbers(typed: str, kept: str) -> None:
    assert values.read_phone(typed, asked("phone")) == kept


@pytest.mark.parametrize("typed", ["123", "0112345678", "09123456789", "0912 345 67a", "+1 555 123 4567"])
def test_what_is_not_a_telephone_number(typed: str) -> None:
    assert values.read_phone(typed, asked("phone")) == Fault("phone")


@pytest.mark.parametrize("typed", ["Ten@ViDu.VN", "a.b+c@d-e.gov.vn"])
def test_mail_addresses(typed: str) -> None:
    assert values.read_email(typed, asked("email")) == typed.lower()


@pytest.mark.parametrize(
    "typed", ["ten@", "@vidu.vn", "ten vidu.vn", "ten@vidu", "tên@vidu.vn", "a" * 250 + "@b.vn"]
)
def test_what_is_not_a_mail_address(typed: str) -> None:
    assert values.read_email(typed, asked("email")) == Fault("email")


def test_personal_numbers_have_twelve_digits() -> None:
    assert values.read_personal_number("030 196 000 718", asked("personal_number")) == "030196000718"
    for typed in ("141234567", "130196000718", "0301960007181", "03019600071x"):
        assert values.read_personal_number(typed, asked("personal_number")) == Fault("personal_number")


@pytest.mark.parametrize(
    ("typed", "decimals", "kept"),
    [
        ("1.234", 0, 1234),
        ("1,234", 0, 1234),
        ("-12", 0, -12),
        ("1,5", 2, 1.5),
        ("1.5", 2, 1.5),
        ("1.234,56", 2, 1234.56),
    ],
)
def test_numbers(typed: str, decimals: int, kept: float) -> None:
    assert values.read_number(typed, asked("number", decimals=decimals)) == kept


@pytest.mark.parametrize("typed", ["1,5", "một", "1e3", "--1", "1.2.3", "", "9" * 30])
def test_what_is_not_a_whole_number(typed: str) -> None:
    assert values.read_number(typed, asked("number")) == Fault("number")


@given(st.sampled_from(list(values.READERS)), st.text())
def test_no_reader_ever_raises(kind: FieldType, typed: str) -> None:
    values.READERS[kind](typed, asked(kind.value))


@given(st.integers(0, values.NUMBER_MAX))
def test_an_amount_survives_the_round_trip(amount: int) -> None:
    assert values.read_money(values.written(amount, FieldType.MONEY), asked("money")) == amount


@given(st.integers(-values.NUMBER_MAX, values.NUMBER_MAX))
def test_a_whole_number_survives_the_round_trip(number: int) -> None:
    assert values.read_number(values.written(number, FieldType.NUMBER), asked("number")) == number


@given(st.decimals(-(10**9), 10**9, places=4, allow_nan=False))
def test_a_decimal_survives_the_round_trip(number: object) -> None:
    kept = float(str(number))
    assert values.read_number(values.written(kept, FieldType.NUMBER), asked("number", decimals=4)) == kept


@given(st.dates(min_value=values.date(1850, 1, 1), max_value=values.date(2150, 12, 31)))
def test_a_day_survives_the_round_trip(day: values.date) -> None:
    for kind, read in (
        (FieldType.DATE, values.read_date),
        (FieldType.PARTIAL_DATE, values.read_partial_date),
    ):
        assert read(values.written(day.isoformat(), kind), asked(kind.value)) == day.isoformat()


def test_text_is_composed_and_trimmed() -> None:
    assert clean("  Nguye\u0302\u0303n   Thi\u0323 U\u031b\u0309ng ") == "Nguyễn Thị Ửng"
    assert clean("a\u200bb\ufeff") == "ab"
    assert clean(" dòng 1 \r\ndòng 2\r", many_lines=True) == "dòng 1\ndòng 2"


@pytest.mark.parametrize(
    ("typed", "code"),
    [("a\x00b", "control_character"), ("a\x1bb", "control_character"), ("\u202eabc", "control_character"),
     ("\ud800", "control_character"), ("Nguy\ufffdn", "encoding"), ("a\uffffb", "encoding")],
)  # fmt: skip
def test_characters_no_keyboard_sends(typed: str, code: str) -> None:
    assert clean(typed) == Fault(code)


@given(st.text())
def test_cleaning_twice_is_cleaning_once(typed: str) -> None:
    once = clean(typed)
    assert isinstance(once, Fault) or clean(once) == once
