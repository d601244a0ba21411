"""When a case is due, and the words that explain it."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from tinhso.platform.calendar import facade as calendar
from tinhso.platform.calendar.contracts import Convention, Deadline, Pause, TimeLimit, TimeUnit
from tinhso.platform.cases import rules
from tinhso.platform.cases.contracts import Channel
from tinhso.platform.cases.definition import LegalBasis, Limit, Procedure
from tinhso.platform.cases.models import Case, Timer
from tinhso.platform.organisations import facade as organisations

NEAR, DUE = "near", "due"
NEAR_BEFORE = timedelta(hours=4)
PAUSE_REASON = "Chờ người dân bổ sung hồ sơ"


NEVER = datetime(9999, 1, 1, tzinfo=UTC)
"""Sorts a dossier without a due date after all that have one; no page shows it."""


def as_time_limit(limit: Limit) -> TimeLimit:
    if limit.value is None:
        raise ValueError("a limit in words cannot be counted")
    return TimeLimit(
        limit.value,
        TimeUnit(limit.unit),
        Convention(limit.convention),
        limit.cut_off,
        clause_of(limit.legal_basis),
    )


def clause_of(basis: LegalBasis | None) -> str:
    """Cite a clause as people do: ``Điều 16 60/2014/QH13``."""
    return " ".join(part for part in (basis.clause, basis.document) if part) if basis else ""


def due(case: Case, procedure: Procedure, seen: dict[str, Any]) -> Deadline | None:
    """Count the due time afresh from acceptance and all pauses; the same facts give the same answer.

    ``None`` where the law sets no number: nobody invents a date.
    """
    written = rules.time_limit(procedure, Channel(case.channel), seen)
    if case.accepted_at is None:
        raise ValueError("a case is due only after its acceptance")
    if written.value is None:
        return None
    limit = as_time_limit(written)
    return calendar.due_at(organisations.path(case.unit_id), case.accepted_at, limit, pauses_of(case))


def pauses_of(case: Case) -> tuple[Pause, ...]:
    rows = case.supplements.filter(before_acceptance=False, answered_at__isnull=False).order_by(
        "requested_at"
    )
    return tuple(Pause(row.requested_at, row.answered_at, PAUSE_REASON) for row in rows)


def set_due(case: Case, deadline: Deadline | None) -> None:
    if deadline is None:
        case.due_at, case.attention_at, case.due_explanation = None, NEVER, []
        return
    case.due_at = case.attention_at = deadline.due_at
    case.due_explanation = [step.as_json() for step in deadline.steps]


def answer_by(procedure: Procedure, unit_id: UUID, submitted_at: datetime) -> datetime:
    """Return until when an online dossier must be accepted, refused or sent back."""
    limit = as_time_limit(procedure.check_limit)
    return calendar.due_at(organisations.path(unit_id), submitted_at, limit).due_at


def plan_timers(case: Case, now: datetime) -> None:
    """Look at the case again shortly before and right after it is due; earlier plans are dropped."""
    if case.due_at is None:
        return
    case.timers.filter(fired_at__isnull=True).delete()
    moments = {NEAR: max(now, case.due_at - NEAR_BEFORE), DUE: case.due_at}
    Timer.objects.bulk_create(Timer(case=case, kind=kind, fires_at=at) for kind, at in moments.items())
