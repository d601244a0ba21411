"""What the portal reads: cards of procedures, life events, facts for the front page."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import get_language

from tinhso.government.service_portal.contracts import LifeEvent, ProcedureCard
from tinhso.kernel import clock
from tinhso.kernel.paging import Page
from tinhso.platform.cases.contracts import Channel
from tinhso.platform.definitions import facade as definitions
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.procedures import facade as procedures
from tinhso.platform.procedures.contracts import EntryInfo, Filters

LIFE_EVENT = "life_event"


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
