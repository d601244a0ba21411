"""What officers type about work."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from tinhso.kernel.errors import DomainError
from tinhso.platform.access.contracts import AccountInfo
from tinhso.platform.assignments.contracts import NewAssignment
from tinhso.platform.assignments.models import TEXT_LENGTH_MAX, TITLE_LENGTH_MAX
from tinhso.platform.organisations.contracts import UnitInfo

NOTE_LENGTH_MAX = 2_000
DAYS_MAX = 250


def _day(**options: Any) -> forms.DateField:
    return forms.DateField(
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={
            "required": _("Hãy chọn ngày."),
            "invalid": _("Ngày chưa đúng. Hãy nhập như 01/07/2026."),
        },
        **options,
    )


def _note(label: Any, missing: Any) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=NOTE_LENGTH_MAX,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": missing},
    )


class RefusableForm(forms.Form):
    """A form to which a refused rule adds its message, beside the field it names."""

    def refuse(self, error: DomainError) -> None:
        known = {name: text for name, text in error.fields.items() if name in self.fields}
        for name, text in known.items():
            self.add_error(name, str(text))
        if not known:
            self.add_error(None, str(error))


class GiveForm(RefusableForm):
    """New work, or a part of one's own."""

    title = forms.CharField(
        label=_("Việc cần làm"),
        max_length=TITLE_LENGTH_MAX,
        error_messages={"required": _("Hãy ghi việc cần làm.")},
    )
    content = forms.CharField(
        label=_("Yêu cầu cụ thể"),
        max_length=TEXT_LENGTH_MAX,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    unit_id = forms.TypedChoiceField(label=_("Đơn vị chủ trì"), coerce=UUID)
    account_id = forms.TypedChoiceField(
        label=_("Người chủ trì"),
        coerce=UUID,
        empty_value=None,
        required=False,
        help_text=_("Để trống nếu đơn vị tự phân công."),
    )
    support = forms.TypedMultipleChoiceField(
        label=_("Đơn vị phối hợp"), coerce=UUID, required=False, widget=forms.CheckboxSelectMultiple
    )
    due_on = _day(label=_("Hạn xong"), required=False)
    days = forms.IntegerField(
        label=_("Hoặc trong số ngày làm việc"),
        min_value=0,
        max_value=DAYS_MAX,
        required=False,
        help_text=_("Tính theo lịch làm việc của đơn vị chủ trì."),
    )

    def __init__(self, *args: Any, units: list[UnitInfo], people: list[AccountInfo], **options: Any) -> None:
        super().__init__(*args, **options)
        named = [(str(unit.id), unit.name) for unit in units]
        self.fields["unit_id"].choices = named  # type: ignore[attr-defined]
        self.fields["support"].choices = named[1:]  # type: ignore[attr-defined]
        officers = [(str(one.id), one.full_name) for one in people]
        self.fields["account_id"].choices = [("", _("Chưa chọn")), *officers]  # type: ignore[attr-defined]
        if len(named) < 2:  # noqa: PLR2004 - nobody else to help
            del self.fields["support"]

    def new(self, key: str, due_on: Any) -> NewAssignment:
        clean = self.cleaned_data
        return NewAssignment(
            title=clean["title"],
            unit_id=clean["unit_id"],
            content=clean["content"],
            account_id=clean["account_id"],
            support=clean.get("support", ()),
            due_on=due_on,
            key=key,
        )


class ReportForm(RefusableForm):
    progress = forms.IntegerField(
        label=_("Tiến độ (%)"),
        min_value=0,
        max_value=100,
        error_messages={"required": _("Hãy ghi tiến độ từ 0 đến 100."), "invalid": _("Hãy nhập một số.")},
    )
    text = forms.CharField(
        label=_("Kết quả, việc đã làm"),
        max_length=TEXT_LENGTH_MAX,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Hãy ghi kết quả, việc đã làm.")},
    )
    file = forms.FileField(label=_("Tệp minh chứng"), required=False)


class PersonForm(RefusableForm):
    account_id = forms.TypedChoiceField(label=_("Người làm"), coerce=UUID)

    def __init__(self, *args: Any, people: list[AccountInfo], **options: Any) -> None:
        super().__init__(*args, **options)
        officers = [(str(one.id), one.full_name) for one in people]
        self.fields["account_id"].choices = officers  # type: ignore[attr-defined]


class ExtensionForm(RefusableForm):
    due_on = _day(label=_("Xin hạn mới"))
    reason = _note(_("Lý do xin gia hạn"), _("Hãy ghi lý do xin gia hạn."))


class ReturnForm(RefusableForm):
    reason = _note(_("Lý do trả lại"), _("Hãy ghi lý do trả lại."))


class SendBackForm(RefusableForm):
    reason = _note(_("Điều cần làm thêm"), _("Hãy ghi điều cần làm thêm."))


class CancelForm(RefusableForm):
    reason = _note(_("Lý do hủy"), _("Hãy ghi lý do hủy."))


class DecideForm(RefusableForm):
    note = forms.CharField(label=_("Ý kiến"), max_length=NOTE_LENGTH_MAX, required=False)


class PeriodForm(forms.Form):
    since = _day(label=_("Từ ngày"), required=False)
    until = _day(label=_("Đến ngày"), required=False)
