"""The question, as a form."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tinhso.government.what_if.contracts import AS_NOW, Change
from tinhso.government.what_if.rules.asking import (
    HORIZON_DAYS,
    LIMIT_PERCENT,
    OFFICERS_MAX,
    ROLES,
    VOLUME_PERCENT,
)
from tinhso.kernel.errors import DomainError
from tinhso.platform.access.contracts import ROLE_LABELS, Role


def _number(label: Any, low: int, high: int, initial: int, hint: Any = "") -> forms.IntegerField:
    widget = forms.NumberInput(attrs={"class": "w-s", "inputmode": "numeric"})
    return forms.IntegerField(
        label=label, help_text=hint, min_value=low, max_value=high, initial=initial, widget=widget
    )


class ChangeForm(forms.Form):
    """Officers more or fewer, dossiers more or fewer, limits longer or shorter, over how many days."""

    volume = _number(
        gettext_lazy("Lượng hồ sơ, % so với nay"),
        *VOLUME_PERCENT,
        AS_NOW,
        gettext_lazy("100 là như nay; 200 là gấp đôi."),
    )
    limit = _number(
        gettext_lazy("Thời hạn giải quyết, % so với nay"),
        *LIMIT_PERCENT,
        AS_NOW,
        gettext_lazy("50 là cắt giảm một nửa."),
    )
    horizon = _number(gettext_lazy("Xem trước bao nhiêu ngày làm việc"), *HORIZON_DAYS, 40)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for role in ROLES:
            label = _("Thêm hay bớt: %(role)s") % {"role": _(ROLE_LABELS[Role(role)]).lower()}
            self.fields[role] = _number(label, -OFFICERS_MAX, OFFICERS_MAX, 0)
            self.fields[role].required = False
        self.fields[ROLES[0]].help_text = _(
            "Số người: −1 là một người nghỉ, 2 là thêm hai người, 0 là như nay."
        )
        self.order_fields([*ROLES, "volume", "limit", "horizon"])

    def change(self) -> Change:
        data = self.cleaned_data
        return Change({role: data[role] or 0 for role in ROLES}, data["volume"], data["limit"])

    def refuse(self, error: DomainError) -> None:
        """Put the messages of the action beside their fields."""
        for name, message in error.fields.items():
            self.add_error(name if name in self.fields else None, str(message))
        if not error.fields:
            self.add_error(None, str(error.message))
