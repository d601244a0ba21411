"""Working time for machines: which days are worked, and when something is due."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja import Router, Schema

from tinhso.kernel.errors import Invalid
from tinhso.kernel.rest import operation
from tinhso.platform.calendar import facade, selectors
from tinhso.platform.calendar.contracts import Convention, TimeLimit, TimeUnit
from tinhso.platform.calendar.rules import WorkCalendar
from tinhso.platform.calendar.rules.week import format_intervals

router = Router(tags=["calendar"])
DAYS_MAX = 400


class Day(Schema):
    day: date
    hours: list[str]
    reason: str
    clause: str


class StepOut(Schema):
    text_vi: str
    at: datetime | None
    clause: str


class Due(Schema):
    due_at: datetime
    steps: list[StepOut]


@router.get("/days", response=list[Day], summary="Working hours of each day of a period")
@operation("calendar.read")
def days(request: HttpRequest, first: date, last: date, calendar: str = "") -> list[dict[str, Any]]:
    if not first <= last <= first + timedelta(days=DAYS_MAX):
        raise Invalid("calendar.span", _("Chọn khoảng từ 1 đến %(max)s ngày.") % {"max": DAYS_MAX})
    return [
        {
            "day": plan.day,
            "hours": format_intervals(plan.intervals),
            "reason": plan.rule.name if plan.rule else "",
            "clause": plan.rule.clause if plan.rule else "",
        }
        for plan in _calendar(calendar).plans(first, last)
    ]


@router.get("/due", response=Due, summary="When something received at `start` is due, and why")
@operation("calendar.read")
def due(
    request: HttpRequest,
    start: datetime,
    value: int,
    unit: TimeUnit = TimeUnit.WORKING_DAY,
    convention: Convention = Convention.LEGAL,
    cut_off: time | None = None,
    calendar: str = "",
) -> dict[str, Any]:
    if start.tzinfo is None:
        raise Invalid("calendar.start", "Thời điểm phải có múi giờ, ví dụ 2026-11-23T08:00:00+07:00.")
    found = facade.deadline(_calendar(calendar), start, TimeLimit(value, unit, convention, cut_off))
    return {"due_at": found.due_at, "steps": [step.as_json() for step in found.steps]}


def _calendar(code: str) -> WorkCalendar:
    return selectors.almanac().calendar(code, ()) if code else facade.calendar_of(())
