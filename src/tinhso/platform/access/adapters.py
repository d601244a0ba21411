"""How allauth meets our accounts: no public sign-up, citizens only through the national identity."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter


class AccountAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request):  # type: ignore[no-untyped-def]
        return False


class CitizenAdapter(DefaultSocialAccountAdapter):
    def is_open_for_signup(self, request, sociallogin):  # type: ignore[no-untyped-def]
        return True
