"""Give a unit an identification code from a day on."""

from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Invalid
from tinhso.kernel.freshness import forget
from tinhso.platform.organisations import rules
from tinhso.platform.organisations.actions._checks import locked_unit, overlaps_explained
from tinhso.platform.organisations.contracts import CodeAssigned, CodeScheme
from tinhso.platform.organisations.models import STATE, Unit, UnitCode


@action("organisations.manage")
def assign_code(*, actor: Actor, unit_id: UUID, scheme: CodeScheme, code: str, since: date) -> None:
    """Record the code as received; a code of the same system the unit had before ends that day."""
    unit = locked_unit(actor, unit_id)
    raw = code.strip()
    if not raw or len(raw) > rules.CODE_LENGTH_MAX:
        message = _("Mã định danh có từ 1 đến %(max)s ký tự. Hãy nhập lại.") % {"max": rules.CODE_LENGTH_MAX}
        raise Invalid("organisations.code", message, fields={"code": message})
    _end_current(unit, scheme, since)
    with overlaps_explained():
        UnitCode.objects.create(
            unit=unit,
            scheme=scheme.value,
            code=raw,
            normalised=rules.normalise_code(raw),
            valid_from=since,
            valid_to=unit.valid_to,
        )
    forget(STATE)
    emit(CodeAssigned(unit_id=unit.pk, scheme=scheme.value, code=raw))


def _end_current(unit: Unit, scheme: CodeScheme, since: date) -> None:
    current = unit.codes.filter(scheme=scheme.value, valid_to=unit.valid_to).first()
    if current is None:
        return
    rules.check_within(current.valid_from, current.valid_to, since, "since")
    current.valid_to = since
    current.save(update_fields=["valid_to"])
