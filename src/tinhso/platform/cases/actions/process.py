"""Inside the office: forward, take over, note, stop or keep."""

from uuid import UUID

from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Invalid
from tinhso.platform.cases import countersigning
from tinhso.platform.cases.actions.pauses import run_again
from tinhso.platform.cases.contracts import CLOSED, CaseInfo, CoreAction, Status
from tinhso.platform.cases.settling import settle
from tinhso.platform.cases.step import (
    close_task,
    finish,
    hold,
    move,
    noted,
    open_step,
    require_note,
)


@action("cases.process")
def forward(*, actor: Actor, case_id: UUID, revision: int, note: str = "", code: str = "forward") -> CaseInfo:
    """Hand the case to the stage the action names. Its quota never moves the legal due date.

    Sent back behind its approval, a result is a draft again and its signature is no longer asked for.
    """
    step = open_step(actor, case_id, revision, CoreAction.FORWARD, code)
    text = require_note(step, note)
    if step.action.to is None:
        raise Invalid("cases.no_target", "Thủ tục chưa nói việc này chuyển đến bước nào; hãy báo quản trị.")
    taken_back = countersigning.take_back(step, text)
    move(step, stage=step.action.to)
    return finish(step, note=text, data={"taken_back": taken_back} if taken_back else None)


@action("cases.process")
def claim(*, actor: Actor, case_id: UUID, revision: int) -> CaseInfo:
    """Take a case of the unit as one's own work."""
    case = hold(actor, case_id, revision, "cases.process")
    if Status(case.status) in CLOSED:
        raise Conflict("cases.closed", "Hồ sơ đã đóng, không sửa được nữa.")
    case.assignee_id = actor.account_id
    return noted(case, actor, "claim", "Nhận xử lý")


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
    settle(step.case, step.now, reason)
    countersigning.call_off(step.case, reason)
    return finish(step, note=reason)


@action("cases.process")
def keep(*, actor: Actor, case_id: UUID, revision: int, note: str = "", code: str = "keep") -> CaseInfo:
    """Go on although withdrawal was asked for; the reason is told to the citizen."""
    step = open_step(actor, case_id, revision, CoreAction.KEEP, code)
    reason = require_note(step, note)
    move(step)
    if step.case.accepted_at:
        run_again(step.case)
        countersigning.ask_again(step)
    return finish(step, note=reason)
