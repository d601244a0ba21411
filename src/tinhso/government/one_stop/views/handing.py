"""Handing a result over: at the desk with proof, by code, by post."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tinhso.government.one_stop import presenters
from tinhso.government.one_stop.handing_forms import FORMS, HandingForm, forms_for
from tinhso.government.one_stop.views.dossier import PURPOSE, revision_of
from tinhso.kernel.errors import Conflict, Invalid
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import HANDING_LABELS, METHOD_LABELS, PROOF_LABELS, CaseInfo, Status


@page("cases.deliver")
def hand_over(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """One page for all ways; each has its own small form."""
    actor = actor_of(request)
    case = cases.case_for_staff(actor, case_id, purpose=PURPOSE)
    chosen = FORMS.get(request.POST.get("way", "")) if request.method == "POST" else None
    if chosen is None:
        return _shown(request, case)
    form = chosen(request.POST, request.FILES)
    if not form.is_valid():
        return _shown(request, case, form, 422)
    try:
        done = form.run(actor, case, revision_of(request))
    except (Conflict, Invalid) as error:
        form.refuse(error)
        fresh = cases.case_for_staff(actor, case_id, purpose=PURPOSE)
        return _shown(request, fresh, form, int(error.status))
    messages.success(request, _("Đã ghi: %(what)s.") % {"what": form.title})
    finished = done.status is Status.RETURNED
    return redirect("one_stop:dossier" if finished else "one_stop:hand_over", case_id)


def _shown(
    request: HttpRequest, case: CaseInfo, bound: HandingForm | None = None, status: int = 200
) -> HttpResponse:
    found = cases.handings(case.id)
    context = {
        "case": case,
        "crumbs": presenters.crumbs(case),
        "axes": presenters.axes(case),
        "forms": forms_for(case, found, bound),
        "rows": [_row(row) for row in found],
    }
    return render(request, "one_stop/hand_over.html", context, status=status)


def _row(row: Any) -> tuple[Any, str, str, str]:
    return row, _(METHOD_LABELS[row.channel]), _(HANDING_LABELS[row.state]), _(PROOF_LABELS[row.proof])
