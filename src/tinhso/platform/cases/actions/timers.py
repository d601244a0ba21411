"""Timers: looked at again when they fire, because the world may have changed meanwhile."""

from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.platform.cases.contracts import (
    CLOCK_RUNS,
    CaseEvent,
    ConsultationOverdue,
    DeadlineNear,
    DeadlinePassed,
    Status,
)
from tinhso.platform.cases.deadlines import DUE, NEAR
from tinhso.platform.cases.models import Consultation, Timer
from tinhso.platform.cases.step import event_of

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
            emit(event_of(_EVENTS[timer.kind], timer.case))
    Timer.objects.bulk_update(timers, ["fired_at"])
    return len(timers)


@action("cases.timers")
def tell_overdue_consultations(*, actor: Actor) -> int:
    """Announce once each consultation whose time is over without an answer; it stays unanswered."""
    now = clock.now()
    waiting = Consultation.objects.filter(
        due_at__lte=now, answered_at__isnull=True, cancelled_at__isnull=True, overdue_told_at__isnull=True
    ).order_by("due_at")
    late = list(waiting.select_for_update(skip_locked=True, of=("self",)).select_related("case")[:BATCH_ROWS])
    for consultation in late:
        consultation.overdue_told_at = now
        emit(event_of(ConsultationOverdue, consultation.case, str(consultation.pk)))
    Consultation.objects.bulk_update(late, ["overdue_told_at"])
    return len(late)
