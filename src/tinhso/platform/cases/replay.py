"""Why this date: the due date of a dossier as it was known at any past moment."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from functools import partial
from uuid import UUID

from tinhso.kernel import rows
from tinhso.platform.calendar import facade as calendar
from tinhso.platform.cases import deadlines, rules, selectors
from tinhso.platform.cases.catalogue import procedure_of
from tinhso.platform.cases.contracts import Channel, DueReplay, DueStep, Status, TrailEntry
from tinhso.platform.cases.models import Case, Task
from tinhso.platform.cases.step import seen_of
from tinhso.platform.organisations import facade as organisations

STOOD = frozenset({Status.SUPPLEMENT, Status.FEE_DUE, Status.SUSPENDED, Status.WITHDRAW_ASKED})
RECOUNTING = frozenset({"apologise", "recount"})


def counted_at(entries: Iterable[TrailEntry]) -> Iterator[TrailEntry]:
    """Return the acts at which the due date was counted: acceptance, the end of each time the clock stood,
    an apology, a change of the calendar. The trail names them all and nobody rewrites it.
    """
    before = Status.SUBMITTED
    for entry in entries:
        accepted = entry.status is Status.ACCEPTED and before is Status.SUBMITTED
        resumed = entry.status is Status.PROCESSING and before in STOOD
        if accepted or resumed or entry.action in RECOUNTING:
            yield entry
        before = entry.status


def due_history(case_id: UUID) -> list[TrailEntry]:
    """Return the acts that set or moved the due date, oldest first."""
    return list(counted_at(selectors.trail(case_id)))


def explain_due(case_id: UUID, on: datetime) -> DueReplay | None:
    """Count the due date from what was known at `on`; ``None`` before acceptance, or where the law sets none.

    Answers and flags are those of now: no time limit may hang on what changes after acceptance.
    """
    (case,) = rows.matching(Case, id=case_id)
    return explain(case, due_history(case_id), on)


def explain(case: Case, history: Sequence[TrailEntry], on: datetime) -> DueReplay | None:
    """Count as `explain_due` does, with the case and its history at hand."""
    known = [entry for entry in history if entry.at <= on]
    limit = rules.time_limit(procedure_of(case.definition_id), Channel(case.channel), seen_of(case))
    if not known or limit.value is None or case.accepted_at is None:
        return None
    last, stands = known[-1], deadlines.stands_of(case)
    promised = deadlines.extension_of(case)
    due = deadlines.count(
        case.accepted_at,
        deadlines.as_time_limit(limit),
        deadlines.ended(stands, last.at),
        promised if promised and promised.at <= last.at else None,
        partial(
            calendar.calendar_known, calendar.almanac_known(last.at), organisations.path(_unit(case, last.at))
        ),
    )
    return DueReplay(
        at=on,
        counted_at=last.at,
        because=last.label,
        due_at=due.due_at,
        steps=tuple(DueStep(step.text_vi, step.at, step.clause, step.text_en) for step in due.steps),
        standing=next((stand.reason for stand in stands if stand.start <= on < stand.end), ""),
        recorded=case.due_at if last is history[-1] else None,
    )


def _unit(case: Case, at: datetime) -> UUID:
    """Return the unit that held the case then."""
    stays = rows.matching(Task, order=("-opened_at", "-id"), case_id=case.pk)
    return next((stay.unit_id for stay in stays if stay.opened_at <= at), case.unit_id)
