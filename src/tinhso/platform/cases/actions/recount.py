"""A calendar changed under running clocks: count the due dates afresh, each with a trace."""

from datetime import date
from uuid import UUID

from django.db.models import Q

from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.platform.cases import deadlines
from tinhso.platform.cases.catalogue import procedure_of
from tinhso.platform.cases.contracts import CLOCK_RUNS
from tinhso.platform.cases.models import Case
from tinhso.platform.cases.step import record, seen_of

BATCH_ROWS = 200


@action("cases.recount")
def recount_deadlines(
    *, actor: Actor, day: date, unit_id: UUID | None, reason: str, after: UUID | None
) -> UUID | None:
    """Recount a batch of deadlines that may cross `day`; returns where to go on, ``None`` at the end."""
    running = Q(status__in=sorted(CLOCK_RUNS), due_at__isnull=False, due_at__date__gte=day)
    if unit_id:
        running &= Q(root_id=unit_id) | Q(branch_id=unit_id) | Q(unit_id=unit_id)
    if after:
        running &= Q(pk__gt=after)
    cases = list(Case.objects.select_for_update().filter(running).order_by("pk")[:BATCH_ROWS])
    for case in cases:
        _recount(case, actor, reason)
    return cases[-1].pk if len(cases) == BATCH_ROWS else None


def _recount(case: Case, actor: Actor, reason: str) -> None:
    before = case.due_at
    deadline = deadlines.due(case, procedure_of(case.definition_id), seen_of(case))
    if before is None or deadline is None or deadline.due_at == before:
        return
    now = clock.now()
    deadlines.set_due(case, deadline)
    deadlines.plan_timers(case, now)
    moved = {"from": before.isoformat(), "to": deadline.due_at.isoformat()}
    record(case, actor, "recount", "Tính lại hạn trả", now, note=reason, data=moved)
    case.revision += 1
    case.save()
