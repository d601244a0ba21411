"""Number counters in a reform: a new unit starts its own; one that keeps its code goes on counting."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from uuid import UUID, uuid5

from django.db.models import Q, QuerySet

from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.unit_moves import Flow, Moved, UnitReform
from tinhso.platform.cases.models import Counter
from tinhso.platform.organisations import facade as organisations


@action("cases.rehome")
def carry_counters(*, actor: Actor, reform: UnitReform, size: int, wait: bool) -> Sequence[Moved]:
    """Let a created unit that carries the code of an ended one go on from its last numbers of this period.

    Without this the same agency code would give the same dossier code twice on the day of the reform.
    """
    moved = []
    for old_id, new_id in _same_codes(reform):
        for counter in _current(old_id):
            _row, fresh = Counter.objects.get_or_create(
                unit_id=new_id,
                purpose=counter.purpose,
                period=counter.period,
                defaults={"value": counter.value},
            )
            if fresh:
                key = uuid5(new_id, f"{counter.purpose}/{counter.period}")
                moved.append(Moved(key, f"{counter.purpose} {counter.period}", old_id, new_id))
    return moved


@action("cases.rehome")
def leave_counters(
    *, actor: Actor, reform: UnitReform, items: Sequence[Moved], wait: bool
) -> Mapping[UUID, str]:
    """A counter never goes back; the old unit takes over what the new one counted on."""
    for item in items:
        for later in _current(item.new_id):
            earlier = Counter.objects.filter(
                unit_id=item.old_id, purpose=later.purpose, period=later.period, value__lt=later.value
            )
            earlier.update(value=later.value)
    return dict.fromkeys((item.item_id for item in items), "")


def count_counters(reform: UnitReform) -> list[Flow]:
    return [Flow(old, new, n) for old, new in _same_codes(reform) if (n := _current(old).count())]


def _same_codes(reform: UnitReform) -> Iterator[tuple[UUID, UUID]]:
    eve = reform.on - timedelta(days=1)
    then = organisations.codes_on(list(reform.heirs), eve)
    now = organisations.codes_on(list(reform.created), reform.on)
    for old_id in reform.heirs:
        main = reform.main(old_id)
        if main and main.unit_id in now and now[main.unit_id] == then.get(old_id):
            yield old_id, main.unit_id


def _current(unit_id: UUID) -> QuerySet[Counter]:
    """Return the counters of today and of this year."""
    today = clock.local(clock.now())
    periods = Q(period=f"{today:%y%m%d}") | Q(period=f"{today:%Y}")
    return Counter.objects.filter(periods, unit_id=unit_id)
