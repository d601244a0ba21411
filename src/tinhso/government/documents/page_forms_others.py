"""What people type into the calendar, the format check and the page for those who sent a letter."""

from django import forms
from django.utils.translation import gettext_lazy as _

from tinhso.government.documents.contracts.states import MEETING_LABELS
from tinhso.government.documents.page_forms import RefusableForm, day_field, labels


class MeetingForm(RefusableForm):
    kind = forms.ChoiceField(label=_("Loại"), choices=labels(MEETING_LABELS))
    title = forms.CharField(
        label=_("Nội dung"), max_length=300, error_messages={"required": _("Hãy ghi nội dung.")}
    )
    on = day_field(_("Ngày"), required=True)
    starts = forms.TimeField(label=_("Từ"), widget=forms.TimeInput(attrs={"type": "time"}))
    ends_at = forms.TimeField(label=_("Đến"), widget=forms.TimeInput(attrs={"type": "time"}))
    place = forms.CharField(label=_("Địa điểm"), max_length=200, required=False)
    chair = forms.CharField(label=_("Chủ trì"), max_length=200, required=False)
    attendees = forms.CharField(label=_("Thành phần"), max_length=1_000, required=False)


class TrackForm(RefusableForm):
    code = forms.CharField(
        label=_("Số và ký hiệu văn bản, hoặc số đến"),
        max_length=50,
        error_messages={"required": _("Hãy nhập số và ký hiệu.")},
    )
    lookup = forms.CharField(
        label=_("Mã tra cứu"),
        max_length=12,
        help_text=_("8 chữ in trên giấy biên nhận của văn thư."),
        error_messages={"required": _("Hãy nhập mã tra cứu.")},
    )


class LintForm(RefusableForm):
    file = forms.FileField(
        label=_("Tệp DOCX hoặc PDF"), error_messages={"required": _("Hãy chọn một tệp DOCX hoặc PDF.")}
    )
