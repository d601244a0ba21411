"""Samples for the component gallery, chosen to break layouts."""

from datetime import timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tinhso.kernel import clock
from tinhso.kernel.paging import Page
from tinhso.platform.shell.contracts import ErrorLine, Tab
from tinhso.platform.shell.icons import ICONS

LONG_NAME_LENGTH = 10_000
NAMES = ("Nguyễn Thị Ửng", "PHƯỜNG ĐẠI KIM", "Hoàng Phủ Ngọc Tường Vi Khánh Huyền Trân Châu Anh Đào")
LONG_NAME = ("Ngưỡng" * LONG_NAME_LENGTH)[:LONG_NAME_LENGTH]
TONES = ("ok", "warn", "bad", "info", "jade", "plain")


class SampleForm(forms.Form):
    """One field of every kind."""

    name = forms.CharField(label=_("Họ, chữ đệm, tên"), help_text=_("Như trên thẻ căn cước."))
    capital = forms.IntegerField(label=_("Vốn kinh doanh"))
    note = forms.CharField(label=_("Ghi chú"), widget=forms.Textarea, required=False)
    place = forms.ChoiceField(
        label=_("Bạn bán hàng ở đâu?"),
        widget=forms.RadioSelect,
        choices=[("both", _("Tại cửa hàng và trên sàn nông sản")), ("shop", _("Chỉ tại cửa hàng"))],
    )
    district = forms.ChoiceField(label=_("Huyện"), choices=[("292", "Thanh Hà"), ("293", "Cẩm Giàng")])
    agree = forms.BooleanField(label=_("Tôi chịu trách nhiệm về những gì đã khai"))
    paper = forms.FileField(label=_("Giấy tờ kèm theo"), required=False)


def gallery_context() -> dict[str, Any]:
    now = clock.now()
    form = SampleForm({"name": NAMES[0], "capital": "năm chục triệu", "place": "both", "district": "292"})
    return {
        "form": form,
        "names": NAMES,
        "long_name": LONG_NAME,
        "tones": TONES,
        "icons": sorted(ICONS),
        "lines": [
            ErrorLine("id_capital", str(_("Vốn kinh doanh")), str(_("hãy nhập số tiền, ví dụ 50.000.000")))
        ],
        "tabs": [Tab(str(_("Thành phần hồ sơ")), "#tabs", True, 3), Tab(str(_("Tờ khai")), "#tabs")],
        "axes": _axes(),
        "deadline": {"due_at": now, "steps": _steps(now)},
        "entries": [
            {"text": str(_("Lê Thị Hồng nhận xử lý")), "at": now - timedelta(hours=i)} for i in range(3)
        ],
        "page": Page(NAMES, "sau"),
        "now": now,
        "amount": 1_234_567_890,
    }


def _axes() -> list[tuple[str, str, str]]:
    return [
        (str(_("Nghiệp vụ")), str(_("Đang thẩm tra")), "2/4"),
        (str(_("Tài chính")), str(_("Không thu phí")), ""),
        (str(_("Trả kết quả")), str(_("Bưu chính, tại nhà")), ""),
        (str(_("Đồng bộ quốc gia")), str(_("Đã khớp")), "08:06"),
    ]


def _steps(now: Any) -> list[dict[str, Any]]:
    return [
        {"text_vi": str(_("Tiếp nhận hợp lệ")), "at": now - timedelta(hours=3), "clause": ""},
        {"text_vi": str(_("Thời hạn: trong ngày")), "at": None, "clause": "Luật Hộ tịch, Đ.16"},
    ]
