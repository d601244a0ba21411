"""What administrators type about a reform."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from tinhso.kernel import clock
from tinhso.platform.organisations.contracts import UnitInfo
from tinhso.platform.reforms.facade import Decision, NewName
from tinhso.platform.reforms.models import NAME_LENGTH_MAX

NEW = "new"
CODE_LENGTH_MAX = 40
SHORT_LENGTH_MAX = 100


class DecisionForm(forms.Form):
    """The paper that orders the reform."""

    name = forms.CharField(
        label=_("Tên phương án"),
        max_length=NAME_LENGTH_MAX,
        error_messages={"required": _("Hãy đặt tên phương án.")},
    )
    legal_basis = forms.CharField(
        label=_("Căn cứ (số, ký hiệu văn bản)"),
        max_length=60,
        help_text=_("Văn bản phải có trong danh mục văn bản pháp luật."),
        widget=forms.TextInput(attrs={"list": "van-ban"}),
        error_messages={"required": _("Hãy ghi số, ký hiệu văn bản.")},
    )
    on = forms.DateField(
        label=_("Có hiệu lực từ ngày"),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={
            "required": _("Hãy chọn ngày."),
            "invalid": _("Ngày chưa đúng. Hãy nhập như 01/07/2025."),
        },
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("initial", {"on": clock.legal_day().isoformat()})
        super().__init__(*args, **options)

    def decision(self) -> Decision:
        clean = self.cleaned_data
        return Decision(clean["name"], clean["legal_basis"], clean["on"])


class MergeForm(DecisionForm):
    """Which units, and who takes over."""

    units = forms.TypedMultipleChoiceField(
        label=_("Các đơn vị hợp nhất"),
        coerce=UUID,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Hãy chọn ít nhất hai đơn vị.")},
    )
    heir = forms.ChoiceField(label=_("Đơn vị kế thừa"))
    new_name = forms.CharField(
        label=_("Tên đơn vị mới"),
        max_length=NAME_LENGTH_MAX,
        required=False,
        help_text=_("Khi lập đơn vị mới."),
    )
    new_short_name = forms.CharField(label=_("Tên gọn"), max_length=SHORT_LENGTH_MAX, required=False)
    new_code = forms.CharField(
        label=_("Mã định danh mới"),
        max_length=CODE_LENGTH_MAX,
        required=False,
        help_text=_("Để trống thì giữ mã của đơn vị được chọn đầu tiên."),
    )

    def __init__(self, *args: Any, candidates: Sequence[UnitInfo], **options: Any) -> None:
        super().__init__(*args, **options)
        choices = [(str(unit.id), unit.name) for unit in candidates]
        self.fields["units"].choices = choices  # type: ignore[attr-defined]
        self.fields["heir"].choices = [(NEW, _("Lập đơn vị mới")), *choices]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        if found.get("heir") == NEW and not found.get("new_name"):
            self.add_error("new_name", _("Hãy ghi tên đơn vị mới."))
        return found

    def chosen_heir(self) -> UUID | NewName:
        clean = self.cleaned_data
        if clean["heir"] != NEW:
            return UUID(clean["heir"])
        return NewName(clean["new_name"], clean["new_short_name"], clean["new_code"])


class SplitForm(DecisionForm):
    """Which unit, and the two it becomes."""

    unit = forms.TypedChoiceField(label=_("Đơn vị được chia"), coerce=UUID)
    first_name = forms.CharField(label=_("Đơn vị thứ nhất (phần chính)"), max_length=NAME_LENGTH_MAX)
    first_code = forms.CharField(
        label=_("Mã của đơn vị thứ nhất"),
        max_length=CODE_LENGTH_MAX,
        required=False,
        help_text=_("Để trống thì giữ mã cũ."),
    )
    second_name = forms.CharField(label=_("Đơn vị thứ hai"), max_length=NAME_LENGTH_MAX)
    second_code = forms.CharField(label=_("Mã của đơn vị thứ hai"), max_length=CODE_LENGTH_MAX)
    second_area = forms.CharField(
        label=_("Mã địa bàn của đơn vị thứ hai"),
        max_length=5,
        required=False,
        help_text=_("Mã thống kê năm chữ số, nếu đã có."),
    )

    def __init__(self, *args: Any, candidates: Sequence[UnitInfo], **options: Any) -> None:
        super().__init__(*args, **options)
        choices = [(str(unit.id), unit.name) for unit in candidates]
        self.fields["unit"].choices = choices  # type: ignore[attr-defined]

    def parts(self) -> tuple[NewName, NewName]:
        clean = self.cleaned_data
        return (
            NewName(clean["first_name"], "", clean["first_code"]),
            NewName(clean["second_name"], "", clean["second_code"], clean["second_area"]),
        )


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=_("Vì sao đưa trở lại?"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2_000,
        error_messages={"required": _("Hãy ghi vì sao đưa trở lại.")},
    )
