"""When a case is due, and the words that explain it."""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from tinhso.kernel import clock, rows
from tinhso.platform.calendar import facade as calendar
from tinhso.platform.calendar.contracts import Convention, Deadline, Pause, Step, TimeLimit, TimeUnit
from tinhso.platform.cases import rules
from tinhso.platform.cases.contracts import Channel
from tinhso.platform.cases.definition import LegalBasis, Limit, Procedure
from tinhso.platform.cases.models import Case, Extension, Supplement, Timer
from tinhso.platform.cases.models import Pause as PauseRow
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
    return _due(case, procedure, seen, ended(stands_of(case), NEVER), extension_of(case))


def first_due(case: Case, procedure: Procedure, seen: dict[str, Any]) -> Deadline | None:
    """Count the due time at acceptance, when the clock cannot have stood nor the date been moved."""
    return _due(case, procedure, seen, (), None)


def _due(
    case: Case,
    procedure: Procedure,
    seen: dict[str, Any],
    pauses: tuple[Pause, ...],
    extension: Extension | None,
) -> Deadline | None:
    written = rules.time_limit(procedure, Channel(case.channel), seen)
    if case.accepted_at is None:
        raise ValueError("a case is due only after its acceptance")
    if written.value is None:
        return None
    charts = partial(calendar.calendar_of, organisations.path(case.unit_id))
    return count(case.accepted_at, as_time_limit(written), pauses, extension, charts)


Charts = Callable[[date | None], calendar.WorkCalendar]
"""The calendar of the unit on a day: as it stands now, or as it was known at some past moment."""


def count(
    start: datetime, limit: TimeLimit, pauses: tuple[Pause, ...], extension: Extension | None, charts: Charts
) -> Deadline:
    """Count from given facts; the one place where a due date is made, today and in a replay."""
    counted = calendar.deadline(charts(clock.local(start).date()), start, limit, pauses)
    return _extended(charts(None), counted, extension, pauses) if extension else counted


def _extended(
    chart: calendar.WorkCalendar, counted: Deadline, extension: Extension, pauses: tuple[Pause, ...]
) -> Deadline:
    """Return the new date promised with an apology; pauses after it move it as they move any due date."""
    due_at = extension.new_due_at
    for pause in pauses:
        if pause.end > extension.at:
            minutes = calendar.working_minutes(chart, max(pause.start, extension.at), pause.end)
            due_at = calendar.add_working_minutes(chart, due_at, minutes)
    promised = Step(
        f"Xin lỗi và hẹn lại một lần. Lý do: {extension.reason}",
        due_at,
        text_en=f"New date promised with an apology, once. Reason: {extension.reason}",
    )
    return Deadline(due_at, lambda: (*counted.steps, promised))


def extension_of(case: Case) -> Extension | None:
    """Return the new date that was promised with an apology, if one was."""
    return rows.one(Extension, case_id=case.pk)


def ended(stands: Iterable[Pause], known_at: datetime) -> tuple[Pause, ...]:
    """Return those over by then; they alone move the due date."""
    return tuple(stand for stand in stands if stand.end <= known_at and stand.end < NEVER)


def stands_of(case: Case) -> list[Pause]:
    """Return every time the clock stood, by its start: supplements after acceptance, suspensions, dues.

    One that stands still ends `NEVER`. Two queries.
    """
    asked = rows.matching(Supplement, case_id=case.pk, before_acceptance=False)
    stood = rows.matching(PauseRow, case_id=case.pk)
    found = [Pause(row.requested_at, row.answered_at or NEVER, PAUSE_REASON) for row in asked]
    found += [Pause(row.started_at, row.ended_at or NEVER, row.reason) for row in stood]
    return sorted(found, key=lambda pause: pause.start)


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
    rows.remove(Timer, case_id=case.pk, fired_at=None)
    moments = {NEAR: max(now, case.due_at - NEAR_BEFORE), DUE: case.due_at}
    rows.insert([rows.new(Timer, case_id=case.pk, kind=kind, fires_at=at) for kind, at in moments.items()])
