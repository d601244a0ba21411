"""The desk's leader arranges counters and lines; an officer sits down and leaves."""

from collections.abc import Sequence
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.government.queueing.contracts import CounterInfo, DeskArranged, GroupInfo
from tinhso.government.queueing.models import Counter, Group
from tinhso.government.queueing.queue import counter_here, counter_info, desk_of, group_info
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Denied, Invalid
from tinhso.kernel.text_vi import nfc
from tinhso.platform.organisations import facade as organisations

NAME_LENGTH_MAX = 100
COUNTERS_MAX = 99


@action("queueing.manage")
def save_group(
    *,
    actor: Actor,
    unit_id: UUID,
    letter: str,
    name: str,
    sectors: Sequence[str] = (),
    procedure_codes: Sequence[str] = (),
    is_active: bool = True,
) -> GroupInfo:
    """Make or change a line of numbers; the letter names it."""
    actor.require("queueing.manage", organisations.path(unit_id))
    if len(letter) != 1 or not ("A" <= letter <= "Z"):
        raise _invalid("letter", _("Chữ của nhóm là một chữ từ A đến Z."))
    words = nfc(name.replace("\x00", " "))
    if not 0 < len(words) <= NAME_LENGTH_MAX:
        raise _invalid("name", _("Hãy đặt tên cho nhóm việc."))
    row, _new = Group.objects.update_or_create(
        desk=desk_of(unit_id),
        letter=letter,
        defaults={
            "name": words,
            "sectors": list(sectors),
            "procedure_codes": list(procedure_codes),
            "is_active": is_active,
        },
    )
    emit(DeskArranged(unit_id))
    return group_info(row)


@action("queueing.manage")
def save_counter(
    *,
    actor: Actor,
    unit_id: UUID,
    number: int,
    letters: Sequence[str],
    name: str = "",
    is_active: bool = True,
) -> CounterInfo:
    """Make or change a counter; it serves the lines named."""
    actor.require("queueing.manage", organisations.path(unit_id))
    if not 0 < number <= COUNTERS_MAX:
        raise _invalid("number", _("Số quầy từ 1 đến 99."))
    desk = desk_of(unit_id)
    known = set(desk.groups.filter(is_active=True).values_list("letter", flat=True))
    chosen = sorted(set(letters) & known)
    if is_active and not chosen:
        raise _invalid("letters", _("Hãy chọn ít nhất một nhóm việc cho quầy."))
    row, _new = Counter.objects.update_or_create(
        desk=desk,
        number=number,
        defaults={
            "letters": chosen,
            "name": nfc(name.replace("\x00", " "))[:NAME_LENGTH_MAX],
            "is_active": is_active,
        },
    )
    emit(DeskArranged(unit_id))
    return counter_info(row)


@action("queueing.serve")
def sit_down(*, actor: Actor, counter_id: UUID) -> CounterInfo:
    """Take a seat at a free counter, leaving one's own before."""
    if actor.account_id is None:
        raise Denied("queueing.no_account", _("Hãy đăng nhập."))
    counter_here(actor, counter_id)
    row = Counter.objects.select_for_update().get(pk=counter_id)
    if row.officer_id not in (None, actor.account_id):
        raise Conflict("queueing.taken", _("Quầy này đang có cán bộ khác. Hãy chọn quầy khác."))
    Counter.objects.filter(officer_id=actor.account_id).exclude(pk=row.pk).update(officer=None)
    row.officer_id = actor.account_id
    row.save(update_fields=["officer"])
    emit(DeskArranged(row.desk_id))
    return counter_info(row)


@action("queueing.serve")
def stand_up(*, actor: Actor) -> None:
    """Leave one's counter; leaving twice changes nothing."""
    row = Counter.objects.select_for_update().filter(officer_id=actor.account_id).first()
    if row is None or actor.account_id is None:
        return
    row.officer = None
    row.save(update_fields=["officer"])
    emit(DeskArranged(row.desk_id))


def _invalid(field: str, message: str) -> Invalid:
    return Invalid("queueing.arrange", message, fields={field: message})
