"""One's own dossiers: what is under way, what the office asks for, what came out."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tinhso.government.service_portal import application as apply
from tinhso.government.service_portal.actions import rate as actions
from tinhso.government.service_portal.attachments import sent_file
from tinhso.government.service_portal.contracts import SCORE_LABELS
from tinhso.government.service_portal.presenters import TONES, own_case_page
from tinhso.government.service_portal.views.apply import revision_of
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, DomainError, Invalid
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import STATUS_LABELS, SubmitPaper
from tinhso.platform.forms import facade as forms

ANSWER_LENGTH_MAX = 2_000
SCORES = frozenset(map(str, SCORE_LABELS))


@page("cases.own")
def dossiers(request: HttpRequest) -> HttpResponse:
    """Drafts first, then dossiers, newest first."""
    actor = actor_of(request)
    found = cases.own_cases(actor, cursor=request.GET.get("cursor", ""))
    drafts = forms.drafts(actor, purpose_prefix=apply.PURPOSE)
    context = {
        "page": found,
        "rows": [(case, _(STATUS_LABELS[case.status]), TONES[case.status]) for case in found.rows],
        "drafts": [(draft, _draft_name(draft.purpose)) for draft in drafts],
    }
    return render(request, "service_portal/dossiers.html", context)


@page("cases.own")
def dossier(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """One dossier, with why it is due when it is due."""
    return _shown(request, case_id)


@page("cases.own")
def filed(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Say that it arrived, under which code, and what happens next."""
    case = cases.own_case(actor_of(request), case_id)
    return render(request, "service_portal/filed.html", own_case_page(case))


@require_POST
@page("cases.own")
def answer(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Answer a request for more."""
    actor, text = actor_of(request), request.POST.get("answer", "")[:ANSWER_LENGTH_MAX]
    case = cases.own_case(actor, case_id)
    try:
        given = _given(request, actor, case.id)
        revision = revision_of(request)
        cases.answer_supplement(actor=actor, case_id=case.id, revision=revision, answer=text, given=given)
    except (Conflict, Invalid) as error:
        return _shown(request, case_id, error, answer=text)
    return redirect("service_portal:dossier", case_id=case_id)


@require_POST
@page("cases.own")
def withdraw(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Take the dossier back."""
    note = request.POST.get("note", "")[:ANSWER_LENGTH_MAX]
    try:
        cases.withdraw(actor=actor_of(request), case_id=case_id, revision=revision_of(request), note=note)
    except (Conflict, Invalid) as error:
        return _shown(request, case_id, error, note=note)
    return redirect("service_portal:dossier", case_id=case_id)


@require_POST
@page("cases.own")
def rate(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Answer the satisfaction question."""
    score, comment = request.POST.get("score", ""), request.POST.get("comment", "")
    try:
        actions.rate(
            actor=actor_of(request),
            case_id=case_id,
            score=int(score) if score in SCORES else 0,
            comment=comment,
        )
    except (Conflict, Invalid) as error:
        return _shown(request, case_id, error, score=score, comment=comment)
    messages.success(request, _("Cảm ơn bạn đã đánh giá."))
    return redirect("service_portal:dossier", case_id=case_id)


@require_POST
@page("cases.own")
def collect(request: HttpRequest, case_id: UUID, result_id: UUID) -> HttpResponse:
    """Receive the electronic result: from now on it counts as delivered."""
    actor = actor_of(request)
    try:
        _case, file = cases.collect_online(actor=actor, case_id=case_id, result_id=result_id)
    except Conflict as error:
        return _shown(request, case_id, error)
    return redirect("files:download", file_id=file.id)


@page("cases.own")
def receipt(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """The receipt and appointment (form 01) as PDF."""
    actor = actor_of(request)
    case = cases.own_case(actor, case_id)
    response = HttpResponse(cases.receipt_pdf(actor, case_id), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="giay-tiep-nhan-{case.code}.pdf"'
    return response


def _shown(
    request: HttpRequest, case_id: UUID, error: DomainError | None = None, **typed: str
) -> HttpResponse:
    case = cases.own_case(actor_of(request), case_id)
    fields = error.fields.items() if error else ()
    lines = [{"anchor": name, "label": "", "message": str(text)} for name, text in fields]
    if error and not lines:
        lines = [{"anchor": "", "label": "", "message": str(error)}]
    context = {**own_case_page(case), "lines": lines, **typed}
    return render(request, "service_portal/dossier.html", context, status=error.status if error else 200)


def _given(request: HttpRequest, actor: Actor, case_id: UUID) -> list[SubmitPaper]:
    sent = [(paper.code, sent_file(request, actor, paper.code)) for paper in cases.papers(case_id)]
    return [SubmitPaper(code, file.id) for code, file in sent if file]


def _draft_name(purpose: str) -> str:
    try:
        return str(cases.procedure_in_force(purpose.removeprefix(apply.PURPOSE))[1].short_name.vi)
    except DomainError:
        return purpose.removeprefix(apply.PURPOSE)
