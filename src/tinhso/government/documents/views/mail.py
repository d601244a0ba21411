"""What came by e-mail, and which address belongs to which agency."""

from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tinhso.government.documents import facade
from tinhso.government.documents.contracts import MailInfo, MailVerdict
from tinhso.government.documents.contracts.states import MAIL_LABELS
from tinhso.government.documents.page_forms_mail import MailboxForm
from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Denied, Invalid
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.organisations.contracts import UnitInfo

MAILBOXES, REGISTER = "documents.mailboxes", "documents.register"
UNITS_SHOWN_MAX = 500


def _lines(rows: tuple[MailInfo, ...]) -> list[dict[str, object]]:
    return [
        {
            "mail": one,
            "verdict": _(MAIL_LABELS[one.verdict]),
            "tone": "ok" if one.verdict is MailVerdict.GOOD else "warn",
        }
        for one in rows
    ]


@page(REGISTER)
def mails(request: HttpRequest) -> HttpResponse:
    """What came by e-mail for my agency, also what could not be taken whole."""
    found = facade.mails(actor_of(request), cursor=request.GET.get("cursor", ""))
    return render(request, "documents/mails.html", {"page": found, "lines": _lines(tuple(found.rows))})


@page(MAILBOXES)
def mailboxes(request: HttpRequest) -> HttpResponse:
    """The addresses of agencies; a POST adds one."""
    actor = actor_of(request)
    form = MailboxForm(
        request.POST if request.method == "POST" else None, units=units_where(actor, MAILBOXES)
    )
    if form.is_bound and form.is_valid():
        try:
            facade.add_mailbox(actor=actor, **form.cleaned_data)
        except (Conflict, Denied, Invalid) as error:
            form.refuse(error)
        else:
            messages.success(request, _("Đã thêm hộp thư."))
            return redirect("documents:mailboxes")
    found = facade.mails(actor, cursor=request.GET.get("cursor", ""))
    context = {
        "form": form,
        "rows": facade.mailboxes(actor),
        "page": found,
        "lines": _lines(tuple(found.rows)),
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
    return render(request, "documents/mailboxes.html", context, status=status)


def units_where(actor: Actor, permission: str) -> list[UnitInfo]:
    """Return the units of today where an actor holds a permission, upper ones first."""
    on = clock.legal_day()
    roots = organisations.roots(on)
    units = [*roots, *(below for root in roots for below in organisations.descendants(root.id, on))]
    return [unit for unit in units if actor.can(permission, unit.path)][:UNITS_SHOWN_MAX]


@require_POST
@page(MAILBOXES)
def remove_mailbox(request: HttpRequest, mailbox_id: UUID) -> HttpResponse:
    facade.remove_mailbox(actor=actor_of(request), mailbox_id=mailbox_id)
    messages.success(request, _("Đã bỏ hộp thư."))
    return redirect("documents:mailboxes")
