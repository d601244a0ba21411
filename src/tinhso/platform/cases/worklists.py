"""Worklists: who sees which dossiers, most urgent first, narrowed by words. Paged by key."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from django.contrib.postgres.search import SearchQuery, SearchVectorField
from django.db.models import F, Q, QuerySet, Value
from django.db.models.functions import Cast, Coalesce

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.paging import PAGE_SIZE, PAGE_SIZE_MAX, Page, cursor_moment, encode_cursor
from tinhso.kernel.text_vi import fold
from tinhso.platform.cases import contracts as c
from tinhso.platform.cases import rules
from tinhso.platform.cases.models import OPEN, Case
from tinhso.platform.cases.selectors import LIST_FIELDS, in_reach, info

COUNT_MAX = 1_000
UNCOLLECTED_DAYS = 7
"""Results that wait this long in the office are looked after: people forget, or never heard."""
WALKED = 1_000
"""How many rows of a list are looked at before the index of words is asked."""
NO_WORDS = Cast(Value(""), SearchVectorField())
LIST_COLUMNS = [Case._meta.get_field(name).attname for name in LIST_FIELDS]  # noqa: SLF001


class View(StrEnum):
    """The ready-made worklists."""

    MINE = "mine"
    UNIT = "unit"
    TODAY = "today"
    OVERDUE = "overdue"
    WAITING = "waiting"
    SIGN = "sign"
    READY = "ready"
    UNCOLLECTED = "uncollected"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Filters:
    """What an officer narrows a worklist by."""

    view: View = View.UNIT
    text: str = ""
    procedure_code: str = ""
    status: str = ""


def worklist(
    actor: Actor, filters: Filters, *, cursor: str = "", size: int = PAGE_SIZE, now: datetime | None = None
) -> Page[c.CaseInfo]:
    """Return a worklist, most urgent first; the order is an index. One query, two for words that are rare."""
    rows, words = worklist_rows(actor, filters, now or clock.now()), fold(filters.text).split()
    descending = filters.view is View.CLOSED
    order = ("-attention_at", "-id") if descending else ("attention_at", "id")
    if cursor:
        rows = rows.extra(  # noqa: S610 - a row comparison walks the index; the ORM cannot write one
            where=[f"(cases_case.attention_at, cases_case.id) {'<' if descending else '>'} (%s, %s)"],
            params=cursor_moment(cursor),
        )
    size, rows = min(size, PAGE_SIZE_MAX), rows.order_by(*order)
    near = _is_near(actor, filters)
    found = _searched(rows, words, size, near=near) if words else _listed(rows, size)
    more = encode_cursor([found[size - 1].attention_at, found[size - 1].id]) if len(found) > size else ""
    return Page([info(row, with_answers=False) for row in found[:size]], more)


def worklist_rows(actor: Actor, filters: Filters, now: datetime) -> "QuerySet[Case]":
    """Return the rows of a worklist in no order, not yet narrowed by words."""
    rows = Case.objects.filter(in_reach(actor, "cases.read"), _view(actor, filters.view, now))
    if filters.procedure_code:
        rows = rows.filter(procedure_code=filters.procedure_code)
    if filters.status:
        rows = rows.filter(status=filters.status)
    return rows


def _listed(rows: "QuerySet[Case]", size: int) -> list[Any]:
    return list(rows.values_list(*LIST_COLUMNS, named=True)[: size + 1])


def _searched(rows: "QuerySet[Case]", words: list[str], size: int, *, near: bool) -> list[Any]:
    if near:
        return _listed(holding(rows, words, near=True), size)
    found = _listed(_walked(rows, words), size)
    if len(found) > size:
        return found
    # Rare words: never by walking the list to its end, which is what its order would tempt the planner to.
    moment, last = rows.query.order_by
    unwalked = F("attention_at") + timedelta(0)
    order = unwalked.desc() if str(moment).startswith("-") else unwalked.asc()
    return _listed(holding(rows, words, near=False).order_by(order, str(last)), size)


def _walked(rows: "QuerySet[Case]", words: list[str]) -> "QuerySet[Case]":
    """Return those with the words among the first of the list: of words that many hold, it finds enough.

    The index of words would first collect every Nguyễn of the province, and sort them.
    """
    first = rows.values("pk")[:WALKED]
    return holding(Case.objects.filter(pk__in=first).order_by(*rows.query.order_by), words, near=True)


def holding(rows: "QuerySet[Case]", words: list[str], *, near: bool) -> "QuerySet[Case]":
    """Return those with all the words, by their index; `near`: by looking at each row of a short list."""
    query = " & ".join([*words[:-1], f"{words[-1]}:*"])  # the last word may still be being typed
    searched = Coalesce(F("search_vector"), NO_WORDS) if near else F("search_vector")
    found = rows.alias(searched=searched)
    return found.filter(searched=SearchQuery(query, config="simple", search_type="raw"))


def _is_near(actor: Actor, filters: Filters) -> bool:
    """Say whether the list is short: what is open at single units."""
    reach = actor.reach("cases.read")
    return filters.view is not View.CLOSED and not reach.everywhere and not reach.subtrees


def counts(actor: Actor, views: Iterable[View], now: datetime | None = None) -> dict[View, int]:
    """Return the size of each worklist, counted up to `COUNT_MAX`. One query a view."""
    moment = now or clock.now()
    return {view: worklist_rows(actor, Filters(view), moment)[: COUNT_MAX + 1].count() for view in views}


def _view(actor: Actor, view: View, now: datetime) -> Q:
    if view is View.CLOSED:
        return ~OPEN
    if view is View.MINE:
        return OPEN & _mine(actor)
    end_of_day = clock.local(now).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    waiting = Q(status__in=[c.Status.SUPPLEMENT, c.Status.SUPPLEMENT_BEFORE])
    narrowed = {
        View.UNIT: Q(),
        View.TODAY: Q(attention_at__lt=end_of_day, ended_at__isnull=True) & ~waiting,
        View.OVERDUE: Q(attention_at__lt=now, ended_at__isnull=True) & ~waiting,
        View.WAITING: waiting,
        View.SIGN: Q(stage_role="leader"),
        View.READY: Q(status=c.Status.RESULT_ISSUED),
        View.UNCOLLECTED: Q(
            status=c.Status.RESULT_ISSUED,
            delivery=c.DeliveryState.READY,
            ended_at__lt=now - timedelta(days=UNCOLLECTED_DAYS),
        ),
    }
    return OPEN & narrowed[view]


def _mine(actor: Actor) -> Q:
    """Mine: given to me by name, or waiting at my desk for a role I hold and nobody has taken it."""
    roles = [role for role, permission in rules.ROLE_PERMISSIONS.items() if actor.holds(permission)]
    free = Q(assignee__isnull=True, stage_role__in=roles)
    return (Q(assignee_id=actor.account_id) | free) & ~Q(
        status__in=[c.Status.SUPPLEMENT, c.Status.SUPPLEMENT_BEFORE]
    )
