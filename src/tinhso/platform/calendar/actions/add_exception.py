"""Record a day that differs, with the decision that made it differ."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor, Path
from tinhso.kernel.errors import Conflict, Invalid
from tinhso.kernel.freshness import forget
from tinhso.kernel.text_vi import nfc
from tinhso.platform.calendar import selectors
from tinhso.platform.calendar.contracts import ExceptionAdded, ExceptionInfo, ExceptionKind
from tinhso.platform.calendar.models import STATE, CalendarException
from tinhso.platform.calendar.rules import parse_intervals
from tinhso.platform.calendar.rules.week import SATURDAY, format_intervals
from tinhso.platform.organisations import facade as organisations


@dataclass(frozen=True, slots=True)
class NewException:
    """What a decision says about one day. `hours` None: none, or those of the day it `replaces`."""

    day: date
    kind: ExceptionKind
    name: str
    decision_number: str
    clause: str = ""
    hours: Sequence[str] | None = None
    replaces: date | None = None


@action("calendar.manage")
def add_exception(
    *, actor: Actor, calendar_code: str, exception: NewException, unit_id: UUID | None = None
) -> ExceptionInfo:
    """Add the day; a make-up day also frees the day it replaces, if that one is not free already."""
    path = organisations.path(unit_id) if unit_id else ()
    actor.require("calendar.manage", path)
    _check(exception)
    replaced = exception.replaces
    if exception.kind is ExceptionKind.MAKE_UP and replaced and _is_worked(calendar_code, path, replaced):
        _save(calendar_code, unit_id, _freed(exception, replaced))
    return _save(calendar_code, unit_id, exception)


def _is_worked(code: str, path: Path, day: date) -> bool:
    return bool(selectors.almanac().calendar(code, path).plan(day).intervals)


def _freed(exception: NewException, replaced: date) -> NewException:
    name = _("Nghỉ hoán đổi, làm bù ngày %(day)s") % {"day": f"{exception.day:%d/%m/%Y}"}
    return NewException(replaced, ExceptionKind.HOLIDAY, name, exception.decision_number, exception.clause)


def _check(exception: NewException) -> None:
    fields: dict[str, object] = {}
    if not nfc(exception.decision_number):
        fields["decision_number"] = _("Ghi số quyết định hoặc thông báo làm căn cứ.")
    if not nfc(exception.name):
        fields["name"] = _("Ghi nội dung, ví dụ: Nghỉ tránh bão số 3.")
    if exception.kind is ExceptionKind.MAKE_UP and exception.replaces in {None, exception.day}:
        fields["replaces"] = _("Chọn ngày được nghỉ mà ngày này làm bù.")
    if exception.kind is ExceptionKind.SATURDAY_DUTY and exception.day.weekday() != SATURDAY:
        fields["day"] = _("Trực thứ Bảy chỉ đặt vào ngày thứ Bảy.")
    if exception.kind is ExceptionKind.AGENCY and exception.hours is None:
        fields["hours"] = _("Ghi giờ làm việc, hoặc để trống nếu cơ quan nghỉ cả ngày.")
    try:
        parse_intervals(exception.hours or ())
    except Invalid as error:
        fields["hours"] = error.message
    if fields:
        raise Invalid("calendar.exception", _("Xem lại các ô được đánh dấu."), fields=fields)


def _save(calendar_code: str, unit_id: UUID | None, exception: NewException) -> ExceptionInfo:
    row = CalendarException(
        calendar=selectors.calendar_row(calendar_code),
        unit_id=unit_id,
        day=exception.day,
        kind=exception.kind.value,
        name=nfc(exception.name),
        hours=None if exception.hours is None else format_intervals(parse_intervals(exception.hours)),
        replaces=exception.replaces,
        decision_number=nfc(exception.decision_number),
        clause=nfc(exception.clause),
    )
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as error:
        message = _("Ngày %(day)s đã có quyết định cùng loại; hãy hủy quyết định cũ trước.")
        said = message % {"day": f"{row.day:%d/%m/%Y}"}
        raise Conflict("calendar.exception_exists", said) from error
    forget(STATE)
    emit(ExceptionAdded(row.pk, calendar_code, row.day, row.kind, row.decision_number, unit_id))
    return selectors.info(row)
