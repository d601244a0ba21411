"""The citizen takes the dossier back."""

from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Invalid
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.cases import countersigning, rules
from tinhso.platform.cases.contracts import CaseInfo, CoreAction, Status
from tinhso.platform.cases.ownership import own_case
from tinhso.platform.cases.selectors import info
from tinhso.platform.cases.step import NOTE_LENGTH_MAX, announce, check_revision, close_task, record


@action("cases.own")
def withdraw(*, actor: Actor, case_id: UUID, revision: int, note: str) -> CaseInfo:
    """Ask to withdraw. Before acceptance it happens at once; after it the office decides."""
    case = own_case(actor, case_id)
    check_revision(case, revision)
    reason = note.strip()[:NOTE_LENGTH_MAX]
    if not reason:
        raise Invalid(
            "cases.note_required",
            "Hãy ghi lý do.",
            fields={"note": gettext_noop("Hãy ghi lý do bạn muốn rút hồ sơ.")},
        )
    case.status = rules.next_status(CoreAction.WITHDRAW, Status(case.status))
    now = clock.now()
    case.supplements.filter(answered_at__isnull=True).update(answered_at=now, answer=reason)
    case.pauses.filter(ended_at__isnull=True).update(ended_at=now)
    countersigning.call_off(case, reason)
    if case.status == Status.STOPPED:
        case.ended_at = now
        close_task(case, actor.name, now)
    record(case, actor, "withdraw", "Xin rút hồ sơ", now, note=reason)
    case.revision += 1
    case.save()
    announce(case, CoreAction.WITHDRAW, reason)
    return info(case)
