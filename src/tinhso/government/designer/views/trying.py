"""The sandbox and the scenario tests."""

from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tinhso.government.designer.actions.change import save_walk
from tinhso.government.designer.drafts import Opened, opened
from tinhso.government.designer.page_forms import WalkForm
from tinhso.government.designer.views import EDIT, UNPROCESSABLE
from tinhso.government.designer.walks import Walk, first_walk, walk_of
from tinhso.kernel import clock
from tinhso.kernel.errors import DomainError, Invalid
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.cases.contracts import MONEY_LABELS, STATUS_LABELS
from tinhso.platform.cases.facade import authoring


@page(EDIT)
def sandbox(request: HttpRequest, definition_id: UUID) -> HttpResponse:
    """Carry a dossier through the draft. The walk travels in the page, signed; nothing is stored."""
    found = opened(definition_id)
    if request.method == "POST" and "walk" in request.POST:
        return _went_on(request, found)
    initial = {"received": clock.local(clock.now()).replace(tzinfo=None), "channel": "online"}
    form = WalkForm(found.procedure, request.POST or None, initial=initial)
    if form.is_bound and form.is_valid():
        try:
            return _walk_page(request, found, first_walk(form.given(found.procedure)))
        except DomainError as error:
            form.refuse(error)
    status = UNPROCESSABLE if form.errors else 200
    context = {"o": found, "draft": found.draft, "form": form}
    return render(request, "designer/sandbox.html", context, status=status)


def _went_on(request: HttpRequest, found: Opened) -> HttpResponse:
    """Do the act whose button was pressed, take one back, or keep the walk as a scenario."""
    walk, do = walk_of(request.POST["walk"]), request.POST.get("do", "")
    if do == "back":
        return _walk_page(request, found, walk.back())
    if do == "save":
        return _kept(request, found, walk)
    try:
        at = _moment(request.POST.get("at", ""))
    except Invalid as error:
        return _walk_page(request, found, walk, str(error))
    return _walk_page(request, found, walk.further(do, at))


def _kept(request: HttpRequest, found: Opened, walk: Walk) -> HttpResponse:
    digest, title = request.POST.get("digest", ""), request.POST.get("title", "")
    try:
        save_walk(
            actor=actor_of(request), definition_id=found.draft.id, digest=digest, title=title, walk=walk
        )
    except DomainError as error:
        return _walk_page(request, found, walk, str(error))
    messages.success(request, _("Đã lưu thành kịch bản."))
    return redirect("designer:scenarios", found.draft.id)


def _walk_page(request: HttpRequest, found: Opened, walk: Walk, error: str = "") -> HttpResponse:
    try:
        tried = authoring.tried(found.procedure, walk.given, walk.acts)
    except DomainError as problem:
        raise Invalid("designer.stuck", _("Chưa chạy thử được: %(why)s") % {"why": problem}) from problem
    outcome = tried.outcome
    context = {
        "o": found,
        "draft": found.draft,
        "walk": walk,
        "tried": tried,
        "outcome": outcome,
        "status_label": _(STATUS_LABELS[outcome.status]),
        "money_label": _(MONEY_LABELS[outcome.money]),
        "stage": next((s.name.vi for s in found.procedure.stages if s.code == outcome.stage), outcome.stage),
        "fees": authoring.amounts(outcome),
        "papers": [(tried.paper_names[code], code in outcome.missing) for code in outcome.papers],
        "flags": [found.procedure.flags[f].vi for f in outcome.flags if f in found.procedure.flags],
        "error": error,
        "last": next((act.at for act in reversed(walk.acts) if act.at), walk.given.received),
    }
    return render(request, "designer/walk.html", context, status=UNPROCESSABLE if error else 200)


def _moment(text: str) -> datetime | None:
    if not text:
        return None
    try:
        return datetime.strptime(text, "%Y-%m-%dT%H:%M")  # noqa: DTZ007 - the Vietnamese wall clock
    except ValueError as error:
        raise Invalid("designer.at", _("Giờ chưa đúng; hãy chọn lại.")) from error


@page(EDIT)
def scenarios(request: HttpRequest, definition_id: UUID) -> HttpResponse:
    """Every worked example, green or red, with the reason."""
    found = opened(definition_id)
    results = authoring.scenario_failures(found.procedure)
    failed = sum(bool(reasons) for _title, reasons in results)
    context = {"o": found, "draft": found.draft, "results": results, "failed": failed}
    return render(request, "designer/scenarios.html", context)
