"""Worklists, the dossier at the desk, the leader's queue."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_POST

from tinhso.government.one_stop import presenters
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, DomainError, Invalid
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import CaseInfo, PaperCheck
from tinhso.platform.procedures import facade as procedures

PURPOSE = "Giải quyết hồ sơ"
SIGN_MAX = 100


@page("cases.read")
def worklist(request: HttpRequest) -> HttpResponse:
    actor = actor_of(request)
    view = _view(request.GET.get("view", ""))
    filters = cases.Filters(view, request.GET.get("q", "")[:200], request.GET.get("procedure", "")[:20])
    found = cases.worklist(actor, filters, cursor=request.GET.get("cursor", ""))
    context = {
        "page": found,
        "filters": filters,
        "heading": presenters.VIEWS[view],
        "tabs": presenters.view_tabs(actor, view),
        "procedures": _procedures(found.rows, filters.procedure_code),
    }
    return render(request, "one_stop/worklist.html", context)


def _procedures(shown: Iterable[CaseInfo], chosen: str) -> list[tuple[str, str]]:
    """Offer the procedures of the dossiers on the page: of two thousand, those this desk has to do with."""
    found = {case.procedure_code: case.procedure_name for case in shown}
    if chosen and chosen not in found:
        found |= procedures.names([chosen])
    return sorted(found.items(), key=lambda pair: pair[1])


@page("cases.read")
def dossier(request: HttpRequest, case_id: UUID) -> HttpResponse:
    actor = actor_of(request)
    if request.method != "POST":
        return _show(request, actor, cases.case_for_staff(actor, case_id, purpose=PURPOSE))
    try:
        done = _perform(actor, case_id, request)
    except (Invalid, Conflict) as error:
        return _show_error(request, actor, case_id, error)
    messages.success(request, _("Đã ghi: %(code)s.") % {"code": done.code})
    return redirect("one_stop:dossier", case_id)


@require_POST
@page("cases.process")
def claim(request: HttpRequest, case_id: UUID) -> HttpResponse:
    cases.claim(actor=actor_of(request), case_id=case_id, revision=_revision(request))
    return redirect("one_stop:dossier", case_id)


@require_POST
@page("cases.process")
def draft(request: HttpRequest, case_id: UUID) -> HttpResponse:
    actor = actor_of(request)
    try:
        cases.draft_result(
            actor=actor, case_id=case_id, revision=_revision(request), fields=_plain(request.POST)
        )
    except (Invalid, Conflict) as error:
        return _show_error(request, actor, case_id, error)
    messages.success(request, _("Đã lưu dự thảo."))
    return redirect("one_stop:dossier", case_id)


@page("cases.read")
def receipt(request: HttpRequest, case_id: UUID) -> HttpResponse:
    return _pdf(cases.receipt_pdf(actor_of(request), case_id))


@xframe_options_sameorigin
@page("cases.read")
def draft_pdf(request: HttpRequest, result_id: UUID) -> HttpResponse:
    return _pdf(cases.draft_pdf(actor_of(request), result_id))


@page("cases.approve")
def sign_queue(request: HttpRequest) -> HttpResponse:
    """What waits for the leader; several may be approved at once."""
    actor = actor_of(request)
    if request.method == "POST":
        _approve_many(request, actor)
        return redirect("one_stop:sign")
    found = cases.worklist(actor, cases.Filters(cases.View.SIGN), cursor=request.GET.get("cursor", ""))
    return render(request, "one_stop/sign.html", {"page": found})


def _approve_many(request: HttpRequest, actor: Actor) -> None:
    """Approve each chosen dossier in a transaction of its own; one refusal does not stop the others."""
    done, refused = 0, []
    for chosen in request.POST.getlist("case")[:SIGN_MAX]:
        case_id, _sep, revision = chosen.partition(":")
        try:
            cases.perform(actor=actor, case_id=UUID(case_id), revision=int(revision), code="approve")
            done += 1
        except (DomainError, ValueError) as error:
            refused.append(str(error))
    if done:
        messages.success(
            request, ngettext("Đã duyệt %(n)s hồ sơ.", "Đã duyệt %(n)s hồ sơ.", done) % {"n": done}
        )
    for message in refused:
        messages.error(request, message)


def _perform(actor: Actor, case_id: UUID, request: HttpRequest) -> CaseInfo:
    """Save the paper checks alone, or do the action whose button was pressed."""
    code, checks = request.POST.get("action", ""), _checks(request.POST)
    if code == "check_papers":
        return cases.check_papers(actor=actor, case_id=case_id, revision=_revision(request), checks=checks)
    return cases.perform(
        actor=actor,
        case_id=case_id,
        revision=_revision(request),
        code=code,
        note=request.POST.get(f"reason-{code}", ""),
        checks=checks,
        paper_codes=request.POST.getlist("paper"),
    )


def _checks(data: Mapping[str, Any]) -> dict[str, cases.Check]:
    states = {state.value: state for state in PaperCheck}
    codes = {
        name.removeprefix("check-"): states.get(data[name]) for name in data if name.startswith("check-")
    }
    return {code: cases.Check(state, data.get(f"note-{code}", "")) for code, state in codes.items() if state}


def _show(
    request: HttpRequest, actor: Actor, case: CaseInfo, error: DomainError | None = None
) -> HttpResponse:
    typed = _plain(request.POST)
    errors = {name: str(text) for name, text in error.fields.items()} if error else {}
    context = {
        "case": case,
        "crumbs": presenters.crumbs(case),
        "axes": presenters.axes(case),
        "papers": presenters.paper_rows(case, typed, errors),
        "summary": presenters.form_summary(case),
        "supplements": cases.supplements(case.id),
        "fees": cases.fee_lines(case.id),
        "actions": presenters.split_actions(cases.options(actor, case.id)),
        "timeline": presenters.timeline(case),
        "channel": presenters.channel_label(case),
        "typed": {
            name.removeprefix("reason-"): text for name, text in typed.items() if name.startswith("reason-")
        },
        "error": error,
        "note_error": errors.get("note", ""),
        "acted": typed.get("action", ""),
        **presenters.clock_of(case),
        **presenters.result_context(actor, case, typed if error else {}, errors),
    }
    return render(request, "one_stop/dossier.html", context, status=int(error.status) if error else 200)


def _show_error(request: HttpRequest, actor: Actor, case_id: UUID, error: DomainError) -> HttpResponse:
    """Show the dossier as it is now, with what was typed and what must be mended."""
    return _show(request, actor, cases.case_for_staff(actor, case_id, purpose=PURPOSE), error)


def _revision(request: HttpRequest) -> int:
    try:
        return int(request.POST.get("revision", ""))
    except ValueError:
        raise Invalid("cases.revision", _("Trang này đã cũ; hãy tải lại rồi làm lại.")) from None


def _view(name: str) -> cases.View:
    return next((view for view in presenters.VIEWS if view.value == name), cases.View.MINE)


def _plain(data: Mapping[str, Any]) -> dict[str, str]:
    return {name: str(data[name]) for name in data}


def _pdf(content: bytes) -> HttpResponse:
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = "inline"
    return response
