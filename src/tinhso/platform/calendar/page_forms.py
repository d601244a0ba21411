"""The forms of the calendar pages."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tinhso.kernel.errors import DomainError
from tinhso.platform.calendar.contracts import Convention, ExceptionKind, Pause, TimeLimit, TimeUnit
from tinhso.platform.calendar.facade import NewException
from tinhso.platform.calendar.selectors import calendars
from tinhso.platform.organisations.facade import UnitField

CLOSED, HOURS = "closed", "hours"
KINDS = [
    (CLOSED, _("Nghỉ cả ngày")),
    (HOURS, _("Giờ làm việc riêng")),
    (ExceptionKind.MAKE_UP.value, _("Làm bù cho một ngày được nghỉ")),
    (ExceptionKind.SATURDAY_DUTY.value, _("Trực thứ Bảy")),
]
UNITS = [
    (TimeUnit.HOUR.value, _("Giờ làm việc")),
    (TimeUnit.WORKING_DAY.value, _("Ngày làm việc")),
    (TimeUnit.DAY.value, _("Ngày")),
    (TimeUnit.MONTH.value, _("Tháng")),
]
CONVENTIONS = [
    (Convention.LEGAL.value, _("Không tính ngày nhận, hết giờ ngày cuối")),
    (Convention.EIGHT_HOURS.value, _("Mỗi ngày 8 giờ, tính đến từng phút")),
]
YEAR_FIRST, YEAR_LAST = 2000, 2100


def _date(label: Any, **options: Any) -> forms.DateField:
    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    return forms.DateField(label=label, widget=widget, **options)


def _moment(label: Any, **options: Any) -> forms.DateTimeField:
    widget = forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"})
    return forms.DateTimeField(label=label, widget=widget, **options)


def _time(label: Any, **options: Any) -> forms.TimeField:
    return forms.TimeField(
        label=label, widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}), **options
    )


class CalendarForm(forms.Form):
    """Which calendar, for which unit."""

    calendar = forms.ChoiceField(label=_("Lịch"), required=False)
    unit = UnitField(label=_("Cơ quan"), required=False, help_text=_("Để trống: lịch chung"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(row.code, row.title) for row in calendars()]
        field = self.fields["calendar"]
        field.choices = choices  # type: ignore[attr-defined]
        field.initial = choices[0][0] if choices else ""

    def refuse(self, error: DomainError) -> None:
        """Put the messages of an action beside their fields."""
        for name, message in error.fields.items():
            self.add_error(name if name in self.fields else None, str(message))
        if not error.fields:
            self.add_error(None, str(error.message))


class YearForm(CalendarForm):
    year = forms.IntegerField(label=_("Năm"), required=False, min_value=YEAR_FIRST, max_value=YEAR_LAST)


class ExceptionForm(CalendarForm):
    """A decision about one day."""

    kind = forms.ChoiceField(label=_("Ngày này"), choices=KINDS, widget=forms.RadioSelect)
    day = _date(_("Ngày"))
    name = forms.CharField(
        label=_("Nội dung"), max_length=200, help_text=_("Ví dụ: Nghỉ tránh bão số 3; Họp Hội đồng nhân dân.")
    )
    hours = forms.CharField(
        label=_("Giờ làm việc"),
        required=False,
        max_length=100,
        help_text=_("Chỉ ghi khi có giờ riêng, ví dụ: 07:30-11:30, 13:30-17:00"),
    )
    replaces = _date(_("Làm bù cho ngày"), required=False)
    decision_number = forms.CharField(label=_("Số quyết định"), max_length=100)
    clause = forms.CharField(label=_("Căn cứ"), required=False, max_length=300)
    field_order = [
        "calendar",
        "unit",
        "kind",
        "day",
        "name",
        "hours",
        "replaces",
        "decision_number",
        "clause",
    ]

    def exception(self) -> NewException:
        data = self.cleaned_data
        hours = [part for part in data["hours"].split(",") if part.strip()]
        chosen = data["kind"]
        whole = data["unit"] is None
        kind = {
            CLOSED: ExceptionKind.HOLIDAY if whole else ExceptionKind.AGENCY,
            HOURS: ExceptionKind.AGENCY,
        }.get(chosen) or ExceptionKind(chosen)
        return NewException(
            day=data["day"],
            kind=kind,
            name=data["name"],
            decision_number=data["decision_number"],
            clause=data["clause"],
            hours=[] if chosen == CLOSED else (hours or None),
            replaces=data["replaces"],
        )


class DeadlineForm(CalendarForm):
    """A limit to try, with at most one pause."""

    start = _moment(_("Tiếp nhận lúc"))
    value = forms.IntegerField(label=_("Thời hạn"), min_value=0, initial=3, help_text=_("0 ngày: trong ngày"))
    time_unit = forms.ChoiceField(label=_("Đơn vị"), choices=UNITS, initial=TimeUnit.WORKING_DAY.value)
    convention = forms.ChoiceField(
        label=_("Cách tính ngày làm việc"),
        choices=CONVENTIONS,
        initial=Convention.LEGAL.value,
        required=False,
    )
    cut_off = _time(_("Nhận sau giờ này thì tính từ ngày sau"), required=False)
    pause_start = _moment(_("Tạm dừng từ"), required=False)
    pause_end = _moment(_("Tạm dừng đến"), required=False)

    def limit(self) -> TimeLimit:
        data = self.cleaned_data
        convention = Convention(data["convention"] or Convention.LEGAL)
        return TimeLimit(data["value"], TimeUnit(data["time_unit"]), convention, data["cut_off"])

    def pauses(self) -> list[Pause]:
        start, end = self.cleaned_data["pause_start"], self.cleaned_data["pause_end"]
        return [Pause(start, end)] if start and end else []
