"""Papers whose time has run out."""

from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.platform.document_store.contracts import ItemExpired, ItemState
from tinhso.platform.document_store.models import Item

BATCH = 500
REASON = "Hết thời hạn sử dụng"


@action("document_store.expire")
def expire(*, actor: Actor) -> int:
    """Mark a batch of papers whose last day has passed; reuse looks at the day itself."""
    past = Item.objects.filter(state=ItemState.VALID, valid_to__lt=clock.today())
    rows = list(past.select_for_update(skip_locked=True).order_by("pk")[:BATCH])
    for row in rows:
        row.state, row.ended_at, row.ended_reason = ItemState.EXPIRED, clock.now(), REASON
        emit(ItemExpired(row.pk, row.kind, row.version, REASON))
    Item.objects.bulk_update(rows, ["state", "ended_at", "ended_reason"])
    return len(rows)
