"""Doing an act around a dossier: one address for all, each with its own form."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tinhso.government.one_stop.acts import ACTS, Act
from tinhso.government.one_stop.views.dossier import PURPOSE, revision_of, show
from tinhso.kernel.errors import Conflict, DomainError, Invalid
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.cases import facade as cases


@require_POST
@page("cases.process")
def coordinate(request: HttpRequest, case_id: UUID, act: str, about: UUID | None = None) -> HttpResponse:
    """Do one act; what cannot be done is shown with everything that was typed."""
    if act not in ACTS:
        raise Http404(act)
    actor, form = actor_of(request), ACTS[act](request.POST, about=about)
    case = cases.case_for_staff(actor, case_id, purpose=PURPOSE)
    if "find" in request.POST:
        return show(request, actor, case, bound=form.as_typed())
    if not form.is_valid():
        return show(request, actor, case, bound=form)
    try:
        done = form.run(actor, case_id, revision_of(request))
    except (Invalid, Conflict) as error:
        return _refused(request, case_id, form, error)
    messages.success(request, _("Đã ghi: %(what)s.") % {"what": form.title})
    return redirect("one_stop:dossier", done.id)


def _refused(request: HttpRequest, case_id: UUID, form: Act, error: DomainError) -> HttpResponse:
    """Show the dossier as it is now, the form open where it was."""
    form.refuse(error)
    actor = actor_of(request)
    case = cases.case_for_staff(actor, case_id, purpose=PURPOSE)
    return show(request, actor, case, error, bound=form)
