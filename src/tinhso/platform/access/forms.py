"""Forms of the administration pages."""

from datetime import datetime, time
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from tinhso.kernel import clock
from tinhso.platform.access.contracts import ROLE_LABELS
from tinhso.platform.access.models import Account
from tinhso.platform.organisations.facade import UnitField

UNIT_HELP = _("Gõ tên, có dấu hay không dấu, hoặc mã định danh như H23.41")


class AccountForm(forms.Form):
    username = forms.CharField(label=_("Tên đăng nhập"), max_length=150)
    full_name = forms.CharField(label=_("Họ và tên"), max_length=200)
    position = forms.CharField(label=_("Chức vụ"), max_length=200, required=False)
    email = forms.EmailField(label=_("Thư điện tử"), required=False)
    unit = UnitField(label=_("Đơn vị"), help_text=UNIT_HELP)
    password = forms.CharField(label=_("Mật khẩu lần đầu"), min_length=12, widget=forms.PasswordInput)


class GrantForm(forms.Form):
    role = forms.ChoiceField(
        label=_("Vai trò"), choices=[(r.value, label) for r, label in ROLE_LABELS.items()]
    )
    unit = UnitField(label=_("Đơn vị"), help_text=UNIT_HELP)
    covers_children = forms.BooleanField(label=_("Cả đơn vị trực thuộc"), required=False)
    valid_to = forms.DateField(
        label=_("Đến hết ngày"), required=False, input_formats=["%d/%m/%Y", "%Y-%m-%d"]
    )
    reason = forms.CharField(label=_("Căn cứ"), max_length=300)


class PeriodForm(forms.Form):
    """A colleague, a period and a reason: for delegation and substitution."""

    colleague = forms.CharField(label=_("Tên đăng nhập của người nhận"), max_length=150)
    valid_from = forms.DateField(label=_("Từ ngày"), input_formats=["%d/%m/%Y", "%Y-%m-%d"])
    valid_to = forms.DateField(label=_("Đến hết ngày"), input_formats=["%d/%m/%Y", "%Y-%m-%d"])
    reason = forms.CharField(label=_("Lý do"), max_length=300)

    def clean_colleague(self) -> UUID:
        name = self.cleaned_data["colleague"].strip().lower()
        found = Account.objects.filter(username=name, kind="staff", is_active=True).first()
        if found is None:
            raise forms.ValidationError(_("Không có cán bộ nào mang tên đăng nhập này."))
        return found.pk


class DelegationForm(PeriodForm):
    grant = forms.UUIDField(widget=forms.HiddenInput)


def start_of(day: Any) -> datetime:
    return datetime.combine(day, time.min, clock.VIETNAM)


def end_of(day: Any) -> datetime:
    return datetime.combine(day, time.max, clock.VIETNAM)
