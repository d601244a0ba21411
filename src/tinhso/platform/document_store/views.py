"""My papers; and the store as those who keep the machine may see it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from tinhso.kernel.pages import actor_of, page
from tinhso.platform.audit import facade as audit
from tinhso.platform.document_store import facade, selectors
from tinhso.platform.document_store.contracts import STATE_LABELS, TRUST_LABELS, ItemInfo, ItemState
from tinhso.platform.files import facade as files
from tinhso.platform.people import facade as people

TONES = {
    ItemState.VALID: "ok",
    ItemState.REPLACED: "warn",
    ItemState.REVOKED: "bad",
    ItemState.EXPIRED: "plain",
}


@page("document_store.own")
def mine(request: HttpRequest) -> HttpResponse:
    found = facade.own(actor_of(request), cursor=request.GET.get("cursor", ""))
    used = facade.uses(item.id for item in found.rows)
    rows = [{**_shown(item), "uses": len(used.get(item.id, ()))} for item in found.rows]
    return render(request, "document_store/mine.html", {"page": found, "rows": rows})


@page("document_store.own")
def paper(request: HttpRequest, item_id: UUID) -> HttpResponse:
    """One paper: what it is worth, where it was used, who looked."""
    actor = actor_of(request)
    item = facade.own_item(actor, item_id)
    keys = people.same_person_ids(item.holder_id)
    looks = [entry for entry in audit.looks_at(*keys).rows if entry.what == item.name]
    context = {**_shown(item), "uses": facade.uses([item.id]).get(item.id, []), "looks": looks}
    return render(request, "document_store/paper.html", context)


@page("document_store.own")
def content(request: HttpRequest, item_id: UUID) -> HttpResponseBase:
    item = facade.own_item(actor_of(request), item_id)
    return files.send(request, files.file_info(item.file_id), download="tai" in request.GET)


@page("document_store.keep_machine")
def machine(request: HttpRequest) -> HttpResponse:
    """States, dates and digests; no names, no numbers, no contents."""
    found = selectors.rows(cursor=request.GET.get("cursor", ""))
    totals = [(_(STATE_LABELS[ItemState(code)]), count) for code, count in selectors.totals().items()]
    rows = [
        (row, _(STATE_LABELS[row.state]), TONES[row.state], _(TRUST_LABELS[row.trust])) for row in found.rows
    ]
    return render(request, "document_store/machine.html", {"page": found, "rows": rows, "totals": totals})


def _shown(item: ItemInfo) -> dict[str, object]:
    state, trust = _(STATE_LABELS[item.state]), _(TRUST_LABELS[item.trust])
    return {"item": item, "state": state, "tone": TONES[item.state], "trust": trust}
