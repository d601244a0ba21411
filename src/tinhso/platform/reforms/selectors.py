"""Reads of plans: which there are, how far one is, what it moved."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from tinhso.kernel.actor import Actor
from tinhso.kernel.clock import local
from tinhso.kernel.errors import NotFound
from tinhso.kernel.paging import PAGE_SIZE, Page, cursor_id, page_of
from tinhso.kernel.registry import unit_moves
from tinhso.kernel.successions import Share
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.organisations.contracts import CodeScheme, PlannedCode, UnitInfo
from tinhso.platform.reforms import contracts as c
from tinhso.platform.reforms.models import Item, NewUnit, Reform, Row

LISTED_MAX = 200
EXPORTED_AT_ONCE = 2_000


def reforms(actor: Actor, permission: str = "reforms.read") -> list[c.ReformInfo]:
    """Return the plans in reach, newest first. One query."""
    rows = _rows().filter(_in_reach(actor, permission)).order_by("-on", "-id")
    return [info(row) for row in rows[:LISTED_MAX]]


def reform(actor: Actor, reform_id: UUID, permission: str = "reforms.read") -> Reform:
    """Return a plan in reach. One query."""
    row = _rows().filter(_in_reach(actor, permission), pk=reform_id).first()
    if row is None:
        raise NotFound(
            "reforms.unknown", "Không có phương án này, hoặc phương án không thuộc phạm vi của bạn."
        )
    return row


def _in_reach(actor: Actor, permission: str) -> Q:
    return organisations.within(actor.reach(permission), "scope")


def _rows() -> QuerySet[Reform]:
    def counted(rows: "QuerySet[Any]", column: str) -> Coalesce:
        grouped = rows.filter(reform=OuterRef("pk")).order_by().values("reform")
        return Coalesce(Subquery(grouped.annotate(n=Count(column, distinct=True)).values("n")), 0)

    return Reform.objects.select_related("scope").annotate(
        done_items=counted(Item.objects.all(), "pk"),
        still_moved=counted(Item.objects.filter(state=c.ItemState.MOVED), "pk"),
        old_count=counted(Row.objects.all(), "old"),
        new_count=counted(NewUnit.objects.all(), "pk"),
    )


def info(row: Reform) -> c.ReformInfo:
    done = _done(row)
    return c.ReformInfo(
        id=row.pk,
        name=row.name,
        kind=c.ReformKind(row.kind),
        legal_basis=row.legal_basis,
        on=row.on,
        state=c.ReformState(row.state),
        scope_id=row.scope_id,
        planned_by_id=row.planned_by_id,
        planned_by=row.planned_by_name,
        confirmed_by=row.confirmed_by_name,
        started_at=row.started_at,
        finished_at=row.finished_at,
        returning_at=row.returning_at,
        return_until=return_until(row),
        total=max(row.total, done),
        done=done,
        old_units=getattr(row, "old_count", 0),
        new_units=getattr(row, "new_count", 0),
    )


def _done(row: Reform) -> int:
    """While it runs: what was moved; while it is taken back: what is back or stays."""
    items, still = getattr(row, "done_items", 0), getattr(row, "still_moved", 0)
    return items - still if row.state in {c.ReformState.RETURNING, c.ReformState.RETURNED} else items


def return_until(row: Reform) -> date | None:
    if row.finished_at is None:
        return None
    return local(row.finished_at).date() + timedelta(days=row.return_days)


def rows_of(row: Reform) -> list[c.RowInfo]:
    """Return who succeeds whom, by the order of the tree. Three queries."""
    found = list(row.rows.order_by("id").values_list("old_id", "new_id", "share"))
    planned = dict(row.new_units.values_list("id", "name"))
    known = organisations.units({key for old, new, _share in found for key in (old, new)})
    lines = [
        c.RowInfo(
            old,
            known[old].name,
            new,
            planned.get(new) or known[new].name,
            Share(share),
            new in planned,
        )
        for old, new, share in found
    ]
    return sorted(lines, key=lambda line: (known[line.old_id].level, line.old_name, line.share.value))


def items(
    row: Reform, *, kind: str = "", state: str = "", cursor: str = "", size: int = PAGE_SIZE
) -> Page[c.ItemInfo]:
    """Return what was moved, a page at a time, in the order in which it moved. One query."""
    found = row.items.select_related("old_unit", "new_unit").order_by("id")
    if kind:
        found = found.filter(kind=kind)
    if state:
        found = found.filter(state=state)
    if cursor:
        found = found.filter(pk__gt=cursor_id(cursor))
    page = page_of(list(found[: size + 1]), size, lambda item: [item.pk])
    return Page([_item(item) for item in page.rows], page.next_cursor)


def all_items(row: Reform, *, kind: str = "") -> Iterator[c.ItemInfo]:
    """Return everything that was moved, read in portions."""
    cursor = ""
    while True:
        page = items(row, kind=kind, cursor=cursor, size=EXPORTED_AT_ONCE)
        yield from page.rows
        cursor = page.next_cursor
        if not cursor:
            return


def kinds_moved(row: Reform) -> list[tuple[str, str, int, int]]:
    """Return code, label, number of things and how many of them stay, for every kind. One query."""
    kept = Count("pk", filter=Q(state=c.ItemState.KEPT))
    counts = {
        kind: (number, stay)
        for kind, number, stay in row.items.values("kind")
        .annotate(n=Count("pk"), kept=kept)
        .values_list("kind", "n", "kept")
    }
    return [(move.code, str(move.label), *counts[move.code]) for move in unit_moves() if move.code in counts]


def _item(row: Item) -> c.ItemInfo:
    return c.ItemInfo(
        kind=row.kind,
        label=row.label,
        old_name=row.old_unit.name,
        new_name=row.new_unit.name,
        state=c.ItemState(row.state),
        note=row.note,
        moved_at=row.moved_at,
    )


def carried_codes(units: Sequence[UnitInfo], on: date) -> dict[UUID, list[PlannedCode]]:
    """Return the codes units carry on the eve of a reform. One query."""
    found = organisations.all_codes_on([unit.id for unit in units], on - timedelta(days=1))
    return {
        key: [PlannedCode(CodeScheme(code.scheme), code.code, code.synthetic) for code in codes]
        for key, codes in found.items()
    }
