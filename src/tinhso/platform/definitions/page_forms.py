"""The forms of the definition pages."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tinhso.kernel.errors import DomainError
from tinhso.kernel.registry import definition_kinds
from tinhso.platform.definitions.models import DocumentKind, StatusChoices
from tinhso.platform.definitions.rules import SOURCE_CHARACTERS_MAX


def kind_choices() -> list[tuple[str, str]]:
    return [(kind.code, kind.label) for kind in definition_kinds().values()]


def _date(label: Any, **options: Any) -> forms.DateField:
    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    return forms.DateField(label=label, widget=widget, **options)


class RefusableForm(forms.Form):
    def refuse(self, error: DomainError) -> None:
        """Put the messages of an action beside their fields."""
        for name, message in error.fields.items():
            self.add_error(name if name in self.fields else None, str(message))
        if not error.fields:
            self.add_error("source" if "source" in self.fields else None, str(error.message))


class FilterForm(forms.Form):
    q = forms.CharField(label=_("Tên hoặc mã"), required=False, max_length=120)
    kind = forms.ChoiceField(label=_("Loại"), required=False)
    status = forms.ChoiceField(label=_("Tình trạng"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [("", _("Tất cả")), *kind_choices()]  # type: ignore[attr-defined]
        self.fields["status"].choices = [("", _("Tất cả")), *StatusChoices.choices]  # type: ignore[attr-defined]


class DocumentFilterForm(forms.Form):
    q = forms.CharField(label=_("Số hoặc tên"), required=False, max_length=120)
    kind = forms.ChoiceField(
        label=_("Loại"), required=False, choices=[("", _("Tất cả")), *DocumentKind.choices]
    )


class SourceForm(RefusableForm):
    """A definition as YAML text."""

    kind = forms.ChoiceField(label=_("Loại"))
    source = forms.CharField(
        label=_("Nội dung"),
        max_length=SOURCE_CHARACTERS_MAX,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 30, "spellcheck": "false", "class": "code"}),
        help_text=_("Viết bằng YAML theo mẫu của loại này."),
    )
    note = forms.CharField(label=_("Lý do thay đổi"), required=False, max_length=500)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = kind_choices()  # type: ignore[attr-defined]


class ApproveForm(RefusableForm):
    decision_number = forms.CharField(label=_("Số quyết định"), max_length=200)
    effective_from = _date(_("Hiệu lực từ"))
    effective_to = _date(_("Đến trước ngày"), required=False)


class RetireForm(RefusableForm):
    decision_number = forms.CharField(label=_("Số quyết định"), max_length=200)
    effective_to = _date(_("Hết hiệu lực từ"))
