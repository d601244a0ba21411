"""The public face: one question, one search box, life events, and each procedure in plain language."""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tinhso.government.service_portal import rules, selectors
from tinhso.government.service_portal.presenters import TONES, procedure_page
from tinhso.kernel.actor import ActorKind
from tinhso.kernel.pages import actor_of, page
from tinhso.kernel.paging import Page
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import STATUS_LABELS
from tinhso.platform.procedures import facade as procedures
from tinhso.platform.procedures.contracts import Filters

SUGGESTED = 3
LISTED_MAX = 100
LEVELS = (
    ("commune", gettext_noop("Cấp xã")),
    ("district", gettext_noop("Cấp huyện")),
    ("province", gettext_noop("Cấp tỉnh")),
    ("ministry", gettext_noop("Cấp bộ")),
)
APPLICANTS = (
    gettext_noop("Công dân Việt Nam"),
    gettext_noop("Người Việt Nam định cư ở nước ngoài"),
    gettext_noop("Người nước ngoài"),
    gettext_noop("Doanh nghiệp"),
    gettext_noop("Doanh nghiệp có vốn đầu tư nước ngoài"),
    gettext_noop("Hợp tác xã"),
    gettext_noop("Tổ chức (không bao gồm doanh nghiệp, HTX)"),
    gettext_noop("Tổ chức nước ngoài"),
    gettext_noop("Cán bộ, công chức, viên chức"),
)
"""Who may apply, in the words of the national database."""

FILTERS = {"q": "text", "cap": "level", "linh-vuc": "sector", "doi-tuong": "applicant", "viec": "life_event"}
"""Names in the address and what they narrow."""


@page("procedures.read")
def home(request: HttpRequest) -> HttpResponse:
    """Ask what the person needs to get done today."""
    totals = procedures.totals()
    actor = actor_of(request)
    own = cases.own_cases(actor, size=1).rows if actor.kind is ActorKind.CITIZEN else ()
    used = procedures.life_events_used()
    context = {
        "count": totals.listed,
        "suggested": selectors.featured(SUGGESTED),
        "events": [event for event in selectors.life_events() if event.code in used],
        "latest": own[0] if own else None,
        "latest_status": _(STATUS_LABELS[own[0].status]) if own else "",
        "latest_tone": TONES[own[0].status] if own else "",
        "desks": selectors.one_stop_desks(),
        "online": totals.online,
        "language": get_language() or "vi",
    }
    return render(request, "service_portal/home.html", context)


@page("procedures.read")
def finder(request: HttpRequest) -> HttpResponse:
    """Find a procedure by words, life event, level, sector, applicant; the same address without script."""
    filters = _filters(request)
    words = rules.words_of(filters.text)
    narrowed = replace(filters, text="")
    if words:
        found = rules.search(selectors.candidates(narrowed, words), filters.text)
        shown, total, near = Page(found.cards[:LISTED_MAX]), len(found.cards), found.near
    else:
        shown, near = selectors.cards(narrowed, request.GET.get("cursor", "")), False
        total = procedures.count(narrowed)
    context = {"page": shown, "found": shown.rows, "total": total, "near": near, **_choices(filters)}
    return render(request, "service_portal/finder.html", context)


def _filters(request: HttpRequest) -> Filters:
    given = {name: request.GET.get(name, "")[: rules.QUERY_LENGTH_MAX] for name in FILTERS}
    clean = {FILTERS[name]: text.replace("\x00", "") for name, text in given.items()}
    return Filters(**clean)


def _choices(filters: Filters) -> dict[str, Any]:
    """Return what the finder's form offers and what is chosen."""
    return {
        "q": filters.text,
        "levels": [(code, _(label)) for code, label in LEVELS],
        "level": filters.level,
        "sectors": procedures.sectors(filters),
        "sector": filters.sector,
        "applicants": APPLICANTS,
        "applicant": filters.applicant,
        "event": next((e for e in selectors.life_events() if e.code == filters.life_event), None),
        "language": get_language() or "vi",
    }


@page("procedures.read")
def procedure(request: HttpRequest, code: str) -> HttpResponse:
    """One procedure: what to do, what to bring, what it costs, how long it takes, and the law behind it."""
    _definition_id, found = cases.procedure_in_force(code)
    return render(request, "service_portal/procedure.html", procedure_page(found, get_language() or "vi"))
