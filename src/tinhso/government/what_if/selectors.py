"""Questions; each takes the actor and scopes in the query."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from tinhso.government.what_if.contracts import (
    Change,
    Findings,
    History,
    Interval,
    Outcome,
    State,
    StudyInfo,
)
from tinhso.government.what_if.models import Study
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import NotFound
from tinhso.kernel.paging import PAGE_SIZE, Page, cursor_id, page_of
from tinhso.platform.organisations import facade as organisations


def in_reach(actor: Actor) -> "QuerySet[Study]":
    return Study.objects.filter(organisations.within(actor.reach("what_if.use"), "unit"))


def studies(actor: Actor, *, cursor: str = "", size: int = PAGE_SIZE) -> Page[StudyInfo]:
    """Return the studies the actor may read, newest first. One query."""
    rows = in_reach(actor).order_by("-id")
    if cursor:
        rows = rows.filter(id__lt=cursor_id(cursor))
    return page_of([info_of(row) for row in rows[: size + 1]], size, lambda study: [study.id])


def study(actor: Actor, study_id: UUID) -> StudyInfo:
    """Return one study; raise `NotFound` where the actor may not know of it. One query."""
    row = in_reach(actor).filter(pk=study_id).first()
    if row is None:
        raise NotFound("what_if.not_found", "Không có lần thử này. Hãy tìm lại từ danh sách.")
    return info_of(row)


def info_of(row: Study) -> StudyInfo:
    return StudyInfo(
        id=row.pk,
        unit_id=row.unit_id,
        change=change_of(row),
        horizon=row.horizon,
        state=State(row.state),
        problem=row.problem,
        asked_at=row.asked_at,
        asked_by=row.asked_by,
        finished_at=row.finished_at,
        findings=findings_of(row.findings) if row.findings else None,
    )


def change_of(row: Study) -> Change:
    return Change(officers=dict(row.officers), volume=row.volume, limit=row.limit)


def findings_of(kept: dict[str, Any]) -> Findings:
    """Return findings as they were kept by `dataclasses.asdict`."""
    return Findings(
        history=History(**kept["history"]),
        replications=kept["replications"],
        now=_outcome(kept["now"]),
        changed=_outcome(kept["changed"]),
        difference=Interval(**kept["difference"]),
    )


def _outcome(kept: dict[str, Any]) -> Outcome:
    return Outcome(
        late=Interval(**kept["late"]),
        wait=Interval(**kept["wait"]),
        backlog=Interval(**kept["backlog"]),
        busy={role: Interval(**interval) for role, interval in kept["busy"].items()},
    )
