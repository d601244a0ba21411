"""Questions to the inbox."""

from uuid import UUID

from django.db.models import Q, QuerySet

from tinhso.kernel.actor import Actor
from tinhso.kernel.paging import PAGE_SIZE, Page, cursor_id, page_of
from tinhso.platform.messaging.contracts import InboxItem
from tinhso.platform.messaging.models import Message, Preference


def own_messages(actor: Actor) -> "QuerySet[Message]":
    mine = Q(account_id=actor.account_id) if actor.account_id else Q(pk__in=[])
    if actor.person_id:
        mine |= Q(person_id=actor.person_id)
    return Message.objects.filter(mine)


def inbox(actor: Actor, *, cursor: str = "", size: int = PAGE_SIZE) -> Page[InboxItem]:
    """Return one's own messages, newest first. One query."""
    rows = own_messages(actor).order_by("-id")
    if cursor:
        rows = rows.filter(id__lt=cursor_id(cursor))
    items = [InboxItem(m.pk, m.title, m.body, m.link, m.sent_at, m.read_at) for m in rows[: size + 1]]
    return page_of(items, size, lambda item: [item.id])


def unread_count(actor: Actor, limit: int = 99) -> int:
    """Return how many messages wait, counted up to `limit`. One query."""
    return own_messages(actor).filter(read_at__isnull=True)[:limit].count()


def email_wanted(person_id: UUID | None) -> bool:
    return not Preference.objects.filter(person_id=person_id, email=False).exists()
