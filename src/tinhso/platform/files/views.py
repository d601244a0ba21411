"""Opening files, uploading them from pages, and looking after those kept apart."""

import json
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tinhso.kernel.errors import DomainError, Invalid
from tinhso.kernel.pages import actor_of, page
from tinhso.kernel.rest import problem
from tinhso.platform.files import facade, selectors
from tinhso.platform.files.models import State
from tinhso.platform.files.pieces import as_json, receive
from tinhso.platform.files.previews import WIDTHS
from tinhso.platform.files.responses import send, send_picture

TONES = {State.WAITING: "warn", State.CLEAN: "ok", State.QUARANTINED: "bad"}
ANNOUNCEMENT_BYTES_MAX = 10_000


class FilterForm(forms.Form):
    q = forms.CharField(label=gettext_lazy("Tên tệp hoặc SHA-256"), required=False, max_length=120)
    state = forms.ChoiceField(
        label=gettext_lazy("Tình trạng"),
        required=False,
        choices=[("", gettext_lazy("Tất cả")), *State.choices],
    )


@require_GET
@page("files.read")
def download(request: HttpRequest, file_id: UUID) -> HttpResponseBase:
    file = selectors.readable(actor_of(request), file_id)
    return send(request, file, download="tai" in request.GET)


@require_GET
@page("files.read")
def preview(request: HttpRequest, file_id: UUID) -> HttpResponseBase:
    asked = request.GET.get("rong", "")
    width = int(asked) if asked.isascii() and asked.isdigit() else WIDTHS[-1]
    path = facade.preview(actor_of(request), file_id, width)
    if path is None:
        raise Http404(_("Tệp này không có ảnh xem trước."))
    return send_picture(path)


@require_POST
@page("files.upload")
def start(request: HttpRequest) -> HttpResponse:
    """Announce an upload from a page; errors are problem documents, since a script reads them."""
    try:
        data = _announcement(request)
        found = facade.start(actor=actor_of(request), **data)
    except DomainError as error:
        return problem(error)
    return JsonResponse(as_json(found), status=201)


def _announcement(request: HttpRequest) -> dict[str, Any]:
    try:
        data = json.loads(request.read(ANNOUNCEMENT_BYTES_MAX))
        purpose = str(data.get("purpose") or request.GET.get("purpose") or "default")
        return {
            "name": str(data["name"]),
            "size": int(data["size"]),
            "declared_type": str(data.get("type", "")),
            "purpose": purpose[:40],
        }
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Invalid("files.announcement", _("Gửi tên và kích thước tệp bằng JSON.")) from error


@require_http_methods(["GET", "HEAD", "PATCH", "DELETE"])
@page("files.upload")
def piece(request: HttpRequest, upload_id: UUID) -> HttpResponse:
    """Go on with an upload: ask how far it is, send the next piece, or give up."""
    actor = actor_of(request)
    try:
        if request.method == "DELETE":
            facade.abandon(actor=actor, upload_id=upload_id)
            return HttpResponse(status=204)
        if request.method == "PATCH":
            found = receive(actor, upload_id, request)
        else:
            found = facade.progress(actor=actor, upload_id=upload_id)
    except DomainError as error:
        return problem(error)
    headers = {
        "Upload-Offset": str(found.offset),
        "Upload-Length": str(found.size),
        "Cache-Control": "no-store",
    }
    return JsonResponse(as_json(found), headers=headers)


@page("files.manage")
def file_list(request: HttpRequest) -> HttpResponse:
    form = FilterForm(request.GET)
    data = form.cleaned_data if form.is_valid() else {}
    found = selectors.listing(
        state=data.get("state", ""), text=data.get("q", ""), cursor=request.GET.get("cursor", "")
    )
    context = {"form": form, "page": found, "totals": selectors.totals(), "tones": TONES}
    return render(request, "files/list.html", context)


@require_POST
@page("files.manage")
def release(request: HttpRequest, file_id: UUID) -> HttpResponse:
    facade.release(actor=actor_of(request), file_id=file_id, reason=request.POST.get("reason", ""))
    messages.success(request, _("Đã thả tệp khỏi vùng cách ly."))
    return redirect("files:list")


@require_POST
@page("files.manage")
def destroy(request: HttpRequest, file_id: UUID) -> HttpResponse:
    facade.destroy(actor=actor_of(request), file_id=file_id)
    messages.success(request, _("Đã xóa tệp."))
    return redirect("files:list")
