"""Put the actor on every request: from a token, from the session, or anonymous."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from django.http import HttpRequest, HttpResponse

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.rest import Unauthenticated, problem
from tinhso.platform.access import second_factor, selectors

if TYPE_CHECKING:
    from tinhso.platform.access.models import Account

TOKEN_PREFIX = "Bearer "


class ActorMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        header = request.headers.get("Authorization", "")
        by_token = header.startswith(TOKEN_PREFIX)
        actor = _of_token(request, header) if by_token else _of_session(request)
        if actor is None:
            return problem(Unauthenticated("access.token", "Mã truy cập sai hoặc đã hết hạn."))
        request.actor = actor  # type: ignore[attr-defined]
        if not by_token and request.user.is_authenticated and second_factor.is_missing(request):
            return second_factor.ask(request)
        return self.get_response(request)


def _of_token(request: HttpRequest, header: str) -> Actor | None:
    return selectors.actor_of_token(header.removeprefix(TOKEN_PREFIX), clock.now(), **_origin(request))


def _of_session(request: HttpRequest) -> Actor:
    user = request.user
    if not user.is_authenticated:
        return selectors.anonymous(**_origin(request))
    return selectors.actor_for(cast("Account", user), clock.now(), **_origin(request))


def _origin(request: HttpRequest) -> dict[str, Any]:
    return {
        "request_id": getattr(request, "request_id", ""),
        "ip_address": request.META.get("REMOTE_ADDR") or None,
    }
