"""The tree of units on a day, one unit with its history, and who is competent where."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from tinhso.kernel.clock import today
from tinhso.kernel.errors import DomainError
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.organisations import facade, presenters
from tinhso.platform.organisations.forms import (
    CodeForm,
    CompetenceForm,
    EndForm,
    Filter,
    RenameForm,
    UnitForm,
)

MANAGE = "organisations.manage"


def _filter(request: HttpRequest) -> Filter:
    data = request.GET.copy()
    data.setdefault("on", today().isoformat())
    return Filter(data)


@page("organisations.browse")
def tree(request: HttpRequest) -> HttpResponse:
    form = _filter(request)
    day = form.day
    text = form.cleaned_data.get("q", "")
    context: dict[str, Any] = {"form": form, "day": day, "text": text}
    if text:
        context["found"] = presenters.lines(facade.search(text, day), day)
    else:
        context["roots"] = presenters.tree(day)
    return render(request, "organisations/tree.html", context, status=_status(form))


@page("organisations.browse")
def unit(request: HttpRequest, unit_id: UUID) -> HttpResponse:
    form = _filter(request)
    found = facade.unit(unit_id)
    context = presenters.unit(found, form.day) | {
        "form": form,
        "manages": actor_of(request).can(MANAGE, found.path),
    }
    return render(request, "organisations/unit.html", context, status=_status(form))


@page("organisations.browse")
def competence(request: HttpRequest) -> HttpResponse:
    form = CompetenceForm(request.GET if "q" in request.GET else None)
    context: dict[str, Any] = {"form": form}
    if form.is_bound and form.is_valid():
        day = form.cleaned_data["on"] or today()
        context |= {"day": day, "answers": presenters.competence(form.cleaned_data["q"], day)}
    return render(request, "organisations/competence.html", context, status=_status(form))


@page(MANAGE)
def create(request: HttpRequest, unit_id: UUID) -> HttpResponse:
    form = UnitForm(request.POST or None)

    def save() -> UUID:
        made = facade.create_unit(actor=actor_of(request), parent_id=unit_id, new=form.new_unit())
        return made.id

    return _edit(request, unit_id, form, _("Thêm đơn vị trực thuộc"), save)


@page(MANAGE)
def rename(request: HttpRequest, unit_id: UUID) -> HttpResponse:
    current = facade.unit(unit_id)
    form = RenameForm(request.POST or None, initial={"name": current.name, "short_name": current.short_name})

    def save() -> UUID:
        facade.rename_unit(actor=actor_of(request), unit_id=unit_id, **form.cleaned_data)
        return unit_id

    return _edit(request, unit_id, form, _("Đổi tên đơn vị"), save)


@page(MANAGE)
def code(request: HttpRequest, unit_id: UUID) -> HttpResponse:
    form = CodeForm(request.POST or None)

    def save() -> UUID:
        data = form.cleaned_data | {"scheme": form.scheme_chosen}
        facade.assign_code(actor=actor_of(request), unit_id=unit_id, **data)
        return unit_id

    return _edit(request, unit_id, form, _("Cấp mã định danh"), save)


@page(MANAGE)
def end(request: HttpRequest, unit_id: UUID) -> HttpResponse:
    candidates = presenters.possible_heirs(unit_id, today())
    form = EndForm(request.POST or None, candidates=candidates)

    def save() -> UUID:
        facade.end_unit(
            actor=actor_of(request), unit_id=unit_id, on=form.cleaned_data["on"], heirs=form.heirs
        )
        return unit_id

    return _edit(request, unit_id, form, _("Kết thúc đơn vị"), save)


def _edit(
    request: HttpRequest, unit_id: UUID, form: forms.Form, title: object, save: Callable[[], UUID]
) -> HttpResponse:
    current = facade.unit(unit_id)
    actor_of(request).require(MANAGE, current.path)
    if request.method == "POST" and form.is_valid():
        try:
            return redirect("organisations:unit", unit_id=save())
        except DomainError as error:
            _show(form, error)
    context = {"form": form, "unit": current, "title": title}
    return render(request, "organisations/edit.html", context, status=_status(form))


def _show(form: forms.Form, error: DomainError) -> None:
    known = {name: message for name, message in error.fields.items() if name in form.fields}
    for name, message in known.items():
        form.add_error(name, str(message))
    if not known:
        form.add_error(None, str(error.message))


def _status(form: forms.Form) -> int:
    return HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound and not form.is_valid() else HTTPStatus.OK
