"""Names, codes and periods of units, without a database."""

import re
from datetime import date

from tinhso.kernel.errors import Invalid
from tinhso.kernel.text_vi import gettext_noop, nfc
from tinhso.kernel.wording import gettext as _
from tinhso.platform.organisations.contracts import CodeScheme

NAME_LENGTH_MAX = 200
SHORT_NAME_LENGTH_MAX = 100
CODE_LENGTH_MAX = 40

_QCVN102 = re.compile(r"^\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}$")
_QD20 = re.compile(r"^[A-Z]\d{2}(\.\d{2,3}){0,4}$")


def normalise_code(raw: str) -> str:
    """Return a code as it is compared: upper case, no spaces."""
    return re.sub(r"\s+", "", raw).upper()


def has_standard_shape(scheme: CodeScheme, code: str) -> bool:
    """Say whether a code has the prescribed shape. Others exist on the document axis and are kept."""
    pattern = _QCVN102 if scheme is CodeScheme.QCVN102 else _QD20
    return pattern.match(normalise_code(code)) is not None


def qcvn102_code(province: str, *below: int) -> str:
    """Write the code of QCVN 102:2016 (13 characters, the top level last): H23, 31, 2 → 000.02.31.H23.

    Codes cannot exceed two digits per level; the standard was closed before the two-tier model.
    """
    second, third = (*below, 0, 0)[:2]
    if max(second, third) > 99:  # noqa: PLR2004
        raise ValueError(below)
    return f"000.{third:02}.{second:02}.{province}"


def qd20_code(province: str, *below: int) -> str:
    """Write the code of QĐ 20/2020/QĐ-TTg (the top level first): H23, 31, 2 → H23.31.02."""
    return ".".join([province, *(f"{number:02}" for number in below)])


def in_sentence(area_name: str) -> str:
    """Write an area inside a sentence: ``Huyện Nam Sách`` → ``huyện Nam Sách``."""
    return area_name[:1].lower() + area_name[1:]


def committee_name(area_name: str) -> str:
    return f"Ủy ban nhân dân {in_sentence(area_name)}"


def committee_short_name(area_name: str) -> str:
    return f"UBND {in_sentence(area_name)}"


def checked_name(name: str, field: str = "name", limit: int = NAME_LENGTH_MAX) -> str:
    """Return the name in stored form; refuse an empty or endless one."""
    stored = nfc(name)
    if not stored:
        raise Invalid(
            "organisations.name", "Hãy nhập tên đơn vị.", fields={field: gettext_noop("Hãy nhập tên đơn vị.")}
        )
    if len(stored) > limit:
        message = _("Tên dài quá %(limit)s ký tự. Hãy rút gọn.") % {"limit": limit}
        raise Invalid("organisations.name", message, fields={field: message})
    return stored


def check_within(start: date | None, end: date | None, day: date, field: str) -> None:
    """Refuse a day that is not strictly inside a period."""
    if (start is not None and day <= start) or (end is not None and day >= end):
        message = gettext_noop("Ngày phải nằm trong thời gian đơn vị đang hoạt động. Hãy chọn ngày khác.")
        raise Invalid("organisations.day", message, fields={field: message})
