"""The authorities of the table as the checks use them."""

from tinhso.kernel import rows
from tinhso.platform.signing import trust
from tinhso.platform.signing.contracts import Trust
from tinhso.platform.signing.models import Authority
from tinhso.platform.signing.trust import Anchors


def anchors() -> Anchors:
    """Return whom this installation believes now. One query."""
    believed = rows.matching(Authority, order=("id",), removed_at=None)
    roots = [row for row in believed if row.is_root]
    return Anchors(
        official=tuple(trust.parse(row.certificate) for row in roots if row.trust == Trust.OFFICIAL),
        public=tuple(trust.parse(row.certificate) for row in roots if row.trust == Trust.PUBLIC),
        time=tuple(trust.parse(row.certificate) for row in roots if row.stamps_time),
        between=tuple(trust.parse(row.certificate) for row in believed if not row.is_root),
    )
