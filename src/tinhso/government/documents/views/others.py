"""The calendar, the format check of a file, and the page for those who sent a letter."""

from datetime import date, datetime, time, timedelta
from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tinhso.government.documents import facade
from tinhso.government.documents.contracts.info import MeetingInfo
from tinhso.government.documents.contracts.states import MEETING_LABELS, STATUS_LABELS, MeetingKind
from tinhso.government.documents.layout import LintReport, lint, repair_docx
from tinhso.government.documents.page_forms_others import LintForm, MeetingForm, TrackForm
from tinhso.government.documents.reading import DOCX
from tinhso.government.documents.views.lists import sent
from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Invalid, NotFound
from tinhso.kernel.ids import new_id
from tinhso.kernel.pages import actor_of, page

WEEK = timedelta(days=7)
LINT_BYTES_MAX = 20 * 1024 * 1024


@page("documents.read")
def calendar(request: HttpRequest) -> HttpResponse:
    """The week of my agency; who may plan adds to it here."""
    actor = actor_of(request)
    if actor.unit_id is None:
        raise NotFound("documents.no_unit", _("Tài khoản của bạn chưa gắn với cơ quan nào."))
    day, form = _day(request.GET.get("ngay", "")), MeetingForm(initial={"on": clock.today()})
    status = HTTPStatus.OK
    if request.method == "POST":
        form = MeetingForm(request.POST)
        if form.is_valid() and _planned(request, actor, form):
            return redirect(f"{request.path}?ngay={form.cleaned_data['on'].isoformat()}")
        status = HTTPStatus.UNPROCESSABLE_ENTITY
    rows = facade.week(actor, actor.unit_id, day)
    context = {
        "rows": [(one, _(MEETING_LABELS[one.kind])) for one in rows],
        "form": form,
        "day": day,
        "before": day - WEEK,
        "after": day + WEEK,
        "may_plan": actor.holds("documents.plan"),
    }
    return render(request, "documents/calendar.html", context, status=status)


def _planned(request: HttpRequest, actor: Actor, form: MeetingForm) -> bool:
    clean = form.cleaned_data
    try:
        facade.plan_meeting(actor=actor, wanted=_meeting(actor, clean))
    except (Conflict, Invalid) as error:
        form.refuse(error)
        return False
    messages.success(request, _("Đã ghi lịch."))
    return True


def _meeting(actor: Actor, clean: dict[str, Any]) -> MeetingInfo:
    return MeetingInfo(
        id=new_id(),
        unit_id=actor.unit_id,  # type: ignore[arg-type]
        kind=MeetingKind(clean["kind"]),
        title=clean["title"],
        starts_at=_at(clean["on"], clean["starts"]),
        ends_at=_at(clean["on"], clean["ends_at"]),
        place=clean["place"],
        chair=clean["chair"],
        attendees=clean["attendees"],
        cancelled=False,
    )


def _at(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, tzinfo=clock.VIETNAM)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return clock.today()


@require_POST
@page("documents.plan")
def cancel_meeting(request: HttpRequest, meeting_id: UUID) -> HttpResponse:
    facade.cancel_meeting(actor=actor_of(request), meeting_id=meeting_id)
    messages.success(request, _("Đã hủy lịch."))
    return redirect("documents:calendar")


@page("documents.lint")
def lint_page(request: HttpRequest) -> HttpResponse:
    """Compare a file with the form of the decree; a DOCX can be had back repaired. Nothing is kept."""
    form, report = LintForm(), None
    if request.method == "POST":
        form = LintForm(request.POST, request.FILES)
        data = _uploaded(form)
        if data is not None:
            rules = facade.layout_now()
            if "repair" in request.POST and data[:2] == b"PK":
                return sent(repair_docx(data, rules), DOCX, "da-sua-the-thuc.docx")
            report = _reported(form, data)
    bad = form.is_bound and not form.is_valid()
    status = HTTPStatus.UNPROCESSABLE_ENTITY if bad else HTTPStatus.OK
    return render(request, "documents/lint.html", {"form": form, "report": report}, status=status)


def _uploaded(form: LintForm) -> bytes | None:
    if not form.is_valid():
        return None
    upload = form.cleaned_data["file"]
    if upload.size > LINT_BYTES_MAX:
        form.add_error("file", _("Tệp lớn quá 20 MB."))
        return None
    return bytes(upload.read())


def _reported(form: LintForm, data: bytes) -> LintReport | None:
    report = lint(data, facade.layout_now(), facade.rules_now())
    if report is None:
        form.add_error("file", _("Không đọc được tệp này. Hãy gửi DOCX hoặc PDF."))
    return report


@page("documents.track")
def track(request: HttpRequest) -> HttpResponse:
    """Where is my letter: by its number and its code, without an account."""
    asked = bool(request.GET)
    form = TrackForm(request.GET if asked else None)
    found, status = None, HTTPStatus.OK
    if asked:
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        if form.is_valid():
            try:
                found = facade.whereabouts(form.cleaned_data["code"], form.cleaned_data["lookup"])
                status = HTTPStatus.OK
            except NotFound as error:
                form.refuse(error)
    context = {"form": form, "found": found, "status": _(STATUS_LABELS[found.status]) if found else ""}
    return render(request, "documents/track.html", context, status=status)
