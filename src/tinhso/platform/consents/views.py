"""What I agreed to."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tinhso.kernel.pages import actor_of, page
from tinhso.platform.consents import facade
from tinhso.platform.consents.contracts import PURPOSE_LABELS, THROUGH_LABELS


@page("consents.own")
def mine(request: HttpRequest) -> HttpResponse:
    found = facade.own(actor_of(request), cursor=request.GET.get("cursor", ""))
    rows = [(row, _(PURPOSE_LABELS[row.purpose]), _(THROUGH_LABELS[row.through])) for row in found.rows]
    return render(request, "consents/mine.html", {"page": found, "rows": rows})


@require_POST
@page("consents.own")
def withdraw(request: HttpRequest, consent_id: UUID) -> HttpResponse:
    facade.withdraw(actor=actor_of(request), consent_id=consent_id)
    messages.success(request, _("Đã rút sự đồng ý. Cơ quan đang giải quyết được báo."))
    return redirect("consents:mine")
