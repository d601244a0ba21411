"""How allauth meets our accounts: no public sign-up, citizens only through the national identity."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.http import HttpRequest
from django.shortcuts import render
from django.urls import reverse

from tinhso.kernel import clock
from tinhso.kernel.actor import ActorKind, system_actor
from tinhso.kernel.errors import DomainError
from tinhso.kernel.manifest import MenuItem
from tinhso.kernel.registry import systems
from tinhso.platform.access.actions.accounts import citizen_account
from tinhso.platform.access.identity import identity_of
from tinhso.platform.access.models import Account
from tinhso.platform.access.selectors import actor_for


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts of staff are opened by administrators."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Return the first page the account begins its day with, by the menus of the systems installed."""
        account: Any = request.user
        actor = actor_for(account, clock.now())
        homes = [item for system in systems() for item in system.menu if item.home]
        mine = min((item for item in homes if actor.holds(item.permission)), key=_order, default=None)
        if mine is None:
            return reverse("shell:desk") if actor.kind is ActorKind.STAFF else "/"
        return reverse(mine.url_name)


def _order(item: MenuItem) -> int:
    return item.order


class CitizenAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """A sign-in through the national identity opens the account of that very person."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        data = sociallogin.account.extra_data
        claims = {**data.get("id_token", {}), **data.get("userinfo", data)}
        try:
            actor = system_actor("Đăng nhập định danh", ["access.citizen_sign_in"])
            found = citizen_account(actor=actor, identity=identity_of(claims))
        except DomainError as error:
            page = render(
                request,
                "shell/error.html",
                {"error": error, "status": 422, "message": error.message},
                status=422,
            )
            raise ImmediateHttpResponse(page) from error
        account = Account.objects.get(pk=found.id)
        if sociallogin.is_existing:
            sociallogin.user = account
        else:
            sociallogin.connect(request, account)
