"""What a refused input is told: always what to type, never only that it was wrong."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tinhso.kernel.money import format_dong
from tinhso.platform.forms.contracts import Fault
from tinhso.platform.forms.schema import FieldType, Text

Values = Mapping[str, Any]


def message(fault: Fault) -> str:
    """Return the message in the language of the page."""
    return _MESSAGES[fault.code](fault.values)


def language() -> str:
    return get_language() or "vi"


def _required(values: Values) -> str:
    asked = values.get("type")
    if asked in {FieldType.CHOICE, FieldType.BOOLEAN}:
        return _("Hãy chọn một câu trả lời")
    if asked is FieldType.CHOICES:
        return _("Hãy chọn ít nhất một mục")
    if asked is FieldType.FILE:
        return _("Hãy chọn tệp để tải lên")
    if asked in {FieldType.AREA, FieldType.ADDRESS}:
        return _("Hãy chọn xã, phường hoặc thị trấn")
    if asked in {FieldType.DATE, FieldType.PARTIAL_DATE}:
        return _date({}) if asked is FieldType.DATE else _partial_date({})
    return _money({}) if asked is FieldType.MONEY else _("Hãy điền vào chỗ này")


def _money(values: Values) -> str:
    return _("Hãy nhập số tiền, ví dụ 50.000.000")


def _date(values: Values) -> str:
    return _("Hãy nhập ngày, tháng, năm, ví dụ 12/03/1996")


def _partial_date(values: Values) -> str:
    return _("Hãy nhập ngày sinh, ví dụ 12/03/1996; nếu chỉ nhớ năm thì nhập 1950")


def _too_small(values: Values) -> str:
    if values["kind"] == "money":
        return _("Hãy nhập từ %(min)s trở lên") % {"min": format_dong(values["min"])}
    if values["kind"] == "count":
        return _("Hãy chọn ít nhất %(min)s mục") % values
    return _("Hãy nhập số từ %(min)s trở lên") % values


def _too_large(values: Values) -> str:
    if values["kind"] == "money":
        return _("Hãy nhập nhiều nhất %(max)s") % {"max": format_dong(values["max"])}
    if values["kind"] == "count":
        return _("Hãy chọn nhiều nhất %(max)s mục") % values
    return _("Hãy nhập số không quá %(max)s") % values


def _own(values: Values) -> str:
    text = values.get("message")
    return (
        text.in_language(language()) if isinstance(text, Text) else _("Hãy nhập theo đúng mẫu ở phần gợi ý")
    )


def _day(iso: str) -> str:
    return date.fromisoformat(iso).strftime("%d/%m/%Y")


_MESSAGES: dict[str, Callable[[Values], str]] = {
    "required": _required,
    "money": _money,
    "date": _date,
    "partial_date": _partial_date,
    "number": lambda v: _("Hãy nhập số, ví dụ 1.200"),
    "phone": lambda v: _("Hãy nhập số điện thoại, ví dụ 0912 345 678"),
    "email": lambda v: _("Hãy nhập thư điện tử, ví dụ ten@vidu.vn"),
    "personal_number": lambda v: _("Hãy nhập đủ 12 chữ số trên thẻ căn cước"),
    "area": lambda v: _("Hãy chọn xã, phường hoặc thị trấn từ danh sách"),
    "address_area": lambda v: _("Hãy chọn xã, phường hoặc thị trấn của địa chỉ này"),
    "choice": lambda v: _("Hãy chọn một trong các câu trả lời có sẵn"),
    "file": lambda v: _("Tệp này không còn; hãy tải lên lại"),
    "too_many_files": lambda v: _("Hãy chọn nhiều nhất %(max)s tệp") % v,
    "encoding": lambda v: _("Chữ bị lỗi phông. Hãy gõ lại bằng bảng mã Unicode"),
    "control_character": lambda v: _(
        "Có ký tự lạ không hiện ra được. Hãy xóa rồi gõ lại, đừng dán từ nơi khác"
    ),
    "too_long": lambda v: _("Hãy viết ngắn lại, nhiều nhất %(max)s ký tự (đang có %(length)s)") % v,
    "too_short": lambda v: _("Hãy viết đầy đủ hơn, ít nhất %(min)s ký tự") % v,
    "too_small": _too_small,
    "too_large": _too_large,
    "too_early": lambda v: _("Hãy nhập ngày từ %(day)s trở đi") % {"day": _day(v["min"])},
    "too_late": lambda v: _("Hãy nhập ngày không sau %(day)s") % {"day": _day(v["max"])},
    "too_few_rows": lambda v: _("Hãy thêm ít nhất %(min)s dòng") % v,
    "pattern": _own,
    "rule": _own,
    "shape": lambda v: _("Hãy nhập lại câu trả lời này"),
    "unknown": lambda v: _("Biểu mẫu không có câu hỏi này"),
}
FAULT_CODES = frozenset(_MESSAGES)
