"""What the portal reads: cards of procedures, life events, facts for the front page."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Avg, Count, Q
from django.utils.translation import get_language

from tinhso.government.service_portal.contracts import (
    CommentRow,
    LifeEvent,
    ProcedureCard,
    RatingInfo,
    UnitRating,
)
from tinhso.government.service_portal.models import Rating
from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.paging import Page
from tinhso.platform.cases.contracts import Channel
from tinhso.platform.definitions import facade as definitions
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.procedures import facade as procedures
from tinhso.platform.procedures.contracts import EntryInfo, Filters

LIFE_EVENT = "life_event"
RATED_UNITS_MAX = 500
COMMENTS_SHOWN = 30
LOW = 2
"""Answers up to this step call for a look."""


def cards(filters: Filters, cursor: str) -> Page[ProcedureCard]:
    """Return procedures in force by name, in the language of the page. One query."""
    page = procedures.entries(filters, cursor=cursor)
    return Page([card_of(entry, _language()) for entry in page.rows], page.next_cursor)


def candidates(filters: Filters, words: Sequence[str]) -> list[ProcedureCard]:
    """Return what may answer typed words, still to be ranked."""
    return [card_of(entry, _language()) for entry in procedures.candidates(filters, words)]


def featured(size: int) -> list[ProcedureCard]:
    """Return procedures written for this province."""
    return [card_of(entry, _language()) for entry in procedures.featured(size)]


def card_of(entry: EntryInfo, language: str) -> ProcedureCard:
    english = language.startswith("en")
    return ProcedureCard(
        code=entry.code,
        name=(english and entry.name_en) or entry.name,
        short_name=(english and entry.short_name_en) or entry.short_name,
        summary=(english and entry.summary_en) or entry.summary,
        sector=entry.sector,
        level=entry.level,
        authority=entry.authority,
        life_events=entry.life_events,
        keywords=(*entry.keywords, entry.short_name, entry.name),
        online=Channel.ONLINE in entry.channels,
        written_here=not entry.generic,
    )


def _language() -> str:
    return get_language() or "vi"


def life_events() -> list[LifeEvent]:
    """Return the occasions of life in force, in their order."""
    found = definitions.all_effective(LIFE_EVENT, clock.legal_day())
    events = [LifeEvent.model_validate(definition.content) for definition in found]
    return sorted(events, key=lambda event: event.order)


def one_stop_desks() -> int:
    """Return how many one-stop desks take dossiers today."""
    return sum(unit.one_stop for unit in organisations.receiving_units(clock.legal_day()))


def spoken(text: Any, language: str) -> str:
    """Return a text of a definition in the language of the page."""
    return str(text.en if language.startswith("en") and text.en else text.vi)


def rating_of(case_id: UUID) -> RatingInfo | None:
    """Return what was answered for a dossier. One query."""
    row = Rating.objects.filter(case_id=case_id).first()
    return RatingInfo(row.score, row.comment, row.at) if row else None


def unit_ratings(actor: Actor, since: datetime) -> list[UnitRating]:
    """Return the answers of the units within reach, the lowest average first. Two queries."""
    rows = (
        Rating.objects.filter(_within(actor), at__gte=since)
        .values("unit_id")
        .annotate(answers=Count("id"), average=Avg("score"), low=Count("id", filter=Q(score__lte=LOW)))
        .order_by("average", "unit_id")[:RATED_UNITS_MAX]
    )
    found = list(rows)
    known = organisations.units([row["unit_id"] for row in found])
    return [UnitRating(**row, unit_name=known[row["unit_id"]].name) for row in found]


def recent_comments(actor: Actor, since: datetime) -> list[CommentRow]:
    """Return what people wrote of the units within reach, newest first. Two queries."""
    rows = Rating.objects.filter(_within(actor), at__gte=since).exclude(comment="").order_by("-at")
    found = list(rows[:COMMENTS_SHOWN])
    known = organisations.units({row.unit_id for row in found})
    return [CommentRow(known[row.unit_id].name, row.score, row.comment, row.at) for row in found]


def _within(actor: Actor) -> Q:
    """Return the condition that a unit lies where the actor may see what people answered."""
    return organisations.within(actor.reach("portal.ratings"), "unit")
