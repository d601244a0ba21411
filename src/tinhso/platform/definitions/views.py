"""Definitions and legal documents: read, compare, write, decide."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tinhso.kernel.clock import legal_day as today
from tinhso.kernel.errors import DomainError
from tinhso.kernel.pages import actor_of, page
from tinhso.kernel.registry import definition_kinds
from tinhso.platform.definitions import facade, selectors
from tinhso.platform.definitions.contracts import FIXED, Status
from tinhso.platform.definitions.models import Definition
from tinhso.platform.definitions.page_forms import (
    ApproveForm,
    DocumentFilterForm,
    FilterForm,
    RefusableForm,
    RetireForm,
    SourceForm,
)
from tinhso.platform.definitions.rules import diff, folded, legal_numbers, read_yaml

UNPROCESSABLE = 422
TONES = {
    Status.DRAFT: "plain",
    Status.TESTED: "info",
    Status.APPROVED: "warn",
    Status.EFFECTIVE: "ok",
    Status.SUPERSEDED: "plain",
}


def _status(form: RefusableForm) -> int:
    return UNPROCESSABLE if form.is_bound and form.errors else 200


@page("definitions.browse")
def definition_list(request: HttpRequest) -> HttpResponse:
    form = FilterForm(request.GET)
    data = form.cleaned_data if form.is_valid() else {}
    found = selectors.definitions(
        kind=data.get("kind", ""),
        status=data.get("status", ""),
        text=data.get("q", ""),
        cursor=request.GET.get("cursor", ""),
    )
    may_propose = actor_of(request).holds("definitions.propose")
    context = {"form": form, "page": found, "labels": _labels(), "tones": TONES, "may_propose": may_propose}
    return render(request, "definitions/list.html", context)


@page("definitions.browse")
def document_list(request: HttpRequest) -> HttpResponse:
    form = DocumentFilterForm(request.GET)
    data = form.cleaned_data if form.is_valid() else {}
    rows = selectors.documents(text=data.get("q", ""), kind=data.get("kind", ""))
    return render(request, "definitions/documents.html", {"form": form, "documents": rows, "today": today()})


@page("definitions.browse")
def detail(request: HttpRequest, definition_id: UUID) -> HttpResponse:
    return _detail(request, definition_id)


def _detail(request: HttpRequest, definition_id: UUID, **forms: RefusableForm) -> HttpResponse:
    row = selectors.row(definition_id)
    actor = actor_of(request)
    tomorrow = today() + timedelta(days=1)
    known = selectors.documents_by_number(legal_numbers(row.content))
    context = {
        "row": row,
        "label": _labels().get(row.kind, row.kind),
        "tones": TONES,
        "versions": selectors.versions(row.kind, row.code),
        "basis": [(number, known.get(number)) for number in legal_numbers(row.content)],
        "today": today(),
        "open": row.status not in FIXED,
        "may_propose": actor.holds("definitions.propose"),
        "may_approve": actor.holds("definitions.approve"),
        "approve_form": ApproveForm(initial={"effective_from": row.effective_from or tomorrow}),
        "retire_form": RetireForm(),
        **forms,
    }
    status = max([_status(form) for form in forms.values()], default=200)
    return render(request, "definitions/detail.html", context, status=status)


@page("definitions.browse")
def compare(request: HttpRequest, definition_id: UUID) -> HttpResponse:
    row = selectors.row(definition_id)
    versions = selectors.versions(row.kind, row.code)
    older = _other(request, versions, row)
    lines = diff(read_yaml(older.text) if older else {}, read_yaml(row.text))
    whole = "whole" in request.GET
    context = {
        "row": row,
        "older": older,
        "versions": [item for item in versions if item.pk != row.pk],
        "lines": lines if whole else folded(lines),
        "changes": sum(line.change != "same" for line in lines),
        "whole": whole,
    }
    return render(request, "definitions/compare.html", context)


def _other(request: HttpRequest, versions: list[Definition], row: Definition) -> Definition | None:
    """Return the version asked for, else the one before."""
    wanted = request.GET.get("voi", "")
    chosen = [item for item in versions if str(item.version) == wanted]
    before = [item for item in versions if item.version < row.version]
    return next(iter(chosen or before), None)


@page("definitions.propose")
def new(request: HttpRequest) -> HttpResponse:
    form = SourceForm(request.POST or None, initial=_initial(request))
    if form.is_bound and form.is_valid():
        try:
            key = facade.propose(actor=actor_of(request), **form.cleaned_data)
            messages.success(
                request, _("Đã lưu bản thảo. Hãy kiểm thử rồi chuyển người có thẩm quyền duyệt.")
            )
            return redirect("definitions:detail", key)
        except DomainError as error:
            form.refuse(error)
    return render(request, "definitions/edit.html", {"form": form}, status=_status(form))


def _initial(request: HttpRequest) -> dict[str, str]:
    """Begin from an existing version when one is named."""
    try:
        row = selectors.row(UUID(request.GET.get("tu", "")))
    except ValueError:
        return {"kind": request.GET.get("kind", "")}
    return {"kind": row.kind, "source": row.text}


@page("definitions.propose")
def edit(request: HttpRequest, definition_id: UUID) -> HttpResponse:
    row = selectors.row(definition_id)
    form = SourceForm(request.POST or None, initial={"kind": row.kind, "source": row.text, "note": row.note})
    if form.is_bound and form.is_valid():
        try:
            data = form.cleaned_data
            facade.rewrite(
                actor=actor_of(request), definition_id=row.pk, source=data["source"], note=data["note"]
            )
            return redirect("definitions:detail", row.pk)
        except DomainError as error:
            form.refuse(error)
    return render(request, "definitions/edit.html", {"form": form, "row": row}, status=_status(form))


@require_POST
@page("definitions.propose")
def test(request: HttpRequest, definition_id: UUID) -> HttpResponse:
    problems = facade.mark_tested(actor=actor_of(request), definition_id=definition_id)
    if problems:
        messages.error(
            request, _("Còn %(count)s chỗ phải sửa; xem danh sách bên dưới.") % {"count": len(problems)}
        )
    else:
        messages.success(request, _("Kiểm thử đạt. Có thể trình duyệt."))
    return redirect("definitions:detail", definition_id)


@require_POST
@page("definitions.approve")
def approve(request: HttpRequest, definition_id: UUID) -> HttpResponse:
    form = ApproveForm(request.POST)
    return _decide(request, definition_id, form, "approve_form", facade.approve)


@require_POST
@page("definitions.approve")
def retire(request: HttpRequest, definition_id: UUID) -> HttpResponse:
    form = RetireForm(request.POST)
    return _decide(request, definition_id, form, "retire_form", facade.retire)


def _decide(
    request: HttpRequest, definition_id: UUID, form: RefusableForm, name: str, action: Callable[..., None]
) -> HttpResponse:
    if form.is_valid():
        try:
            action(actor=actor_of(request), definition_id=definition_id, **form.cleaned_data)
            messages.success(request, _("Đã ghi quyết định."))
            return redirect("definitions:detail", definition_id)
        except DomainError as error:
            form.refuse(error)
    return _detail(request, definition_id, **{name: form})


@require_POST
@page("definitions.propose")
def discard(request: HttpRequest, definition_id: UUID) -> HttpResponse:
    facade.discard(actor=actor_of(request), definition_id=definition_id)
    messages.success(request, _("Đã bỏ bản thảo."))
    return redirect("definitions:list")


def _labels() -> dict[str, str]:
    return {kind.code: kind.label for kind in definition_kinds().values()}
