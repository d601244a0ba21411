"""Telling officers of work given, asked and late, in their inbox; and the terms that come near."""

from datetime import timedelta
from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor, system_actor
from tinhso.platform.access import facade as access
from tinhso.platform.access.contracts import Role
from tinhso.platform.assignments.models import OPEN_STATES, Assignment
from tinhso.platform.assignments.rules import NEAR_DAYS
from tinhso.platform.events.contracts import EventInfo
from tinhso.platform.messaging import facade as messaging
from tinhso.platform.organisations import facade as organisations

LINK = "/nhiem-vu/{id}/"
REMINDED_MAX = 2_000
TO_LEAD = frozenset(
    {
        "assignments.given",
        "assignments.taken",
        "assignments.sent_back",
        "assignments.cancelled",
        "assignments.done",
        "assignments.extension_decided",
    }
)


def tell(event: EventInfo) -> None:
    """Tell the other side: the lead of what the giver did, the giver of what the lead did."""
    found = Assignment.objects.filter(pk=UUID(event.data["assignment_id"])).first()
    if found is None:
        return
    told = _lead(found) if event.type in TO_LEAD else [found.giver_id] if found.giver_id else []
    for account_id in told:
        _notify(found, event.type.replace("assignments.", "assignment."), account_id, f"{event.id}")


def remind() -> int:
    """Tell the lead once, some days before the term, and once when it has passed."""
    today = clock.today()
    near = Assignment.objects.filter(
        state__in=OPEN_STATES, finished_at__isnull=True, due_on__lte=today + timedelta(days=NEAR_DAYS)
    )
    count = 0
    for found in near.order_by("due_on", "id")[:REMINDED_MAX]:
        late = found.due_on is not None and found.due_on < today
        template = "assignment.overdue" if late else "assignment.near"
        count += sum(_notify(found, template, key, f"{template}/{found.due_on}") for key in _lead(found))
    return count


def _lead(found: Assignment) -> list[UUID]:
    """Return the person, or where nobody is named yet those who name one at the unit."""
    if found.account_id:
        return [found.account_id]
    path = organisations.path(found.unit_id)
    return [account.id for account in access.staff_with_role(Role.LEADER, path[-1:], clock.now())]


def _notify(found: Assignment, template: str, account_id: UUID, cause: str) -> bool:
    return messaging.notify(
        actor=_teller(),
        recipient=messaging.Recipient(account_id=account_id),
        template=template,
        values={
            "title": found.title,
            "due": f"{found.due_on:%d/%m/%Y}" if found.due_on else "không đặt hạn",
            "giver": found.giver_name,
            "lead": found.account_name or "đơn vị",
        },
        key=f"assignment/{found.pk}/{account_id}/{cause}",
        link=LINK.format(id=found.pk),
    )


def _teller() -> Actor:
    return system_actor("Nhắc việc", ["messaging.send"])
