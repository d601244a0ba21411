"""The event log and its dead letters."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tinhso.kernel.errors import Invalid
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.events import selectors
from tinhso.platform.events.actions.replay import replay


@page("events.read")
def event_list(request: HttpRequest) -> HttpResponse:
    query = {"event_type": request.GET.get("type", ""), "subject": request.GET.get("subject", "")}
    found = selectors.events(**query, cursor=request.GET.get("cursor", ""))
    return render(request, "events/list.html", {"page": found, **query})


@page("events.read")
def dead_letters(request: HttpRequest) -> HttpResponse:
    found = selectors.dead_deliveries(cursor=request.GET.get("cursor", ""))
    return render(request, "events/dead.html", {"page": found})


@require_POST
@page("events.replay")
def replay_deliveries(request: HttpRequest) -> HttpResponse:
    try:
        chosen = [UUID(value) for value in request.POST.getlist("delivery")]
    except ValueError as error:
        raise Invalid("events.delivery", _("Hãy chọn lại các dòng cần giao lại.")) from error
    count = replay(actor=actor_of(request), delivery_ids=chosen)
    messages.success(request, _("Đã xếp %(count)s lượt giao lại.") % {"count": count})
    return redirect("events:dead")
