"""What the one-stop officer decides first: accept, refuse, or note what is wrong with the papers."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Invalid
from tinhso.platform.cases import deadlines, linking, papers
from tinhso.platform.cases.contracts import CLOSED, CaseInfo, CoreAction, Status
from tinhso.platform.cases.papers import Check
from tinhso.platform.cases.selectors import info
from tinhso.platform.cases.step import (
    check_revision,
    close_task,
    finish,
    locked,
    move,
    open_step,
    record,
    require_note,
)
from tinhso.platform.organisations import facade as organisations


@action("cases.process")
def check_papers(*, actor: Actor, case_id: UUID, revision: int, checks: Mapping[str, Check]) -> CaseInfo:
    """Save what was found about the papers; the case stays where it is."""
    case = locked(case_id)
    actor.require("cases.process", organisations.path(case.unit_id))
    check_revision(case, revision)
    if Status(case.status) in CLOSED:
        raise Conflict("cases.closed", "Hồ sơ đã đóng, không sửa được nữa.")
    now = clock.now()
    found = papers.check(papers.current(case), checks, actor.name, now)
    record(case, actor, "check_papers", "Kiểm tra giấy tờ", now, data={"papers": found})
    case.revision += 1
    case.save(update_fields=["revision", "trail_length", "trail_head"])
    return info(case)


@action("cases.accept")
def accept(
    *,
    actor: Actor,
    case_id: UUID,
    revision: int,
    code: str = "accept",
    checks: Mapping[str, Check] | None = None,
    received_at: datetime | None = None,
) -> CaseInfo:
    """Accept a complete dossier: the clock starts, the receipt can be printed, the next stage gets it.

    The clock starts at `received_at` where the desk had the papers in hand before it could say so here.
    """
    step = open_step(actor, case_id, revision, CoreAction.ACCEPT, code)
    present = papers.current(step.case)
    found = papers.check(present, checks or {}, actor.name, step.now)
    if not papers.acceptable(present):
        raise Invalid(
            "cases.papers_unchecked",
            "Còn giấy tờ bắt buộc chưa được đánh dấu hợp lệ; hãy kiểm tra từng giấy.",
        )
    step.case.accepted_at = received_at or step.now
    deadline = deadlines.first_due(step.case, step.procedure, step.seen)
    deadlines.set_due(step.case, deadline)
    deadlines.plan_timers(step.case, step.now)
    move(step, stage=step.action.to or step.procedure.processing_stage)
    data: dict[str, Any] = {"papers": found, "due_at": deadline.due_at.isoformat() if deadline else None}
    if received_at:
        data["received_at"] = received_at.isoformat()
    if opened := linking.open_parts(step):
        data["linked"] = opened
    return finish(step, data=data)


@action("cases.accept")
def refuse(*, actor: Actor, case_id: UUID, revision: int, note: str = "", code: str = "refuse") -> CaseInfo:
    """Refuse a dossier that cannot be accepted, with the legal reason."""
    step = open_step(actor, case_id, revision, CoreAction.REFUSE, code)
    reason = require_note(step, note)
    move(step)
    step.case.ended_at = step.now
    close_task(step.case, actor.name, step.now)
    return finish(step, note=reason)
