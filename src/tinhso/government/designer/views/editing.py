"""Editing by parts: rows of a form, the same part as YAML, the template of a result."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from tinhso.government.designer import editing
from tinhso.government.designer.actions.change import change
from tinhso.government.designer.content import part, steps_of
from tinhso.government.designer.drafts import Opened, opened, part_url
from tinhso.government.designer.page_forms import SourceForm
from tinhso.government.designer.parts import Part, below, part_at
from tinhso.government.designer.views import EDIT, UNPROCESSABLE
from tinhso.kernel.errors import DomainError, Invalid, NotFound
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.cases.facade import authoring
from tinhso.platform.definitions import facade as definitions
from tinhso.platform.shell.contracts import ErrorLine

WHOLE = "tat-ca"


@page(EDIT)
def edit(request: HttpRequest, definition_id: UUID, address: str = "") -> HttpResponse:
    """The rows of a part; a button adds, removes or moves one, and only “Lưu” saves."""
    found, spec = opened(definition_id), part_at(address)
    value = part(found.content, address)
    if request.method != "POST":
        return _rows_page(request, found, address, spec, editing.rows_of(spec, value))
    rows = editing.posted(spec, value, request.POST)
    do = request.POST.get("do", "save")
    if do != "save":
        return _rows_page(request, found, address, spec, editing.changed(spec, rows, do))
    errors = editing.error_lines(spec, rows)
    if not errors:
        try:
            _save(request, definition_id, address, editing.value_of(spec, rows))
            return redirect(part_url(definition_id, address))
        except DomainError as error:
            return _rows_page(
                request, found, address, spec, rows, [ErrorLine("", "", str(error))], error.status
            )
    return _rows_page(request, found, address, spec, rows, errors, UNPROCESSABLE)


def _save(request: HttpRequest, definition_id: UUID, address: str, value: Any) -> None:
    digest = request.POST.get("digest", "")
    change(actor=actor_of(request), definition_id=definition_id, digest=digest, address=address, value=value)
    messages.success(request, _("Đã lưu vào bản thảo."))


def _rows_page(
    request: HttpRequest,
    found: Opened,
    address: str,
    spec: Part,
    rows: list[editing.Row],
    errors: list[ErrorLine] | None = None,
    status: int = 200,
) -> HttpResponse:
    cells = list(editing.shown(spec, rows, found.content))
    wrong = {problem.code for problem in found.problems}
    context = {
        "o": found,
        "draft": found.draft,
        "part": spec,
        "address": address,
        "up": _up(found, address),
        "digest": request.POST.get("digest") or found.draft.digest,
        "rows": [
            {
                "row": row,
                "cells": shown,
                "inner": inner,
                "open": row.was is None or row.faults or row.code in wrong,
            }
            for row, shown, inner in zip(rows, cells, _inner(found, address, rows), strict=True)
        ],
        "errors": errors or [],
        "problems": [line for line in found.problem_lines if _concerns(line.url, found, address)],
        "yaml_url": reverse("designer:yaml", args=[found.draft.id, _yaml_address(address)]),
        "templates": list(found.content.get("templates", {})) if address == "results" else [],
    }
    return render(request, "designer/part.html", context, status=status)


def _inner(found: Opened, address: str, rows: list[editing.Row]) -> list[list[tuple[str, Any]]]:
    """Return the links to the parts inside each row; a row that is not saved yet has none."""
    saved = [list(below(address, row.values, row.was)) if row.was is not None else [] for row in rows]
    return [[(part_url(found.draft.id, at), title) for at, title in links] for links in saved]


def _concerns(url: str, found: Opened, address: str) -> bool:
    top = "forms/0/steps" if address.startswith("forms") else address.split("/", maxsplit=1)[0]
    return url.partition("#")[0] == part_url(found.draft.id, top)


def _yaml_address(address: str) -> str:
    """Return the part whose YAML is shown beside a form: the one on the highest level."""
    return address.split("/", maxsplit=1)[0] or WHOLE


def _up(found: Opened, address: str) -> tuple[str, Any] | None:
    """Return where a part inside a part belongs."""
    for length in range(len(steps_of(address)) - 1, 0, -1):
        above = "/".join(address.split("/")[:length])
        try:
            return part_url(found.draft.id, above), part_at(above).title
        except NotFound:
            continue
    return None


@page(EDIT)
def yaml(request: HttpRequest, definition_id: UUID, address: str) -> HttpResponse:
    """A part as the text of the file; what the forms do not show can be written here."""
    found = opened(definition_id)
    key = "" if address == WHOLE else address
    value = found.content if not key else {key: part(found.content, key)}
    initial = {"source": definitions.write_yaml(value), "digest": found.draft.digest}
    form = SourceForm(request.POST or None, initial=initial)
    if form.is_bound and form.is_valid():
        try:
            typed = definitions.read_yaml(form.cleaned_data["source"])
            _save(request, definition_id, key, typed if not key else _of_key(typed, key))
            return redirect("designer:yaml", definition_id, address)
        except DomainError as error:
            form.refuse(error)
    context = {"o": found, "draft": found.draft, "form": form, "address": key, "keys": list(found.content)}
    return render(request, "designer/yaml.html", context, status=UNPROCESSABLE if form.errors else 200)


def _of_key(typed: dict[str, Any], key: str) -> Any:
    if set(typed) != {key}:
        raise Invalid(
            "designer.key", _("Phần này phải bắt đầu bằng “%(key)s:” và chỉ có khóa đó.") % {"key": key}
        )
    return typed[key]


@page(EDIT)
def template(request: HttpRequest, definition_id: UUID, name: str) -> HttpResponse:
    """The Typst source of a result; the preview beside it is made with the first example."""
    found = opened(definition_id)
    source = found.content.get("templates", {}).get(name, "")
    form = SourceForm(request.POST or None, initial={"source": source, "digest": found.draft.digest})
    if form.is_bound and form.is_valid():
        try:
            _save(
                request, definition_id, f"templates/{name}", form.cleaned_data["source"].replace("\r\n", "\n")
            )
            return redirect("designer:template", definition_id, name)
        except DomainError as error:
            form.refuse(error)
    results = [result for result in found.procedure.results if result.template == name]
    context = {"o": found, "draft": found.draft, "form": form, "name": name, "results": results}
    return render(request, "designer/template.html", context, status=UNPROCESSABLE if form.errors else 200)


@page(EDIT)
def preview(request: HttpRequest, definition_id: UUID, code: str) -> HttpResponse:
    """A result as PDF, with the answers of the first example."""
    found = opened(definition_id)
    if all(result.code != code for result in found.procedure.results):
        raise NotFound("designer.result", _("Thủ tục không có kết quả này."))
    answers = found.procedure.examples[0] if found.procedure.examples else {}
    try:
        pdf = authoring.preview_result(found.procedure, code, answers)
    except (RuntimeError, KeyError) as error:
        raise Invalid("designer.template", _("Mẫu chưa in được: %(why)s") % {"why": error}) from error
    return HttpResponse(pdf, content_type="application/pdf", headers={"Content-Disposition": "inline"})
