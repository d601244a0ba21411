"""Officers leave, move, or their time ends: what they held goes back to the unit, and no date moves."""

from uuid import UUID

from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.platform.access import facade as access
from tinhso.platform.cases.contracts import CaseReleased
from tinhso.platform.cases.models import OPEN, Case
from tinhso.platform.cases.rules import ROLE_PERMISSIONS
from tinhso.platform.cases.step import locked, noted
from tinhso.platform.organisations import facade as organisations

WHY = "Người đang giữ hồ sơ không còn nhiệm vụ ở đơn vị này."


@action("cases.release")
def release(*, actor: Actor, account_id: UUID) -> int:
    """Give back every open dossier of an account that it may no longer work on; returns how many."""
    holder = access.actor_of_id(account_id)
    held = Case.objects.filter(OPEN, assignee_id=account_id).order_by("id")
    lost = [row for row in held.values_list("id", "unit_id", "stage_role") if not _may(holder, *row[1:])]
    return sum(_give_back(actor, case_id, account_id) for case_id, _unit, _role in lost)


@action("cases.release")
def release_all(*, actor: Actor) -> int:
    """Look at everybody who holds an open dossier: a right that only expired announces nothing."""
    holders = Case.objects.filter(OPEN, assignee__isnull=False).values_list("assignee_id", flat=True)
    return sum(release(actor=actor, account_id=account_id) for account_id in sorted(set(holders.distinct())))


def _may(holder: Actor, unit_id: UUID, stage_role: str) -> bool:
    return holder.can(ROLE_PERMISSIONS.get(stage_role, "cases.process"), organisations.path(unit_id))


def _give_back(actor: Actor, case_id: UUID, account_id: UUID) -> bool:
    case = locked(case_id)
    if case.assignee_id != account_id:
        return False
    case.assignee_id = None
    noted(case, actor, "release", "Trả về hàng đợi của đơn vị", event=CaseReleased, note=WHY)
    return True
