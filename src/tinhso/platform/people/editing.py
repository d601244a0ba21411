"""Staff write a person down, correct a record, keep a household."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tinhso.kernel.actions import viewed
from tinhso.kernel.errors import Conflict, DomainError
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.people import facade
from tinhso.platform.people.page_forms import (
    CorrectionForm,
    HouseholdForm,
    NewPersonForm,
    RecordForm,
    shown_of,
)
from tinhso.platform.people.wording import CORRECT, HOUSEHOLD, RECORD

FRESH_VERSION = "version"


@page("people.register")
def new(request: HttpRequest) -> HttpResponse:
    """Write down a person who came to the desk; a number already known leads to its holder."""
    form = NewPersonForm(request.POST or None)

    def save() -> UUID:
        return facade.register_person(actor=actor_of(request), identity=form.identity()).id

    if done := _saved(request, form, save):
        return redirect("people:person", person_id=done)
    return _shown(request, form, {"title": _("Ghi nhận người mới")})


@page("people.update")
def correct(request: HttpRequest, person_id: UUID) -> HttpResponse:
    info = facade.person(person_id)
    form = CorrectionForm(request.POST or None, initial=shown_of(info))

    def save() -> UUID:
        return facade.correct_person(
            actor=actor_of(request),
            person_id=info.id,
            version=form.cleaned_data["version"],
            correction=form.correction(),
            reason=form.cleaned_data["reason"],
        ).id

    if done := _saved(request, form, save, fresh=lambda: facade.person(info.id).version):
        return redirect("people:person", person_id=done)
    viewed(actor_of(request), [info.id], what=RECORD, purpose=CORRECT)
    return _shown(request, form, {"title": _("Sửa thông tin"), "person": info})


@page("people.update")
def household(request: HttpRequest, person_id: UUID) -> HttpResponse:
    info = facade.person(person_id)
    home = facade.household_of(info.id)
    form = HouseholdForm(request.POST or None, home=home, founder=info)

    def save() -> UUID:
        version, plan = form.cleaned_data["version"], form.plan()
        return facade.keep_household(
            actor=actor_of(request), person_id=info.id, version=version, plan=plan
        ).id

    if _saved(request, form, save, fresh=lambda: home.version if home else ""):
        return redirect("people:household", person_id=info.id)
    members = [member.person.id for member in home.members] if home else []
    viewed(actor_of(request), [info.id, *members], what=HOUSEHOLD, purpose=CORRECT)
    return _shown(request, form, {"title": _("Sửa hộ gia đình"), "person": info})


def _saved(
    request: HttpRequest, form: RecordForm, save: Callable[[], UUID], fresh: Callable[[], str] | None = None
) -> UUID | None:
    """Return the key of what was saved; on a refusal the form says why and keeps what was typed."""
    if request.method != "POST" or not form.is_valid():
        return None
    try:
        done = save()
    except DomainError as error:
        form.refuse(error)
        if isinstance(error, Conflict) and error.code == "people.stale" and fresh:
            form.data = form.data.copy()
            form.data[FRESH_VERSION] = fresh()
        return None
    messages.success(request, _("Đã lưu."))
    return done


def _shown(request: HttpRequest, form: RecordForm, context: dict[str, Any]) -> HttpResponse:
    wrong = form.is_bound and form.errors
    status = HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK
    return render(request, "people/edit.html", context | {"form": form}, status=status)
