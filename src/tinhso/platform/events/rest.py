"""Events for auditors and machines, as CloudEvents 1.0."""

from typing import Any

from django.http import HttpRequest
from ninja import Router

from tinhso.kernel.rest import operation
from tinhso.platform.events import selectors

router = Router(tags=["events"])


@router.get("")
@operation("events.read")
def list_events(request: HttpRequest, type: str = "", subject: str = "", cursor: str = "") -> dict[str, Any]:  # noqa: A002
    """Events, newest first, a page at a time."""
    page = selectors.events(event_type=type, subject=subject, cursor=cursor)
    return {"events": [event.as_cloudevent() for event in page.rows], "next_cursor": page.next_cursor}
