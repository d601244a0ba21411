"""Pages of reforms: the list, one plan from its review to its report, and every step of it."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tinhso.kernel.errors import Conflict, Denied, DomainError, Invalid
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.reforms import facade, presenters
from tinhso.platform.reforms.contracts import ITEM_LABELS, MOVING, ItemState
from tinhso.platform.reforms.page_forms import ReasonForm

READ, RUN, CONFIRM = "reforms.read", "reforms.run", "reforms.confirm"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@page(READ)
def reform_list(request: HttpRequest) -> HttpResponse:
    actor = actor_of(request)
    lines = [presenters.line(found) for found in facade.reforms(actor)]
    return render(request, "reforms/list.html", {"lines": lines, "may_run": actor.holds(RUN)})


@page(READ)
def detail(request: HttpRequest, reform_id: UUID) -> HttpResponse:
    return _shown(request, reform_id)


@page(READ)
def progress(request: HttpRequest, reform_id: UUID) -> HttpResponse:
    """The bar alone, asked for again while it moves; the whole page when it is over."""
    found = facade.reform(actor_of(request), reform_id)
    if found.state not in MOVING:
        return HttpResponse(headers={"HX-Refresh": "true"})
    context = presenters.line(found) | {"progress": presenters.progress(found), "moving": True}
    return render(request, "reforms/bar.html", context)


@require_POST
@page(RUN)
def answer(request: HttpRequest, reform_id: UUID) -> HttpResponse:
    actor = actor_of(request)
    if "suggested" in request.POST:
        return _done(request, reform_id, lambda: facade.accept_suggestions(actor=actor, reform_id=reform_id))
    given = {
        key.removeprefix("q:"): str(value)
        for key, value in request.POST.items()
        if key.startswith("q:") and value
    }
    return _done(
        request,
        reform_id,
        lambda: facade.answer(actor=actor, reform_id=reform_id, answers=given),
        _("Đã ghi."),
    )


@require_POST
@page(RUN)
def propose(request: HttpRequest, reform_id: UUID) -> HttpResponse:
    told = _("Đã trình. Người thứ hai duyệt thì phương án chạy được.")
    return _step(request, reform_id, facade.propose, told)


@require_POST
@page(CONFIRM)
def confirm(request: HttpRequest, reform_id: UUID) -> HttpResponse:
    return _step(request, reform_id, facade.confirm, _("Đã duyệt phương án."))


@require_POST
@page(CONFIRM)
def send_back(request: HttpRequest, reform_id: UUID) -> HttpResponse:
    return _step(request, reform_id, facade.send_back, _("Đã trả lại người lập."))


@require_POST
@page(RUN)
def start(request: HttpRequest, reform_id: UUID) -> HttpResponse:
    return _step(request, reform_id, facade.start, _("Đang chuyển. Bạn có thể rời trang này."))


@require_POST
@page(RUN)
def drop(request: HttpRequest, reform_id: UUID) -> HttpResponse:
    return _step(request, reform_id, facade.drop, _("Đã bỏ phương án."))


@require_POST
@page(RUN)
def take_back(request: HttpRequest, reform_id: UUID) -> HttpResponse:
    form = ReasonForm(request.POST)
    if not form.is_valid():
        return _shown(request, reform_id, form=form)
    reason = form.cleaned_data["reason"]
    actor = actor_of(request)
    return _done(
        request,
        reform_id,
        lambda: facade.take_back(actor=actor, reform_id=reform_id, reason=reason),
        _("Đang đưa trở lại."),
    )


@page(READ)
def items(request: HttpRequest, reform_id: UUID) -> HttpResponse:
    """Everything that was moved, by kind and by what became of it."""
    actor = actor_of(request)
    kind, state = request.GET.get("loai", ""), request.GET.get("tinh-trang", "")
    found = facade.items(
        actor,
        reform_id,
        kind=kind,
        state=state if state in set(ItemState) else "",
        cursor=request.GET.get("cursor", ""),
    )
    context = presenters.line(facade.reform(actor, reform_id)) | {
        "page": found,
        "kinds": facade.moved(actor, reform_id),
        "chosen": kind,
        "state": state,
        "states": [(code, _(label)) for code, label in ITEM_LABELS.items()],
        "lines": [(item, _(ITEM_LABELS[item.state])) for item in found.rows],
    }
    return render(request, "reforms/items.html", context)


@page(READ)
def xlsx(request: HttpRequest, reform_id: UUID) -> HttpResponse:
    return _file(facade.xlsx(actor_of(request), reform_id), XLSX, "sap-xep-don-vi.xlsx")


@page(READ)
def report(request: HttpRequest, reform_id: UUID) -> HttpResponse:
    return _file(facade.report_pdf(actor_of(request), reform_id), "application/pdf", "sap-xep-don-vi.pdf")


def _step(request: HttpRequest, reform_id: UUID, act: Callable[..., Any], told: str) -> HttpResponse:
    actor = actor_of(request)
    return _done(request, reform_id, lambda: act(actor=actor, reform_id=reform_id), told)


def _done(request: HttpRequest, reform_id: UUID, act: Callable[[], Any], told: str = "") -> HttpResponse:
    try:
        act()
    except (Conflict, Denied, Invalid) as error:
        return _shown(request, reform_id, error)
    if told:
        messages.success(request, told)
    return redirect("reforms:detail", reform_id)


def _shown(
    request: HttpRequest, reform_id: UUID, error: DomainError | None = None, form: ReasonForm | None = None
) -> HttpResponse:
    lines = [{"anchor": "", "label": "", "message": str(error)}] if error else []
    context = presenters.page(actor_of(request), reform_id) | {
        "problems": lines,
        "reason_form": form or ReasonForm(),
        "typed": {key: value for key, value in request.POST.items() if key.startswith("q:")},
    }
    status = error.status if error else HTTPStatus.UNPROCESSABLE_ENTITY if form else HTTPStatus.OK
    return render(request, "reforms/detail.html", context, status=status)


def _file(content: bytes, media_type: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=media_type)
    response["Content-Disposition"] = content_disposition_header(True, name) or ""
    return response
