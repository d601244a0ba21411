"""The desk, the lists, the search, the registers, the figures."""

from datetime import date, timedelta
from http import HTTPStatus
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tinhso.government.documents import facade, presenters
from tinhso.government.documents.axis import line_of
from tinhso.government.documents.contracts.states import DIRECTION_LABELS, STATUS_LABELS, Direction, Status
from tinhso.government.documents.definition import Register
from tinhso.government.documents.page_forms import PeriodForm, SearchForm
from tinhso.government.documents.prints.registers import (
    lines,
    register_pdf,
    register_xlsx,
    sheet_of,
)
from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Invalid, NotFound
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.organisations import facade as organisations

READ, FIGURES = "documents.read", "documents.figures"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PERIOD_DAYS = 90
SHOWN_ROWS = 100
FIRST_YEAR = 2000


@page(READ)
def desk(request: HttpRequest) -> HttpResponse:
    """What waits for me and for my duty."""
    actor = actor_of(request)
    context = {
        "boxes": presenters.desk(actor),
        "may_register": actor.holds("documents.register"),
        "may_draft": actor.holds("documents.draft"),
    }
    return render(request, "documents/desk.html", context)


@page(READ)
def document_list(request: HttpRequest) -> HttpResponse:
    """All I may read: by direction and status, or by words."""
    return _listed(request, request.GET, SearchForm())


@require_POST
@page(READ)
def save_search(request: HttpRequest) -> HttpResponse:
    """Keep the list one looks at under a name."""
    form = SearchForm(request.POST)
    asked = {"text": "q", "direction": "huong", "status": "tinh-trang"}
    if form.is_valid():
        try:
            facade.save_search(
                actor=actor_of(request),
                name=form.cleaned_data["name"],
                **{name: request.POST.get(sent, "") for name, sent in asked.items()},
            )
        except (Conflict, Invalid) as error:
            form.refuse(error)
        else:
            query = urlencode({sent: request.POST.get(sent, "") for sent in asked.values()})
            messages.success(request, _("Đã lưu bộ lọc."))
            return redirect(f"{reverse('documents:list')}?{query}")
    return _listed(request, request.POST, form)


@require_POST
@page(READ)
def drop_search(request: HttpRequest, search_id: UUID) -> HttpResponse:
    facade.drop_search(actor=actor_of(request), search_id=search_id)
    return redirect("documents:list")


def _listed(request: HttpRequest, asked: QueryDict, form: SearchForm) -> HttpResponse:
    actor, text = actor_of(request), asked.get("q", "")
    wanted, status = asked.get("huong", ""), asked.get("tinh-trang", "")
    cursor = request.GET.get("cursor", "")
    if text:
        found = facade.search(actor, text, cursor=cursor)
    else:
        found = facade.listing(
            actor,
            Direction(wanted) if wanted in set(Direction) else None,
            statuses=[Status(status)] if status in set(Status) else (),
            late=status == "muon",
            cursor=cursor,
        )
    context = {
        "page": found,
        "lines": [presenters.line(one) for one in found.rows],
        "directions": [(str(one), _(label)) for one, label in DIRECTION_LABELS.items()],
        "statuses": [(str(one), _(label)) for one, label in STATUS_LABELS.items()],
        "chosen": wanted,
        "status": status,
        "q": text,
        "form": form,
        "saved": facade.saved_searches(actor),
    }
    code = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
    return render(request, "documents/list.html", context, status=code)


@page(FIGURES)
def registers(request: HttpRequest) -> HttpResponse:
    """The registers of my agency, with the proof that no number is missing."""
    agencies = organisations.units(_agencies(actor_of(request)))
    book, year, follow_up = _asked(request)
    unit_id = _agency(request)
    sheet = sheet_of(book, follow_up=follow_up)
    rows = list(lines(unit_id, book.code, year, sheet))
    context = {
        "books": [one for one in facade.rules_now().registers if one.direction != "copy"],
        "book": book,
        "year": year,
        "follow_up": follow_up,
        "sheet": sheet,
        "rows": rows[-SHOWN_ROWS:],
        "proof": facade.proof(unit_id, book.code, year),
        "query": request.GET.urlencode(),
        "agencies": list(agencies.values()) if len(agencies) > 1 else (),
        "agency_id": unit_id,
    }
    return render(request, "documents/registers.html", context)


@page(FIGURES)
def registers_pdf(request: HttpRequest) -> HttpResponse:
    book, year, follow_up = _asked(request)
    made = register_pdf(_agency(request), book, year, follow_up=follow_up)
    return sent(made, "application/pdf", f"so-{book.code}-{year}.pdf")


@page(FIGURES)
def registers_xlsx(request: HttpRequest) -> HttpResponse:
    book, year, follow_up = _asked(request)
    made = register_xlsx(_agency(request), book, year, follow_up=follow_up)
    return sent(made, XLSX, f"so-{book.code}-{year}.xlsx")


def _asked(request: HttpRequest) -> tuple[Register, int, bool]:
    wanted, year = request.GET.get("so", "den"), request.GET.get("nam", "")
    book = facade.rules_now().register_of(wanted)
    if book is None:
        raise NotFound("documents.register_unknown", _("Không có sổ này."))
    known = int(year) if year.isascii() and year.isdigit() and len(year) == len(str(FIRST_YEAR)) else 0
    return book, known if known >= FIRST_YEAR else clock.today().year, "theo-doi" in request.GET


def _agencies(actor: Actor) -> list[UUID]:
    """Return whose registers are meant: the actor's own agency's, and of those it took over in a reform."""
    if actor.unit_id is None:
        raise NotFound("documents.no_unit", _("Tài khoản của bạn chưa gắn với cơ quan nào."))
    actor.require(FIGURES, organisations.path(actor.unit_id))
    return line_of(actor.unit_id)


def _agency(request: HttpRequest) -> UUID:
    known = _agencies(actor_of(request))
    return next((key for key in known if str(key) == request.GET.get("co-quan", "")), known[0])


@page(FIGURES)
def figures(request: HttpRequest) -> HttpResponse:
    """On time, late, open, by unit."""
    form = PeriodForm(request.GET)
    chosen = form.cleaned_data if form.is_valid() else {}
    until: date = chosen.get("until") or clock.today()
    since = chosen.get("since") or until - timedelta(days=PERIOD_DAYS)
    rows = facade.figures(actor_of(request), since, until)
    form = PeriodForm(initial={"since": since, "until": until})
    return render(request, "documents/figures.html", {"rows": rows, "form": form})


def sent(content: bytes, media_type: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=media_type)
    response["Content-Disposition"] = content_disposition_header(True, name) or ""
    return response
