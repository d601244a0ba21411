"""Questions to the access log."""

from uuid import UUID

from django.db.models import QuerySet

from tinhso.kernel.paging import PAGE_SIZE, Page, cursor_id, page_of
from tinhso.platform.audit.contracts import AccessEntry
from tinhso.platform.audit.models import AccessLog


def looks_at(*person_ids: UUID, cursor: str = "", size: int = PAGE_SIZE) -> Page[AccessEntry]:
    """Return who looked at the data kept under these keys of a person, newest first. One query."""
    return _page(AccessLog.objects.filter(person_id__in=person_ids), cursor, size)


def looks_by(account_id: UUID | None, *, cursor: str = "", size: int = PAGE_SIZE) -> Page[AccessEntry]:
    """Return what one account looked at, or everybody. One query."""
    rows = AccessLog.objects.all()
    return _page(rows.filter(account_id=account_id) if account_id else rows, cursor, size)


def _page(rows: "QuerySet[AccessLog]", cursor: str, size: int) -> Page[AccessEntry]:
    if cursor:
        rows = rows.filter(id__lt=cursor_id(cursor))
    entries = [_entry(row) for row in rows.order_by("-id")[: size + 1]]
    return page_of(entries, size, lambda entry: [entry.id])


def _entry(row: AccessLog) -> AccessEntry:
    return AccessEntry(row.pk, row.at, row.actor_name, row.unit_name, row.purpose, row.what, row.subject)
