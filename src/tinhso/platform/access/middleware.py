"""Put the actor on every request: from a token, from the session, or anonymous."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.rest import Unauthenticated, problem
from tinhso.platform.access import second_factor, selectors
from tinhso.platform.access.models import Account

TOKEN_PREFIX = "Bearer "


class ActorMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        header = request.headers.get("Authorization", "")
        account = _of_token(header) if header.startswith(TOKEN_PREFIX) else _of_session(request)
        if header.startswith(TOKEN_PREFIX) and account is None:
            return problem(Unauthenticated("access.token", "Mã truy cập sai hoặc đã hết hạn."))
        request.actor = _actor(request, account)  # type: ignore[attr-defined]
        by_session = account is not None and not header.startswith(TOKEN_PREFIX)
        if by_session and second_factor.is_missing(request):
            return second_factor.ask(request)
        return self.get_response(request)


def _of_token(header: str) -> Account | None:
    return selectors.account_of_token(header.removeprefix(TOKEN_PREFIX), clock.now())


def _of_session(request: HttpRequest) -> Account | None:
    return request.user if request.user.is_authenticated else None  # type: ignore[return-value]


def _actor(request: HttpRequest, account: Account | None) -> Actor:
    request_id = getattr(request, "request_id", "")
    address = request.META.get("REMOTE_ADDR") or None
    if account is None:
        return selectors.anonymous(request_id=request_id, ip_address=address)
    return selectors.actor_for(account, clock.now(), request_id=request_id, ip_address=address)
