"""Handing a case to another unit: offered, then received or sent back. The due date never moves."""

from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Invalid, NotFound
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.cases.catalogue import procedure_of
from tinhso.platform.cases.contracts import CaseInfo, TransferOffered, TransferReceived, TransferReturned
from tinhso.platform.cases.models import Case, Task, Transfer
from tinhso.platform.cases.selectors import info
from tinhso.platform.cases.step import (
    close_task,
    event_of,
    hold,
    locked,
    noted,
    quota_end,
    record,
    require_running,
    required,
)
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.organisations.contracts import UnitInfo


@action("cases.process")
def offer_transfer(*, actor: Actor, case_id: UUID, revision: int, to_unit_id: UUID, note: str) -> CaseInfo:
    """Offer a case to the unit that is competent; until it is received this unit stays responsible."""
    case = hold(actor, case_id, revision, "cases.process")
    require_running(case)
    reason = required(note, "note", "Hãy ghi lý do chuyển.")
    target = _target(case, to_unit_id)
    if case.transfers.filter(answered_at__isnull=True).exists():
        raise Conflict("cases.transfer_open", "Hồ sơ đang chờ một đơn vị khác tiếp nhận.")
    Transfer.objects.create(
        case=case,
        from_unit_id=case.unit_id,
        to_unit_id=target.id,
        reason=reason,
        offered_at=clock.now(),
        offered_by=actor.name,
    )
    data = {"to": target.name}
    return noted(
        case, actor, "offer_transfer", "Chuyển đơn vị khác", event=TransferOffered, note=reason, data=data
    )


@action("cases.accept")
def answer_transfer(*, actor: Actor, transfer_id: UUID, received: bool, note: str = "") -> CaseInfo:
    """Receive a case offered to one's unit, or send it back with the reason."""
    transfer, case = _waiting(actor, transfer_id)
    answer = note.strip() if received else required(note, "note", "Hãy ghi vì sao không nhận.")
    now = clock.now()
    transfer.answered_at, transfer.answered_by = now, actor.name
    transfer.received, transfer.answer = received, answer
    transfer.save()
    if received:
        require_running(case)
        _take_over(case, organisations.unit(transfer.to_unit_id), actor)
    label = "Tiếp nhận hồ sơ chuyển đến" if received else "Không nhận, chuyển trả"
    record(case, actor, "answer_transfer", label, now, note=answer)
    case.revision += 1
    case.save()
    emit(event_of(TransferReceived if received else TransferReturned, case, answer))
    return info(case)


def _target(case: Case, unit_id: UUID) -> UnitInfo:
    target = organisations.unit(unit_id)
    if target.id == case.unit_id or not target.in_force(clock.legal_day()):
        message = gettext_noop("Hãy chọn một đơn vị khác đang hoạt động.")
        raise Invalid("cases.transfer_target", message, fields={"to_unit_id": message})
    return target


def _waiting(actor: Actor, transfer_id: UUID) -> tuple[Transfer, Case]:
    """Return an offer to a unit of the actor's, its case locked first as every act does."""
    found = Transfer.objects.filter(pk=transfer_id).first()
    if found is None or not actor.can("cases.accept", organisations.path(found.to_unit_id)):
        raise NotFound("cases.transfer", "Không có hồ sơ này trong các hồ sơ chuyển đến đơn vị của bạn.")
    case = locked(found.case_id)
    transfer = Transfer.objects.select_for_update().get(pk=transfer_id)
    if transfer.answered_at:
        raise Conflict("cases.transfer_answered", "Hồ sơ chuyển đến này đã được trả lời.")
    return transfer, case


def _take_over(case: Case, unit: UnitInfo, actor: Actor) -> None:
    """Move the case to its new unit; stage and due date stay, the quota of the stage starts again."""
    now = clock.now()
    close_task(case, actor.name, now)
    case.unit_id, case.assignee_id = unit.id, None
    case.root_id, case.branch_id = unit.path[0], unit.path[min(1, len(unit.path) - 1)]
    stage = procedure_of(case.definition_id).stage(case.stage)
    due_at = quota_end(unit.id, stage.quota_hours, now)
    Task.objects.create(
        case=case, stage=stage.code, unit_id=unit.id, role=stage.role, opened_at=now, due_at=due_at
    )
