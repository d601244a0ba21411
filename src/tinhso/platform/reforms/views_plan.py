"""Pages where a plan begins: units merged, a unit divided, a whole province."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from tinhso.kernel.errors import DomainError, Invalid
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.reforms import facade, presenters
from tinhso.platform.reforms.contracts import ReformInfo
from tinhso.platform.reforms.page_forms import DecisionForm, MergeForm, SplitForm

RUN = "reforms.run"


@page(RUN)
def merge(request: HttpRequest) -> HttpResponse:
    """Choose the unit above, then the units that become one."""
    parent = _parent(request)
    form = MergeForm(request.POST or None, candidates=presenters.candidates(actor_of(request), parent))

    def plan() -> ReformInfo:
        return facade.plan_merge(
            actor=actor_of(request),
            decision=form.decision(),
            unit_ids=form.cleaned_data["units"],
            heir=form.chosen_heir(),
        )

    return _planned(request, form, plan, "reforms/merge.html", parent)


@page(RUN)
def split(request: HttpRequest) -> HttpResponse:
    """Choose the unit above, then the unit that becomes two."""
    parent = _parent(request)
    form = SplitForm(request.POST or None, candidates=presenters.candidates(actor_of(request), parent))

    def plan() -> ReformInfo:
        return facade.plan_split(
            actor=actor_of(request),
            decision=form.decision(),
            unit_id=form.cleaned_data["unit"],
            parts=form.parts(),
        )

    return _planned(request, form, plan, "reforms/split.html", parent)


@page(RUN)
def province(request: HttpRequest) -> HttpResponse:
    """One button: the plan of the national lists for this province and a day."""
    form = DecisionForm(request.POST or None, initial=presenters.next_province_reform())

    def plan() -> ReformInfo:
        return facade.plan_province(actor=actor_of(request), decision=form.decision())

    return _planned(request, form, plan, "reforms/province.html", None)


def _planned(
    request: HttpRequest, form: forms.Form, plan: Callable[[], ReformInfo], template: str, parent: UUID | None
) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        try:
            return redirect("reforms:detail", plan().id)
        except Invalid as error:
            _blame(form, error)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    context: dict[str, Any] = {"form": form, "parent": parent, "documents": facade.legal_numbers()}
    if template != "reforms/province.html":
        context["parents"] = presenters.parents(actor_of(request))
    return render(request, template, context, status=status)


def _blame(form: forms.Form, error: DomainError) -> None:
    """Put a refusal beside its field, with everything typed still there."""
    for name, text in error.fields.items():
        form.add_error(name if name in form.fields else None, str(text))
    if not error.fields:
        form.add_error(None, str(error))


def _parent(request: HttpRequest) -> UUID | None:
    try:
        return UUID(request.POST.get("thuoc") or request.GET.get("thuoc", ""))
    except ValueError:
        return None
