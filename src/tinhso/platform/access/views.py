"""Sign-in, accounts, grants, delegation."""

from collections.abc import Callable
from typing import Any, cast
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tinhso.kernel.errors import DomainError
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.access import selectors
from tinhso.platform.access.actions.accounts import create_staff, deactivate
from tinhso.platform.access.actions.grants import delegate, grant_role, revoke_grant, substitute
from tinhso.platform.access.contracts import Role
from tinhso.platform.access.forms import AccountForm, DelegationForm, GrantForm, PeriodForm, end_of, start_of
from tinhso.platform.access.models import Account

CITIZEN_SIGN_IN = "/tai-khoan/oidc/vneid/login/"


@page("access.sign_in")
def sign_in(request: HttpRequest) -> HttpResponse:
    target = request.GET.get("next", "")
    safe = target if url_has_allowed_host_and_scheme(target, None) else ""
    return render(request, "access/sign_in.html", {"next": safe, "citizen_url": CITIZEN_SIGN_IN})


@page("access.read")
def account_list(request: HttpRequest) -> HttpResponse:
    query = request.GET.get("q", "")[:100]
    found = selectors.staff(actor_of(request), query, cursor=request.GET.get("cursor", ""))
    return render(request, "access/accounts.html", {"page": found, "query": query})


@page("access.manage")
def account_new(request: HttpRequest) -> HttpResponse:
    form = AccountForm(request.POST or None)

    def save(data: dict[str, Any]) -> HttpResponse:
        made = create_staff(actor=actor_of(request), unit_id=data.pop("unit"), **data)
        return redirect("access:account", made.id)

    return _handle(request, form, save, "access/account_new.html", {})


@page("access.read")
def account(request: HttpRequest, account_id: UUID) -> HttpResponse:
    found = get_object_or_404(selectors.staff_rows(actor_of(request)), pk=account_id)
    return render(request, "access/account.html", _account_context(found, GrantForm()))


@require_POST
@page("access.manage")
def account_deactivate(request: HttpRequest, account_id: UUID) -> HttpResponse:
    deactivate(actor=actor_of(request), account_id=account_id)
    messages.success(request, _("Đã khóa tài khoản."))
    return redirect("access:account", account_id)


@require_POST
@page("access.manage")
def grant_new(request: HttpRequest, account_id: UUID) -> HttpResponse:
    found = get_object_or_404(selectors.staff_rows(actor_of(request)), pk=account_id)
    form = GrantForm(request.POST)

    def save(data: dict[str, Any]) -> HttpResponse:
        grant_role(
            actor=actor_of(request),
            account_id=account_id,
            role=Role(data["role"]),
            unit_id=data["unit"],
            covers_children=data["covers_children"],
            valid_to=end_of(data["valid_to"]) if data["valid_to"] else None,
            reason=data["reason"],
        )
        return redirect("access:account", account_id)

    return _handle(request, form, save, "access/account.html", _account_context(found, form))


@require_POST
@page("access.manage")
def grant_revoke(request: HttpRequest, grant_id: UUID) -> HttpResponse:
    revoke_grant(actor=actor_of(request), grant_id=grant_id)
    messages.success(request, _("Đã thu hồi quyền."))
    return redirect("access:accounts")


@page("access.own")
def own_rights(request: HttpRequest) -> HttpResponse:
    return render(request, "access/own.html", _own_context(request))


@require_POST
@page("access.delegate")
def delegate_grant(request: HttpRequest) -> HttpResponse:
    form = DelegationForm(request.POST)

    def save(data: dict[str, Any]) -> HttpResponse:
        delegate(
            actor=actor_of(request),
            grant_id=data["grant"],
            to_account_id=data["colleague"],
            valid_from=start_of(data["valid_from"]),
            valid_to=end_of(data["valid_to"]),
            reason=data["reason"],
        )
        messages.success(request, _("Đã ủy quyền."))
        return redirect("access:own")

    return _handle(request, form, save, "access/own.html", {**_own_context(request), "delegation": form})


@require_POST
@page("access.delegate")
def set_substitute(request: HttpRequest) -> HttpResponse:
    form = PeriodForm(request.POST)
    account_id = cast("UUID", actor_of(request).account_id)

    def save(data: dict[str, Any]) -> HttpResponse:
        substitute(
            actor=actor_of(request),
            absent_id=account_id,
            substitute_id=data["colleague"],
            valid_from=start_of(data["valid_from"]),
            valid_to=end_of(data["valid_to"]),
            reason=data["reason"],
        )
        messages.success(request, _("Đã cử người làm thay."))
        return redirect("access:own")

    return _handle(request, form, save, "access/own.html", {**_own_context(request), "substitution": form})


def _handle(
    request: HttpRequest,
    form: Any,
    save: Callable[[dict[str, Any]], HttpResponse],
    template: str,
    context: dict[str, Any],
) -> HttpResponse:
    """Save a valid form; show it again with its faults, and all that was typed, when it is refused."""
    status = 200
    if request.method == "POST":
        try:
            if form.is_valid():
                return save(dict(form.cleaned_data))
        except DomainError as error:
            form.add_error(None, str(error.message))
        status = 422
    return render(request, template, {"form": form, **context}, status=status)


def _account_context(found: Account, form: GrantForm) -> dict[str, Any]:
    return {"account": found, "grants": selectors.all_grants(found.pk), "form": form}


def _own_context(request: HttpRequest) -> dict[str, Any]:
    actor = actor_of(request)
    return {
        "grants": selectors.all_grants(actor.account_id) if actor.account_id else [],
        "absences": selectors.absences(actor.account_id),
        "delegation": DelegationForm(),
        "substitution": PeriodForm(),
        "may_delegate": actor.holds("access.delegate"),
    }
