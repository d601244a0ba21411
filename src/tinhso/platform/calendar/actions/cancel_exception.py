"""Take back a day that differs; the row stays, with the reason."""

from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Invalid, NotFound
from tinhso.kernel.freshness import forget
from tinhso.kernel.text_vi import nfc
from tinhso.platform.calendar.contracts import ExceptionCancelled
from tinhso.platform.calendar.models import STATE, CalendarException, Origin
from tinhso.platform.organisations import facade as organisations


@action("calendar.manage")
def cancel_exception(*, actor: Actor, exception_id: UUID, reason: str) -> None:
    row = CalendarException.objects.select_for_update(of=("self",)).filter(pk=exception_id).first()
    if row is None:
        raise NotFound("calendar.exception_unknown", _("Không có ngày đặc biệt này."))
    actor.require("calendar.manage", organisations.path(row.unit_id) if row.unit_id else ())
    if row.cancelled_at is not None:
        raise Conflict("calendar.exception_cancelled", _("Ngày này đã được hủy trước đó."))
    if row.origin == Origin.FILE:
        message = _(
            "Ngày này có trong tệp định nghĩa lịch; hãy sửa tệp, hoặc thêm một ngày khác đứng trên nó."
        )
        raise Conflict("calendar.exception_from_file", message)
    if not nfc(reason):
        raise Invalid("calendar.reason", _("Ghi lý do hủy."), fields={"reason": _("Ghi lý do hủy.")})
    row.cancelled_at, row.cancel_reason = clock.now(), nfc(reason)
    row.save(update_fields=["cancelled_at", "cancel_reason"])
    forget(STATE)
    emit(ExceptionCancelled(row.pk, row.calendar.code, row.day, row.cancel_reason, row.unit_id))
