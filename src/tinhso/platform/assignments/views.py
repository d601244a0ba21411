"""Pages of assignments: the lists, one assignment with its acts, giving, and the figures."""

from collections.abc import Callable
from datetime import date, timedelta
from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Denied, DomainError, Invalid
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.assignments import facade, presenters
from tinhso.platform.assignments.contracts import WORKING, Box, State
from tinhso.platform.assignments.page_forms import (
    CancelForm,
    DecideForm,
    ExtensionForm,
    GiveForm,
    PeriodForm,
    PersonForm,
    RefusableForm,
    ReportForm,
    ReturnForm,
    SendBackForm,
)
from tinhso.platform.files import facade as files

WORK, GIVE, FIGURES = "assignments.work", "assignments.give", "assignments.figures"
REFUSED = (Conflict, Denied, Invalid)
PERIOD_DAYS = 90
KEY_LENGTH_MAX = 60


@page(WORK)
def work_list(request: HttpRequest) -> HttpResponse:
    """Mine, my unit's, given by me; open, late or all."""
    actor, wanted = actor_of(request), request.GET.get("hop", "")
    box = Box(wanted) if wanted in set(Box) else Box.MINE
    shown = request.GET.get("loc", "mo")
    states = {"mo": tuple(sorted(WORKING)), "cho": (State.REPORTED,)}.get(shown, ())
    found = facade.listing(
        actor, box, states=states, late=shown == "muon", cursor=request.GET.get("cursor", "")
    )
    labels = {Box.MINE: _("Việc của tôi"), Box.UNIT: _("Việc của đơn vị"), Box.GIVEN: _("Việc tôi đã giao")}
    filters = {
        "mo": _("Đang làm"),
        "cho": _("Chờ xác nhận"),
        "muon": _("Quá hạn"),
        "tat-ca": _("Tất cả"),
    }
    context = {
        "page": found,
        "lines": [presenters.line(one) for one in found.rows],
        "tabs": [{"label": labels[one], "url": f"?hop={one}", "here": one is box} for one in Box],
        "box": box,
        "shown": shown,
        "filters": filters.items(),
        "may_give": actor.holds(GIVE),
    }
    return render(request, "assignments/list.html", context)


@page(GIVE)
def give(request: HttpRequest) -> HttpResponse:
    actor = actor_of(request)
    units = facade.units_for(actor)
    return _given(request, units, lambda new: facade.give(actor=actor, new=new), "assignments:list")


@page(WORK)
def pass_on(request: HttpRequest, assignment_id: UUID) -> HttpResponse:
    actor = actor_of(request)
    whole = facade.assignment(actor, assignment_id)
    units = facade.units_below(whole.unit_id)
    return _given(
        request,
        units,
        lambda new: facade.pass_on(actor=actor, assignment_id=assignment_id, new=new),
        "assignments:list",
        whole=whole,
    )


def _given(
    request: HttpRequest, units: list[Any], act: Callable[..., Any], back: str, whole: Any = None
) -> HttpResponse:
    people = facade.people_of([unit.id for unit in units])
    posted = request.method == "POST"
    form = GiveForm(request.POST if posted else None, units=units, people=people)
    if posted and form.is_valid():
        try:
            made = act(form.new(request.POST.get("idempotency_key", "")[:KEY_LENGTH_MAX], _due(form)))
        except REFUSED as error:
            form.refuse(error)
        else:
            messages.success(request, _("Đã giao việc."))
            return redirect("assignments:detail", made.id)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if posted else HTTPStatus.OK
    return render(
        request, "assignments/give.html", {"form": form, "whole": whole, "back": back}, status=status
    )


def _due(form: GiveForm) -> date | None:
    clean = form.cleaned_data
    if clean["due_on"] or clean["days"] is None:
        found: date | None = clean["due_on"]
        return found
    return facade.term(clean["unit_id"], clean["days"])


@page(WORK)
def detail(request: HttpRequest, assignment_id: UUID) -> HttpResponse:
    """One assignment; a POST does one act named by `do`."""
    if request.method != "POST":
        return render(request, "assignments/detail.html", presenters.detail(actor_of(request), assignment_id))
    return _acted(request, assignment_id)


def _acted(request: HttpRequest, assignment_id: UUID) -> HttpResponse:
    actor, do = actor_of(request), request.POST.get("do", "")
    form = _form(request, actor, assignment_id, do)
    if form is not None and not form.is_valid():
        return _shown(request, assignment_id, (do, form))
    try:
        DO[do](actor, assignment_id, form.cleaned_data if form else {}, request) if do in DO else None
    except REFUSED as error:
        return _refused(request, assignment_id, do, form, error)
    messages.success(request, _("Đã ghi."))
    return redirect("assignments:detail", assignment_id)


def _refused(
    request: HttpRequest, assignment_id: UUID, do: str, form: RefusableForm | None, error: DomainError
) -> HttpResponse:
    told = form or DecideForm({}, prefix="none")
    told.is_valid()
    told.refuse(error)
    return _shown(request, assignment_id, (do, told))


def _shown(request: HttpRequest, assignment_id: UUID, refused: tuple[str, RefusableForm]) -> HttpResponse:
    context = presenters.detail(actor_of(request), assignment_id, refused)
    return render(request, "assignments/detail.html", context, status=HTTPStatus.UNPROCESSABLE_ENTITY)


FORMS: dict[str, type[RefusableForm]] = {
    "report": ReportForm,
    "extend": ExtensionForm,
    "return": ReturnForm,
    "send_back": SendBackForm,
    "cancel": CancelForm,
    "grant": DecideForm,
    "refuse": DecideForm,
}
PREFIXES = {"grant": "decide", "refuse": "decide"}


def _form(request: HttpRequest, actor: Actor, assignment_id: UUID, do: str) -> RefusableForm | None:
    if do == "person":
        unit = facade.assignment(actor, assignment_id).unit_id
        return PersonForm(request.POST, prefix="person", people=facade.people_of([unit]))
    if do not in FORMS:
        return None
    return FORMS[do](request.POST, request.FILES, prefix=PREFIXES.get(do, do))


def _report(actor: Actor, key: UUID, clean: dict[str, Any], request: HttpRequest) -> Any:
    sent = clean["file"]
    kept = [files.store(actor=actor, stream=sent.file, name=sent.name).id] if sent else []
    return facade.report(
        actor=actor, assignment_id=key, progress=clean["progress"], text=clean["text"], file_ids=kept
    )


def _decide(grant: bool) -> Callable[..., Any]:
    return lambda actor, key, clean, request: facade.decide_extension(
        actor=actor, assignment_id=key, grant=grant, note=clean["note"]
    )


def _with_reason(act: Callable[..., Any]) -> Callable[..., Any]:
    return lambda actor, key, clean, request: act(actor=actor, assignment_id=key, reason=clean["reason"])


DO: dict[str, Callable[..., Any]] = {
    "report": _report,
    "person": lambda actor, key, clean, request: facade.name_person(
        actor=actor, assignment_id=key, account_id=clean["account_id"]
    ),
    "extend": lambda actor, key, clean, request: facade.ask_extension(
        actor=actor, assignment_id=key, wanted_on=clean["due_on"], reason=clean["reason"]
    ),
    "return": _with_reason(facade.hand_back),
    "send_back": _with_reason(facade.send_back),
    "cancel": _with_reason(facade.cancel),
    "confirm": lambda actor, key, clean, request: facade.confirm(actor=actor, assignment_id=key),
    "grant": _decide(True),
    "refuse": _decide(False),
}


@page(FIGURES)
def figures(request: HttpRequest) -> HttpResponse:
    """On time, late and open by unit, of work given in a period."""
    form = PeriodForm(request.GET)
    chosen = form.cleaned_data if form.is_valid() else {}
    until = chosen.get("until") or clock.today()
    since = chosen.get("since") or until - timedelta(days=PERIOD_DAYS)
    rows = facade.figures(actor_of(request), since, until)
    form = PeriodForm(initial={"since": since, "until": until})
    return render(request, "assignments/figures.html", {"rows": rows, "form": form})
