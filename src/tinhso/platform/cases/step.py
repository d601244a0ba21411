"""One step of a case: lock, check, change, chain, announce. Every core action is built from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.kernel import clock, rows
from tinhso.kernel.actions import emit
from tinhso.kernel.actor import Actor, Path
from tinhso.kernel.chains import link_hash
from tinhso.kernel.errors import Conflict, Invalid, NotFound
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.calendar import facade as calendar
from tinhso.platform.calendar.contracts import TimeLimit, TimeUnit
from tinhso.platform.cases import rules
from tinhso.platform.cases.catalogue import procedure_of
from tinhso.platform.cases.contracts import CLOCK_RUNS, EVENTS, CaseEvent, CaseInfo, CoreAction, Status
from tinhso.platform.cases.definition import Action, Procedure
from tinhso.platform.cases.models import Case, Task, TrailRow
from tinhso.platform.cases.selectors import info
from tinhso.platform.organisations import facade as organisations


@dataclass(slots=True)
class Step:
    """A case under lock, with all that an action needs to know."""

    actor: Actor
    case: Case
    procedure: Procedure
    action: Action
    before: Status
    now: datetime

    @property
    def path(self) -> Path:
        return organisations.path(self.case.unit_id)

    @property
    def seen(self) -> dict[str, Any]:
        return seen_of(self.case)


def seen_of(case: Case) -> dict[str, Any]:
    """Return what the definition's expressions may see of a case."""
    facts = {
        "code": case.code,
        "channel": case.channel,
        "status": case.status,
        "applicant_name": case.applicant_name,
        "fee_total": case.fee_total,
        "money": case.money,
        "consultations_open": case.consultations_open,
        "linked_open": case.linked_open,
    }
    return rules.values(case.answers, case.flags, facts)


def open_step(actor: Actor, case_id: UUID, revision: int, kind: CoreAction, code: str) -> Step:
    """Lock a case for a member of staff and check revision, right, status, stage and guard."""
    case = locked(case_id)
    path = organisations.path(case.unit_id)
    if not actor.can("cases.read", path):
        raise NotFound("cases.not_found", "Không có hồ sơ này, hoặc hồ sơ không thuộc đơn vị của bạn.")
    for permission in rules.permissions_for(kind, case.stage_role):
        actor.require(permission, path)
    check_revision(case, revision)
    procedure = procedure_of(case.definition_id)
    action = _action(procedure, case, kind, code)
    before = Status(case.status)
    rules.next_status(kind, before)
    step = Step(actor, case, procedure, action, before, clock.now())
    if not rules.usable(action, before, case.stage, step.seen):
        raise Conflict("cases.action_not_now", "Việc này không làm được ở bước hiện tại. Hãy tải lại trang.")
    return step


def hold(actor: Actor, case_id: UUID, revision: int, permission: str) -> Case:
    """Lock a case for an act that every office may do, whatever the procedure: right and revision checked."""
    case = locked(case_id)
    path = organisations.path(case.unit_id)
    if not actor.can("cases.read", path):
        raise NotFound("cases.not_found", "Không có hồ sơ này, hoặc hồ sơ không thuộc đơn vị của bạn.")
    actor.require(permission, path)
    check_revision(case, revision)
    return case


def noted(
    case: Case,
    actor: Actor,
    action: str,
    label: str,
    *,
    event: type[CaseEvent] | None = None,
    note: str = "",
    data: Mapping[str, Any] | None = None,
) -> CaseInfo:
    """Chain such an act into the trail, save the case once, announce it."""
    record(case, actor, action, label, clock.now(), note=note, data=data)
    case.revision += 1
    case.save()
    if event:
        emit(event_of(event, case, note))
    return info(case)


def require_running(case: Case) -> None:
    """Refuse what only a case in process may undergo."""
    if Status(case.status) not in CLOCK_RUNS:
        raise Conflict("cases.action_not_now", "Việc này chỉ làm được khi hồ sơ đang được giải quyết.")


def required(text: str, name: str, message: str) -> str:
    """Return a trimmed text; refuse an empty or overlong one beside its field."""
    found = text.strip()
    if not found:
        raise Invalid("cases.note_required", message, fields={name: message})
    if len(found) > NOTE_LENGTH_MAX:
        long = _("Dài quá %(max)s ký tự; hãy viết gọn lại.") % {"max": NOTE_LENGTH_MAX}
        raise Invalid("cases.note_long", long, fields={name: long})
    return found


def locked(case_id: UUID) -> Case:
    """Return the case under lock."""
    case = rows.locked(Case, case_id)
    if case is None:
        raise NotFound("cases.not_found", "Không có hồ sơ này, hoặc hồ sơ không thuộc đơn vị của bạn.")
    case.remember()
    return case


def check_revision(case: Case, revision: int) -> None:
    """Refuse a save made from an old page; the page shows what changed and keeps what was typed."""
    if case.revision != revision:
        raise Conflict(
            "cases.stale",
            "Người khác vừa xử lý hồ sơ này. Hãy xem thay đổi mới rồi làm lại; chữ đã gõ vẫn còn.",
        )


def _action(procedure: Procedure, case: Case, kind: CoreAction, code: str) -> Action:
    action = procedure.action(code)
    if action is None or action.kind is not kind:
        raise Invalid("cases.unknown_action", "Thủ tục này không có việc đó.")
    return action


def move(step: Step, *, stage: str = "") -> None:
    """Change status (and stage), closing the task of the old stage and opening the new one."""
    case = step.case
    case.status = rules.next_status(step.action.kind, step.before)
    case.flags = [flag for flag in case.flags if flag not in step.action.remove_flags]
    case.flags += [flag for flag in step.action.add_flags if flag not in case.flags]
    if stage and stage != case.stage:
        enter_stage(case, step.procedure, stage, step.actor.name, step.now)


def enter_stage(case: Case, procedure: Procedure, stage: str, who: str, now: datetime) -> None:
    """Hand the case to the owner of a stage. The quota never moves the legal due date."""
    close_task(case, who, now)
    target = procedure.stage(stage)
    case.stage, case.stage_role, case.assignee_id = target.code, target.role, None
    due = quota_end(case.unit_id, target.quota_hours, now)
    facts = {"unit_id": case.unit_id, "role": target.role, "opened_at": now, "due_at": due}
    rows.insert([rows.new(Task, case_id=case.pk, stage=stage, **facts)])


def quota_end(unit_id: UUID, hours: int, start: datetime) -> datetime | None:
    """Return when the working hours of a stage are used up; ``None`` for a stage without quota."""
    if not hours:
        return None
    limit = TimeLimit(hours, TimeUnit.HOUR)
    return calendar.due_at(organisations.path(unit_id), start, limit).due_at


def close_task(case: Case, who: str, now: datetime) -> None:
    rows.change(Task, {"closed_at": now, "closed_by": who}, case_id=case.pk, closed_at=None)


def finish(step: Step, *, note: str = "", data: Mapping[str, Any] | None = None) -> CaseInfo:
    """Chain the act into the trail, save the case once, announce it."""
    record(step.case, step.actor, step.action.code, step.action.label.vi, step.now, note=note, data=data)
    step.case.revision += 1
    step.case.save()
    announce(step.case, step.action.kind, note)
    return info(step.case)


def announce(case: Case, kind: CoreAction, note: str = "") -> None:
    emit(event_of(EVENTS[kind], case, note))


def event_of(kind: type[CaseEvent], case: Case, note: str = "") -> CaseEvent:
    return kind(
        case_id=case.pk,
        code=case.code,
        procedure_code=case.procedure_code,
        status=str(case.status),
        stage=case.stage,
        unit_id=case.unit_id,
        applicant_id=case.applicant_id,
        note=note,
    )


def record(
    case: Case,
    actor: Actor,
    action: str,
    label: str,
    now: datetime,
    *,
    note: str = "",
    data: Mapping[str, Any] | None = None,
) -> None:
    """Append to the hash chain; the case row, which is locked, holds its head."""
    rows.insert([link(case, actor, action, label, now, note=note, data=data)])


def link(
    case: Case,
    actor: Actor,
    action: str,
    label: str,
    now: datetime,
    *,
    note: str = "",
    data: Mapping[str, Any] | None = None,
) -> TrailRow:
    """Make the next link and move the head of the chain; saving both is the caller's."""
    case.trail_length += 1
    content = {
        "case": case.code,
        "seq": case.trail_length,
        "at": now.isoformat(),
        "actor": str(actor.account_id or ""),
        "actor_name": actor.name,
        "unit_name": actor.unit_name,
        "action": action,
        "label": label,
        "status": str(case.status),
        "stage": case.stage,
        "note": note,
        "data": dict(data or {}),
    }
    case.trail_head = link_hash(case.trail_head, content)
    return rows.new(TrailRow, case_id=case.pk, seq=case.trail_length, content=content, hash=case.trail_head)


def require_note(step: Step, note: str) -> str:
    """Return the trimmed note; refuse when the definition wants one and it is empty."""
    text = note.strip()
    if step.action.note == "required" and not text:
        raise Invalid(
            "cases.note_required",
            "Hãy ghi lý do.",
            fields={"note": gettext_noop("Hãy ghi lý do để người dân hiểu.")},
        )
    if len(text) > NOTE_LENGTH_MAX:
        message = _("Lý do dài quá %(max)s ký tự.") % {"max": NOTE_LENGTH_MAX}
        raise Invalid("cases.note_long", message, fields={"note": message})
    return text


NOTE_LENGTH_MAX = 2_000
