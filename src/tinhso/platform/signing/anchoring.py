"""The authorities of the table as the checks use them."""

from uuid import UUID

from tinhso.platform.signing import trust
from tinhso.platform.signing.contracts import Trust
from tinhso.platform.signing.models import Authority
from tinhso.platform.signing.trust import Anchors, Certificate

_parsed: dict[UUID, Certificate] = {}


def anchors() -> Anchors:
    """Return whom this installation believes now. One query."""
    rows = list(Authority.objects.filter(removed_at__isnull=True).order_by("id"))
    roots = [row for row in rows if row.is_root]
    return Anchors(
        official=tuple(_of(row) for row in roots if row.trust == Trust.OFFICIAL),
        public=tuple(_of(row) for row in roots if row.trust == Trust.PUBLIC),
        time=tuple(_of(row) for row in roots if row.stamps_time),
        between=tuple(_of(row) for row in rows if not row.is_root),
    )


def _of(row: Authority) -> Certificate:
    found = _parsed.get(row.pk)
    if found is None:
        found = _parsed[row.pk] = trust.parse(row.certificate)
    return found
