"""Intake of several dossiers at once: ten certified copies, a family's registrations."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from tinhso.government.one_stop import blocks
from tinhso.government.one_stop.applicants import ApplicantForm
from tinhso.government.one_stop.filing import accept_if_here
from tinhso.government.one_stop.views.intake import FormPage
from tinhso.kernel.errors import DomainError
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import (
    CaseInfo,
    Channel,
    DeliveryMethod,
    LinkKind,
    Submission,
    SubmitPaper,
)
from tinhso.platform.people.contracts import Identity


@dataclass(slots=True)
class Block:
    """One dossier of the page."""

    number: int
    place: int
    applicant: ApplicantForm
    state: FormPage
    papers: list[tuple[Any, bool, bool]]
    same: bool

    @property
    def prefix(self) -> str:
        return blocks.prefix_of(self.number)

    @property
    def steps(self) -> list[SafeString]:
        return [blocks.under(self.prefix, html) for html in self.state.shown]


@page("cases.intake")
def take_in_group(request: HttpRequest, code: str) -> HttpResponse:
    """Take in all dossiers of the page, or none."""
    _definition, procedure = cases.procedure_in_force(code)
    shown = [_block(request, procedure, place, n) for place, n in enumerate(blocks.wanted(request), 1)]
    error: DomainError | None = None
    if request.method == "POST" and not blocks.changing(request) and _complete(shown):
        try:
            made = _store(request, procedure, shown)
        except DomainError as refusal:
            error = refusal
        else:
            messages.success(request, _("Đã tiếp nhận %(n)s hồ sơ.") % {"n": len(made)})
            return redirect("one_stop:group", made[0].id)
    asked = request.method == "POST" and not blocks.changing(request)
    context = {"procedure": procedure, "blocks": shown, "error": error, "most": blocks.BLOCKS_MAX}
    return render(request, "one_stop/take_in_group.html", context, status=422 if asked else 200)


@page("cases.read")
def group(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """One receipt for all dossiers that were handed in together."""
    actor = actor_of(request)
    first = cases.case_for_staff(actor, case_id, purpose=_("In giấy tiếp nhận chung"))
    others = [link.case_id for link in cases.links(case_id) if link.kind is LinkKind.GROUP and link.forward]
    rows = [first, *cases.cases_for_staff(actor, others, purpose=_("In giấy tiếp nhận chung"))]
    context = {"first": first, "rows": rows, "total": sum(case.fee_total for case in rows)}
    return render(request, "one_stop/group_receipt.html", context)


def _block(request: HttpRequest, procedure: cases.Procedure, place: int, number: int) -> Block:
    prefix = blocks.prefix_of(number)
    data = blocks.sent(request, number)
    same = place > 1 and (data is None or "same" in data)
    state = FormPage(procedure, request, blocks.UNTOUCHED if data is None else data)
    ticked = set(data.getlist("paper")) if data is not None else set()
    needed = cases.papers_needed(procedure, state.answers, Channel.DESK)
    papers = [(paper, required, paper.code in ticked) for paper, required in needed]
    return Block(number, place, _applicant(request, prefix, data, same), state, papers, same)


def _applicant(request: HttpRequest, prefix: str, data: QueryDict | None, same: bool) -> ApplicantForm:
    """Return the form as typed; no mistakes are pointed out while the page is being arranged."""
    if data is None or same:
        return ApplicantForm(prefix=prefix)
    if blocks.changing(request):
        return ApplicantForm(prefix=prefix, initial=data.dict())
    return ApplicantForm(request.POST, prefix=prefix)


def _complete(shown: list[Block]) -> bool:
    """Look at every block, so that all mistakes are shown at once."""
    found = [(block.same or block.applicant.is_valid()) & block.state.complete for block in shown]
    return all(found)


def _store(request: HttpRequest, procedure: cases.Procedure, shown: list[Block]) -> list[CaseInfo]:
    actor, key = actor_of(request), request.POST.get("idempotency_key", "")[:36]
    people: list[Identity] = []
    for block in shown:
        people.append(people[-1] if block.same else block.applicant.identity())
    dossiers = [
        (_submission(procedure, block, f"{key}{block.prefix}"), person)
        for block, person in zip(shown, people, strict=True)
    ]
    made = cases.take_in_group(actor=actor, dossiers=dossiers)
    submissions = [submission for submission, _person in dossiers]
    return [accept_if_here(actor, case, s.papers) for case, s in zip(made, submissions, strict=True)]


def _submission(procedure: cases.Procedure, block: Block, key: str) -> Submission:
    ticked = [paper.code for paper, _required, chosen in block.papers if chosen]
    return Submission(
        procedure_code=procedure.code,
        answers=dict(block.state.answers),
        papers=tuple(SubmitPaper(code, on_paper=True) for code in ticked),
        channel=Channel.DESK,
        delivery_method=DeliveryMethod(procedure.delivery[0]),
        key=key,
    )
