"""See a year, set a day apart, try a deadline."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tinhso.kernel.actor import Path
from tinhso.kernel.clock import local, now, today
from tinhso.kernel.errors import DomainError
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.calendar import facade, selectors
from tinhso.platform.calendar.page_forms import CalendarForm, DeadlineForm, ExceptionForm, YearForm
from tinhso.platform.calendar.rules import WorkCalendar
from tinhso.platform.calendar.year_view import year_of
from tinhso.platform.organisations import facade as organisations

UNPROCESSABLE = 422


def _path(form: CalendarForm) -> Path:
    unit = form.cleaned_data.get("unit")
    return organisations.path(unit) if unit else ()


def _calendar(form: CalendarForm) -> WorkCalendar:
    code = form.cleaned_data.get("calendar")
    path = _path(form)
    return selectors.almanac().calendar(code, path) if code else facade.calendar_of(path, today())


@page("calendar.browse")
def year(request: HttpRequest) -> HttpResponse:
    form = YearForm(request.GET)
    if not form.is_valid():
        return render(request, "calendar/year.html", {"form": form}, status=UNPROCESSABLE)
    shown = form.cleaned_data["year"] or today().year
    calendar, path = _calendar(form), _path(form)
    context = {
        "form": YearForm(
            initial={"calendar": calendar.code, "year": shown, "unit": form.cleaned_data["unit"]}
        ),
        "year": shown,
        "calendar": calendar,
        "months": year_of(calendar, shown),
        "foreseen": shown not in calendar.known_years,
        "exceptions": selectors.exceptions_of_year(calendar.code, shown, path),
        "unit": organisations.unit(path[-1]) if path else None,
        "may_manage": actor_of(request).can("calendar.manage", path),
        "today": today(),
    }
    return render(request, "calendar/year.html", context)


@page("calendar.manage")
def add(request: HttpRequest) -> HttpResponse:
    form = ExceptionForm(request.POST or None, initial=request.GET.dict())
    if request.method == "POST" and form.is_valid():
        try:
            found = facade.add_exception(
                actor=actor_of(request),
                calendar_code=form.cleaned_data["calendar"],
                exception=form.exception(),
                unit_id=form.cleaned_data["unit"],
            )
            messages.success(request, _("Đã ghi ngày %(day)s.") % {"day": f"{found.day:%d/%m/%Y}"})
            return redirect(
                f"{reverse('calendar:year')}?year={found.day.year}&calendar={found.calendar_code}"
            )
        except DomainError as error:
            form.refuse(error)
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "calendar/add.html", {"form": form}, status=status)


@require_POST
@page("calendar.manage")
def cancel(request: HttpRequest, exception_id: UUID) -> HttpResponse:
    reason = request.POST.get("reason", "")
    facade.cancel_exception(actor=actor_of(request), exception_id=exception_id, reason=reason)
    messages.success(request, _("Đã hủy ngày đặc biệt."))
    return redirect("calendar:year")


@page("calendar.browse")
def try_deadline(request: HttpRequest) -> HttpResponse:
    form = DeadlineForm(request.GET or None, initial={"start": local(now()).replace(second=0, microsecond=0)})
    context: dict[str, object] = {"form": form}
    if form.is_bound and form.is_valid():
        try:
            calendar = _calendar(form)
            found = facade.deadline(calendar, form.cleaned_data["start"], form.limit(), form.pauses())
            left = facade.remaining_minutes(calendar, now(), found.due_at)
            context |= {"deadline": found, "left": facade.spell_minutes(abs(left)), "late": left < 0}
        except DomainError as error:
            form.refuse(error)
    status = UNPROCESSABLE if form.is_bound and form.errors else 200
    return render(request, "calendar/try.html", context, status=status)
