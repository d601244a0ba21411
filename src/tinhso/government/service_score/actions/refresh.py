"""Bringing the facts of dossiers up to date, and their counts with them."""

from collections.abc import Collection
from dataclasses import asdict, fields
from datetime import datetime
from uuid import UUID

from tinhso.government.service_score import cells
from tinhso.government.service_score.contracts import Fact, Spent
from tinhso.government.service_score.formulas import formula_for
from tinhso.government.service_score.models import DossierFact, StageTime
from tinhso.government.service_score.rules.counting import fact_of, stages_of
from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.locks import lock_rows
from tinhso.platform.calendar import facade as calendar
from tinhso.platform.cases import facade as cases
from tinhso.platform.organisations import facade as organisations

NAMES = tuple(field.name for field in fields(Fact))
CHANGING = [name for name in NAMES if name != "case_id"]


@action("service_score.count")
def refresh(*, actor: Actor, case_ids: Collection[UUID]) -> int:
    """Count dossiers as they are now; return how many changed.

    The state of the case decides, not what was announced of it: events may come twice, late or in any
    order. Rows are locked before the cases are read, so that of two at once the second sees the newer case.
    """
    DossierFact.objects.bulk_create((DossierFact(case_id=key) for key in case_ids), ignore_conflicts=True)
    before = {row.case_id: _fact(row) for row in lock_rows(DossierFact.objects.all(), case_ids)}
    found = cases.facts(before)
    formula = formula_for(clock.today())
    tolerated = formula.supplements_tolerated if formula else None
    after = {case.id: fact_of(case, tolerated, working_minutes) for case in found}
    changed = {key: fact for key, fact in after.items() if fact != before[key]}
    cells.add((before[key] if before[key].code else None, fact) for key, fact in changed.items())
    _save(list(changed.values()))
    _keep_stages([spent for case in found for spent in stages_of(case, working_minutes)])
    return len(changed)


def working_minutes(unit_id: UUID, start: datetime, end: datetime) -> int:
    """Return the working minutes of a unit between two moments."""
    chart = calendar.calendar_of(organisations.path(unit_id), clock.local(start).date())
    return calendar.working_minutes(chart, start, end)


def _fact(row: DossierFact) -> Fact:
    return Fact(**{name: getattr(row, name) for name in NAMES})


def _save(facts: Collection[Fact]) -> None:
    DossierFact.objects.bulk_create(
        (DossierFact(**asdict(fact)) for fact in facts),
        update_conflicts=True,
        unique_fields=["case_id"],
        update_fields=CHANGING,
    )


def _keep_stages(stages: Collection[Spent]) -> None:
    StageTime.objects.bulk_create((StageTime(**asdict(one)) for one in stages), ignore_conflicts=True)
