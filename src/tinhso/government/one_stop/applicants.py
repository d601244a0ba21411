"""Who stands at the desk, as an officer types it in: the same on the page and from a desk without a line."""

from django import forms as django_forms
from django.utils.translation import gettext_lazy

from tinhso.kernel.errors import Invalid
from tinhso.platform.people.contracts import IdentifierKind, Identity, PartialDate, Sex

FEMALE_DIGITS = "13579"


class ApplicantForm(django_forms.Form):
    """Who stands at the desk. Sex is read from the number when it is a personal number."""

    personal_number = django_forms.RegexField(
        r"^\d{12}$",
        label=gettext_lazy("Số định danh"),
        widget=django_forms.TextInput(attrs={"class": "w-m", "inputmode": "numeric"}),
        error_messages={"invalid": gettext_lazy("Hãy nhập đủ 12 chữ số.")},
    )
    full_name = django_forms.CharField(label=gettext_lazy("Họ và tên"), max_length=120)
    birth = django_forms.CharField(
        label=gettext_lazy("Ngày sinh"),
        help_text=gettext_lazy("Ví dụ 05/09/1988, hoặc chỉ năm 1988"),
        widget=django_forms.TextInput(attrs={"class": "w-s"}),
    )
    phone = django_forms.RegexField(
        r"^[0-9 .+]{8,20}$",
        label=gettext_lazy("Điện thoại"),
        widget=django_forms.TextInput(attrs={"class": "w-m", "inputmode": "tel"}),
        error_messages={"invalid": gettext_lazy("Hãy nhập số điện thoại, ví dụ 0912 345 678.")},
    )

    def clean_birth(self) -> PartialDate:
        try:
            return PartialDate.parse(self.cleaned_data["birth"])
        except Invalid as error:
            raise django_forms.ValidationError(str(error)) from error

    def identity(self) -> Identity:
        data = self.cleaned_data
        female = data["personal_number"][3] in FEMALE_DIGITS
        return Identity(
            full_name=data["full_name"],
            sex=Sex.FEMALE if female else Sex.MALE,
            birth=data["birth"],
            kind=IdentifierKind.PERSONAL_NUMBER,
            value=data["personal_number"],
            phone=data["phone"],
        )
