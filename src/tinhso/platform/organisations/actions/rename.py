"""Rename a unit: the old name keeps its period, the new one begins on a day."""

from datetime import date
from uuid import UUID

from django.db.models import F

from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict
from tinhso.kernel.freshness import forget
from tinhso.platform.organisations import rules
from tinhso.platform.organisations.actions._checks import locked_unit, overlaps_explained
from tinhso.platform.organisations.actions.build import folded
from tinhso.platform.organisations.contracts import UnitInfo, UnitRenamed
from tinhso.platform.organisations.models import STATE, Unit, UnitName
from tinhso.platform.organisations.selectors import info_of


@action("organisations.manage")
def rename_unit(*, actor: Actor, unit_id: UUID, name: str, short_name: str, since: date) -> UnitInfo:
    """Give a unit a new name from a day on."""
    unit = locked_unit(actor, unit_id)
    stored = rules.checked_name(name)
    short = rules.checked_name(short_name or name, "short_name", rules.SHORT_NAME_LENGTH_MAX)
    if (stored, short) == (unit.name, unit.short_name):
        raise Conflict("organisations.same_name", "Đơn vị đang mang đúng tên này.")
    _begin_name(unit, stored, short, since)
    old_name = unit.name
    unit.name, unit.short_name, unit.folded_name = stored, short, folded(stored, short)
    unit.save(update_fields=["name", "short_name", "folded_name"])
    forget(STATE)
    emit(UnitRenamed(unit_id=unit.pk, old_name=old_name, new_name=stored, since=since))
    return info_of(unit)


def _begin_name(unit: Unit, name: str, short_name: str, since: date) -> None:
    current = unit.names.order_by(F("valid_from").desc(nulls_last=True)).first()
    if current is not None:
        rules.check_within(current.valid_from, unit.valid_to, since, "since")
        current.valid_to = since
        current.save(update_fields=["valid_to"])
    with overlaps_explained():
        UnitName.objects.create(
            unit=unit, name=name, short_name=short_name, valid_from=since, valid_to=unit.valid_to
        )
