"""Worklists and the leader's queue."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import ngettext

from tinhso.government.one_stop import presenters
from tinhso.government.one_stop.selectors import saved_views
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import DomainError
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import CaseInfo
from tinhso.platform.procedures import facade as procedures

SIGN_MAX = 100
NAMED_MAX = 50
"""Requests an address names, as many as are signed at once; more are found in the whole queue."""


@page("cases.read")
def worklist(request: HttpRequest) -> HttpResponse:
    actor = actor_of(request)
    filters = filters_of(request.GET)
    found = cases.worklist(actor, filters, cursor=request.GET.get("cursor", ""))
    context = {
        "page": found,
        "filters": filters,
        "heading": presenters.VIEWS[filters.view],
        "tabs": presenters.view_tabs(actor, filters.view),
        "procedures": _procedures(found.rows, filters.procedure_code),
        "saved": saved_views(actor),
        "may_process": actor.holds("cases.process"),
    }
    return render(request, "one_stop/worklist.html", context)


def filters_of(data: Mapping[str, Any]) -> cases.Filters:
    """Read view, words and procedure from an address or a form."""
    return cases.Filters(_view(data.get("view", "")), data.get("q", "")[:200], data.get("procedure", "")[:20])


def _procedures(shown: Iterable[CaseInfo], chosen: str) -> list[tuple[str, str]]:
    """Offer the procedures of the dossiers on the page: of two thousand, those this desk has to do with."""
    found = {case.procedure_code: case.procedure_name for case in shown}
    if chosen and chosen not in found:
        found |= procedures.names([chosen])
    return sorted(found.items(), key=lambda pair: pair[1])


@page("cases.approve")
def sign_queue(request: HttpRequest) -> HttpResponse:
    """What waits for the leader; several may be approved at once."""
    actor = actor_of(request)
    if request.method == "POST":
        approved = _approve_many(request, actor)
        return to_sign(actor, approved) or redirect("one_stop:sign")
    found = cases.worklist(actor, cases.Filters(cases.View.SIGN), cursor=request.GET.get("cursor", ""))
    return render(request, "one_stop/sign.html", {"page": found})


def to_sign(actor: Actor, case_ids: Sequence[UUID]) -> HttpResponse | None:
    """Lead on to the page where the results just approved are signed, several with one PIN; or nowhere."""
    waiting = cases.to_sign(actor, case_ids) if actor.holds("cases.approve") else []
    if not waiting:
        return None
    named = urlencode([("request", key) for key in waiting]) if len(waiting) <= NAMED_MAX else ""
    return redirect(f"{reverse('signing:queue')}?{named}")


def _approve_many(request: HttpRequest, actor: Actor) -> list[UUID]:
    """Approve each chosen dossier in a transaction of its own; one refusal does not stop the others."""
    done, refused = [], []
    for chosen in request.POST.getlist("case")[:SIGN_MAX]:
        case_id, _sep, revision = chosen.partition(":")
        try:
            cases.perform(actor=actor, case_id=UUID(case_id), revision=int(revision), code="approve")
            done.append(UUID(case_id))
        except (DomainError, ValueError) as error:
            refused.append(str(error))
    if done:
        words = ngettext("Đã duyệt %(n)s hồ sơ.", "Đã duyệt %(n)s hồ sơ.", len(done))
        messages.success(request, words % {"n": len(done)})
    for message in refused:
        messages.error(request, message)
    return done


def _view(name: str) -> cases.View:
    return next((view for view in presenters.VIEWS if view.value == name), cases.View.MINE)
