"""The drafts, how one begins, and one draft as a whole."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tinhso.government.designer.actions.start import KIND, start
from tinhso.government.designer.drafts import in_force, opened
from tinhso.government.designer.page_forms import StartForm
from tinhso.kernel.errors import DomainError
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.definitions import facade as definitions
from tinhso.platform.procedures import facade as procedures
from tinhso.platform.procedures.contracts import Filters

EDIT = "designer.edit"
UNPROCESSABLE = 422
CONFLICT = 409
FOUND_SHOWN = 20


@page(EDIT)
def drafts(request: HttpRequest) -> HttpResponse:
    """The drafts there are, and the procedures one may begin from."""
    text = request.GET.get("q", "").strip()
    found = procedures.entries(Filters(text=text), size=FOUND_SHOWN).rows if text else []
    context = {"drafts": definitions.drafts(KIND), "found": found, "q": text}
    return render(request, "designer/drafts.html", context)


@page(EDIT)
def new(request: HttpRequest) -> HttpResponse:
    """Begin from a procedure in force: its next version, or a copy under another code."""
    source = in_force(request.GET.get("tu", "") or request.POST.get("source_code", ""))
    if source is None:
        messages.error(request, _("Hãy chọn một thủ tục đang áp dụng để bắt đầu."))
        return redirect("designer:list")
    form = StartForm(request.POST or None, initial={"source_code": source.code})
    if form.is_bound and form.is_valid():
        try:
            return redirect("designer:overview", start(actor=actor_of(request), **form.cleaned_data))
        except DomainError as error:
            form.refuse(error)
    status = UNPROCESSABLE if form.is_bound else 200
    context = {"form": form, "source": source, "record": source.content.get("record")}
    return render(request, "designer/new.html", context, status=status)


@page(EDIT)
def overview(request: HttpRequest, definition_id: UUID) -> HttpResponse:
    """The process drawn, what is wrong, who would do it."""
    found = opened(definition_id)
    context = {
        "o": found,
        "draft": found.draft,
        "graph": found.graph,
        "uncovered": found.uncovered,
        "may_approve": actor_of(request).holds("definitions.approve"),
    }
    return render(request, "designer/overview.html", context)
