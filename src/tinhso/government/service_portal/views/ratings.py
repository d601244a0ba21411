"""How satisfied people are, unit by unit, for those who answer for the units."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from tinhso.government.service_portal import selectors
from tinhso.government.service_portal.contracts import SCORE_LABELS
from tinhso.kernel import clock
from tinhso.kernel.pages import actor_of, page

PERIODS = ("30", "90", "365")


@page("portal.ratings")
def ratings(request: HttpRequest) -> HttpResponse:
    """Average and number of answers of each unit within reach, and what people wrote."""
    asked = request.GET.get("ngay", "")
    days = asked if asked in PERIODS else PERIODS[0]
    actor, since = actor_of(request), clock.now() - timedelta(days=int(days))
    written = selectors.recent_comments(actor, since)
    context = {
        "days": days,
        "periods": PERIODS,
        "rows": selectors.unit_ratings(actor, since),
        "comments": [(row, _(SCORE_LABELS[row.score])) for row in written],
    }
    return render(request, "service_portal/ratings.html", context)
