"""What is true of names, identifiers and likeness, without a database."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from tinhso.kernel.errors import Invalid
from tinhso.kernel.text_vi import fold, gettext_noop, nfc
from tinhso.kernel.wording import gettext as _
from tinhso.platform.people.contracts import HouseholdPlan, IdentifierKind, Match, PartialDate, Relation, Sex

NAME_LENGTH_MAX = 120
REASON_LENGTH_MAX = 500
PHONE_LENGTH_MAX = 20
FIRST_CENTURY = 20
"""The digit after the place counts centuries from the 20th: 0/1, then 2/3 for the 21st … (TT 59/2021)."""

DUPLICATE_SCORE_MIN = 70
"""Same name and birth alone (60) is common in a province; something else must agree."""

_PERSONAL_NUMBER = re.compile(r"^[0-9]{12}$")
_SHAPES = {
    IdentifierKind.OLD_IDENTITY_CARD: (
        re.compile(r"^[0-9]{9}$"),
        gettext_noop("Số chứng minh nhân dân cũ có 9 chữ số."),
    ),
    IdentifierKind.PASSPORT: (
        re.compile(r"^[A-Z0-9]{6,15}$"),
        gettext_noop("Số hộ chiếu có từ 6 đến 15 chữ và số, không dấu cách."),
    ),
    IdentifierKind.TECH_ID: (
        re.compile(r"^[\w.:@-]{1,64}$", re.ASCII),
        gettext_noop("Mã kỹ thuật dài tối đa 64 ký tự."),
    ),
}
_MOBILE = re.compile(r"^0[35789][0-9]{8}$")
_LANDLINE = re.compile(r"^02[0-9]{8,9}$")
_FOREIGN = re.compile(r"^\+[1-9][0-9]{6,14}$")


@dataclass(frozen=True, slots=True)
class BirthPlaces:
    """First three digits in use: the 63 provinces, and countries from `abroad_from` on."""

    provinces: Collection[str]
    abroad_from: str

    def known(self, code: str) -> bool:
        return code in self.provinces or code >= self.abroad_from


@dataclass(frozen=True, slots=True)
class PersonalNumber:
    """What a 12-digit personal number says (Luật Căn cước; Thông tư 59/2021/TT-BCA, Điều 5)."""

    place: str
    sex: Sex
    birth_year: int
    serial: str


def parse_personal_number(value: str) -> PersonalNumber:
    """Take a number apart; raise `Invalid` unless it has twelve digits."""
    if not _PERSONAL_NUMBER.match(value):
        _refuse(
            gettext_noop("Số định danh cá nhân gồm đúng 12 chữ số. Hãy xem trên thẻ căn cước và nhập lại.")
        )
    century, female = divmod(int(value[3]), 2)
    return PersonalNumber(
        place=value[:3],
        sex=Sex.FEMALE if female else Sex.MALE,
        birth_year=(FIRST_CENTURY - 1 + century) * 100 + int(value[4:6]),
        serial=value[6:],
    )


def check_personal_number(
    value: str, places: BirthPlaces, *, sex: Sex | None = None, birth_year: int | None = None
) -> PersonalNumber:
    """Check the number by itself and against what else is known of the person."""
    number = parse_personal_number(value)
    if not places.known(number.place):
        _refuse(
            _("Ba số đầu %(place)s không phải mã nơi khai sinh nào. Hãy kiểm tra lại số.")
            % {"place": number.place}
        )
    if sex in {Sex.MALE, Sex.FEMALE} and sex is not number.sex:
        _refuse(gettext_noop("Chữ số thứ tư không khớp giới tính. Hãy kiểm tra lại số hoặc giới tính."))
    if birth_year is not None and birth_year != number.birth_year:
        _refuse(
            _("Số này của người sinh năm %(birth_year)s. Hãy kiểm tra lại số hoặc năm sinh.")
            % {"birth_year": number.birth_year}
        )
    return number


def write_personal_number(place: str, sex: Sex, birth_year: int, serial: int) -> str:
    """Compose a number; the inverse of `parse_personal_number`."""
    century = birth_year // 100 + 1 - FIRST_CENTURY
    digit = 2 * century + (1 if sex is Sex.FEMALE else 0)
    return f"{place}{digit}{birth_year % 100:02}{serial:06}"


def checked_identifier(
    kind: IdentifierKind,
    value: str,
    places: BirthPlaces,
    *,
    sex: Sex | None = None,
    birth_year: int | None = None,
) -> str:
    """Return an identifier in stored form, or raise `Invalid`."""
    stored = re.sub(r"[\s.]", "", value) if kind is not IdentifierKind.TECH_ID else value.strip()
    if kind is IdentifierKind.PERSONAL_NUMBER:
        check_personal_number(stored, places, sex=sex, birth_year=birth_year)
        return stored
    if kind is IdentifierKind.PASSPORT:
        stored = stored.upper()
    shape, message = _SHAPES[kind]
    if not shape.match(stored):
        _refuse(_("%(message)s Hãy kiểm tra lại.") % {"message": _(message)})
    return stored


def _refuse(message: str) -> None:
    raise Invalid("people.identifier", message, fields={"value": message})


def checked_name(name: str) -> str:
    """Return a person's name in stored form."""
    stored = nfc(name)
    if not fold(stored):
        raise Invalid(
            "people.name", "Hãy nhập họ và tên.", fields={"full_name": gettext_noop("Hãy nhập họ và tên.")}
        )
    if len(stored) > NAME_LENGTH_MAX:
        message = _("Họ tên dài quá %(max)s ký tự. Hãy kiểm tra lại.") % {"max": NAME_LENGTH_MAX}
        raise Invalid("people.name", message, fields={"full_name": message})
    return stored


def checked_phone(phone: str) -> str:
    """Return a Vietnamese number with its leading zero, a foreign one as +…; ``""`` stays empty."""
    digits = re.sub(r"[\s().-]", "", phone)
    if not digits:
        return ""
    local = re.sub(r"^(\+84|0084|84(?=[0-9]{9}$))", "0", digits)
    if _MOBILE.match(local) or _LANDLINE.match(local):
        return local
    if _FOREIGN.match(digits):
        return digits
    message = gettext_noop("Số điện thoại chưa đúng. Số di động Việt Nam có 10 chữ số, ví dụ 0912345678.")
    raise Invalid("people.phone", message, fields={"phone": message})


def checked_reason(reason: str) -> str:
    """Return why somebody changed what was recorded."""
    stored = nfc(reason)
    if not stored or len(stored) > REASON_LENGTH_MAX:
        message = _("Hãy ghi lý do, tối đa %(max)s ký tự.") % {"max": REASON_LENGTH_MAX}
        raise Invalid("people.reason", message, fields={"reason": message})
    return stored


def check_household(plan: HouseholdPlan) -> None:
    """A household in which anybody lives has one head (Luật Cư trú, Điều 10)."""
    relations = [*plan.relations.values(), *plan.joining.values()]
    if relations and relations.count(Relation.HEAD) != 1:
        message = gettext_noop("Hộ phải có đúng một chủ hộ. Hãy chọn lại quan hệ của các thành viên.")
        raise Invalid("people.one_head", message)


@dataclass(frozen=True, slots=True)
class Traits:
    """What two records are compared by."""

    folded_name: str
    birth: PartialDate | None
    sex: str
    phone: str
    email: str
    area_code: str
    folded_address: str
    personal_number: str


def likeness(one: Traits, other: Traits) -> Match:
    """Score how likely two records are one person (0–100) and say why, in the officer's words."""
    if one.personal_number and other.personal_number and one.personal_number != other.personal_number:
        return Match(0, (gettext_noop("Hai số định danh cá nhân khác nhau"),))
    if one.folded_name != other.folded_name:
        return Match(0, (gettext_noop("Họ tên khác nhau"),))
    if one.birth and other.birth and not one.birth.agrees(other.birth):
        return Match(0, (gettext_noop("Ngày sinh khác nhau"),))
    found = [(score, reason) for score, reason, holds in _signs(one, other) if holds]
    return Match(max(0, min(100, sum(s for s, _reason in found))), tuple(reason for _score, reason in found))


def _signs(one: Traits, other: Traits) -> tuple[tuple[int, str, bool], ...]:
    same_day = one.birth is not None and one.birth == other.birth
    exact = same_day and one.birth is not None and one.birth.precision == "day"
    same_place = bool(one.area_code) and one.area_code == other.area_code
    same_home = same_place and bool(one.folded_address) and one.folded_address == other.folded_address
    return (
        (30, gettext_noop("Cùng họ tên"), True),
        (30, gettext_noop("Cùng ngày sinh"), exact),
        (15, gettext_noop("Ngày sinh không mâu thuẫn"), not exact),
        (30, gettext_noop("Cùng số điện thoại"), bool(one.phone) and one.phone == other.phone),
        (25, gettext_noop("Cùng thư điện tử"), bool(one.email) and one.email.lower() == other.email.lower()),
        (25, gettext_noop("Cùng địa chỉ"), same_home),
        (10, gettext_noop("Cùng xã"), same_place and not same_home),
        (-30, gettext_noop("Khác giới tính"), one.sex != other.sex),
    )


def agrees_with(one: Traits, name: str, birth: PartialDate | None) -> bool:
    """Say whether somebody giving a name and birth date can be the holder of a known identifier.

    One slip of the pen is forgiven: only a different name together with a different birth date is refused.
    """
    if one.folded_name == fold(name):
        return True
    return birth is not None and one.birth is not None and one.birth.agrees(birth)
