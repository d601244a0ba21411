"""Counting again: what was missed comes in, what drifted is put right."""

from datetime import date, timedelta
from uuid import UUID

from tinhso.government.service_score import cells
from tinhso.government.service_score.actions.refresh import refresh
from tinhso.government.service_score.models import DossierFact
from tinhso.government.service_score.rules.periods import month_of
from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.platform.cases import facade as cases

BATCH_ROWS = 1_000


@action("service_score.count")
def recount(*, actor: Actor, month: date) -> int:
    """Count the dossiers received in a month again from their facts, in the database."""
    return cells.recount(month)


@action("service_score.count")
def catch_up(*, actor: Actor, after: UUID | None = None) -> UUID | None:
    """Bring in a batch of all dossiers; returns where to go on, ``None`` at the end."""
    batch = cases.case_ids(after=after, size=BATCH_ROWS)
    refresh(actor=actor, case_ids=batch)
    return batch[-1] if len(batch) == BATCH_ROWS else None


@action("service_score.count")
def refresh_open(*, actor: Actor, after: UUID | None = None) -> UUID | None:
    """Look again at a batch of open dossiers: a changed calendar moves due dates without an event."""
    rows = DossierFact.objects.filter(ended_month=cells.MONTHLESS).order_by("pk")
    batch = list((rows.filter(pk__gt=after) if after else rows).values_list("pk", flat=True)[:BATCH_ROWS])
    refresh(actor=actor, case_ids=batch)
    return batch[-1] if len(batch) == BATCH_ROWS else None


def tidy(actor: Actor) -> None:
    """Every night: look at all open dossiers again, recount this month and the one before.

    Each batch is a transaction of its own.
    """
    after = refresh_open(actor=actor)
    while after:
        after = refresh_open(actor=actor, after=after)
    this_month = month_of(clock.now())
    for month in ((this_month - timedelta(days=1)).replace(day=1), this_month):
        recount(actor=actor, month=month)


def catch_up_all(actor: Actor) -> None:
    """Bring in all dossiers there are, a batch a transaction."""
    after = catch_up(actor=actor)
    while after:
        after = catch_up(actor=actor, after=after)
