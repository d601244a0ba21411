"""Create a unit below another."""

from datetime import date
from uuid import UUID

from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Invalid
from tinhso.kernel.freshness import forget
from tinhso.kernel.ids import new_id
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.organisations import rules
from tinhso.platform.organisations.actions._checks import locked_unit, overlaps_explained
from tinhso.platform.organisations.actions.build import folded
from tinhso.platform.organisations.contracts import NewUnit, UnitCreated, UnitInfo
from tinhso.platform.organisations.models import STATE, Unit, UnitName
from tinhso.platform.organisations.selectors import info_of


@action("organisations.manage")
def create_unit(*, actor: Actor, parent_id: UUID, new: NewUnit) -> UnitInfo:
    """Create a unit that begins on a day, inside the period of the unit above it."""
    parent = locked_unit(actor, parent_id)
    _check_begin(parent, new.valid_from)
    unit = _unit(parent, new)
    with overlaps_explained():
        unit.save(force_insert=True)
        UnitName.objects.create(
            unit=unit, name=unit.name, short_name=unit.short_name, valid_from=unit.valid_from
        )
    forget(STATE)
    emit(UnitCreated(unit_id=unit.pk, name=unit.name, valid_from=unit.valid_from))
    return info_of(unit)


def _unit(parent: Unit, new: NewUnit) -> Unit:
    key = new_id()
    name, short = rules.checked_name(new.name), _short(new.short_name or new.name)
    return Unit(
        id=key,
        name=name,
        short_name=short,
        folded_name=folded(name, short),
        kind=new.kind.value,
        level=new.level,
        function=new.function,
        parent=parent,
        path=[*parent.path, key],
        area_level=new.area_level or parent.area_level,
        area_code=new.area_code or parent.area_code,
        valid_from=new.valid_from,
        valid_to=parent.valid_to,
        receives_dossiers=new.receives_dossiers,
        one_stop=new.one_stop,
        working_calendar=new.working_calendar,
    )


def _short(name: str) -> str:
    return rules.checked_name(name, "short_name", rules.SHORT_NAME_LENGTH_MAX)


def _check_begin(parent: Unit, day: date) -> None:
    begins_early = parent.valid_from is not None and day < parent.valid_from
    if begins_early or (parent.valid_to is not None and day >= parent.valid_to):
        message = gettext_noop("Ngày thành lập phải nằm trong thời gian hoạt động của đơn vị cấp trên.")
        raise Invalid("organisations.day", message, fields={"valid_from": message})
