"""Questions to the event log."""

from datetime import datetime
from typing import Any

from tinhso.kernel import clock
from tinhso.kernel.paging import PAGE_SIZE, Page, cursor_id, page_of
from tinhso.platform.events.contracts import DeliveryState, EventInfo
from tinhso.platform.events.models import Delivery, Event


def events(
    *, event_type: str = "", subject: str = "", cursor: str = "", size: int = PAGE_SIZE
) -> Page[EventInfo]:
    """Return events, newest first. One query."""
    rows = Event.objects.order_by("-id")
    if event_type:
        rows = rows.filter(type=event_type)
    if subject:
        rows = rows.filter(subject=subject)
    if cursor:
        rows = rows.filter(id__lt=cursor_id(cursor))
    return page_of([row.as_info() for row in rows[: size + 1]], size, lambda event: [event.id])


def dead_deliveries(*, cursor: str = "", size: int = PAGE_SIZE) -> Page[Delivery]:
    """Return deliveries given up, newest first. One query."""
    rows = Delivery.objects.filter(state=DeliveryState.DEAD).select_related("event").order_by("-id")
    if cursor:
        rows = rows.filter(id__lt=cursor_id(cursor))
    return page_of(list(rows[: size + 1]), size, lambda delivery: [delivery.pk])


def oldest_pending(now: datetime | None = None) -> datetime | None:
    """Return since when the oldest due delivery waits."""
    due = Delivery.objects.filter(state=DeliveryState.PENDING, due_at__lte=now or clock.now())
    found: Any = due.order_by("due_at").values_list("due_at", flat=True).first()
    return found
