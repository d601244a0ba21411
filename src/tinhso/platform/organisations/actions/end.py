"""End a unit and name who takes over."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Invalid
from tinhso.kernel.freshness import forget
from tinhso.kernel.successions import Share
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.organisations import rules
from tinhso.platform.organisations.actions._checks import locked_unit
from tinhso.platform.organisations.contracts import UnitEnded, UnitInfo
from tinhso.platform.organisations.models import STATE, Unit, UnitSuccession
from tinhso.platform.organisations.selectors import info_of, on_date


@action("organisations.manage")
def end_unit(*, actor: Actor, unit_id: UUID, on: date, heirs: Mapping[UUID, Share]) -> UnitInfo:
    """Close a unit on a day (its first day of not existing); `heirs` receive it from that day."""
    unit = locked_unit(actor, unit_id)
    rules.check_within(unit.valid_from, unit.valid_to, on, "on")
    _check_no_children(unit, on)
    _check_heirs(unit, on, heirs)
    unit.valid_to = on
    unit.save(update_fields=["valid_to"])
    _close_periods(unit, on)
    UnitSuccession.objects.bulk_create(
        UnitSuccession(old=unit, new_id=heir, on=on, share=share.value) for heir, share in heirs.items()
    )
    forget(STATE)
    emit(UnitEnded(unit_id=unit.pk, on=on, heirs=len(heirs)))
    return info_of(unit)


def _check_no_children(unit: Unit, on: date) -> None:
    living = on_date(on).filter(parent=unit).count()
    if living:
        raise Conflict(
            "organisations.has_children",
            _(
                "Còn %(living)s đơn vị trực thuộc đang hoạt động."
                " Hãy kết thúc hoặc chuyển các đơn vị đó trước."
            )
            % {"living": living},
        )


def _check_heirs(unit: Unit, on: date, heirs: Mapping[UUID, Share]) -> None:
    if unit.pk in heirs:
        raise Invalid("organisations.heir", "Đơn vị không thể tự kế thừa chính mình.")
    if on_date(on).filter(pk__in=heirs).count() != len(heirs):
        message = gettext_noop("Đơn vị kế thừa phải đang hoạt động vào ngày đó. Hãy chọn lại.")
        raise Invalid("organisations.heir", message, fields={"heirs": message})
    whole = [heir for heir, share in heirs.items() if share is not Share.PART]
    if heirs and len(whole) != 1:
        message = gettext_noop("Phải có đúng một đơn vị nhận toàn bộ hoặc phần chính.")
        raise Invalid("organisations.heir", message, fields={"heirs": message})


def _close_periods(unit: Unit, on: date) -> None:
    for periods in (unit.names, unit.codes):
        periods.filter(valid_from__gte=on).delete()
        periods.filter(Q(valid_to__isnull=True) | Q(valid_to__gt=on)).update(valid_to=on)
