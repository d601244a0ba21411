"""Long work of the engine, a batch a job, so that no transaction grows with the province."""

from datetime import date
from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.actor import system_actor
from tinhso.platform.cases.actions.recount import recount_deadlines
from tinhso.platform.events.contracts import EventInfo
from tinhso.platform.jobs import facade as jobs


@jobs.task(queue="slow", name="cases.recount")
def recount(day: str, unit_id: str, reason: str, after: str) -> None:
    """Recount one batch of deadlines and defer the next."""
    rest = recount_deadlines(
        actor=system_actor("Tính lại hạn", ["cases.recount"]),
        day=date.fromisoformat(day),
        unit_id=UUID(unit_id) if unit_id else None,
        reason=reason,
        after=UUID(after) if after else None,
    )
    if rest:
        recount.defer(day=day, unit_id=unit_id, reason=reason, after=str(rest))


def on_calendar_change(event: EventInfo) -> None:
    """Start recounting when an exception was added or cancelled."""
    day = event.data.get("day") or clock.today().isoformat()
    decision = event.data.get("decision_number") or event.data.get("reason") or ""
    reason = f"Lịch làm việc thay đổi từ ngày {day}. {decision}".strip()
    recount.defer(day=day, unit_id=event.data.get("unit_id") or "", reason=reason, after="")
