"""Words, colours and answers for the pages."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import IO, Any

from django import forms
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.kernel.errors import DomainError
from tinhso.platform.records.contracts import STATE_LABELS, RecordInfo, RecordState

TONES = {
    RecordState.OPEN: "info",
    RecordState.CLOSED: "warn",
    RecordState.HANDED_OVER: "jade",
    RecordState.ARCHIVED: "ok",
}


def line(row: RecordInfo) -> dict[str, Any]:
    overdue = (
        row.state is RecordState.CLOSED
        and row.transfer_due_on is not None
        and row.transfer_due_on < clock.today()
    )
    return {"row": row, "state": _(STATE_LABELS[row.state]), "tone": TONES[row.state], "overdue": overdue}


def download(data: bytes, name: str, content_type: str) -> HttpResponse:
    headers = {
        "Content-Disposition": content_disposition_header(True, name) or "",
        "Cache-Control": "private, no-store",
    }
    return HttpResponse(data, content_type=content_type, headers=headers)


def streamed(stream: IO[bytes], name: str, content_type: str) -> FileResponse:
    """Send a file a piece at a time; it is closed when all is sent."""
    response = FileResponse(stream, as_attachment=True, filename=name, content_type=content_type)
    response["Cache-Control"] = "private, no-store"
    return response


def pdf(data: bytes, name: str) -> HttpResponse:
    return download(data, name, "application/pdf")


def refused(form: forms.Form, error: DomainError) -> None:
    """Put what an action refused beside the fields it names."""
    for field, message in error.fields.items():
        form.add_error(field if field in form.fields else None, str(message))
    if not error.fields:
        form.add_error(None, str(error.message))


def answered(
    request: HttpRequest, template: str, context: Mapping[str, Any], form: forms.Form
) -> HttpResponse:
    """Show a page with a form; a refused one says so in its status."""
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, template, {**context, "form": form}, status=status)
