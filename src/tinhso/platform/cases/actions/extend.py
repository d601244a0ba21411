"""An apology with a new date (form 04): once, later than the first, by a leader."""

from datetime import datetime
from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Invalid
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.cases import deadlines
from tinhso.platform.cases.catalogue import procedure_of
from tinhso.platform.cases.contracts import CaseInfo, DeadlineExtended
from tinhso.platform.cases.models import Extension
from tinhso.platform.cases.step import hold, noted, require_running, required, seen_of


@action("cases.approve")
def apologise(*, actor: Actor, case_id: UUID, revision: int, new_due_at: datetime, note: str) -> CaseInfo:
    """Apologise for a delay and promise a new date; the first date stays for every statistic."""
    case = hold(actor, case_id, revision, "cases.approve")
    require_running(case)
    reason = required(note, "note", "Hãy ghi lý do chậm để xin lỗi người nộp.")
    if case.due_at is None:
        raise Conflict("cases.no_due", "Hồ sơ này không có hạn trả nên không có gì để hẹn lại.")
    if Extension.objects.filter(case=case).exists():
        raise Conflict("cases.extended", "Hồ sơ này đã hẹn lại một lần; không hẹn lại lần nữa.")
    if new_due_at <= max(case.due_at, clock.now()):
        message = gettext_noop("Ngày hẹn lại phải sau ngày hẹn cũ và sau bây giờ.")
        raise Invalid("cases.new_due", message, fields={"new_due_at": message})
    old = case.due_at
    Extension.objects.create(
        case=case, old_due_at=old, new_due_at=new_due_at, reason=reason, at=clock.now(), by=actor.name
    )
    deadlines.set_due(case, deadlines.due(case, procedure_of(case.definition_id), seen_of(case)))
    deadlines.plan_timers(case, clock.now())
    data = {"from": old.isoformat(), "to": new_due_at.isoformat()}
    return noted(
        case, actor, "apologise", "Xin lỗi và hẹn lại", event=DeadlineExtended, note=reason, data=data
    )
