"""Staff work only with a second factor: until there is one, every page leads to setting it up."""

from typing import cast

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from tinhso.kernel.errors import Denied
from tinhso.kernel.rest import problem
from tinhso.platform.access.contracts import AccountKind
from tinhso.platform.access.models import Account

METHODS = {"mfa", "webauthn"}
OPEN_NAMES = ("access:sign_in", "account_login", "account_logout", "account_reauthenticate", "mfa_index")
API = "/api/"


def is_missing(request: HttpRequest) -> bool:
    """Say whether a member of staff, signed in by password alone, asks for more than setting one up."""
    account = cast("Account", request.user)
    if not settings.SECOND_FACTOR_REQUIRED or account.kind != AccountKind.STAFF:
        return False
    if any(record.get("method") in METHODS for record in get_authentication_records(request, account)):
        return False
    return not request.path.startswith(open_paths())


def open_paths() -> tuple[str, ...]:
    """Return what stays open: signing in and out, the second factor itself, and files of the pages."""
    return (*(reverse(name) for name in OPEN_NAMES), settings.STATIC_URL, "/healthz", "/readyz")


def ask(request: HttpRequest) -> HttpResponse:
    """Send to the code, or to setting up a second factor where there is none yet."""
    message = _("Hãy xác thực bằng yếu tố thứ hai (mã hoặc khóa đăng nhập) rồi làm tiếp.")
    if request.path.startswith(API):
        return problem(Denied("access.second_factor", message))
    messages.warning(request, message)
    account = cast("Account", request.user)
    if not Authenticator.objects.filter(user_id=account.pk).exists():
        return redirect("mfa_index")
    back = request.get_full_path() if request.method == "GET" else "/"
    return redirect(f"{reverse('mfa_reauthenticate')}?{urlencode({'next': back})}")
