"""The agencies of the axis, as a code list mapped to units here."""

from collections.abc import Sequence
from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import NotFound
from tinhso.kernel.text_vi import fold
from tinhso.platform.exchange.axis.client import AgencyRow
from tinhso.platform.exchange.models import CODE_LENGTH, Agency
from tinhso.platform.organisations import facade as organisations

CHANGED = ["name", "folded_name", "code102", "parent_code", "unit", "listed", "synced_at"]


@action("exchange.operate")
def take_agencies(*, actor: Actor, rows: Sequence[AgencyRow]) -> int:
    """Take over the list of the axis. Agencies it no longer names stay, marked as not listed.

    An empty list changes nothing: no axis is without agencies.
    """
    found = {row.code[:CODE_LENGTH]: row for row in rows if row.code.strip()}
    if not found:
        return 0
    Agency.objects.bulk_create(
        [_agency(code, row) for code, row in found.items()],
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=CHANGED,
    )
    Agency.objects.filter(listed=True).exclude(code__in=found).update(listed=False)
    return len(found)


def _agency(code: str, row: AgencyRow) -> Agency:
    return Agency(
        code=code,
        name=row.name[:300],
        folded_name=fold(row.name)[:300],
        code102=row.code102[:CODE_LENGTH],
        parent_code=row.parent_code[:CODE_LENGTH],
        unit_id=_unit_id(code) or _unit_id(row.code102),
        listed=True,
        synced_at=clock.now(),
    )


def _unit_id(code: str) -> UUID | None:
    if not code.strip():
        return None
    try:
        return organisations.unit_by_code(code).id
    except NotFound:
        return None
