"""The dossier at the desk: papers, actions, the draft of the result."""

import re
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_POST

from tinhso.government.one_stop import presenters
from tinhso.government.one_stop.acts import Act
from tinhso.government.one_stop.panel import panel
from tinhso.government.one_stop.views.lists import to_sign
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, DomainError, Invalid
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import CaseInfo, PaperCheck
from tinhso.platform.files import facade as files

PURPOSE = "Giải quyết hồ sơ"
RESULT = "result"
UUID_TEXT = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@page("cases.read")
def dossier(request: HttpRequest, case_id: UUID) -> HttpResponse:
    actor = actor_of(request)
    if request.method != "POST":
        return show(request, actor, cases.case_for_staff(actor, case_id, purpose=PURPOSE))
    try:
        done = _perform(actor, case_id, request)
    except (Invalid, Conflict) as error:
        return show_error(request, actor, case_id, error)
    messages.success(request, _("Đã ghi: %(code)s.") % {"code": done.code})
    return to_sign(actor, [case_id]) or redirect("one_stop:dossier", case_id)


@require_POST
@page("cases.process")
def claim(request: HttpRequest, case_id: UUID) -> HttpResponse:
    cases.claim(actor=actor_of(request), case_id=case_id, revision=revision_of(request))
    return redirect("one_stop:dossier", case_id)


@require_POST
@page("cases.process")
def draft(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Save the draft: the text, or a PDF made elsewhere that takes its place."""
    actor = actor_of(request)
    try:
        cases.draft_result(
            actor=actor,
            case_id=case_id,
            revision=revision_of(request),
            fields=_plain(request.POST),
            file_id=_result_file(request, actor),
        )
    except (Invalid, Conflict) as error:
        return show_error(request, actor, case_id, error)
    messages.success(request, _("Đã lưu dự thảo."))
    return redirect("one_stop:dossier", case_id)


def _result_file(request: HttpRequest, actor: Actor) -> UUID | None:
    """Return the PDF sent now, or the one kept from before."""
    sent = request.FILES.get("file")
    if sent is None or sent.file is None:
        kept = request.POST.get("kept", "")
        return UUID(kept) if UUID_TEXT.fullmatch(kept) else None
    try:
        stored = files.store(
            actor=actor, stream=sent.file, name=sent.name or "", purpose=RESULT, declared_type=""
        )
    except Invalid as error:
        raise Invalid(error.code, error.message, fields={"file": error.message}) from error
    return stored.id


@page("cases.read")
def receipt(request: HttpRequest, case_id: UUID) -> HttpResponse:
    return _pdf(cases.receipt_pdf(actor_of(request), case_id))


@xframe_options_sameorigin
@page("cases.read")
def draft_pdf(request: HttpRequest, result_id: UUID) -> HttpResponse:
    return _pdf(cases.draft_pdf(actor_of(request), result_id))


def _perform(actor: Actor, case_id: UUID, request: HttpRequest) -> CaseInfo:
    """Save the paper checks alone, or do the action whose button was pressed."""
    code, checks = request.POST.get("action", ""), _checks(request.POST)
    if code == "check_papers":
        return cases.check_papers(actor=actor, case_id=case_id, revision=revision_of(request), checks=checks)
    return cases.perform(
        actor=actor,
        case_id=case_id,
        revision=revision_of(request),
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


def show(
    request: HttpRequest,
    actor: Actor,
    case: CaseInfo,
    error: DomainError | None = None,
    *,
    bound: Act | None = None,
) -> HttpResponse:
    """Show a dossier; `bound` is an act around it that was sent and could not be done."""
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
        "panel": panel(actor, case, bound),
        "forms_page": cases.forms_page(case.id),
        "reason_page": cases.reason_page(case.id),
        **presenters.clock_of(case),
        **presenters.result_context(actor, case, typed if error else {}, errors),
    }
    return render(request, "one_stop/dossier.html", context, status=_status(error, bound))


def _status(error: DomainError | None, bound: Act | None) -> int:
    return int(error.status) if error else 422 if bound else 200


def show_error(request: HttpRequest, actor: Actor, case_id: UUID, error: DomainError) -> HttpResponse:
    """Show the dossier as it is now, with what was typed and what must be mended."""
    return show(request, actor, cases.case_for_staff(actor, case_id, purpose=PURPOSE), error)


def revision_of(request: HttpRequest) -> int:
    try:
        return int(request.POST.get("revision", ""))
    except ValueError:
        raise Invalid("cases.revision", _("Trang này đã cũ; hãy tải lại rồi làm lại.")) from None


def _plain(data: Mapping[str, Any]) -> dict[str, str]:
    return {name: str(data[name]) for name in data}


def _pdf(content: bytes) -> HttpResponse:
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = "inline"
    return response
