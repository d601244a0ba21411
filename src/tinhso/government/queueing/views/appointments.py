"""Booking a time at a desk, with or without signing in; seeing, moving and giving it up."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from tinhso.government.queueing import facade
from tinhso.government.queueing.contracts import BOOKING_LABELS, BookingInfo
from tinhso.government.queueing.drawing import qr
from tinhso.government.queueing.icalendar import calendar_file
from tinhso.kernel import clock
from tinhso.kernel.errors import DomainError, NotFound
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import Channel
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.people import facade as people
from tinhso.platform.procedures import facade as procedures
from tinhso.platform.procedures.contracts import Filters

QUERY_LENGTH_MAX = 100
PHONE = "queueing_phone"
"""The session remembers the phone told for a code, so that it stays out of addresses."""


@page("queueing.book")
def bookings(request: HttpRequest) -> HttpResponse:
    """One's own appointments, or the way to one by code and phone."""
    if request.method == "POST":
        code = request.POST.get("code", "").strip().upper()[:12]
        request.session[PHONE] = request.POST.get("phone", "")[:20]
        return redirect("queueing:booking", code=code or "-")
    own = facade.own_bookings(actor_of(request))
    names = procedures.names([found.procedure_code for found in own])
    context = {"own": [(b, names.get(b.procedure_code, ""), BOOKING_LABELS[b.state]) for b in own]}
    return render(request, "queueing/bookings.html", context)


@page("queueing.book")
def new(request: HttpRequest) -> HttpResponse:
    """Choose procedure, desk, day and time; every choice is an address, so each works without script."""
    state = _chosen(request)
    if request.method == "POST" and state["slot"]:
        try:
            made = facade.book(
                actor=actor_of(request),
                unit_id=state["unit"].id,
                procedure_code=state["procedure"],
                starts_at=state["slot"],
                name=request.POST.get("name", ""),
                phone=request.POST.get("phone", ""),
                key=request.POST.get("idempotency_key", "")[:40],
            )
        except DomainError as error:
            context = {**state, "error": error, "typed": request.POST}
            return render(request, "queueing/new.html", context, status=error.status)
        request.session[PHONE] = made.phone
        messages.success(request, _("Đã đặt lịch."))
        return redirect("queueing:booking", code=made.code)
    return render(request, "queueing/new.html", {**state, "typed": _known(request)})


def _known(request: HttpRequest) -> dict[str, str]:
    person_id = actor_of(request).person_id
    person = people.person(person_id) if person_id else None
    return {"name": person.full_name, "phone": person.phone} if person else {}


def _chosen(request: HttpRequest) -> dict[str, Any]:
    """Return what the address says so far, and what may be chosen next."""
    data = request.POST if request.method == "POST" else request.GET
    desks = facade.booking_desks()
    unit = next((desk for desk in desks if str(desk.id) == data.get("noi")), None)
    procedure = data.get("thu-tuc", "")[:20].replace("\x00", "")
    names = procedures.names([procedure]) if procedure else {}
    state: dict[str, Any] = {
        "procedure": procedure if procedure in names else "",
        "procedure_name": names.get(procedure, ""),
        "query": data.get("q", "")[:QUERY_LENGTH_MAX].replace("\x00", ""),
        "desks": desks,
        "unit": unit,
        "slot": None,
    }
    if not state["procedure"]:
        text = Filters(text=state["query"], channel=Channel.DESK)
        state["found"] = procedures.entries(text, size=10).rows if state["query"] else procedures.featured(10)
    elif unit:
        state |= _times(unit.id, data.get("ngay", ""), data.get("gio", ""))
    return state


def _times(unit_id: UUID, day_text: str, slot_text: str) -> dict[str, Any]:
    desk = facade.desk_of(unit_id)
    days = facade.days(desk)
    day = next((day for day in days if day.isoformat() == day_text), None)
    slots = facade.free_slots(desk, day) if day else []
    return {"days": days, "day": day, "slots": slots, "slot": _moment(slot_text) if day else None}


def _moment(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=clock.VIETNAM)


@page("queueing.book")
def booking(request: HttpRequest, code: str) -> HttpResponse:
    """One appointment: its QR, its file for calendars, moving and cancelling."""
    actor, phone = actor_of(request), request.session.get(PHONE, "")
    try:
        found = facade.see_booking(actor=actor, code=code, phone=phone)
        if request.method == "POST":
            return _act(request, found, phone)
        error = None
    except NotFound:
        raise
    except DomainError as refused:
        messages.error(request, str(refused))
        return redirect("queueing:booking", code=code)
    desk = facade.desk_of(found.unit_id)
    day = _a_day(request.GET.get("ngay", ""))
    context = {
        "booking": found,
        "unit": organisations.unit(found.unit_id),
        "procedure_name": procedures.names([found.procedure_code]).get(found.procedure_code, ""),
        "papers": _papers(found),
        "state_label": BOOKING_LABELS[found.state],
        "qr": qr(f"{settings.PUBLIC_URL}{reverse('queueing:booking', args=[found.code])}"),
        "days": facade.days(desk),
        "day": day,
        "slots": facade.free_slots(desk, day) if day else [],
        "error": error,
    }
    return render(request, "queueing/booking.html", context)


def _a_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _papers(found: BookingInfo) -> list[str]:
    """Return what to bring, as far as it does not hang on answers."""
    try:
        _id, procedure = cases.procedure_in_force(found.procedure_code)
    except NotFound:
        return []
    return [paper.name.vi for paper, _required in cases.papers_needed(procedure, {}, Channel.DESK)]


def _act(request: HttpRequest, found: BookingInfo, phone: str) -> HttpResponse:
    actor, wanted = actor_of(request), request.POST.get("do", "")
    if wanted == "cancel":
        facade.cancel_booking(actor=actor, code=found.code, phone=phone)
        messages.success(request, _("Đã hủy lịch hẹn."))
    elif wanted == "arrive":
        taken = facade.check_in(actor=actor, code=found.code, phone=phone)
        return redirect("queueing:ticket", ticket_id=taken.id)
    elif at := _moment(request.POST.get("gio", "")):
        facade.move_booking(actor=actor, code=found.code, phone=phone, starts_at=at)
        messages.success(request, _("Đã dời lịch hẹn."))
    return redirect("queueing:booking", code=found.code)


@page("queueing.book")
def calendar(request: HttpRequest, code: str) -> HttpResponse:
    """The appointment for one's own calendar."""
    phone = request.session.get(PHONE, "")
    found = facade.see_booking(actor=actor_of(request), code=code, phone=phone)
    unit = organisations.unit(found.unit_id)
    name = procedures.names([found.procedure_code]).get(found.procedure_code, "")
    body = calendar_file(found, f"{_('Lịch hẹn')}: {name}", unit.name, clock.now())
    headers = {"Content-Disposition": f'attachment; filename="{found.code}.ics"'}
    return HttpResponse(body, content_type="text/calendar; charset=utf-8", headers=headers)
