"""Many dossiers at once from a list: take over, hand on, export; and lists kept under a name."""

from collections.abc import Callable
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from tinhso.government.one_stop import export as exporting
from tinhso.government.one_stop.actions.saved_views import drop_view, save_view
from tinhso.government.one_stop.views.lists import filters_of
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, DomainError, Invalid
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import CoreAction

CHOSEN_MAX = 100
Deed = Callable[[Actor, UUID, int], object]


@require_POST
@page("cases.process")
def bulk(request: HttpRequest) -> HttpResponse:
    """Do the same to each chosen dossier, each for itself; refusals are told one by one."""
    deed = DEEDS.get(request.POST.get("do", ""))
    if deed is None:
        raise Invalid("one_stop.bulk", _("Hãy chọn việc cần làm với các hồ sơ."))
    each_chosen(request, deed)
    return back(request)


def each_chosen(request: HttpRequest, deed: Deed) -> None:
    """Do it to each in a transaction of its own; one refusal does not stop the others."""
    done, refused = 0, []
    for chosen in request.POST.getlist("case")[:CHOSEN_MAX]:
        case_id, _sep, revision = chosen.partition(":")
        try:
            deed(actor_of(request), UUID(case_id), int(revision))
            done += 1
        except (DomainError, ValueError) as error:
            refused.append(str(error))
    if done:
        words = ngettext("Đã làm xong %(n)s hồ sơ.", "Đã làm xong %(n)s hồ sơ.", done)
        messages.success(request, words % {"n": done})
    for message, times in {text: refused.count(text) for text in refused}.items():
        messages.error(request, f"{message} ({times})")


def claim(actor: Actor, case_id: UUID, revision: int) -> object:
    return cases.claim(actor=actor, case_id=case_id, revision=revision)


def forward(actor: Actor, case_id: UUID, revision: int) -> object:
    """Hand on by the one way that asks for no reason; where there is none or a choice, refuse."""
    ways = [
        option.code
        for option in cases.options(actor, case_id)
        if option.kind is CoreAction.FORWARD and not option.needs_note
    ]
    if len(ways) != 1:
        raise Conflict(
            "one_stop.forward", _("Có hồ sơ chưa chuyển bước được, hoặc phải chọn bước tiếp theo.")
        )
    return cases.perform(actor=actor, case_id=case_id, revision=revision, code=ways[0])


DEEDS: dict[str, Deed] = {"claim": claim, "forward": forward}


@require_POST
@page("cases.read")
def export(request: HttpRequest) -> HttpResponse:
    """Send the list as a file; whose data it holds can see who took it and what for."""
    kind = exporting.XLSX if request.POST.get("kind") == exporting.XLSX else exporting.CSV
    purpose = request.POST.get("purpose", "")
    try:
        content = exporting.export(actor_of(request), filters_of(request.POST), kind, purpose)
    except Invalid as error:
        messages.error(request, str(error))
        return back(request)
    response = HttpResponse(content, content_type=exporting.TYPES[kind])
    response["Content-Disposition"] = f'attachment; filename="ho-so.{kind}"'
    return response


@require_POST
@page("cases.read")
def keep_view(request: HttpRequest) -> HttpResponse:
    """Keep the list as it is shown under a name."""
    try:
        save_view(
            actor=actor_of(request), name=request.POST.get("name", ""), filters=filters_of(request.POST)
        )
    except (Invalid, Conflict) as error:
        messages.error(request, str(error))
    return back(request)


@require_POST
@page("cases.read")
def forget_view(request: HttpRequest, view_id: UUID) -> HttpResponse:
    drop_view(actor=actor_of(request), view_id=view_id)
    return redirect("one_stop:worklist")


def back(request: HttpRequest) -> HttpResponse:
    """Return to the list as it was filtered."""
    filters = filters_of(request.POST)
    query = {"view": filters.view.value, "q": filters.text, "procedure": filters.procedure_code}
    return redirect(f"{reverse('one_stop:worklist')}?{urlencode(query)}")
