"""The officer's own page: sit down, call, serve, finish."""

from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import Resolver404, resolve, reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tinhso.government.queueing import facade
from tinhso.government.queueing.contracts import TicketInfo
from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import DomainError
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.procedures import facade as procedures

INTAKE = "/mot-cua/tiep-nhan/"


@page("queueing.serve")
def counter(request: HttpRequest) -> HttpResponse:
    """Who is at my counter, who waits, who is expected."""
    actor = actor_of(request)
    unit_id = actor.unit_id
    if unit_id is None:
        return render(request, "queueing/counter.html", {"counters": []})
    seat = facade.my_counter(actor)
    here = facade.at_counter(seat.id) if seat else None
    booked = facade.bookings_of(actor, unit_id, clock.today())
    names = procedures.names([booking.procedure_code for booking in booked])
    context = {
        "seat": seat,
        "ticket": here,
        "booking": facade.booking_of_ticket(actor, here) if here else None,
        "counters": facade.counters(unit_id),
        "groups": facade.groups(unit_id),
        "line": facade.line(actor, unit_id),
        "priorities": {p.code: p.name.vi for p in facade.rules_now().priorities},
        "rules": facade.rules_now(),
        "booked": [(booking, names.get(booking.procedure_code, "")) for booking in booked],
        "unit_id": unit_id,
        "intake": _intake(here),
    }
    return render(request, "queueing/counter.html", context)


def _intake(here: TicketInfo | None) -> str:
    """Return where this ticket's dossier is taken in, its procedure's page when it is known.

    The desk is another system: where it is not installed the address leads nowhere and is not offered.
    """
    wanted = f"{INTAKE}{here.procedure_code}/" if here and here.procedure_code else INTAKE
    try:
        resolve(wanted)
    except Resolver404:
        return ""
    return wanted


@page("queueing.serve")
@require_POST
def act(request: HttpRequest) -> HttpResponse:
    """One act of the officer, then back to the page it came from."""
    actor, wanted = actor_of(request), request.POST.get("do", "")
    try:
        done = ACTS[wanted](actor, request) if wanted in ACTS else None
    except DomainError as error:
        messages.error(request, str(error))
    else:
        if wanted == "call" and done is None:
            messages.info(request, _("Không có ai chờ ở các nhóm của quầy này."))
    return redirect(_back(request))


def _back(request: HttpRequest) -> str:
    target = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(target, {request.get_host()}, require_https=request.is_secure())
    return target if safe else reverse("queueing:counter")


def _id(request: HttpRequest, name: str) -> UUID:
    try:
        return UUID(request.POST.get(name, ""))
    except ValueError:
        return uuid4()  # names nothing, so it is refused like any other that is not there


def _on_ticket(do: Callable[..., TicketInfo]) -> Callable[[Actor, HttpRequest], Any]:
    return lambda actor, request: do(actor=actor, ticket_id=_id(request, "ticket"))


ACTS: dict[str, Callable[[Actor, HttpRequest], Any]] = {
    "sit": lambda actor, request: facade.sit_down(actor=actor, counter_id=_id(request, "counter")),
    "stand": lambda actor, request: facade.stand_up(actor=actor),
    "call": lambda actor, request: facade.call_next(actor=actor, counter_id=_id(request, "counter")),
    "recall": _on_ticket(facade.recall),
    "start": _on_ticket(facade.start),
    "finish": _on_ticket(facade.finish),
    "miss": _on_ticket(facade.miss),
    "cancel": _on_ticket(facade.cancel_ticket),
    "move": lambda actor, request: facade.move(
        actor=actor, ticket_id=_id(request, "ticket"), letter=request.POST.get("letter", "")[:1]
    ),
    "give": lambda actor, request: facade.give_number(
        actor=actor,
        unit_id=_id(request, "unit"),
        letter=request.POST.get("letter", "")[:1],
        priority=request.POST.get("priority", "")[:32],
        key=request.POST.get("idempotency_key", "")[:40],
    ),
}
