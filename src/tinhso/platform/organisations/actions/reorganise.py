"""Begin, end and succeed many units at once, as one decision; and take such a decision back."""

from collections.abc import Collection
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict
from tinhso.kernel.freshness import forget
from tinhso.kernel.locks import lock_rows
from tinhso.platform.organisations import rules
from tinhso.platform.organisations.actions._checks import overlaps_explained
from tinhso.platform.organisations.actions.build import folded
from tinhso.platform.organisations.contracts import PlannedUnit, Reorganisation, UnitsReorganised
from tinhso.platform.organisations.models import STATE, Unit, UnitCode, UnitName, UnitSuccession

_OPEN = Q(valid_to__isnull=True)


@action("organisations.manage")
def reorganise(*, actor: Actor, plan: Reorganisation) -> None:
    """Carry a plan out. A plan that was carried out already changes nothing."""
    if Unit.objects.filter(pk__in=[unit.id for unit in plan.new]).exists() or _is_done(plan):
        return
    ended = lock_rows(Unit.objects.all(), plan.ended)
    for unit in ended:
        actor.require("organisations.manage", tuple(unit.path))
        _check_may_end(unit, plan)
    _end(plan.ended, plan.on)
    with overlaps_explained():
        _create(plan)
    UnitSuccession.objects.bulk_create(
        UnitSuccession(old_id=one.old_id, new_id=one.new_id, on=plan.on, share=one.share.value)
        for one in plan.successions
    )
    forget(STATE)
    emit(UnitsReorganised(on=plan.on, created=len(plan.new), ended=len(plan.ended)))


@action("organisations.manage")
def undo_reorganisation(*, actor: Actor, plan: Reorganisation) -> None:
    """Let the ended units stand as if they had never ended; those created end and give their area back.

    What was decided at a created unit keeps naming it, so it is closed and never deleted.
    """
    made = {unit.id for unit in plan.new}
    for unit in lock_rows(Unit.objects.all(), plan.ended | made):
        actor.require("organisations.manage", tuple(unit.path))
    until = max(clock.legal_day(), plan.on + timedelta(days=1))
    UnitSuccession.objects.filter(old_id__in=plan.ended, on=plan.on).delete()
    _end_codes(plan, made, until)
    UnitName.objects.filter(_OPEN, unit_id__in=made).update(valid_to=until)
    Unit.objects.filter(pk__in=made).update(valid_to=until, area_level=None, area_code="")
    with overlaps_explained():
        for rows in (UnitName, UnitCode):
            rows.objects.filter(unit_id__in=plan.ended, valid_to=plan.on).update(valid_to=None)
        Unit.objects.filter(pk__in=plan.ended, valid_to=plan.on).update(valid_to=None)
    forget(STATE)
    emit(UnitsReorganised(on=plan.on, created=len(plan.new), ended=len(plan.ended), undone=True))


def _end_codes(plan: Reorganisation, made: Collection[UUID], until: date) -> None:
    """Close the codes of created units: dossiers bear them. One carried over goes back where it was."""
    first = UnitCode.objects.filter(unit_id__in=plan.ended, valid_to=plan.on).values("normalised")
    UnitCode.objects.filter(unit_id__in=made, normalised__in=first).delete()
    UnitCode.objects.filter(_OPEN, unit_id__in=made).update(valid_to=until)


def _is_done(plan: Reorganisation) -> bool:
    """Say whether all successions of the plan are on record."""
    rows = UnitSuccession.objects.filter(old_id__in=plan.ended, on=plan.on)
    return rows.count() == len(plan.successions)


def _check_may_end(unit: Unit, plan: Reorganisation) -> None:
    rules.check_within(unit.valid_from, unit.valid_to, plan.on, "on")
    later = Q(valid_from__gte=plan.on)
    if unit.valid_to is not None or unit.names.filter(later).exists() or unit.codes.filter(later).exists():
        raise Conflict(
            "organisations.planned_change",
            _("%(unit)s đã có thay đổi ghi cho sau ngày %(on)s. Hãy bỏ thay đổi đó trước.")
            % {"unit": unit.name, "on": f"{plan.on:%d/%m/%Y}"},
        )
    below = Unit.objects.filter(_OPEN, path__contains=[unit.pk]).exclude(pk__in=plan.ended)
    if below.exists():
        raise Conflict(
            "organisations.has_children",
            _("Còn đơn vị thuộc %(unit)s chưa có nơi tiếp nhận. Hãy thêm vào phương án.")
            % {"unit": unit.name},
        )


def _end(ended: Collection[UUID], on: date) -> None:
    for rows in (UnitName, UnitCode):
        rows.objects.filter(_OPEN, unit_id__in=ended).update(valid_to=on)
    Unit.objects.filter(pk__in=ended).update(valid_to=on)


def _create(plan: Reorganisation) -> None:
    parents = {unit.parent_id for unit in plan.new if unit.parent_id}
    paths: dict[UUID, list[UUID]] = dict(Unit.objects.filter(pk__in=parents).values_list("pk", "path"))
    units = [_unit(planned, paths, plan.on) for planned in plan.new]
    Unit.objects.bulk_create(units)
    UnitName.objects.bulk_create(
        UnitName(unit=unit, name=unit.name, short_name=unit.short_name, valid_from=plan.on) for unit in units
    )
    UnitCode.objects.bulk_create(
        UnitCode(
            unit_id=planned.id,
            scheme=code.scheme.value,
            code=code.code,
            normalised=rules.normalise_code(code.code),
            synthetic=code.synthetic,
            valid_from=plan.on,
        )
        for planned in plan.new
        for code in planned.codes
    )


def _unit(planned: PlannedUnit, paths: dict[UUID, list[UUID]], on: date) -> Unit:
    above = paths[planned.parent_id] if planned.parent_id else []
    paths[planned.id] = [*above, planned.id]
    name = rules.checked_name(planned.name)
    short = rules.checked_name(planned.short_name or name, "short_name", rules.SHORT_NAME_LENGTH_MAX)
    return Unit(
        id=planned.id,
        name=name,
        short_name=short,
        folded_name=folded(name, short),
        kind=planned.kind.value,
        level=planned.level,
        function=planned.function,
        parent_id=planned.parent_id,
        path=paths[planned.id],
        position=planned.position,
        area_level=planned.area_level,
        area_code=planned.area_code,
        valid_from=on,
        receives_dossiers=planned.receives_dossiers,
        one_stop=planned.one_stop,
        working_calendar=planned.working_calendar,
    )
