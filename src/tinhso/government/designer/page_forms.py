"""The forms of the designer that are not parts of a definition."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tinhso.government.designer.parts import CHANNELS
from tinhso.kernel.errors import DomainError
from tinhso.platform.cases.facade import Procedure

SOURCE_LENGTH_MAX = 400_000


class RefusableForm(forms.Form):
    def refuse(self, error: DomainError) -> None:
        """Put the messages of an action beside their fields."""
        for name, message in error.fields.items():
            self.add_error(name if name in self.fields else None, str(message))
        if not error.fields:
            self.add_error(None, str(error.message))


class StartForm(RefusableForm):
    source_code = forms.CharField(widget=forms.HiddenInput, max_length=20)
    code = forms.CharField(
        label=_("Mã thủ tục mới"),
        required=False,
        max_length=20,
        help_text=_("Để trống nếu soạn phiên bản mới của chính thủ tục này; ghi mã khác nếu sao chép."),
    )
    note = forms.CharField(label=_("Lý do thay đổi"), required=False, max_length=500)


class SourceForm(RefusableForm):
    """A part as text; the digest says which content it was taken from."""

    source = forms.CharField(
        label=_("Nội dung"),
        required=False,
        max_length=SOURCE_LENGTH_MAX,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 24, "spellcheck": "false", "class": "code"}),
    )
    digest = forms.CharField(widget=forms.HiddenInput, max_length=64)


class WalkForm(RefusableForm):
    """A dossier for the sandbox."""

    channel = forms.ChoiceField(label=_("Cách nộp"), choices=CHANNELS)
    received = forms.DateTimeField(
        label=_("Nộp lúc"),
        input_formats=["%Y-%m-%dT%H:%M"],
        widget=forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"}),
    )
    example = forms.ChoiceField(label=_("Câu trả lời lấy từ"), required=False)
    changes = forms.CharField(
        label=_("Câu trả lời khác ví dụ"),
        required=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 4, "spellcheck": "false", "class": "code"}),
        help_text=_("Mỗi dòng một ô: kind = house. Để trống giá trị là bỏ câu trả lời."),
    )
    missing = forms.MultipleChoiceField(
        label=_("Giấy tờ còn thiếu"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, procedure: Procedure, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        examples = [(str(n), _("Ví dụ %(n)s") % {"n": n + 1}) for n in range(len(procedure.examples))]
        self.fields["example"].choices = examples or [("0", _("Không có ví dụ"))]  # type: ignore[attr-defined]
        papers = [(paper.code, paper.name.vi) for paper in procedure.papers]
        self.fields["missing"].choices = papers  # type: ignore[attr-defined]

    def given(self, procedure: Procedure) -> dict[str, Any]:
        """Return what was typed as `first_walk` reads it."""
        typed = self.cleaned_data
        missing = set(typed["missing"])
        papers = [paper.code for paper in procedure.papers if paper.code not in missing] if missing else None
        received = f"{typed['received']:%Y-%m-%dT%H:%M}"
        return {**typed, "received": received, "papers": papers}


class PublishForm(RefusableForm):
    decision_number = forms.CharField(label=_("Số quyết định"), max_length=200)
    effective_from = forms.DateField(
        label=_("Hiệu lực từ"), widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    )
