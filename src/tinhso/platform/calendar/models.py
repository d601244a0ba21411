"""Working calendars and the days that differ from them."""

import pghistory
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tinhso.kernel.clock import now
from tinhso.kernel.freshness import STATES, State, changes_token
from tinhso.kernel.ids import new_id
from tinhso.platform.calendar.contracts import ExceptionKind


class Kind(models.TextChoices):
    AGENCY = ExceptionKind.AGENCY.value, _("Lịch riêng của cơ quan")
    MAKE_UP = ExceptionKind.MAKE_UP.value, _("Làm bù")
    HOLIDAY = ExceptionKind.HOLIDAY.value, _("Nghỉ lễ")
    SATURDAY_DUTY = ExceptionKind.SATURDAY_DUTY.value, _("Trực thứ Bảy")


class Origin(models.TextChoices):
    FILE = "file", _("Tệp định nghĩa")
    DECISION = "decision", _("Quyết định nhập tay")


STATE = "calendar_calendarstate"
STATES.append(STATE)


class CalendarState(State):
    """One row: the token of what the calendars say now."""

    class Meta(State.Meta):
        verbose_name = _("Dấu thay đổi lịch")


@pghistory.track()
class WorkingCalendar(models.Model):
    """The weeks and yearly holidays of a kind of agency. Loaded from a file."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    code = models.CharField(_("Mã"), max_length=40, unique=True)
    title = models.CharField(_("Tên lịch"), max_length=200)
    inherits = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="heirs", verbose_name=_("Kế thừa")
    )
    is_default = models.BooleanField(_("Lịch mặc định"), default=False)
    valid_from = models.DateField(_("Áp dụng từ"), null=True, blank=True)
    valid_to = models.DateField(_("Áp dụng đến"), null=True, blank=True)
    content = models.JSONField(_("Nội dung"))
    digest = models.CharField(max_length=64, editable=False)

    class Meta:
        verbose_name = _("Lịch làm việc")
        constraints = [
            models.UniqueConstraint(
                name="calendar_workingcalendar_one_default",
                fields=["is_default"],
                condition=Q(is_default=True),
            ),
            models.CheckConstraint(
                name="calendar_workingcalendar_not_own_parent",
                condition=Q(inherits__isnull=True) | ~Q(inherits=F("id")),
            ),
        ]
        triggers = [changes_token("calendar_token", STATE)]

    def __str__(self) -> str:
        return self.title


@pghistory.track()
class CalendarException(models.Model):
    """A day that differs, for everybody under a calendar or for one unit and those under it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    calendar = models.ForeignKey(WorkingCalendar, models.PROTECT, related_name="exceptions")
    unit = models.ForeignKey(
        "organisations.Unit",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("Cơ quan"),
    )
    day = models.DateField(_("Ngày"))
    kind = models.CharField(_("Loại"), max_length=20, choices=Kind.choices)
    name = models.CharField(_("Nội dung"), max_length=200)
    hours = models.JSONField(_("Giờ làm việc"), null=True, blank=True)
    replaces = models.DateField(_("Làm bù cho ngày"), null=True, blank=True)
    decision_number = models.CharField(_("Số quyết định"), max_length=100)
    clause = models.CharField(_("Căn cứ"), max_length=300, blank=True)
    origin = models.CharField(max_length=10, choices=Origin.choices, default=Origin.DECISION)
    created_at = models.DateTimeField(default=now, editable=False)
    cancelled_at = models.DateTimeField(null=True, editable=False)
    cancel_reason = models.CharField(_("Lý do hủy"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("Ngày đặc biệt")
        constraints = [
            models.UniqueConstraint(
                name="calendar_exception_once",
                fields=["calendar", "unit", "day", "kind"],
                condition=Q(cancelled_at__isnull=True),
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                name="calendar_exception_make_up_replaces",
                condition=~Q(kind=ExceptionKind.MAKE_UP.value) | Q(replaces__isnull=False),
            ),
            models.CheckConstraint(
                name="calendar_exception_decision",
                condition=~Q(decision_number=""),
            ),
            models.CheckConstraint(
                name="calendar_exception_kind", condition=Q(kind__in=[kind.value for kind in ExceptionKind])
            ),
            models.CheckConstraint(
                name="calendar_exception_cancel_reason",
                condition=Q(cancelled_at__isnull=True) | ~Q(cancel_reason=""),
            ),
        ]
        indexes = [models.Index(name="calendar_exception_day", fields=["day"])]
        triggers = [changes_token("calendar_exception_token", STATE)]

    def __str__(self) -> str:
        return f"{self.day:%d/%m/%Y} {self.name}"
