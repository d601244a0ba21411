"""Timers: looked at again when they fire, because the world may have changed meanwhile."""

from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.platform.cases.contracts import CLOCK_RUNS, CaseEvent, DeadlineNear, DeadlinePassed, Status
from tinhso.platform.cases.deadlines import DUE, NEAR
from tinhso.platform.cases.models import Case, Timer

BATCH_ROWS = 200
_EVENTS: dict[str, type[CaseEvent]] = {NEAR: DeadlineNear, DUE: DeadlinePassed}


@action("cases.timers")
def fire_timers(*, actor: Actor) -> int:
    """Fire what is due, a batch at a time; returns how many fired."""
    now = clock.now()
    due = Timer.objects.filter(fires_at__lte=now, fired_at__isnull=True).order_by("fires_at")
    timers = list(due.select_for_update(skip_locked=True, of=("self",)).select_related("case")[:BATCH_ROWS])
    for timer in timers:
        timer.fired_at = now
        if Status(timer.case.status) in CLOCK_RUNS:
            emit(_event(timer.kind, timer.case))
    Timer.objects.bulk_update(timers, ["fired_at"])
    return len(timers)


def _event(kind: str, case: Case) -> CaseEvent:
    return _EVENTS[kind](
        case_id=case.pk,
        code=case.code,
        procedure_code=case.procedure_code,
        status=str(case.status),
        stage=case.stage,
        unit_id=case.unit_id,
        applicant_id=case.applicant_id,
    )
