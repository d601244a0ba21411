"""Coming special days of a unit hold for the units that take over. No running deadline is recounted."""

from collections.abc import Mapping, Sequence
from itertools import islice
from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.freshness import forget
from tinhso.kernel.ids import new_id
from tinhso.kernel.unit_moves import Moved, UnitReform
from tinhso.platform.calendar.models import STATE, CalendarException, Origin
from tinhso.platform.calendar.rehoming import missing


@action("calendar.rehome")
def copy_exceptions(*, actor: Actor, reform: UnitReform, size: int) -> Sequence[Moved]:
    """Record the days for the successors. They are not announced: due dates given out stay."""
    copies = [(_copy(row, heir), old, heir) for row, old, heir in islice(missing(reform), size)]
    CalendarException.objects.bulk_create(copy for copy, _old, _heir in copies)
    forget(STATE)
    return [Moved(copy.pk, str(copy), old, heir) for copy, old, heir in copies]


@action("calendar.rehome")
def cancel_copies(*, actor: Actor, reform: UnitReform, items: Sequence[Moved]) -> Mapping[UUID, str]:
    """Cancel what the reform recorded."""
    keys = [item.item_id for item in items]
    CalendarException.objects.filter(pk__in=keys, cancelled_at__isnull=True).update(
        cancelled_at=clock.now(), cancel_reason=f"Bỏ sắp xếp đơn vị {reform.legal_basis}"[:300]
    )
    forget(STATE)
    return dict.fromkeys(keys, "")


def _copy(row: CalendarException, heir: UUID) -> CalendarException:
    copied = ("calendar_id", "day", "kind", "name", "hours", "replaces", "decision_number", "clause")
    fields = {name: getattr(row, name) for name in copied}
    return CalendarException(id=new_id(), unit_id=heir, origin=Origin.DECISION, **fields)
