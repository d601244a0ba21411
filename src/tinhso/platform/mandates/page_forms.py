"""The form by which a person lets another file."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tinhso.platform.mandates.contracts import KIND_LABELS, MandateKind, Scope

PROCEDURES_MAX = 50


class GiveForm(forms.Form):
    agent_number = forms.RegexField(
        r"^\d{12}$",
        label=_("Số định danh của người nộp thay"),
        widget=forms.TextInput(attrs={"class": "w-m", "inputmode": "numeric"}),
        error_messages={"invalid": _("Hãy nhập đủ 12 chữ số.")},
    )
    agent_name = forms.CharField(label=_("Họ và tên người nộp thay"), max_length=120)
    kind = forms.ChoiceField(
        label=_("Người đó là ai?"), choices=list(KIND_LABELS.items()), initial=MandateKind.ATTORNEY
    )
    document_number = forms.CharField(
        label=_("Số văn bản ủy quyền"),
        help_text=_("Cha mẹ nộp cho con thì ghi số giấy khai sinh."),
        max_length=120,
        required=False,
    )
    organisation_code = forms.CharField(
        label=_("Mã số tổ chức, doanh nghiệp"),
        help_text=_("Chỉ cần khi nhân viên nộp cho tổ chức."),
        max_length=20,
        required=False,
    )
    procedures = forms.CharField(
        label=_("Chỉ cho các thủ tục"),
        help_text=_("Mã thủ tục, cách nhau bằng dấu phẩy, ví dụ 1.001193. Để trống là mọi thủ tục."),
        max_length=1_000,
        required=False,
    )
    valid_to = forms.DateField(
        label=_("Đến hết ngày"),
        help_text=_("Ví dụ 31/12/2026. Để trống là đến khi bạn rút."),
        input_formats=["%d/%m/%Y", "%Y-%m-%d"],
        required=False,
        widget=forms.DateInput(attrs={"class": "w-s"}, format="%d/%m/%Y"),
    )
    may_collect = forms.BooleanField(label=_("Được nhận kết quả thay tôi"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [(code, _(label)) for code, label in KIND_LABELS.items()]  # type: ignore[attr-defined]

    def clean_procedures(self) -> tuple[str, ...]:
        codes = [code.strip() for code in self.cleaned_data["procedures"].split(",") if code.strip()]
        if len(codes) > PROCEDURES_MAX:
            raise forms.ValidationError(_("Nhiều thủ tục quá; hãy để trống để cho mọi thủ tục."))
        return tuple(codes)

    def scope(self) -> Scope:
        data = self.cleaned_data
        return Scope(
            kind=MandateKind(data["kind"]),
            document_number=data["document_number"],
            procedures=data["procedures"],
            may_collect=data["may_collect"],
            valid_to=data["valid_to"],
            organisation_code=data["organisation_code"],
        )
