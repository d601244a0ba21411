"""Who looked at my data, and the auditor's view of it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tinhso.kernel.pages import actor_of, page
from tinhso.kernel.paging import Page
from tinhso.platform.audit import selectors
from tinhso.platform.audit.contracts import AccessEntry
from tinhso.platform.people import facade as people


@page("audit.own")
def who_looked(request: HttpRequest) -> HttpResponse:
    person = actor_of(request).person_id
    empty: Page[AccessEntry] = Page([])
    keys = people.same_person_ids(person) if person else ()
    found = selectors.looks_at(*keys, cursor=request.GET.get("cursor", "")) if keys else empty
    return render(request, "audit/who_looked.html", {"page": found})


@page("audit.read")
def access_log(request: HttpRequest) -> HttpResponse:
    found = selectors.looks_by(None, cursor=request.GET.get("cursor", ""))
    return render(request, "audit/access_log.html", {"page": found})
