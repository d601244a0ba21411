"""Pages of the hand-over to the archive."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tinhso.kernel.errors import DomainError
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.records import facade, presenters
from tinhso.platform.records.contracts import RecordInfo, RecordState
from tinhso.platform.records.page_forms import ReasonForm, TransferForm
from tinhso.platform.records.views import KEEP, READ, _unit

ARCHIVE = "records.archive"
CHOSEN_MAX = 100


@page(READ)
def transfer_list(request: HttpRequest) -> HttpResponse:
    actor = actor_of(request)
    found = facade.transfers(actor, cursor=request.GET.get("cursor", ""))
    return render(request, "records/transfers.html", {"page": found, "may_keep": actor.holds(KEEP)})


@page(KEEP)
def new(request: HttpRequest) -> HttpResponse:
    actor = actor_of(request)
    form = TransferForm(request.POST if request.method == "POST" else None)
    chosen = request.POST.getlist("records")[:CHOSEN_MAX]
    if request.method == "POST" and form.is_valid():
        try:
            made = facade.hand_over(
                actor=actor, unit_id=_unit(actor), record_ids=_keys(chosen), **form.cleaned_data
            )
        except DomainError as error:
            presenters.refused(form, error)
        else:
            return redirect("records:transfer", made.id)
    context = {"rows": [presenters.line(row) for row in _closed(request)], "chosen": chosen}
    return presenters.answered(request, "records/new_transfer.html", context, form)


def _closed(request: HttpRequest) -> list[RecordInfo]:
    actor = actor_of(request)
    found = facade.records(actor, state=RecordState.CLOSED, size=CHOSEN_MAX).rows
    return [row for row in found if row.unit_id == actor.unit_id]


def _keys(chosen: list[str]) -> list[UUID]:
    """Return the ids that are ids; others name nothing."""
    found = []
    for text in chosen:
        try:
            found.append(UUID(text))
        except ValueError:
            continue
    return found


@page(READ)
def detail(request: HttpRequest, transfer_id: UUID) -> HttpResponse:
    actor = actor_of(request)
    found = facade.transfer(actor, transfer_id)
    rows = [presenters.line(row) for row in facade.records_in(transfer_id)]
    waiting = found.received_at is None and actor.holds(ARCHIVE)
    context = {"transfer": found, "rows": rows, "may_receive": waiting}
    return render(request, "records/transfer.html", context)


@require_POST
@page(ARCHIVE)
def receive(request: HttpRequest, transfer_id: UUID) -> HttpResponse:
    try:
        facade.receive(actor=actor_of(request), transfer_id=transfer_id)
    except DomainError as error:
        messages.error(request, str(error.message))
    else:
        messages.success(request, _("Đã nhận vào lưu trữ. Mỗi hồ sơ có một gói tự kiểm tra được."))
    return redirect("records:transfer", transfer_id)


@require_POST
@page(ARCHIVE)
def send_back(request: HttpRequest, transfer_id: UUID) -> HttpResponse:
    form = ReasonForm(request.POST)
    reason = form.cleaned_data["reason"] if form.is_valid() else ""
    keys = _keys([request.POST.get("record", "")])
    try:
        for key in keys:
            facade.send_back(actor=actor_of(request), transfer_id=transfer_id, record_id=key, reason=reason)
    except DomainError as error:
        messages.error(request, str(error.message))
    return redirect("records:transfer", transfer_id)


@page(READ)
def list_pdf(request: HttpRequest, transfer_id: UUID) -> HttpResponse:
    return presenters.pdf(facade.transfer_pdf(actor_of(request), transfer_id), "muc-luc-nop-luu.pdf")


@page(READ)
def minutes_pdf(request: HttpRequest, transfer_id: UUID) -> HttpResponse:
    return presenters.pdf(facade.minutes_pdf(actor_of(request), transfer_id), "bien-ban-giao-nhan.pdf")
