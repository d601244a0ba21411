"""The public face: one question, one search box, life events, and each procedure in plain language."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tinhso.government.service_portal import rules, selectors
from tinhso.government.service_portal.presenters import TONES, procedure_page
from tinhso.kernel.actor import ActorKind
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import STATUS_LABELS

SUGGESTED = 3
LISTED_MAX = 100
LEVELS = (("commune", "Cấp xã"), ("district", "Cấp huyện"), ("province", "Cấp tỉnh"))


@page("procedures.read")
def home(request: HttpRequest) -> HttpResponse:
    """Ask what the person needs to get done today."""
    cards = selectors.cards()
    actor = actor_of(request)
    own = cases.own_cases(actor, size=1).rows if actor.kind is ActorKind.CITIZEN else ()
    used = {event for card in cards for event in card.life_events}
    context = {
        "count": len(cards),
        "suggested": cards[:SUGGESTED],
        "events": [event for event in selectors.life_events() if event.code in used],
        "latest": own[0] if own else None,
        "latest_status": _(STATUS_LABELS[own[0].status]) if own else "",
        "latest_tone": TONES[own[0].status] if own else "",
        "desks": selectors.one_stop_desks(),
        "online": sum(card.online for card in cards),
        "language": get_language() or "vi",
    }
    return render(request, "service_portal/home.html", context)


@page("procedures.read")
def finder(request: HttpRequest) -> HttpResponse:
    """Find a procedure by words, life event or level; the same address with and without script."""
    text = request.GET.get("q", "")[: rules.QUERY_LENGTH_MAX]
    level, event = request.GET.get("cap", ""), request.GET.get("viec", "")
    chosen = [
        card
        for card in selectors.cards()
        if (not level or card.level == level) and (not event or event in card.life_events)
    ]
    found = rules.search(chosen, text)
    context = {
        "found": found.cards[:LISTED_MAX],
        "total": len(found.cards),
        "near": found.near,
        "q": text,
        "levels": [(code, _(label)) for code, label in LEVELS],
        "level": level,
        "event": next((e for e in selectors.life_events() if e.code == event), None),
        "language": get_language() or "vi",
    }
    return render(request, "service_portal/finder.html", context)


@page("procedures.read")
def procedure(request: HttpRequest, code: str) -> HttpResponse:
    """One procedure: what to do, what to bring, what it costs, how long it takes, and the law behind it."""
    _definition_id, found = cases.procedure_in_force(code)
    return render(request, "service_portal/procedure.html", procedure_page(found, get_language() or "vi"))
