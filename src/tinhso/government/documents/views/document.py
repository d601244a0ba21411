"""One document: its page with every act, its comparison, its prints; and the two ways to begin one."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tinhso.government.documents import acts, facade, presenters, selectors, signers
from tinhso.government.documents.comparing import compare
from tinhso.government.documents.contracts.info import Arrival, DocumentInfo, Draft
from tinhso.government.documents.contracts.states import Direction, Secrecy, Source, Status, Urgency
from tinhso.government.documents.page_forms import (
    ArrivalForm,
    DraftForm,
    NoteForm,
    RefusableForm,
    answer_to,
)
from tinhso.government.documents.prints.letter import letter_pdf
from tinhso.government.documents.prints.slips import receipt_pdf, slip_pdf, stamp_pdf
from tinhso.government.documents.reading import DOCX
from tinhso.government.documents.views.lists import sent
from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Denied, DomainError, Invalid, NotFound
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import CaseInfo
from tinhso.platform.files import facade as files
from tinhso.platform.search.facade import page_url

READ, REGISTER, DRAFT = "documents.read", "documents.register", "documents.draft"
REFUSED = (Conflict, Denied, Invalid)
KEY_LENGTH_MAX = 60
PURPOSE = "Soạn văn bản cho hồ sơ"


@page(READ)
def detail(request: HttpRequest, document_id: UUID) -> HttpResponse:
    """One document; a POST does one act named by `do`."""
    if request.method != "POST":
        return render(request, "documents/detail.html", presenters.detail(actor_of(request), document_id))
    return _acted(request, document_id)


def _acted(request: HttpRequest, document_id: UUID) -> HttpResponse:
    actor, do = actor_of(request), request.POST.get("do", "")
    found = facade.document(actor, document_id)
    button = acts.BY_CODE.get(do)
    if button is None:
        raise NotFound("documents.no_act", _("Không có việc này."))
    form = acts.form_of(button, actor, found, request.POST, request.FILES)
    if form is not None and not form.is_valid():
        return _shown(request, document_id, do, form)
    try:
        button.do(actor, document_id, form.cleaned_data if form else {}, request)
    except REFUSED as error:
        return _refused(request, document_id, do, form, error)
    messages.success(request, _("Đã ghi."))
    return redirect("documents:detail", document_id)


def _refused(
    request: HttpRequest, document_id: UUID, do: str, form: RefusableForm | None, error: DomainError
) -> HttpResponse:
    told = form or NoteForm({}, prefix="none")
    told.is_valid()
    told.refuse(error)
    return _shown(request, document_id, do if form else "none", told)


def _shown(request: HttpRequest, document_id: UUID, do: str, form: RefusableForm) -> HttpResponse:
    context = presenters.detail(actor_of(request), document_id, (do, form))
    return render(request, "documents/detail.html", context, status=HTTPStatus.UNPROCESSABLE_ENTITY)


@page(REGISTER)
def arrive(request: HttpRequest) -> HttpResponse:
    """Write an incoming document into the register."""
    actor = actor_of(request)
    return _registered(request, actor, None)


@page(REGISTER)
def take_up(request: HttpRequest, document_id: UUID) -> HttpResponse:
    """Register what came by the axis, after a look at what the message says."""
    actor = actor_of(request)
    return _registered(request, actor, facade.document(actor, document_id))


def _registered(request: HttpRequest, actor: Actor, found: DocumentInfo | None) -> HttpResponse:
    if actor.unit_id is None:
        raise NotFound("documents.no_unit", _("Tài khoản của bạn chưa gắn với cơ quan nào."))
    posted = request.method == "POST"
    data = (request.POST, request.FILES) if posted else (None, None)
    form = ArrivalForm(*data, rules=facade.rules_now(), initial=_initial(found))
    if posted and form.is_valid():
        try:
            made = _arrived(request, actor, form, found)
        except REFUSED as error:
            form.refuse(error)
        else:
            messages.success(request, _("Đã vào sổ, số đến %(number)s.") % {"number": made.number})
            return redirect("documents:detail", made.id)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if posted else HTTPStatus.OK
    return render(request, "documents/arrive.html", {"form": form, "found": found}, status=status)


def _initial(found: DocumentInfo | None) -> dict[str, Any]:
    if found is None:
        return {"arrived_on": clock.today()}
    number, _slash, notation = found.code.partition("/")
    names = (
        "agency_name",
        "issued_on",
        "type_code",
        "subject",
        "urgency",
        "due_on",
        "pages",
        "signer_name",
        "email",
    )
    return {name: getattr(found, name) for name in names} | {
        "number": number,
        "notation": notation,
        "source": found.source,
        "arrived_on": clock.today(),
    }


def _arrived(
    request: HttpRequest, actor: Actor, form: ArrivalForm, found: DocumentInfo | None
) -> DocumentInfo:
    clean = dict(form.cleaned_data)
    upload, again = clean.pop("file"), clean.pop("again")
    key = request.POST.get("idempotency_key", "")[:KEY_LENGTH_MAX]
    kept = []
    if upload and clean["secrecy"] == Secrecy.NONE:
        kept = [files.store(actor=actor, stream=upload.file, name=upload.name).id]
    arrival = Arrival(
        unit_id=actor.unit_id,  # type: ignore[arg-type]
        source=Source(clean.pop("source")),
        urgency=Urgency(clean.pop("urgency")),
        secrecy=Secrecy(clean.pop("secrecy")),
        file_ids=kept or ([upload] if upload else []),
        key=key,
        **clean,
    )
    if found:
        return facade.register_received(actor=actor, document_id=found.id, arrival=arrival)
    return facade.register(actor=actor, arrival=arrival, again=again)


@page(DRAFT)
def draft(request: HttpRequest) -> HttpResponse:
    """Begin a document, perhaps as the answer to one that came in."""
    actor = actor_of(request)
    if actor.unit_id is None:
        raise NotFound("documents.no_unit", _("Tài khoản của bạn chưa gắn với cơ quan nào."))
    posted = request.method == "POST"
    answered = _answered(actor, request.GET.get("tra-loi", ""))
    form = DraftForm(
        request.POST if posted else None,
        rules=facade.rules_now(),
        signers=signers.offered(actor.unit_id),
        templates=facade.templates_for(actor.unit_id),
        initial=answer_to(answered, facade.rules_now()) if answered else {},
    )
    case = _case(actor, request.GET.get("ho-so", ""))
    if posted and form.is_valid():
        try:
            made = facade.draft(actor=actor, wanted=_draft(request, actor, form, answered, case))
        except REFUSED as error:
            form.refuse(error)
        else:
            messages.success(request, _("Đã lưu dự thảo."))
            return redirect("documents:detail", made.id)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if posted else HTTPStatus.OK
    context = {"form": form, "answered": answered, "case": case}
    return render(request, "documents/draft.html", context, status=status)


def _answered(actor: Actor, text: str) -> DocumentInfo | None:
    try:
        return facade.document(actor, UUID(text)) if text else None
    except ValueError:
        return None


def _case(actor: Actor, text: str) -> CaseInfo | None:
    """Return the dossier a document is written for, if the officer may open it."""
    try:
        return cases.case_for_staff(actor, UUID(text), purpose=PURPOSE) if text else None
    except ValueError:
        return None


def _draft(
    request: HttpRequest,
    actor: Actor,
    form: DraftForm,
    answered: DocumentInfo | None,
    case: CaseInfo | None,
) -> Draft:
    clean = form.cleaned_data
    return Draft(
        unit_id=actor.unit_id,  # type: ignore[arg-type]
        type_code=clean["type_code"],
        subject=clean["subject"],
        body=clean["body"],
        direction=Direction(clean["direction"]),
        urgency=Urgency(clean["urgency"]),
        signer_id=clean["signer_id"],
        capacity=clean["capacity"],
        position=clean["position"],
        receivers=clean["receivers"],
        answers=answered.id if answered else None,
        due_on=clock.local(case.due_at).date() if case and case.due_at else None,
        about=f"case:{case.id}" if case else "",
        about_url=page_url("one_stop:dossier", case.id) if case else "",
        task_codes=clean["task_codes"],
        template_id=clean.get("template_id"),
        key=request.POST.get("idempotency_key", "")[:KEY_LENGTH_MAX],
    )


@page(READ)
def comparison(request: HttpRequest, document_id: UUID) -> HttpResponse:
    """Two versions side by side; without a choice the last two."""
    actor = actor_of(request)
    known = {one.number: one for one in facade.versions(actor, document_id)}
    numbers = sorted(known)
    right = _number(request.GET.get("b", ""), known, numbers[-1] if numbers else 0)
    left = _number(request.GET.get("a", ""), known, max(1, right - 1))
    lines = compare(known[left].body, known[right].body) if known else []
    context = {
        "doc": facade.document(actor, document_id),
        "lines": lines,
        "left": known.get(left),
        "right": known.get(right),
        "numbers": numbers,
    }
    return render(request, "documents/comparison.html", context)


def _number(text: str, known: Any, otherwise: int) -> int:
    found = int(text) if text.isascii() and text.isdigit() else otherwise
    return found if found in known else otherwise


@page(READ)
def slip(request: HttpRequest, document_id: UUID) -> HttpResponse:
    found = selectors.row(actor_of(request), document_id)
    return sent(slip_pdf(found), "application/pdf", "phieu-giai-quyet.pdf")


@page(READ)
def stamp(request: HttpRequest, document_id: UUID) -> HttpResponse:
    found = selectors.row(actor_of(request), document_id)
    return sent(stamp_pdf(found), "application/pdf", "dau-den.pdf")


@page(READ)
def receipt(request: HttpRequest, document_id: UUID) -> HttpResponse:
    """What the one who handed a letter in takes home: its number here, and the code to follow it by."""
    found = selectors.row(actor_of(request), document_id)
    if found.number is None or found.direction != Direction.INCOMING or found.secrecy != Secrecy.NONE:
        raise NotFound("documents.no_receipt", _("Văn bản này không có giấy biên nhận."))
    return sent(receipt_pdf(found), "application/pdf", "giay-bien-nhan.pdf")


@page(READ)
def preview(request: HttpRequest, document_id: UUID) -> HttpResponse:
    """A draft as it will be printed, for those who answer for its content and its form."""
    found = selectors.row(actor_of(request), document_id)
    if found.direction == Direction.INCOMING:
        raise NotFound("documents.no_draft", _("Văn bản này không có dự thảo."))
    return sent(letter_pdf(found)[0], "application/pdf", "ban-in-thu.pdf")


@page(READ)
def docx(request: HttpRequest, document_id: UUID) -> HttpResponse:
    """The newest version as an editable file in the form of the decree."""
    from tinhso.government.documents.prints.docx import draft_docx

    found = selectors.row(actor_of(request), document_id)
    if found.direction == Direction.INCOMING or found.status == Status.RECEIVED:
        raise NotFound("documents.no_draft", _("Văn bản này không có dự thảo."))
    return sent(draft_docx(found), DOCX, "du-thao.docx")
