"""One box for everything: the page of results, and suggestions while one types."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tinhso.kernel.pages import actor_of, page
from tinhso.platform.search import selectors
from tinhso.platform.search.rules import QUERY_LENGTH_MAX

RESULTS_MAX = 10
SUGGESTIONS_MAX = 4


@page("search.use")
def results(request: HttpRequest) -> HttpResponse:
    """Show what every source found, a group each."""
    return _answer(request, "search/results.html", RESULTS_MAX)


@page("search.use")
def suggestions(request: HttpRequest) -> HttpResponse:
    """Return a short list for the Ctrl K box (htmx)."""
    return _answer(request, "search/suggestions.html", SUGGESTIONS_MAX)


def _answer(request: HttpRequest, template: str, limit: int) -> HttpResponse:
    query = request.GET.get("q", "")[:QUERY_LENGTH_MAX]
    groups = selectors.find(actor_of(request), query, limit)
    return render(request, template, {"q": query, "groups": groups, "limit": limit})
