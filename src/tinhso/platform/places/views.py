"""Browse the areas of any day, their history and successors."""

from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from tinhso.kernel.clock import today
from tinhso.kernel.errors import Invalid
from tinhso.kernel.pages import page
from tinhso.platform.places import facade, rules


class Filter(forms.Form):
    """What to show, and the map of which day."""

    q = forms.CharField(label=_("Tên hoặc mã"), required=False, max_length=120)
    on = forms.DateField(
        label=_("Vào ngày"),
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={"invalid": _("Ngày chưa đúng. Hãy nhập như 01/07/2025.")},
    )

    @property
    def day(self) -> date:
        if not self.is_valid():
            raise Invalid("places.filter", _("Ngày chưa đúng. Hãy nhập như 01/07/2025."))
        return self.cleaned_data["on"] or today()


def _filter(request: HttpRequest) -> Filter:
    data = request.GET.copy()
    data.setdefault("on", today().isoformat())
    return Filter(data)


@page("places.browse")
def areas(request: HttpRequest) -> HttpResponse:
    form = _filter(request)
    day, text = form.day, form.cleaned_data["q"]
    rows = facade.search(text, day) if text else facade.provinces(day)
    return render(request, "places/areas.html", {"form": form, "day": day, "text": text, "areas": rows})


@page("places.browse")
def area(request: HttpRequest, code: str) -> HttpResponse:
    form = _filter(request)
    return render(request, "places/area.html", {"form": form} | _area(code, form.day))


def _area(code: str, day: date) -> dict[str, Any]:
    level = rules.level_of(code)
    current = facade.areas([code], day).get(code)
    periods = facade.periods(code)
    return {
        "day": day,
        "code": code,
        "area": current,
        "periods": periods,
        "above": reversed(facade.ancestors(code, level, day)) if current else (),
        "children": facade.children(code, level, day) if current else (),
        "made_from": facade.predecessors(code, level, day) if current else (),
        "heirs": facade.heirs_of_periods(code, level),
    }
