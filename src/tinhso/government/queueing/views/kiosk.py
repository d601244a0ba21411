"""For everybody who waits: the kiosk, the ticket and the wall. No names on any of them."""

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from tinhso.government.queueing import facade
from tinhso.government.queueing.contracts import STATE_LABELS
from tinhso.government.queueing.drawing import qr
from tinhso.government.queueing.selectors import desk_by_kiosk
from tinhso.kernel import clock
from tinhso.kernel.errors import DomainError
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.organisations import facade as organisations


@page("queueing.take")
def kiosk(request: HttpRequest, kiosk_key: str) -> HttpResponse:
    """Large buttons; one press takes a number."""
    if request.method != "POST":
        return _kiosk(request, kiosk_key)
    try:
        taken = facade.take_at_kiosk(
            actor=actor_of(request),
            kiosk_key=kiosk_key,
            letter=request.POST.get("letter", "")[:1],
            priority=request.POST.get("priority", "")[:32],
            key=request.POST.get("idempotency_key", "")[:40],
        )
    except DomainError as error:
        return _kiosk(request, kiosk_key, error)
    return redirect(f"{reverse('queueing:ticket', args=[taken.id])}?may={kiosk_key}")


def _kiosk(request: HttpRequest, kiosk_key: str, error: DomainError | None = None) -> HttpResponse:
    unit = organisations.unit(desk_by_kiosk(kiosk_key).pk)
    context = {
        "unit": unit,
        "groups": facade.groups(unit.id),
        "rules": facade.rules_now(),
        "open": facade.is_open(unit.id, clock.now()),
        "hours": facade.hours_today(unit.id),
        "kiosk_key": kiosk_key,
        "error": error,
    }
    return render(request, "queueing/kiosk.html", context, status=error.status if error else 200)


@page("queueing.take")
@require_POST
def arrive(request: HttpRequest, kiosk_key: str) -> HttpResponse:
    """Somebody with an appointment shows the QR or types its code."""
    code = request.POST.get("code", "").rsplit("/", 2)[-1][:20]
    try:
        taken = facade.check_in(actor=actor_of(request), code=code, kiosk_key=kiosk_key)
    except DomainError as error:
        return _kiosk(request, kiosk_key, error)
    return redirect(f"{reverse('queueing:ticket', args=[taken.id])}?may={kiosk_key}")


@page("queueing.wall")
def ticket(request: HttpRequest, ticket_id: UUID) -> HttpResponse:
    """The ticket on paper and on a phone: number, state, how long it may take."""
    found = facade.ticket(ticket_id)
    address = f"{settings.PUBLIC_URL}{reverse('queueing:ticket', args=[found.id])}"
    context = {
        "ticket": found,
        "unit": organisations.unit(found.unit_id),
        "wait": facade.wait_of(found) if found.state == "waiting" else None,
        "state_label": STATE_LABELS[found.state],
        "counter": next((c for c in facade.counters(found.unit_id) if c.id == found.counter_id), None),
        "qr": qr(address),
        "kiosk_key": request.GET.get("may", "")[:40],
    }
    return render(request, "queueing/ticket.html", context)


@page("queueing.wall")
def wall(request: HttpRequest, unit_id: UUID) -> HttpResponse:
    """The wall of a desk; the part asked for again and again has the numbers only."""
    context = {"wall": facade.wall(unit_id), "unit": organisations.unit(unit_id)}
    part = request.headers.get("HX-Request")
    return render(request, "queueing/numbers.html" if part else "queueing/wall.html", context)
