"""Who may file for me, and for whom may I."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tinhso.kernel import clock
from tinhso.kernel.errors import Invalid
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.mandates import facade, rules
from tinhso.platform.mandates.contracts import KIND_LABELS, MandateInfo
from tinhso.platform.mandates.page_forms import GiveForm


@page("mandates.own")
def mine(request: HttpRequest) -> HttpResponse:
    """Both lists, and the form to allow one more."""
    actor, form = actor_of(request), GiveForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _given(request, form):
        messages.success(request, _("Đã ủy quyền. Người đó được báo ngay."))
        return redirect("mandates:mine")
    context = {
        "given": [_row(mandate) for mandate in facade.given(actor)],
        "held": [_row(mandate) for mandate in facade.held(actor)],
        "form": form,
    }
    return render(request, "mandates/mine.html", context, status=422 if form.errors else 200)


@require_POST
@page("mandates.own")
def revoke(request: HttpRequest, mandate_id: UUID) -> HttpResponse:
    facade.revoke(actor=actor_of(request), mandate_id=mandate_id, reason=request.POST.get("reason", ""))
    messages.success(request, _("Đã chấm dứt ủy quyền. Hồ sơ đã nộp trước đó vẫn giải quyết bình thường."))
    return redirect("mandates:mine")


def _given(request: HttpRequest, form: GiveForm) -> bool:
    data = form.cleaned_data
    try:
        facade.give(
            actor=actor_of(request),
            agent_number=data["agent_number"],
            agent_name=data["agent_name"],
            scope=form.scope(),
            key=request.POST.get("idempotency_key", "")[:40],
        )
    except Invalid as error:
        for name, message in error.fields.items():
            form.add_error(name, str(message))
        return False
    return True


def _row(mandate: MandateInfo) -> tuple[MandateInfo, str, bool]:
    return mandate, _(KIND_LABELS[mandate.kind]), rules.in_force(mandate, clock.today())
