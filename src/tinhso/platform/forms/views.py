"""The one page of forms: areas found as you type."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tinhso.kernel.pages import page
from tinhso.platform.forms.areas import COMMUNE, find_areas

NAME_LENGTH_MAX = 100


@page("forms.areas")
def areas(request: HttpRequest) -> HttpResponse:
    """Return the radio buttons of the areas whose name fits what is typed."""
    name = request.GET.get("name", "")[:NAME_LENGTH_MAX]
    query = request.GET.get(f"{name}.q", request.GET.get("q", ""))
    level = int(request.GET.get("level", "")) if request.GET.get("level") in {"1", "2", "3"} else COMMUNE
    context = {
        "found": find_areas(query, level),
        "name": request.GET.get("input", name)[:NAME_LENGTH_MAX],
        "query": query,
    }
    return render(request, "forms/area_options.html", context)
