"""The administrator's view of the axis: what came in, what went out, who is there, how the line is."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from tinhso.kernel.errors import DomainError
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.exchange import facade, presenters, selectors
from tinhso.platform.exchange.contracts import RECEIVED_LABELS, SENDING_LABELS

READ, OPERATE = "exchange.read", "exchange.operate"


class FilterForm(forms.Form):
    q = forms.CharField(label=gettext_lazy("Số, ký hiệu hoặc trích yếu"), required=False, max_length=120)
    state = forms.ChoiceField(label=gettext_lazy("Tình trạng"), required=False)

    def __init__(self, data: Any, labels: dict[Any, str]) -> None:
        super().__init__(data)
        everything = [("", _("Tất cả"))]
        self.fields["state"].choices = everything + [(str(k), _(v)) for k, v in labels.items()]  # type: ignore[attr-defined]

    def asked(self) -> dict[str, str]:
        """Return what to look for; nonsense asks for everything."""
        good = self.cleaned_data if self.is_valid() else {}
        return {"text": good.get("q", ""), "state": good.get("state", "")}


@page(READ)
def received_list(request: HttpRequest) -> HttpResponse:
    form = FilterForm(request.GET, RECEIVED_LABELS)
    found = facade.arrivals(actor_of(request), **form.asked(), cursor=request.GET.get("cursor", ""))
    rows = [presenters.received_line(row) for row in found.rows]
    context = {"page": found, "rows": rows, "form": form, "lines": selectors.lines()}
    return render(request, "exchange/received.html", context)


@page(READ)
def sent_list(request: HttpRequest) -> HttpResponse:
    form = FilterForm(request.GET, SENDING_LABELS)
    found = facade.sendings(actor_of(request), **form.asked(), cursor=request.GET.get("cursor", ""))
    rows = [presenters.sent_line(row) for row in found.rows]
    return render(request, "exchange/sent.html", {"page": found, "rows": rows, "form": form})


@page(READ)
def agency_list(request: HttpRequest) -> HttpResponse:
    text = request.GET.get("q", "")[:120]
    found = facade.agencies(text, cursor=request.GET.get("cursor", ""))
    may_sync = actor_of(request).holds(OPERATE)
    return render(request, "exchange/agencies.html", {"page": found, "q": text, "may_sync": may_sync})


@page(READ)
def received_detail(request: HttpRequest, exchange_id: UUID) -> HttpResponse:
    found = facade.arrival_of(actor_of(request), exchange_id)
    return render(request, "exchange/received_detail.html", presenters.received_page(found))


@page(READ)
def sent_detail(request: HttpRequest, sending_id: UUID) -> HttpResponse:
    actor = actor_of(request)
    row = selectors.sending_of(actor, sending_id)
    found = selectors.sending_info(row)
    context = presenters.sent_page(found) | {
        "raw_file_id": row.raw_file_id,
        "may_retry": actor.holds(OPERATE),
    }
    return render(request, "exchange/sent_detail.html", context)


@require_POST
@page(OPERATE)
def retry(request: HttpRequest, sending_id: UUID) -> HttpResponse:
    try:
        facade.retry(actor=actor_of(request), sending_id=sending_id)
    except DomainError as error:
        messages.error(request, str(error.message))
    else:
        messages.success(request, _("Gói tin được gửi lại ngay. Trục được hỏi trước để không gửi hai lần."))
    return redirect("exchange:sent_detail", sending_id)


@require_POST
@page(OPERATE)
def sync(request: HttpRequest) -> HttpResponse:
    count = facade.sync_agencies()
    if count:
        messages.success(request, _("Trục có %(count)s cơ quan.") % {"count": count})
    else:
        messages.error(request, _("Không lấy được danh sách cơ quan; trục không trả lời hoặc chưa cấu hình."))
    return redirect("exchange:agencies")
