"""Pages of the register, of a dossier's printed forms, and of its due date."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tinhso.government.registers.page_forms import RegisterForm, units_in_reach
from tinhso.kernel import clock
from tinhso.kernel.actor import Actor, ActorKind
from tinhso.kernel.errors import Invalid
from tinhso.kernel.pages import actor_of, page
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import OUTCOME_LABELS, CaseInfo, RegisterTotals

PAPERS, WHY = gettext_noop("Xem giấy tờ của hồ sơ"), gettext_noop("Xem vì sao có hạn trả")
YEARS = range(2000, 2101)
"""Years in which a dossier of this system can have been received."""
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@page("cases.print")
def register(request: HttpRequest) -> HttpResponse:
    return _register(request, RegisterForm(request.GET, actor_of(request)))


@require_POST
@page("cases.print")
def print_register(request: HttpRequest) -> HttpResponse:
    form = RegisterForm(request.POST, actor_of(request))
    if not form.is_valid():
        return _register(request, form)
    try:
        made = cases.print_register(actor=actor_of(request), filters=form.filters())
    except Invalid as error:
        return _register(request, _blamed(form, error))
    return redirect("registers:download", made.id)


@require_POST
@page("cases.print")
def export(request: HttpRequest) -> HttpResponse:
    form = RegisterForm(request.POST, actor_of(request))
    if not form.is_valid():
        return _register(request, form)
    try:
        content = cases.export_register(actor=actor_of(request), filters=form.filters())
    except Invalid as error:
        return _register(request, _blamed(form, error))
    return _file(content, XLSX, "so-theo-doi-ho-so.xlsx", inline=False)


@page("registers.papers")
def papers(request: HttpRequest, case_id: UUID) -> HttpResponse:
    actor = actor_of(request)
    case = cases.readable_case(actor, case_id, purpose=PAPERS)
    office = _is_office(actor)
    context = {
        "case": case,
        "base": _base(actor),
        "back": _back(actor, case),
        "office": office and actor.holds("cases.print"),
        "forms": cases.printed_forms(case.id, internal=office),
        "transfers": [move for move in cases.transfers(case.id) if move.answered_at] if office else [],
    }
    return render(request, "registers/papers.html", context)


@require_POST
@page("cases.print")
def control_slip(request: HttpRequest, case_id: UUID) -> HttpResponse:
    typed = request.POST.get("transfer", "")
    made = cases.issue_control_slip(
        actor=actor_of(request), case_id=case_id, transfer_id=_key(typed) if typed else None
    )
    messages.success(request, _("Đã lập phiếu số %(serial)s.") % {"serial": made.serial})
    return redirect("registers:papers", case_id)


@page("registers.papers")
def download(request: HttpRequest, form_id: UUID) -> HttpResponse:
    made, content = cases.printed_pdf(actor_of(request), form_id)
    return _file(content, "application/pdf", made.file_name, inline=True)


@page("registers.papers")
def why(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Count the due date from what was known at the moment asked for (now)."""
    actor = actor_of(request)
    case = cases.readable_case(actor, case_id, purpose=WHY)
    at, error = _moment(request.GET.get("tai", ""))
    context = {
        "case": case,
        "base": _base(actor),
        "back": _back(actor, case),
        "at": clock.local(at),
        "error": error,
        "replay": cases.explain_due(case.id, at),
        "history": cases.due_history(case.id),
    }
    return render(request, "registers/why.html", context, status=422 if error else 200)


def _register(request: HttpRequest, form: RegisterForm) -> HttpResponse:
    actor, filters = actor_of(request), form.filters()
    context: dict[str, Any] = {"form": form, "units": units_in_reach(actor)}
    try:
        totals = cases.register_totals(actor, filters)
        context |= {"total": totals, "totals": _lines(totals)}
        context["page"] = cases.register_page(actor, filters, cursor=request.GET.get("cursor", ""))
    except Invalid as error:
        _blamed(form, error)
    return render(request, "registers/register.html", context, status=422 if form.errors else 200)


def _blamed(form: RegisterForm, error: Invalid) -> RegisterForm:
    """Put a refusal beside its field, with everything typed still there."""
    form.is_valid()
    if not error.fields:
        form.add_error(None, str(error))
    for name, text in error.fields.items():
        form.add_error(name, str(text))
    return form


def _lines(totals: RegisterTotals) -> list[tuple[str, int]]:
    return [(_(OUTCOME_LABELS[outcome]), count) for outcome, count in totals.by_outcome.items()]


def _moment(typed: str) -> tuple[datetime, str]:
    """Read `yyyy-mm-ddThh:mm` of the wall clock, meaning the end of that minute; nothing means now."""
    if not typed:
        return clock.now(), ""
    try:
        found = datetime.fromisoformat(typed[:16]).replace(
            second=59, microsecond=999_999, tzinfo=clock.VIETNAM
        )
    except ValueError:
        found = None
    if found is None or found.year not in YEARS:
        return clock.now(), _("Hãy ghi ngày và giờ, ví dụ 2026-11-21T10:00.")
    return found, ""


def _key(typed: str) -> UUID:
    try:
        return UUID(typed)
    except ValueError:
        raise Invalid("registers.transfer", _("Trang này đã cũ; hãy tải lại rồi làm lại.")) from None


def _is_office(actor: Actor) -> bool:
    return actor.kind is ActorKind.STAFF


def _base(actor: Actor) -> str:
    return "shell/desk.html" if _is_office(actor) else "shell/public.html"


def _back(actor: Actor, case: CaseInfo) -> str:
    return f"/mot-cua/ho-so/{case.id}/" if _is_office(actor) else f"/ho-so-cua-toi/{case.id}/"


def _file(content: bytes, media_type: str, name: str, *, inline: bool) -> HttpResponse:
    response = HttpResponse(content, content_type=media_type)
    response["Content-Disposition"] = content_disposition_header(not inline, name)
    return response
