"""Forms of the pages; what they let through the actions check again."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tinhso.kernel import clock
from tinhso.platform.definitions import facade as definitions
from tinhso.platform.records import selectors
from tinhso.platform.records.contracts import STATE_LABELS

DATE = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
YEARS = (1990, 2200)
FILE_BYTES_MAX = 50 * 1024 * 1024


class FilterForm(forms.Form):
    q = forms.CharField(label=gettext_lazy("Ký hiệu hoặc tiêu đề"), required=False, max_length=120)
    year = forms.IntegerField(
        label=gettext_lazy("Năm"), required=False, min_value=YEARS[0], max_value=YEARS[1]
    )
    state = forms.ChoiceField(label=gettext_lazy("Tình trạng"), required=False)

    def __init__(self, data: Any) -> None:
        super().__init__(data)
        states = [(str(code), _(label)) for code, label in STATE_LABELS.items()]
        self.fields["state"].choices = [("", _("Tất cả")), *states]  # type: ignore[attr-defined]

    def asked(self) -> dict[str, Any]:
        """Return what to look for; nonsense asks for everything."""
        good = self.cleaned_data if self.is_valid() else {}
        return {"text": good.get("q", ""), "year": good.get("year"), "state": good.get("state", "")}


class OpenForm(forms.Form):
    notation = forms.CharField(
        label=gettext_lazy("Số và ký hiệu"), max_length=20, help_text=gettext_lazy("Ví dụ 01.TCCB")
    )
    title = forms.CharField(label=gettext_lazy("Tiêu đề hồ sơ"), max_length=500)
    retention = forms.ChoiceField(label=gettext_lazy("Thời hạn bảo quản"))
    started_on = forms.DateField(label=gettext_lazy("Ngày mở"), required=False, widget=DATE)
    rights = forms.CharField(label=gettext_lazy("Chế độ sử dụng"), required=False, max_length=30)
    note = forms.CharField(label=gettext_lazy("Ghi chú"), required=False, max_length=500)

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        found = definitions.effective(selectors.KIND, selectors.RULES, clock.legal_day())
        kept = selectors.rules_of(found.id).retention
        self.fields["retention"].choices = [(one.code, one.label) for one in kept]  # type: ignore[attr-defined]


class AddForm(forms.Form):
    """A paper or file that is no document of another system."""

    title = forms.CharField(label=gettext_lazy("Trích yếu"), max_length=500)
    code = forms.CharField(label=gettext_lazy("Số, ký hiệu"), required=False, max_length=100)
    kind = forms.CharField(label=gettext_lazy("Tên loại"), required=False, max_length=100)
    author = forms.CharField(label=gettext_lazy("Tác giả"), required=False, max_length=300)
    issued_on = forms.DateField(label=gettext_lazy("Ngày văn bản"), required=False, widget=DATE)
    pages = forms.IntegerField(label=gettext_lazy("Số tờ"), required=False, min_value=0, max_value=100_000)
    file = forms.FileField(label=gettext_lazy("Tệp"), required=False)


class CloseForm(forms.Form):
    ended_on = forms.DateField(label=gettext_lazy("Ngày kết thúc công việc"), required=False, widget=DATE)


class ReasonForm(forms.Form):
    reason = forms.CharField(label=gettext_lazy("Lý do"), max_length=500)


class TransferForm(forms.Form):
    receiver = forms.CharField(label=gettext_lazy("Người nhận của lưu trữ cơ quan"), max_length=200)
    note = forms.CharField(label=gettext_lazy("Ghi chú"), required=False, max_length=500)
