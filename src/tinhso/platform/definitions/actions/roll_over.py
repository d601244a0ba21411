"""Once a day: give versions the name their dates have earned, and announce it."""

from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.platform.definitions.contracts import DefinitionSuperseded, Status
from tinhso.platform.definitions.models import Definition
from tinhso.platform.definitions.rules import status_on
from tinhso.platform.definitions.versions import come_into_force


@action("definitions.load")
def roll_over(*, actor: Actor) -> int:
    """Return how many versions came into force or ended. `effective()` never waited for this."""
    changed = 0
    open_rows = Definition.objects.filter(status__in=[Status.APPROVED, Status.EFFECTIVE]).order_by("pk")
    for row in open_rows.select_for_update().defer("source"):
        status = status_on(row.effective_from, row.effective_to, clock.legal_day())
        if status != row.status:
            row.status = status.value
            row.save(update_fields=["status"])
            _announce(row, status)
            changed += 1
    return changed


def _announce(row: Definition, status: Status) -> None:
    if status is Status.EFFECTIVE:
        come_into_force(row)
    elif status is Status.SUPERSEDED and row.effective_to is not None:
        emit(DefinitionSuperseded(row.pk, row.kind, row.code, row.version, row.effective_to))
