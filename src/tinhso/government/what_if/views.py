"""Pages: the studies, one study, a new one."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tinhso.government.what_if import facade, presenters
from tinhso.government.what_if.forms import ChangeForm
from tinhso.kernel.errors import Denied, DomainError, NotFound
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.organisations import facade as organisations

USE = "what_if.use"


@page(USE)
def studies(request: HttpRequest) -> HttpResponse:
    found = facade.studies(actor_of(request), cursor=request.GET.get("cursor", ""))
    return render(request, "what_if/studies.html", {"page": found, "lines": presenters.lines(found.rows)})


@page(USE)
def study(request: HttpRequest, study_id: UUID) -> HttpResponse:
    """One study; while the worker computes the page looks again by itself."""
    return render(
        request, "what_if/study.html", presenters.study_page(facade.study(actor_of(request), study_id))
    )


@page(USE)
def new(request: HttpRequest) -> HttpResponse:
    unit_id = _unit(request)
    form = ChangeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = facade.ask(
                actor=actor_of(request),
                unit_id=unit_id,
                change=form.change(),
                horizon=form.cleaned_data["horizon"],
            )
        except DomainError as error:
            if isinstance(error, Denied | NotFound):
                raise
            form.refuse(error)
        else:
            return redirect("what_if:study", study_id=made.id)
    context: dict[str, Any] = {"form": form, "unit": organisations.unit(unit_id)}
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "what_if/new.html", context, status=status)


def _unit(request: HttpRequest) -> UUID:
    """Return the unit asked about: the one named in the address, else the officer's own."""
    named, own = request.GET.get("don-vi", ""), actor_of(request).unit_id
    try:
        unit_id = UUID(named) if named else own
    except ValueError as error:
        raise NotFound("what_if.unit", _("Không có đơn vị này.")) from error
    if unit_id is None:
        raise Denied("what_if.no_unit", _("Tài khoản của bạn chưa thuộc đơn vị nào; hãy báo người quản trị."))
    return unit_id
