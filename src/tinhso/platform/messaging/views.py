"""The inbox."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from tinhso.kernel.pages import actor_of, page
from tinhso.platform.messaging import selectors
from tinhso.platform.messaging.actions.read import choose_email, mark_read


@page("messaging.own")
def inbox(request: HttpRequest) -> HttpResponse:
    actor = actor_of(request)
    found = selectors.inbox(actor, cursor=request.GET.get("cursor", ""))
    context = {
        "page": found,
        "has_person": actor.person_id is not None,
        "email_wanted": selectors.email_wanted(actor.person_id),
    }
    return render(request, "messaging/inbox.html", context)


@require_POST
@page("messaging.own")
def open_message(request: HttpRequest, message_id: UUID) -> HttpResponse:
    """Mark as read and go where the message points."""
    mark_read(actor=actor_of(request), message_id=message_id)
    link = request.POST.get("link", "")
    return redirect(link if link and url_has_allowed_host_and_scheme(link, None) else "messaging:inbox")


@require_POST
@page("messaging.own")
def preferences(request: HttpRequest) -> HttpResponse:
    choose_email(actor=actor_of(request), wanted=request.POST.get("email") == "on")
    return redirect("messaging:inbox")
