"""The dossiers behind a number: the same conditions as the counts, so that both always agree."""

from dataclasses import fields
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.db.models import F, Q, QuerySet

from tinhso.government.service_score.contracts import NEVER, Fact
from tinhso.government.service_score.models import DossierFact
from tinhso.government.service_score.rules.indicators import FLAG_RATIOS
from tinhso.government.service_score.rules.periods import Period
from tinhso.government.service_score.selectors.reach import below, in_reach, seen_unit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import NotFound
from tinhso.kernel.paging import PAGE_SIZE, Page, cursor_id, page_of

NAMES = tuple(field.name for field in fields(Fact))
OPEN_MAX = 2_000
MONTHS = {"received": "received_month", "finished": "ended_month"}


class Side(StrEnum):
    """Which dossiers of an indicator: those that count for it, all, or those that fail it."""

    COUNTED = "dat"
    ALL = "tat-ca"
    FAILED = "khong-dat"


def behind(
    actor: Actor,
    unit_id: UUID,
    indicator: str,
    side: Side,
    period: Period,
    now: datetime,
    *,
    cursor: str = "",
    size: int = PAGE_SIZE,
) -> Page[Fact]:
    """Return the dossiers behind a number of a unit, newest first. One query."""
    rows = behind_rows(actor, unit_id, indicator, side, period, now)
    if cursor:
        rows = rows.filter(pk__lt=cursor_id(cursor))
    found = [fact_of_row(row) for row in rows.order_by("-pk")[: size + 1]]
    return page_of(found, size, lambda fact: [fact.case_id])


def behind_rows(
    actor: Actor, unit_id: UUID, indicator: str, side: Side, period: Period, now: datetime
) -> "QuerySet[DossierFact]":
    seen_unit(actor, unit_id)
    whole, counted = _conditions(indicator, period, now)
    chosen = {Side.ALL: whole, Side.COUNTED: whole & counted, Side.FAILED: whole & ~counted}[side]
    return DossierFact.objects.filter(in_reach(actor), below(unit_id), chosen)


def _conditions(indicator: str, period: Period, now: datetime) -> tuple[Q, Q]:
    """Return which dossiers an indicator looks at, and which of them count for it."""
    if indicator == "2.1":
        touched = _within("received_month", period) | _within("ended_month", period)
        early = Q(late_at__isnull=True) | Q(late_at__gte=min(period.ends_at, now))
        return touched & Q(compared=True), early
    if indicator == "2.2":
        return _within("received_month", period) & Q(with_result=True), Q()
    if indicator not in FLAG_RATIOS:
        raise NotFound("service_score.no_list", "Chỉ số này không tính từ hồ sơ.")
    base, counted, whole = FLAG_RATIOS[indicator]
    return _within(MONTHS[base], period) & Q(**{whole: True}), Q(**{counted: True})


def _within(column: str, period: Period) -> Q:
    return Q(**{f"{column}__gte": period.first, f"{column}__lt": period.end})


def has_list(indicator: str) -> bool:
    return indicator in FLAG_RATIOS or indicator in {"2.1", "2.2"}


def open_facts(actor: Actor, unit_id: UUID) -> list[Fact]:
    """Return the open dossiers of a unit, the most urgent first, up to `OPEN_MAX`. One query."""
    seen_unit(actor, unit_id)
    rows = DossierFact.objects.filter(in_reach(actor), below(unit_id), ended_month=NEVER, received=True)
    return [fact_of_row(row) for row in rows.order_by(F("late_at").asc(nulls_last=True), "pk")[:OPEN_MAX]]


def fact_of_row(row: DossierFact) -> Fact:
    values: dict[str, Any] = {name: getattr(row, name) for name in NAMES}
    return Fact(**values)
