"""Decide a version: from then on nobody changes it."""

from datetime import date
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Denied, Invalid
from tinhso.kernel.text_vi import nfc
from tinhso.platform.definitions.contracts import FIXED, Status
from tinhso.platform.definitions.models import Definition
from tinhso.platform.definitions.rules import check_step
from tinhso.platform.definitions.versions import decide, end, locked


@action("definitions.approve")
def approve(
    *,
    actor: Actor,
    definition_id: UUID,
    decision_number: str,
    effective_from: date,
    effective_to: date | None = None,
) -> None:
    """Approve a tested version; the version before it ends the day this one begins."""
    row = locked(definition_id)
    check_step(Status(row.status), Status.APPROVED)
    _check_other_person(row, actor)
    _check_dates(decision_number, effective_from, effective_to)
    row.effective_from, row.effective_to = effective_from, effective_to
    try:
        with transaction.atomic():
            decide(row, nfc(decision_number), actor)
    except IntegrityError as error:
        message = _("Khoảng hiệu lực chồng lên một phiên bản đã duyệt; hãy chọn ngày khác.")
        raise Conflict("definitions.period", message, fields={"effective_from": message}) from error


@action("definitions.approve")
def retire(*, actor: Actor, definition_id: UUID, effective_to: date, decision_number: str) -> None:
    """End a decided version without a successor (a procedure that is abolished)."""
    row = locked(definition_id)
    if row.status not in FIXED or row.status == Status.SUPERSEDED:
        raise Conflict("definitions.status", _("Chỉ kết thúc được phiên bản đã duyệt còn hiệu lực."))
    _check_dates(decision_number, effective_to, None)
    if row.effective_to is not None and effective_to >= row.effective_to:
        message = _("Phiên bản này đã kết thúc sớm hơn ngày đó.")
        raise Invalid("definitions.period", message, fields={"effective_to": message})
    reason = _("Kết thúc theo %(number)s") % {"number": decision_number}
    row.note = nfc(f"{row.note} {reason}")[:500]
    row.save(update_fields=["note"])
    end(row, max(effective_to, row.effective_from or effective_to))


def _check_other_person(row: Definition, actor: Actor) -> None:
    if row.proposed_by_id is not None and row.proposed_by_id == actor.account_id:
        raise Denied("definitions.four_eyes", _("Người đề xuất không tự duyệt; hãy nhờ người khác duyệt."))


def _check_dates(decision_number: str, start: date, stop: date | None) -> None:
    fields: dict[str, object] = {}
    if not nfc(decision_number):
        fields["decision_number"] = _("Ghi số quyết định công bố.")
    if start < clock.legal_day():
        fields["effective_from"] = _("Ngày hiệu lực không được trước hôm nay: hồ sơ cũ đã theo bản cũ.")
    if stop is not None and stop <= start:
        fields["effective_to"] = _("Ngày kết thúc phải sau ngày bắt đầu.")
    if fields:
        raise Invalid("definitions.approve", _("Xem lại các ô được đánh dấu."), fields=fields)
