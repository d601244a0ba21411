"""What of the engine follows units through a reform: dossiers, desks, offers, questions, counters."""

from collections import Counter
from collections.abc import Mapping, Sequence
from uuid import UUID

from django.db.models import Count

from tinhso.kernel.actor import Actor
from tinhso.kernel.unit_moves import Flow, Moved, Question, UnitReform
from tinhso.platform.cases import rehoming
from tinhso.platform.cases.actions import carry_counters as counters
from tinhso.platform.cases.actions import rehome as dossiers
from tinhso.platform.cases.actions import rehome_offers as offers
from tinhso.platform.cases.models import Consultation

Rows = Sequence[Moved]


def count_cases(reform: UnitReform) -> Sequence[Flow]:
    return rehoming.count(reform)


def move_cases(actor: Actor, reform: UnitReform, size: int, wait: bool) -> Rows:
    return dossiers.rehome(actor=actor, reform=reform, size=size, wait=wait)


def back_cases(actor: Actor, reform: UnitReform, items: Rows, wait: bool) -> Mapping[UUID, str]:
    return dossiers.take_home(actor=actor, reform=reform, items=items, wait=wait)


def ask_cases(reform: UnitReform) -> Sequence[Question]:
    return list(rehoming.questions(reform))


def count_desks(reform: UnitReform) -> Sequence[Flow]:
    rows = dossiers.count_desks(reform).order_by().values_list("intake_unit_id")
    return [Flow(old, _main(reform, old), n) for old, n in rows.annotate(n=Count("pk"))]


def move_desks(actor: Actor, reform: UnitReform, size: int, wait: bool) -> Rows:
    return dossiers.redirect_desks(actor=actor, reform=reform, size=size, wait=wait)


def back_desks(actor: Actor, reform: UnitReform, items: Rows, wait: bool) -> Mapping[UUID, str]:
    return dossiers.restore_desks(actor=actor, reform=reform, items=items, wait=wait)


def count_transfers(reform: UnitReform) -> Sequence[Flow]:
    found: Counter[UUID] = Counter()
    for sides in rehoming.waiting_transfers(reform).values_list("from_unit_id", "to_unit_id"):
        found[next(key for key in sides if key in reform.heirs)] += 1
    return [Flow(old, _main(reform, old), n) for old, n in found.items()]


def move_transfers(actor: Actor, reform: UnitReform, size: int, wait: bool) -> Rows:
    return offers.rehome_transfers(actor=actor, reform=reform, size=size, wait=wait)


def back_transfers(actor: Actor, reform: UnitReform, items: Rows, wait: bool) -> Mapping[UUID, str]:
    return offers.restore_transfers(actor=actor, reform=reform, items=items, wait=wait)


def count_questions(reform: UnitReform) -> Sequence[Flow]:
    rows = Consultation.objects.filter(offers.WAITING, unit_id__in=reform.heirs).order_by()
    counted = rows.values_list("unit_id").annotate(n=Count("pk"))
    return [Flow(old, _main(reform, old), n) for old, n in counted]


def move_questions(actor: Actor, reform: UnitReform, size: int, wait: bool) -> Rows:
    return offers.rehome_consultations(actor=actor, reform=reform, size=size, wait=wait)


def back_questions(actor: Actor, reform: UnitReform, items: Rows, wait: bool) -> Mapping[UUID, str]:
    return offers.restore_consultations(actor=actor, reform=reform, items=items, wait=wait)


def count_counters(reform: UnitReform) -> Sequence[Flow]:
    return counters.count_counters(reform)


def move_counters(actor: Actor, reform: UnitReform, size: int, wait: bool) -> Rows:
    return counters.carry_counters(actor=actor, reform=reform, size=size, wait=wait)


def back_counters(actor: Actor, reform: UnitReform, items: Rows, wait: bool) -> Mapping[UUID, str]:
    return counters.leave_counters(actor=actor, reform=reform, items=items, wait=wait)


def _main(reform: UnitReform, old: UUID) -> UUID | None:
    main = reform.main(old)
    return main.unit_id if main else None
