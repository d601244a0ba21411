"""What administrators type about units."""

from datetime import date
from typing import Any, cast
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from tinhso.kernel.clock import today
from tinhso.kernel.successions import Share
from tinhso.platform.organisations import rules
from tinhso.platform.organisations.contracts import CodeScheme, NewUnit, UnitKind
from tinhso.platform.organisations.models import Kind, Level, Scheme


class DayField(forms.DateField):
    """A day, typed or picked."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("widget", forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}))
        super().__init__(
            error_messages={
                "invalid": _("Ngày chưa đúng. Hãy nhập như 01/07/2025."),
                "required": _("Hãy chọn ngày."),
            },
            **options,
        )


class Filter(forms.Form):
    q = forms.CharField(label=_("Tên hoặc mã"), required=False, max_length=120)
    on = DayField(label=_("Vào ngày"), required=False)

    @property
    def day(self) -> date:
        return (self.cleaned_data.get("on") if self.is_valid() else None) or today()


class CompetenceForm(forms.Form):
    """Which commune, which day."""

    q = forms.CharField(
        label=_("Xã, phường, thị trấn"), max_length=120, help_text=_("Gõ tên, không dấu cũng được.")
    )
    on = DayField(label=_("Vào ngày"), required=False)


class UnitForm(forms.Form):
    name = forms.CharField(
        label=_("Tên đơn vị"),
        max_length=rules.NAME_LENGTH_MAX,
        error_messages={"required": _("Hãy nhập tên đơn vị.")},
    )
    short_name = forms.CharField(label=_("Tên gọn"), max_length=rules.SHORT_NAME_LENGTH_MAX, required=False)
    kind = forms.ChoiceField(label=_("Loại"), choices=Kind.choices)
    level = forms.TypedChoiceField(label=_("Cấp"), choices=Level.choices, coerce=int)
    valid_from = DayField(label=_("Thành lập từ ngày"))
    receives_dossiers = forms.BooleanField(label=_("Nhận hồ sơ"), required=False)
    one_stop = forms.BooleanField(label=_("Có bộ phận một cửa"), required=False)

    def new_unit(self) -> NewUnit:
        data = dict(self.cleaned_data)
        return NewUnit(kind=UnitKind(data.pop("kind")), **data)


class RenameForm(forms.Form):
    name = forms.CharField(
        label=_("Tên mới"),
        max_length=rules.NAME_LENGTH_MAX,
        error_messages={"required": _("Hãy nhập tên đơn vị.")},
    )
    short_name = forms.CharField(label=_("Tên gọn"), max_length=rules.SHORT_NAME_LENGTH_MAX, required=False)
    since = DayField(label=_("Áp dụng từ ngày"))


class CodeForm(forms.Form):
    scheme = forms.ChoiceField(label=_("Hệ mã"), choices=Scheme.choices)
    code = forms.CharField(
        label=_("Mã định danh"),
        max_length=rules.CODE_LENGTH_MAX,
        error_messages={"required": _("Hãy nhập mã định danh.")},
    )
    since = DayField(label=_("Áp dụng từ ngày"))

    @property
    def scheme_chosen(self) -> CodeScheme:
        return CodeScheme(self.cleaned_data["scheme"])


class EndForm(forms.Form):
    """When a unit ends and who takes over: one heir of the whole, or a main heir and others of parts."""

    on = DayField(label=_("Kết thúc từ ngày"))
    heir = forms.TypedChoiceField(
        label=_("Đơn vị kế thừa chính"), required=False, coerce=UUID, empty_value=None
    )
    parts = forms.TypedMultipleChoiceField(
        label=_("Đơn vị khác nhận một phần"), required=False, coerce=UUID, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, candidates: list[tuple[UUID, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        choices = [(str(key), name) for key, name in candidates]
        cast(forms.ChoiceField, self.fields["heir"]).choices = [
            ("", _("Không có đơn vị kế thừa")),
            *choices,
        ]
        cast(forms.ChoiceField, self.fields["parts"]).choices = choices

    @property
    def heirs(self) -> dict[UUID, Share]:
        main, parts = self.cleaned_data["heir"], self.cleaned_data["parts"]
        shares = dict.fromkeys(parts, Share.PART)
        return shares | ({main: Share.MAIN if set(parts) - {main} else Share.WHOLE} if main else {})
