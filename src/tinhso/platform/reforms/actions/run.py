"""Running a confirmed reform, and taking it back: a batch a transaction, from wherever it stopped.

Progress is the list of what was moved, written in the transaction that moved it. So a killed worker loses
one batch at most and repeats nothing, and two at once take turns on the row of the reform.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor, system_actor
from tinhso.kernel.bulk import write_columns
from tinhso.kernel.errors import Conflict, Invalid
from tinhso.kernel.registry import unit_moves
from tinhso.kernel.text_vi import gettext_noop
from tinhso.kernel.unit_moves import Moved, UnitMove, UnitReform
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.reforms import reviewing
from tinhso.platform.reforms.actions._steps import become, event_of, expect, info, locked
from tinhso.platform.reforms.contracts import (
    ItemState,
    ReformDone,
    ReformInfo,
    ReformStarted,
    ReformState,
    ReformTakenBack,
    TakingBackStarted,
)
from tinhso.platform.reforms.models import Item, Reform
from tinhso.platform.reforms.picture import backwards, picture, reorganisation

BATCH_ROWS = 500
REASON_LENGTH_MAX = 2_000
NAME = "Sắp xếp đơn vị"
Step = Callable[[Actor, UnitMove, int, bool], Sequence[UUID]]


@action("reforms.run")
def start(*, actor: Actor, reform_id: UUID) -> ReformInfo:
    """Begin on the day or after it; starting twice changes nothing."""
    reform = locked(actor, reform_id, "reforms.run")
    if reform.state == ReformState.RUNNING:
        return info(reform)
    expect(reform, {ReformState.CONFIRMED})
    if clock.legal_day() < reform.on:
        raise Conflict(
            "reforms.early",
            _("Phương án chạy từ ngày %(on)s; đến ngày máy tự chạy.") % {"on": f"{reform.on:%d/%m/%Y}"},
        )
    found = reviewing.review(reform)
    if found.problems:
        raise Conflict(
            "reforms.not_ready", _("Chưa chạy được: %(problems)s") % {"problems": found.problems[0]}
        )
    reform.total, reform.started_at = found.total, clock.now()
    become(reform, ReformState.RUNNING)
    reform.save()
    emit(event_of(ReformStarted, reform))
    return info(reform)


@action("reforms.run")
def advance(*, actor: Actor, reform_id: UUID) -> bool:
    """Do one batch; ``False`` when there is nothing more to do."""
    reform = locked(actor, reform_id, "reforms.run")
    if reform.state == ReformState.RUNNING:
        return _forward(reform)
    if reform.state == ReformState.RETURNING:
        return _back(reform)
    return False


@action("reforms.run")
def sweep(*, actor: Actor, reform_id: UUID) -> int:
    """Move what came to the old units in the very moment they ended; returns how many."""
    reform = locked(actor, reform_id, "reforms.run")
    if reform.state != ReformState.DONE:
        return 0
    return len(_moved(reform, picture(reform), ItemState.MOVED))


@action("reforms.run")
def take_back(*, actor: Actor, reform_id: UUID, reason: str) -> ReformInfo:
    """Begin to undo the whole, within the days the rule allows."""
    reform = locked(actor, reform_id, "reforms.run")
    if reform.state == ReformState.RETURNING:
        return info(reform)
    expect(reform, {ReformState.DONE})
    words = reason.replace("\x00", " ").strip()
    if not 0 < len(words) <= REASON_LENGTH_MAX:
        message = gettext_noop("Hãy ghi vì sao đưa trở lại.")
        raise Invalid("reforms.reason", message, fields={"reason": message})
    until = info(reform).return_until
    if until is None or clock.today() > until:
        raise Conflict(
            "reforms.too_late",
            _("Chỉ đưa trở lại được trong %(return_days)s ngày.") % {"return_days": reform.return_days},
        )
    reform.return_reason, reform.returning_at = words, clock.now()
    become(reform, ReformState.RETURNING)
    reform.save()
    emit(event_of(TakingBackStarted, reform))
    return info(reform)


def _forward(reform: Reform) -> bool:
    if reform.units_moved_at is None:
        organisations.reorganise(actor=_mover(), plan=reorganisation(reform))
        reform.units_moved_at = clock.now()
        become(reform, ReformState.RUNNING)
        reform.save()
        return True
    if _moved(reform, picture(reform), ItemState.MOVED):
        return True
    reform.finished_at = clock.now()
    become(reform, ReformState.DONE)
    reform.save()
    emit(event_of(ReformDone, reform))
    return False


def _back(reform: Reform) -> bool:
    forward = picture(reform)
    if _returned(reform, forward) or _moved(reform, backwards(forward), ItemState.RETURNED):
        return True
    organisations.undo_reorganisation(actor=_mover(), plan=reorganisation(reform))
    reform.returned_at = clock.now()
    become(reform, ReformState.RETURNED)
    reform.save()
    emit(event_of(ReformTakenBack, reform))
    return False


def _moved(reform: Reform, plan: UnitReform, state: ItemState) -> Sequence[UUID]:
    def step(actor: Actor, move: UnitMove, size: int, wait: bool) -> Sequence[UUID]:
        found = move.move(actor, plan, size, wait)
        _record(reform, move.code, found, state)
        return [one.item_id for one in found]

    return _first(step, unit_moves())


def _returned(reform: Reform, plan: UnitReform) -> Sequence[UUID]:
    def step(actor: Actor, move: UnitMove, size: int, wait: bool) -> Sequence[UUID]:
        rows = list(_still_moved(reform, move.code)[:size])
        done = move.back(actor, plan, [_as_moved(row) for row in rows], wait) if rows else {}
        _settle([row for row in rows if row.item_id in done], done)
        return list(done)

    return _first(step, tuple(reversed(unit_moves())))


def _first(step: Step, moves: Sequence[UnitMove]) -> Sequence[UUID]:
    """Return what the first move with something to do did; what is locked comes last, one at a time."""
    actor = _mover()
    for size, wait in ((BATCH_ROWS, False), (1, True)):
        for move in moves:
            done = step(actor, move, size, wait)
            if done:
                return done
    return ()


def _mover() -> Actor:
    return system_actor(NAME, ["organisations.manage", *(move.permission for move in unit_moves())])


def _record(reform: Reform, kind: str, moved: Sequence[Moved], state: ItemState) -> None:
    now = clock.now()
    rows = (
        Item(
            reform=reform,
            kind=kind,
            item_id=one.item_id,
            label=one.label[:200],
            old_unit_id=one.old_id,
            new_unit_id=one.new_id,
            before=dict(one.before),
            state=state,
            moved_at=now,
        )
        for one in moved
    )
    Item.objects.bulk_create(rows, ignore_conflicts=True)
    if moved:
        Reform.objects.filter(pk=reform.pk).update(touched_at=now)


def _still_moved(reform: Reform, kind: str) -> QuerySet[Item]:
    return Item.objects.filter(reform=reform, kind=kind, state=ItemState.MOVED).order_by("-id")


def _as_moved(row: Item) -> Moved:
    return Moved(row.item_id, row.label, row.old_unit_id, row.new_unit_id, row.before)


def _settle(rows: Sequence[Item], done: Mapping[UUID, str]) -> None:
    for row in rows:
        row.note = done[row.item_id]
        row.state = ItemState.KEPT if row.note else ItemState.RETURNED
    write_columns(rows, ["state", "note"])


STALE_AFTER = timedelta(seconds=30)
"""A reform that is under way and was not touched for so long has lost its worker."""
