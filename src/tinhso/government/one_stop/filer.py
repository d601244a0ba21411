"""Somebody who stands at the desk for another: who, and on which paper."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tinhso.kernel.errors import Invalid
from tinhso.platform.cases import facade as cases
from tinhso.platform.mandates.contracts import KIND_LABELS, MandateKind, Scope
from tinhso.platform.people.contracts import Identity, PartialDate, Sex

FEMALE_DIGITS = "13579"
NEEDED = ("personal_number", "full_name", "birth", "document_number")


class FilerForm(forms.Form):
    """Empty when the applicant came in person; otherwise whole, the paper included."""

    personal_number = forms.RegexField(
        r"^\d{12}$",
        label=gettext_lazy("Số định danh người nộp thay"),
        required=False,
        widget=forms.TextInput(attrs={"class": "w-m", "inputmode": "numeric"}),
        error_messages={"invalid": gettext_lazy("Hãy nhập đủ 12 chữ số.")},
    )
    full_name = forms.CharField(label=gettext_lazy("Họ và tên"), max_length=120, required=False)
    birth = forms.CharField(
        label=gettext_lazy("Ngày sinh"), required=False, widget=forms.TextInput(attrs={"class": "w-s"})
    )
    kind = forms.ChoiceField(label=gettext_lazy("Người đó là ai?"), required=False)
    document_number = forms.CharField(
        label=gettext_lazy("Số văn bản ủy quyền đã xem"),
        help_text=gettext_lazy("Cha mẹ nộp cho con thì ghi số giấy khai sinh."),
        max_length=120,
        required=False,
    )
    may_collect = forms.BooleanField(label=gettext_lazy("Văn bản cho nhận cả kết quả"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kind: Any = self.fields["kind"]
        kind.choices = [
            (code.value, _(label)) for code, label in KIND_LABELS.items() if code != MandateKind.STAFF
        ]
        kind.initial = MandateKind.PARENT.value

    @property
    def filled(self) -> bool:
        """Say whether somebody began to fill it in."""
        return self.is_bound and any(self[name].value() for name in NEEDED)

    def clean_birth(self) -> PartialDate | None:
        text = self.cleaned_data["birth"].strip()
        try:
            return PartialDate.parse(text) if text else None
        except Invalid as error:
            raise forms.ValidationError(str(error)) from error

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if any(data.get(name) for name in NEEDED):
            for name in NEEDED:
                if not data.get(name) and name not in self.errors:
                    self.add_error(name, _("Hãy điền khi có người nộp thay."))
        return data

    def representative(self) -> cases.Representative | None:
        """Return who files instead, or ``None`` when nothing was filled in."""
        data = self.cleaned_data
        if not data["personal_number"]:
            return None
        person = Identity(
            full_name=data["full_name"],
            sex=Sex.FEMALE if data["personal_number"][3] in FEMALE_DIGITS else Sex.MALE,
            birth=data["birth"],
            value=data["personal_number"],
        )
        kind = MandateKind(data["kind"] or MandateKind.PARENT)
        return cases.Representative(
            person, Scope(kind, data["document_number"], may_collect=data["may_collect"])
        )
