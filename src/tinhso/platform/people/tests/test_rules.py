from datetime import date

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from tinhso.kernel.errors import Invalid
from tinhso.platform.people import rules
from tinhso.platform.people.contracts import IdentifierKind, PartialDate, Sex
from tinhso.platform.people.reference import birth_places
from tinhso.platform.people.rules import Traits

PLACES = birth_places()
SIGNS = 8
days = st.dates(date(1900, 1, 1), date(2199, 12, 31))
partial = st.builds(
    lambda day, known: PartialDate(day.year, *((day.month, day.day)[:known])),
    days,
    st.integers(0, 2),
)


class TestPersonalNumber:
    def test_what_a_number_says(self) -> None:
        number = rules.parse_personal_number("030088001234")
        assert (number.place, number.sex, number.birth_year, number.serial) == (
            "030",
            Sex.MALE,
            1988,
            "001234",
        )
        assert rules.parse_personal_number("001305000001").birth_year == 2005
        assert rules.parse_personal_number("001305000001").sex is Sex.FEMALE

    def test_there_are_63_provinces(self) -> None:
        assert len(PLACES.provinces) == 63
        assert PLACES.known("030")
        assert not PLACES.known("003")
        assert not PLACES.known("099")
        assert PLACES.known("144")

    @pytest.mark.parametrize(
        "wrong",
        ["", "03008800123", "0300880012345", "03008800123a", "٠٣٠٠٨٨٠٠١٢٣٤", "030088 01234", "003088001234"],
    )
    def test_wrong_numbers_are_refused_with_advice(self, wrong: str) -> None:
        with pytest.raises(Invalid, match=r"\.") as refused:
            rules.check_personal_number(wrong, PLACES)
        assert "value" in refused.value.fields

    def test_it_must_fit_sex_and_year(self) -> None:
        rules.check_personal_number("030088001234", PLACES, sex=Sex.MALE, birth_year=1988)
        rules.check_personal_number("030088001234", PLACES, sex=Sex.OTHER)
        with pytest.raises(Invalid, match="giới tính"):
            rules.check_personal_number("030088001234", PLACES, sex=Sex.FEMALE)
        with pytest.raises(Invalid, match="1988"):
            rules.check_personal_number("030088001234", PLACES, birth_year=2088)

    @given(
        st.sampled_from(sorted(PLACES.provinces)),
        st.sampled_from([Sex.MALE, Sex.FEMALE]),
        st.integers(1900, 2399),
        st.integers(0, 999_999),
    )
    def test_writing_and_reading_agree(self, place: str, sex: Sex, year: int, serial: int) -> None:
        number = rules.check_personal_number(
            rules.write_personal_number(place, sex, year, serial), PLACES, sex=sex, birth_year=year
        )
        assert (number.place, int(number.serial)) == (place, serial)


@pytest.mark.parametrize(
    ("kind", "typed", "stored"),
    [
        (IdentifierKind.PERSONAL_NUMBER, " 030 088 001 234 ", "030088001234"),
        (IdentifierKind.OLD_IDENTITY_CARD, "141.234.567", "141234567"),
        (IdentifierKind.PASSPORT, "c1234567", "C1234567"),
        (IdentifierKind.TECH_ID, "a-b:c", "a-b:c"),
    ],
)
def test_identifiers_are_stored_one_way(kind: IdentifierKind, typed: str, stored: str) -> None:
    assert rules.checked_identifier(kind, typed, PLACES) == stored


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        (IdentifierKind.OLD_IDENTITY_CARD, "12345678"),
        (IdentifierKind.PASSPORT, "số một"),
        (IdentifierKind.TECH_ID, "x" * 65),
        (IdentifierKind.TECH_ID, "a b"),
    ],
)
def test_other_identifiers_have_a_shape(kind: IdentifierKind, typed: str) -> None:
    with pytest.raises(Invalid):
        rules.checked_identifier(kind, typed, PLACES)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("0912 345 678", "0912345678"),
        ("+84912345678", "0912345678"),
        ("84912345678", "0912345678"),
        ("0084.912.345.678", "0912345678"),
        ("02203 851 234", "02203851234"),
        ("+4915112345678", "+4915112345678"),
        ("", ""),
    ],
)
def test_phones_are_stored_one_way(typed: str, stored: str) -> None:
    assert rules.checked_phone(typed) == stored


@pytest.mark.parametrize("typed", ["12345", "0112345678", "091234567", "09123456789", "abc", "+84", "<b>"])
def test_wrong_phones_are_refused(typed: str) -> None:
    with pytest.raises(Invalid) as refused:
        rules.checked_phone(typed)
    assert "phone" in refused.value.fields


def test_names_are_stored_composed() -> None:
    assert rules.checked_name("  Trần   Thị  Ngo\u0323c ") == "Trần Thị Ngọc"
    for wrong in ("", "   ", "...", "x" * 10_000):
        with pytest.raises(Invalid):
            rules.checked_name(wrong)


class TestPartialDate:
    @pytest.mark.parametrize(
        ("text", "iso", "precision"),
        [
            ("05/09/1988", "1988-09-05", "day"),
            ("5-9-1988", "1988-09-05", "day"),
            ("09/1988", "1988-09", "month"),
            ("1988", "1988", "year"),
            ("1988-09-05", "1988-09-05", "day"),
            ("1988-09", "1988-09", "month"),
        ],
    )
    def test_reading(self, text: str, iso: str, precision: str) -> None:
        born = PartialDate.parse(text)
        assert (born.iso, born.precision) == (iso, precision)

    @pytest.mark.parametrize(
        "text",
        ["", "30/02/2000", "29/02/1900", "00/09/1988", "13/1988", "31/04/2000", "1800", "hôm qua", "0000"],
    )
    def test_impossible_dates_are_refused(self, text: str) -> None:
        with pytest.raises(Invalid):
            PartialDate.parse(text)

    def test_a_day_needs_a_month(self) -> None:
        with pytest.raises(Invalid):
            PartialDate(1988, None, 5)

    def test_age_is_a_range_when_the_day_is_unknown(self) -> None:
        assert PartialDate(2000).age_on(date(2020, 6, 1)) == (19, 20)
        assert PartialDate(2000, 6, 1).age_on(date(2020, 6, 1)) == (20, 20)
        assert PartialDate(2000, 6, 2).age_on(date(2020, 6, 1)) == (19, 19)

    @given(partial)
    def test_writing_and_reading_agree(self, born: PartialDate) -> None:
        assert PartialDate.parse(str(born)) == born
        assert PartialDate.parse(born.iso) == born
        assert born.earliest <= born.latest
        assert born.agrees(born)

    @given(partial, partial)
    def test_agreement_is_mutual(self, one: PartialDate, other: PartialDate) -> None:
        assert one.agrees(other) == other.agrees(one)

    @given(days)
    def test_less_precise_agrees(self, day: date) -> None:
        exact = PartialDate(day.year, day.month, day.day)
        assert exact.agrees(PartialDate(day.year))
        assert exact.agrees(PartialDate(day.year, day.month))


def traits(**values: object) -> Traits:
    known: dict[str, object] = {
        "folded_name": "nguyen van an",
        "birth": PartialDate(1988, 9, 5),
        "sex": "male",
        "phone": "",
        "email": "",
        "area_code": "",
        "folded_address": "",
        "personal_number": "",
    }
    return Traits(**(known | values))  # type: ignore[arg-type]


class TestLikeness:
    def test_name_and_birth_alone_are_not_enough(self) -> None:
        assert rules.likeness(traits(), traits()).score < rules.DUPLICATE_SCORE_MIN

    @pytest.mark.parametrize(
        "sign",
        [
            {"phone": "0912345678"},
            {"email": "a@example.vn"},
            {"area_code": "10558"},
            {"area_code": "10558", "folded_address": "thon dong"},
        ],
    )
    def test_one_more_sign_is(self, sign: dict[str, object]) -> None:
        match = rules.likeness(traits(**sign), traits(**sign))
        assert match.score >= rules.DUPLICATE_SCORE_MIN
        assert "Cùng ngày sinh" in match.reasons

    @pytest.mark.parametrize(
        "other",
        [
            {"personal_number": "030088000002"},
            {"folded_name": "nguyen van binh"},
            {"birth": PartialDate(1989)},
        ],
    )
    def test_a_contradiction_decides(self, other: dict[str, object]) -> None:
        one = traits(personal_number="030088000001", phone="0912345678")
        assert rules.likeness(one, traits(phone="0912345678", **other)).score == 0

    def test_a_year_only_agrees_less(self) -> None:
        phone = {"phone": "0912345678"}
        year_only = rules.likeness(traits(**phone), traits(birth=PartialDate(1988), **phone))
        assert 0 < year_only.score < rules.likeness(traits(**phone), traits(**phone)).score

    @given(
        st.sampled_from(["", "0912345678"]),
        st.sampled_from(["", "10558"]),
        st.sampled_from(["male", "female"]),
        st.sampled_from([None, PartialDate(1988), PartialDate(1988, 9, 5)]),
    )
    def test_it_is_mutual_and_bounded(
        self, phone: str, area: str, sex: str, born: PartialDate | None
    ) -> None:
        one, other = traits(), traits(phone=phone, area_code=area, sex=sex, birth=born)
        assert rules.likeness(one, other) == rules.likeness(other, one)
        assert 0 <= rules.likeness(one, other).score <= 100


def test_every_reason_has_its_english() -> None:
    one = traits(phone="0912345678", email="a@b.vn", area_code="1", folded_address="x", sex="male")
    other = traits(phone="0912345678", email="a@b.vn", area_code="1", folded_address="x", sex="female")
    year = traits(birth=PartialDate(1988), area_code="1")
    unlike = traits(folded_name="tran van khac")
    said = {reason for each in (other, year, unlike) for reason in rules.likeness(one, each).reasons}
    assert len(said) == SIGNS + 1
    with translation.override("en"):
        assert [reason for reason in said if translation.gettext(reason) == reason] == []
