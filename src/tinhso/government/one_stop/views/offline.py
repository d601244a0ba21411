"""The desk without a line: its page, and the worker that keeps the page in the browser."""

import hashlib
import json
from uuid import UUID

from django.contrib import messages
from django.contrib.staticfiles.finders import find
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _

from tinhso.government.one_stop import facade
from tinhso.kernel.pages import actor_of, page

KEPT = ("app.css", "app.js", "desk.js", "icon.svg")
FONTS = tuple(
    f"fonts/be-vietnam-pro-{script}-{weight}-normal.woff2"
    for script in ("latin", "vietnamese")
    for weight in (400, 500, 600, 700)
)
WORKER = "worker.js"


@page("cases.intake")
def offline_desk(request: HttpRequest) -> HttpResponse:
    """The intake page that needs no server; with the line up it shows what waits and sends it."""
    return render(request, "one_stop/offline.html")


@page("cases.intake")
def offline_record(request: HttpRequest, record_id: UUID) -> HttpResponse:
    """Where the QR of a provisional slip leads: the dossier once it has its code, else what to do."""
    case_id = facade.case_of(actor_of(request), record_id)
    if case_id:
        return redirect("one_stop:dossier", case_id)
    messages.warning(request, _("Hồ sơ tạm này chưa được đồng bộ; hãy mở máy đã tiếp nhận và đồng bộ."))
    return redirect("one_stop:offline")


@page("cases.intake")
def worker(request: HttpRequest) -> HttpResponse:
    """The service worker, told which files to keep: its text changes when any of them does."""
    kept = [static(name) for name in (*KEPT, *FONTS)]
    version = hashlib.sha256(json.dumps(kept).encode() + _text()).hexdigest()[:12]
    told = {
        "version": version,
        "shell": reverse("one_stop:offline"),
        "scope": reverse("one_stop:worklist"),
        "assets": kept,
    }
    body = f"self.DESK = {json.dumps(told)};\n".encode() + _text()
    return HttpResponse(body, content_type="text/javascript", headers={"Cache-Control": "no-cache"})


def _text() -> bytes:
    if path := find(WORKER):
        with open(path, "rb") as file:
            return file.read()
    with staticfiles_storage.open(WORKER) as file:
        return bytes(file.read())
