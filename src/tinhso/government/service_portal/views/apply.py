"""Applying: one subject a page, saved as one goes, nothing typed is ever lost."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tinhso.government.service_portal import application as apply
from tinhso.government.service_portal.contracts import Application, Stop
from tinhso.kernel import clock
from tinhso.kernel.errors import Conflict, NotFound
from tinhso.kernel.pages import actor_of, page
from tinhso.kernel.rest import problem
from tinhso.platform.forms import facade as forms
from tinhso.platform.forms.contracts import Ask, DraftInfo, ParsedStep


@page("cases.submit")
def begin(request: HttpRequest, code: str) -> HttpResponse:
    """Open the person's draft of this procedure and go to where they left off."""
    draft = apply.start(actor_of(request), code)
    application = apply.of(draft)
    here = application.stop(draft.step)
    return redirect(address(application, here or application.stops[0]))


@page("cases.submit")
def form_step(request: HttpRequest, draft_id: UUID, slug: str) -> HttpResponse:
    """Show or read one step of a form."""
    application = apply.load(actor_of(request), draft_id)
    stop = application.stop(slug)
    if stop is None or stop.step is None:
        return redirect(address(application, application.stops[0]))
    if request.method != "POST":
        return _shown(request, application, stop)
    parsed = forms.parse_step(*stop.asked, request.POST, application.draft.answers)
    if request.POST.get("autosave"):
        return _autosaved(request, application, stop, parsed)
    return _answered(request, application, stop, parsed)


@require_POST
@page("cases.submit")
def discard(request: HttpRequest, draft_id: UUID) -> HttpResponse:
    """Forget a draft for good."""
    forms.discard(actor=actor_of(request), draft_id=draft_id)
    return redirect("service_portal:dossiers")


def address(application: Application, stop: Stop) -> str:
    names = {apply.PAPERS: "papers", apply.DELIVERY: "delivery", apply.CHECK: "check"}
    if stop.step is None:
        return reverse(f"service_portal:{names[stop.slug]}", args=[application.draft.id])
    return reverse("service_portal:form_step", args=[application.draft.id, stop.slug])


def frame(application: Application, stop: Stop) -> dict[str, Any]:
    """Return what every page of an application shows around its content."""
    before = application.before(stop.slug)
    return {
        "application": application,
        "draft": application.draft,
        "procedure": application.procedure,
        "stop": stop,
        "number": application.number(stop.slug),
        "total": len(application.stops),
        "minutes": application.minutes_left(stop.slug),
        "back": address(application, before) if before else reverse("service_portal:dossiers"),
        "saved": application.draft.updated_at,
    }


def stop_or_404(application: Application, slug: str) -> Stop:
    stop = application.stop(slug)
    if stop is None:
        raise NotFound("portal.no_page", _("Hồ sơ này không cần bước đó. Hãy quay lại bước trước."))
    return stop


def revision_of(request: HttpRequest) -> int:
    text = request.POST.get("revision", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0  # noqa: PLR2004


def _answered(request: HttpRequest, application: Application, stop: Stop, parsed: ParsedStep) -> HttpResponse:
    if parsed.ask not in {Ask.NEXT, Ask.BACK, Ask.SAVE}:
        return _shown(request, application, stop, parsed)
    try:
        saved = _save(request, application, stop, parsed)
    except Conflict as error:
        return _shown(request, application, stop, parsed, stale=str(error), status=409)
    now = apply.of(saved)
    if parsed.ask is Ask.BACK:
        before = now.before(stop.slug)
        return redirect(address(now, before) if before else reverse("service_portal:dossiers"))
    if parsed.errors or parsed.more:
        return _shown(request, now, stop, parsed, status=422 if parsed.errors else 200)
    return redirect(address(now, now.after(stop.slug)))


def _autosaved(
    request: HttpRequest, application: Application, stop: Stop, parsed: ParsedStep
) -> HttpResponse:
    try:
        saved = _save(request, application, stop, parsed)
    except Conflict as error:
        return problem(error)
    return JsonResponse({"revision": saved.revision, "at": f"{clock.local(saved.updated_at):%H:%M}"})


def _save(request: HttpRequest, application: Application, stop: Stop, parsed: ParsedStep) -> DraftInfo:
    """Keep the answers; typed text only while there is something the answers do not hold."""
    return forms.save_step(
        actor=actor_of(request),
        draft_id=application.draft.id,
        revision=revision_of(request),
        step=stop.slug,
        answers=parsed.answers,
        typed=None if parsed.complete else parsed.typed,
    )


def _shown(
    request: HttpRequest,
    application: Application,
    stop: Stop,
    parsed: ParsedStep | None = None,
    *,
    stale: str = "",
    status: int = 200,
) -> HttpResponse:
    draft = application.draft
    body = forms.render_step(
        request,
        *stop.asked,
        parsed.answers if parsed else draft.answers,
        errors=parsed.errors if parsed else None,
        typed=parsed.typed if parsed else draft.typed.get(stop.slug),
        prefilled=draft.prefilled,
    )
    context = {**frame(application, stop), "body": body, "stale": stale}
    return render(request, "service_portal/step.html", context, status=status)
