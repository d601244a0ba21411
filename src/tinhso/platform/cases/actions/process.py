"""Inside the office: forward, take over, note, stop or keep."""

from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Invalid
from tinhso.platform.cases.contracts import CLOSED, CaseInfo, CoreAction, Status
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
def forward(*, actor: Actor, case_id: UUID, revision: int, note: str = "", code: str = "forward") -> CaseInfo:
    """Hand the case to the stage the action names. Its quota never moves the legal due date."""
    step = open_step(actor, case_id, revision, CoreAction.FORWARD, code)
    text = require_note(step, note)
    if step.action.to is None:
        raise Invalid("cases.no_target", "Thủ tục chưa nói việc này chuyển đến bước nào; hãy báo quản trị.")
    move(step, stage=step.action.to)
    return finish(step, note=text)


@action("cases.process")
def claim(*, actor: Actor, case_id: UUID, revision: int) -> CaseInfo:
    """Take a case of the unit as one's own work."""
    case = locked(case_id)
    actor.require("cases.process", organisations.path(case.unit_id))
    check_revision(case, revision)
    if Status(case.status) in CLOSED:
        raise Conflict("cases.closed", "Hồ sơ đã đóng, không sửa được nữa.")
    case.assignee_id = actor.account_id
    record(case, actor, "claim", "Nhận xử lý", clock.now())
    case.revision += 1
    case.save()
    return info(case)


@action("cases.process")
def custom(*, actor: Actor, case_id: UUID, revision: int, code: str, note: str = "") -> CaseInfo:
    """Do a local act of the definition: it sets flags and leaves the status alone."""
    step = open_step(actor, case_id, revision, CoreAction.CUSTOM, code)
    text = require_note(step, note)
    move(step)
    return finish(step, note=text)


@action("cases.process")
def stop(*, actor: Actor, case_id: UUID, revision: int, note: str = "", code: str = "stop") -> CaseInfo:
    """Stop a dossier on the citizen's wish, or when the supplement never came."""
    step = open_step(actor, case_id, revision, CoreAction.STOP, code)
    reason = require_note(step, note)
    move(step)
    step.case.ended_at = step.now
    close_task(step.case, actor.name, step.now)
    return finish(step, note=reason)


@action("cases.process")
def keep(*, actor: Actor, case_id: UUID, revision: int, note: str = "", code: str = "keep") -> CaseInfo:
    """Go on although withdrawal was asked for; the reason is told to the citizen."""
    step = open_step(actor, case_id, revision, CoreAction.KEEP, code)
    reason = require_note(step, note)
    move(step)
    return finish(step, note=reason)
