"""Intake at the desk: one page, keyboard only, accepted at once when the papers are complete."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tinhso.government.one_stop.applicants import ApplicantForm
from tinhso.government.one_stop.filer import FilerForm
from tinhso.government.one_stop.filing import accept_if_here
from tinhso.kernel.errors import DomainError, Invalid
from tinhso.kernel.pages import actor_of, page
from tinhso.kernel.paging import Page
from tinhso.kernel.text_vi import fold
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import (
    CaseInfo,
    Channel,
    DeliveryMethod,
    Submission,
    SubmitPaper,
)
from tinhso.platform.forms import facade as forms
from tinhso.platform.procedures import facade as procedures
from tinhso.platform.procedures.contracts import EntryInfo, Filters
from tinhso.platform.search import facade as search

QUERY_LENGTH_MAX = 200
LISTED_MAX = 50


@page("cases.intake")
def choose(request: HttpRequest) -> HttpResponse:
    """Find the procedure by typing; one hit is a key press away."""
    text = request.GET.get("q", "")[:QUERY_LENGTH_MAX].replace("\x00", "")
    if text.strip():
        found = Page(best(text))
    else:
        found = procedures.entries(Filters(channel=Channel.DESK), cursor=request.GET.get("cursor", ""))
    return render(request, "one_stop/choose.html", {"page": found, "procedures": found.rows, "query": text})


def best(text: str) -> list[EntryInfo]:
    """Return what answers the words best; those with a guide and form of their own go first."""
    known = procedures.candidates(Filters(channel=Channel.DESK), fold(text).split())
    ranked = search.rank(text, known, lambda entry: " ".join((entry.short_name, *entry.keywords, entry.code)))
    return sorted(ranked, key=lambda entry: entry.generic)[:LISTED_MAX]


@page("cases.intake")
def take_in(request: HttpRequest, code: str) -> HttpResponse:
    _definition, procedure = cases.procedure_in_force(code)
    applicant, filer = ApplicantForm(request.POST or None), FilerForm(request.POST or None, prefix="filer")
    page_state = FormPage(procedure, request)
    if request.method == "POST" and applicant.is_valid() & filer.is_valid() & page_state.complete:
        try:
            case = _store(request, procedure, applicant, filer, page_state.answers)
        except DomainError as error:
            return _show(request, procedure, applicant, filer, page_state, error)
        messages.success(request, _("Đã tiếp nhận hồ sơ %(code)s.") % {"code": case.code})
        return redirect("one_stop:dossier", case.id)
    return _show(request, procedure, applicant, filer, page_state, None)


class FormPage:
    """All steps of all forms of a procedure on one page, read from one post (or the part of it given)."""

    def __init__(
        self, procedure: cases.Procedure, request: HttpRequest, data: QueryDict | None = None
    ) -> None:
        self.data = request.POST if data is None and request.method == "POST" else data
        self.forms = [forms.load_form(form) for form in procedure.forms]
        self.answers: dict[str, Any] = {}
        self.complete = True
        self.shown: list[Any] = []
        for form in self.forms:
            self._read(form, request)

    def _read(self, form: Any, request: HttpRequest) -> None:
        for step in forms.visible_steps(form, self.answers):
            parsed = forms.parse_step(form, step, self.data, self.answers) if self.data is not None else None
            if parsed:
                self.answers = dict(parsed.answers)
                self.complete = self.complete and parsed.complete
            html = forms.render_step(
                request,
                form,
                step,
                self.answers,
                errors=parsed.errors if parsed else None,
                typed=parsed.typed if parsed else None,
            )
            self.shown.append(html)


def _store(
    request: HttpRequest,
    procedure: cases.Procedure,
    applicant: ApplicantForm,
    filer: FilerForm,
    answers: Mapping[str, Any],
) -> CaseInfo:
    """File the dossier and, when every required paper lies on the desk, accept it."""
    actor = actor_of(request)
    stored = request.POST.getlist("stored")
    on_paper = [code for code in request.POST.getlist("paper") if code not in stored]
    given = (
        *(SubmitPaper(code, on_paper=True) for code in on_paper),
        *(SubmitPaper(code, from_store=True) for code in stored),
    )
    submission = Submission(
        procedure_code=procedure.code,
        answers=dict(answers),
        papers=given,
        channel=Channel.DESK,
        delivery_method=DeliveryMethod(request.POST.get("delivery", "desk")),
        key=request.POST.get("idempotency_key", ""),
        reuse_consent=bool(stored),
    )
    case = cases.take_in_at_desk(
        actor=actor,
        submission=submission,
        applicant=applicant.identity(),
        filer=filer.representative(),
    )
    return accept_if_here(actor, case, given)


def _show(
    request: HttpRequest,
    procedure: cases.Procedure,
    applicant: ApplicantForm,
    filer: FilerForm,
    state: FormPage,
    error: DomainError | None,
) -> HttpResponse:
    papers = cases.papers_needed(procedure, state.answers, Channel.DESK)
    chosen, stored = set(request.POST.getlist("paper")), set(request.POST.getlist("stored"))
    errors = {name.removeprefix("paper-"): str(text) for name, text in error.fields.items()} if error else {}
    rows = [
        (p, required, p.code in chosen, errors.get(p.code, ""), p.code in stored) for p, required in papers
    ]
    context = {
        "procedure": procedure,
        "applicant": applicant,
        "filer": filer,
        "steps": state.shown,
        "papers": rows,
        "fees": _fees(procedure, state),
        "error": error,
    }
    return render(request, "one_stop/take_in.html", context, status=422 if request.method == "POST" else 200)


def _fees(procedure: cases.Procedure, state: FormPage) -> tuple[Any, ...]:
    try:
        return cases.fees(procedure, state.answers, Channel.DESK) if state.answers else ()
    except Invalid:  # an amount that depends on answers not given yet
        return ()
