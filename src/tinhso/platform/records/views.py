"""Pages of those who keep files."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Denied, DomainError
from tinhso.kernel.ids import new_id
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.files import facade as files
from tinhso.platform.records import facade, presenters
from tinhso.platform.records.contracts import Filing, Opening, RecordState
from tinhso.platform.records.page_forms import AddForm, CloseForm, FilterForm, OpenForm, ReasonForm

READ, KEEP = "records.read", "records.keep"


@page(READ)
def record_list(request: HttpRequest) -> HttpResponse:
    form, actor = FilterForm(request.GET), actor_of(request)
    found = facade.records(actor, **form.asked(), cursor=request.GET.get("cursor", ""))
    context = {
        "page": found,
        "rows": [presenters.line(row) for row in found.rows],
        "form": form,
        "may_keep": actor.holds(KEEP) and actor.unit_id is not None,
        "year": form.asked()["year"] or clock.today().year,
    }
    return render(request, "records/list.html", context)


@page(KEEP)
def new(request: HttpRequest) -> HttpResponse:
    form = OpenForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        actor = actor_of(request)
        try:
            found = facade.open_record(actor=actor, opening=Opening(_unit(actor), **form.cleaned_data))
        except DomainError as error:
            presenters.refused(form, error)
        else:
            messages.success(request, _("Đã mở hồ sơ %(notation)s.") % {"notation": found.notation})
            return redirect("records:detail", found.id)
    return presenters.answered(request, "records/new.html", {}, form)


@page(READ)
def detail(request: HttpRequest, record_id: UUID) -> HttpResponse:
    return _shown(request, record_id, AddForm())


def _shown(request: HttpRequest, record_id: UUID, form: AddForm) -> HttpResponse:
    actor = actor_of(request)
    found = facade.record(actor, record_id)
    context = presenters.line(found) | {
        "items": facade.items(record_id),
        "may_keep": actor.holds(KEEP),
        "open": found.state is RecordState.OPEN,
        "closed": found.state is RecordState.CLOSED,
        "close_form": CloseForm(),
    }
    return presenters.answered(request, "records/detail.html", context, form)


@require_POST
@page(KEEP)
def add(request: HttpRequest, record_id: UUID) -> HttpResponse:
    """File a paper by hand; its file is uploaded with it."""
    form = AddForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            _add(actor_of(request), record_id, form)
        except DomainError as error:
            presenters.refused(form, error)
        else:
            messages.success(request, _("Đã đưa vào hồ sơ."))
            return redirect("records:detail", record_id)
    return _shown(request, record_id, form)


def _add(actor: Actor, record_id: UUID, form: AddForm) -> None:
    facts = dict(form.cleaned_data)
    upload = facts.pop("file")
    stored = files.store(actor=actor, stream=upload, name=upload.name) if upload else None
    facts["pages"] = facts["pages"] or 0
    filing = Filing(f"paper:{new_id()}", file_ids=(stored.id,) if stored else (), **facts)
    facade.file_into(actor=actor, record_id=record_id, filing=filing)


@require_POST
@page(KEEP)
def take_out(request: HttpRequest, record_id: UUID, item_id: UUID) -> HttpResponse:
    form = ReasonForm(request.POST)
    reason = form.cleaned_data["reason"] if form.is_valid() else ""
    try:
        facade.take_out(actor=actor_of(request), item_id=item_id, reason=reason)
    except DomainError as error:
        messages.error(request, str(error.message))
    return redirect("records:detail", record_id)


@require_POST
@page(KEEP)
def close(request: HttpRequest, record_id: UUID) -> HttpResponse:
    form = CloseForm(request.POST)
    ended_on = form.cleaned_data["ended_on"] if form.is_valid() else None
    try:
        found = facade.close_record(actor=actor_of(request), record_id=record_id, ended_on=ended_on)
    except DomainError as error:
        messages.error(request, str(error.message))
    else:
        due = f"{found.transfer_due_on:%d/%m/%Y}"
        messages.success(request, _("Đã đóng hồ sơ. Hạn nộp lưu: %(day)s.") % {"day": due})
    return redirect("records:detail", record_id)


@require_POST
@page(KEEP)
def reopen(request: HttpRequest, record_id: UUID) -> HttpResponse:
    try:
        facade.reopen_record(actor=actor_of(request), record_id=record_id)
    except DomainError as error:
        messages.error(request, str(error.message))
    return redirect("records:detail", record_id)


@page(READ)
def contents_pdf(request: HttpRequest, record_id: UUID) -> HttpResponse:
    return presenters.pdf(facade.contents_pdf(actor_of(request), record_id), "muc-luc-van-ban.pdf")


@page(READ)
def files_pdf(request: HttpRequest) -> HttpResponse:
    actor = actor_of(request)
    year = FilterForm(request.GET).asked()["year"] or clock.today().year
    return presenters.pdf(facade.files_pdf(actor, _unit(actor), year), f"danh-muc-ho-so-{year}.pdf")


@page(READ)
def package(request: HttpRequest, record_id: UUID) -> HttpResponseBase:
    """Hand out the package as it stands; an archived one is the archive's own."""
    actor = actor_of(request)
    found = facade.record(actor, record_id)
    if found.package_file_id:
        stored = files.open_file(found.package_file_id)
        return presenters.streamed(stored, f"{found.file_code}.zip", "application/zip")
    made = facade.export(actor, record_id)
    return presenters.streamed(made.stream, made.name, "application/zip")


def _unit(actor: Actor) -> UUID:
    if actor.unit_id is None:
        raise Denied("records.no_unit", _("Tài khoản của bạn chưa thuộc đơn vị nào."))
    return actor.unit_id
