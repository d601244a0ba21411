"""What the portal reads: cards of procedures, life events, facts for the front page."""

from typing import Any

from django.utils.translation import get_language

from tinhso.government.service_portal.contracts import LifeEvent, ProcedureCard
from tinhso.kernel import clock
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import Channel
from tinhso.platform.definitions import facade as definitions
from tinhso.platform.organisations import facade as organisations

LIFE_EVENT = "life_event"


def cards() -> list[ProcedureCard]:
    """Return every procedure in force, by short name, in the language of the page."""
    language = get_language() or "vi"
    found = [card_of(procedure, language) for procedure in cases.procedures_in_force()]
    return sorted(found, key=lambda card: card.short_name)


def card_of(procedure: Any, language: str) -> ProcedureCard:
    return ProcedureCard(
        code=procedure.code,
        name=spoken(procedure.name, language),
        short_name=spoken(procedure.short_name, language),
        summary=spoken(procedure.summary, language),
        sector=procedure.sector,
        level=procedure.level,
        authority=procedure.authority,
        life_events=tuple(procedure.life_events),
        keywords=(*procedure.keywords, procedure.short_name.vi, procedure.name.vi),
        online=Channel.ONLINE in procedure.channels,
    )


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
