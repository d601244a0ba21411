"""A linked dossier ended: its parent goes on, and the citizen gets everything from one place."""

from uuid import UUID

from tinhso.kernel import clock, rows
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.platform.cases import handing, rules
from tinhso.platform.cases.contracts import (
    CoreAction,
    DeliveryState,
    LinkedEnded,
    LinkKind,
    MoneyState,
    Status,
)
from tinhso.platform.cases.models import Case, Link
from tinhso.platform.cases.step import close_task, event_of, locked, record

DONE = "Kết quả được trả cùng hồ sơ liên thông"


@action("cases.link")
def end_part(*, actor: Actor, case_id: UUID) -> None:
    """Tell the parents of a dossier that it ended; doing it twice changes nothing."""
    for link in rows.matching(Link, case_id=case_id, kind=LinkKind.PART, ended_at=None):
        parent, part = locked(link.origin_id), locked(case_id)
        if not rows.count_changed(Link, {"ended_at": clock.now()}, id=link.pk, ended_at=None):
            continue
        parent.linked_open -= 1
        data = {"case": part.code, "status": str(part.status)}
        record(parent, actor, "linked_ended", "Hồ sơ liên thông đã xong", clock.now(), data=data)
        parent.revision += 1
        parent.save()
        emit(event_of(LinkedEnded, parent, part.code))
        _return_with_parent(part, parent, actor)


def _return_with_parent(part: Case, parent: Case, actor: Actor) -> None:
    if part.status != Status.RESULT_ISSUED or part.money == MoneyState.DUE:
        return
    now = clock.now()
    part.status = rules.next_status(CoreAction.DELIVER, Status.RESULT_ISSUED)
    handing.together(actor, part, parent)
    part.delivery, part.returned_at = DeliveryState.DELIVERED, now
    close_task(part, actor.name, now)
    record(part, actor, "deliver", DONE, now)
    part.revision += 1
    part.save()
