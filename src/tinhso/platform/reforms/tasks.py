"""Reforms run in the background: a job does batches for a while and defers the next."""

import time
from datetime import timedelta
from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor, system_actor
from tinhso.platform.jobs import facade as jobs
from tinhso.platform.reforms.actions.run import NAME, STALE_AFTER, advance, start, sweep
from tinhso.platform.reforms.contracts import MOVING, ReformState
from tinhso.platform.reforms.models import Reform

WORK_FOR_S = 10.0
SWEPT_FOR = timedelta(days=2)


def mover() -> Actor:
    return system_actor(NAME, ["reforms.run", "reforms.read"])


@jobs.task(queue="slow", name="reforms.run")
def run(reform_id: str) -> None:
    """Do batches, then let other jobs have their turn."""
    until = time.monotonic() + WORK_FOR_S
    while advance(actor=mover(), reform_id=UUID(reform_id)):
        if time.monotonic() > until:
            run.defer(reform_id=reform_id)
            return


def tick() -> int:
    """Start what is due today, take up what lost its worker, and gather what came late."""
    began = 0
    due = Reform.objects.filter(state=ReformState.CONFIRMED, on__lte=clock.legal_day())
    for key in due.values_list("pk", flat=True):
        start(actor=mover(), reform_id=key)
        run.defer(reform_id=str(key))
        began += 1
    silent = Reform.objects.filter(state__in=MOVING, touched_at__lt=clock.now() - STALE_AFTER)
    for key in silent.values_list("pk", flat=True):
        run.defer(reform_id=str(key))
    _sweep()
    return began


def _sweep() -> None:
    done = Reform.objects.filter(state=ReformState.DONE, finished_at__gte=clock.now() - SWEPT_FOR)
    for key in done.values_list("pk", flat=True):
        while sweep(actor=mover(), reform_id=key):
            pass
