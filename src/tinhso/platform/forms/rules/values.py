"""From what people type to what the system keeps, and back. Each reader returns a value or a `Fault`."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from tinhso.kernel.text_vi import fold
from tinhso.platform.forms.contracts import Fault
from tinhso.platform.forms.schema import FieldType, FormField

NUMBER_MAX = 10**15
YEAR_MIN, YEAR_MAX = 1850, 2150
TYPED_LENGTH_MAX = 40
EMAIL_LENGTH_MAX = 254
_NUMBER = re.compile(r"^[+-]?[0-9][0-9.,' ]*$")
_GROUPED = re.compile(r"^[+-]?[0-9]{1,3}(?:([.,' ])[0-9]{3})(?:\1[0-9]{3})*$")
_MONEY = re.compile(r"^([0-9][0-9.,' ]*) ?(k|nghin|ngan|trieu|tr|ty|ti)?$")
_CURRENCY = re.compile(r"\s*(₫|đồng|dong|vnđ|vnd|đ|d)\.?$", re.IGNORECASE)
_SCALES = {"k": 3, "nghin": 3, "ngan": 3, "trieu": 6, "tr": 6, "ty": 9, "ti": 9}
_FULL = re.compile(r"^([0-9]{1,2})[ ./-]+([0-9]{1,2})[ ./-]+([0-9]{4})$")
_ISO = re.compile(r"^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})$")
_RUN = re.compile(r"^([0-9]{2})([0-9]{2})([0-9]{4})$")
_MONTH = re.compile(r"^([0-9]{1,2})[ ./-]+([0-9]{4})$")
_MONTH_RUN = re.compile(r"^([0-9]{2})([0-9]{4})$")
_YEAR = re.compile(r"^([0-9]{4})$")
_PHONE = re.compile(r"^0(?:[35789][0-9]{8}|2[0-9]{9})$")
_EMAIL = re.compile(r"^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9-]{2,})+$")
_PERSONAL_NUMBER = re.compile(r"^0[0-9]{2}[0-9][0-9]{2}[0-9]{6}$")
_AREA = re.compile(r"^[0-9]{2}$|^[0-9]{3}$|^[0-9]{5}$")
_WORDS_OF_DATE = re.compile(r"ng[aà]y|th[aá]ng|n[aă]m", re.IGNORECASE)

Reader = Callable[[str, FormField], Any]


def read_number(text: str, asked: FormField) -> int | float | Fault:
    """``1.234``, ``1,234`` and ``1 234`` are whole numbers; with decimals ``1,5`` and ``1.5`` agree."""
    if len(text) > TYPED_LENGTH_MAX or not _NUMBER.match(text):
        return Fault("number")
    value = _decimal(text, decimals=asked.decimals)
    if value is None or abs(value) > NUMBER_MAX:
        return Fault("number")
    if not asked.decimals:
        return int(value)
    return float(round(value, asked.decimals))


def read_money(text: str, asked: FormField) -> int | Fault:
    """``50.000.000``, ``50 triệu``, ``1,5 tỷ`` and ``50000000đ`` are amounts of đồng."""
    if len(text) > TYPED_LENGTH_MAX:
        return Fault("money")
    found = _MONEY.match(_folded_money(text))
    if not found:
        return Fault("money")
    value = _decimal(found[1].strip(), decimals=3 if found[2] else 0)
    if value is None:
        return Fault("money")
    amount = value * 10 ** _SCALES.get(found[2] or "", 0)
    whole = amount == amount.to_integral_value()
    return int(amount) if whole and amount <= NUMBER_MAX else Fault("money")


def read_date(text: str, asked: FormField) -> str | Fault:
    """``12/3/1996``, ``12-03-1996``, ``12.3.1996``, ``12031996`` → ``1996-03-12``."""
    found = _day(text)
    return found.isoformat() if found else Fault("date")


def read_partial_date(text: str, asked: FormField) -> str | Fault:
    """A birth date as precise as it is known: ``1950``, ``03/1950`` or ``12/03/1950``."""
    text = _spaced(text)
    if year := _YEAR.match(text):
        return year[1] if _sane_year(int(year[1])) else Fault("partial_date")
    if month := _MONTH.match(text) or _MONTH_RUN.match(text):
        fits = 1 <= int(month[1]) <= 12 and _sane_year(int(month[2]))  # noqa: PLR2004
        return f"{month[2]}-{int(month[1]):02}" if fits else Fault("partial_date")
    found = _day(text)
    return found.isoformat() if found else Fault("partial_date")


def read_phone(text: str, asked: FormField) -> str | Fault:
    digits = re.sub(r"[ .()-]", "", text)
    national = re.sub(r"^(\+84|0084|84)(?=[1-9])", "0", digits)
    return national if _PHONE.match(national) else Fault("phone")


def read_email(text: str, asked: FormField) -> str | Fault:
    address = text.lower()
    return address if len(address) <= EMAIL_LENGTH_MAX and _EMAIL.match(address) else Fault("email")


def read_personal_number(text: str, asked: FormField) -> str | Fault:
    digits = re.sub(r"[ .-]", "", text)
    return digits if _PERSONAL_NUMBER.match(digits) else Fault("personal_number")


def read_area(text: str, asked: FormField) -> str | Fault:
    """The statistics code of the area; whether it exists is asked of the register."""
    return text if _AREA.match(text) else Fault("area")


def read_text(text: str, asked: FormField) -> str | Fault:
    if asked.pattern and not re.fullmatch(asked.pattern, text):
        return Fault("pattern", {"message": asked.pattern_message})
    return text


READERS: dict[FieldType, Reader] = {
    FieldType.TEXT: read_text,
    FieldType.TEXTAREA: read_text,
    FieldType.NUMBER: read_number,
    FieldType.MONEY: read_money,
    FieldType.DATE: read_date,
    FieldType.PARTIAL_DATE: read_partial_date,
    FieldType.PHONE: read_phone,
    FieldType.EMAIL: read_email,
    FieldType.PERSONAL_NUMBER: read_personal_number,
    FieldType.AREA: read_area,
}


def written(value: Any, kind: FieldType) -> str:
    """Write a typed answer as a person would type it; reading it again gives the same answer."""
    if value is None:
        return ""
    if kind is FieldType.MONEY and isinstance(value, int):
        return f"{value:,}".replace(",", ".")
    if kind is FieldType.NUMBER and isinstance(value, int | float) and not isinstance(value, bool):
        return _written_number(value)
    if kind in {FieldType.DATE, FieldType.PARTIAL_DATE}:
        return "/".join(reversed(str(value).split("-")))
    return str(value)


def _written_number(value: int | float) -> str:
    return str(value) if isinstance(value, int) else f"{Decimal(repr(value)):f}".replace(".", ",")


def _decimal(text: str, *, decimals: int) -> Decimal | None:
    if _GROUPED.match(text) and not (decimals and _one_decimal_mark(text)):
        return Decimal(re.sub(r"[.,' ]", "", text))
    plain = re.sub(r"[ ']", "", text)
    if decimals and plain.count(",") == 1:
        plain = plain.replace(".", "").replace(",", ".")
    if not decimals and not re.fullmatch(r"[+-]?[0-9]+", plain):
        return None
    try:
        return Decimal(plain)
    except InvalidOperation:
        return None


def _one_decimal_mark(text: str) -> bool:
    return text.count(",") == 1 and "." not in text


def _folded_money(text: str) -> str:
    bare = _CURRENCY.sub("", text.strip())
    words = re.search(r"[^\W\d_]+$", bare)
    return bare[: words.start()].strip() + " " + fold(words[0]) if words else bare


def _day(text: str) -> date | None:
    text = _spaced(text)
    if found := _ISO.match(text):
        year, month, day = found.groups()
    elif found := _FULL.match(text) or _RUN.match(text):
        day, month, year = found.groups()
    else:
        return None
    return _real_day(int(year), int(month), int(day))


def _real_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if _sane_year(year) else None
    except ValueError:
        return None


def _sane_year(year: int) -> bool:
    return YEAR_MIN <= year <= YEAR_MAX


def _spaced(text: str) -> str:
    """``ngày 12 tháng 3 năm 1996`` → ``12 3 1996``; digits of other scripts are refused later."""
    return " ".join(_WORDS_OF_DATE.sub(" ", text).split())
