"""The authorities of the table as the checks use them."""

from uuid import UUID

from tinhso.kernel import rows
from tinhso.platform.signing import trust
from tinhso.platform.signing.contracts import Trust
from tinhso.platform.signing.models import Authority
from tinhso.platform.signing.trust import Anchors, Certificate

_parsed: dict[UUID, Certificate] = {}


def anchors() -> Anchors:
    """Return whom this installation believes now. One query."""
    believed = rows.matching(Authority, order=("id",), removed_at=None)
    roots = [row for row in believed if row.is_root]
    return Anchors(
        official=tuple(_of(row) for row in roots if row.trust == Trust.OFFICIAL),
        public=tuple(_of(row) for row in roots if row.trust == Trust.PUBLIC),
        time=tuple(_of(row) for row in roots if row.stamps_time),
        between=tuple(_of(row) for row in believed if not row.is_root),
    )


def _of(row: Authority) -> Certificate:
    found = _parsed.get(row.pk)
    if found is None:
        found = _parsed[row.pk] = trust.parse(row.certificate)
    return found
