"""Every page names its permission: the decorator refuses, and the access test reads what it wrote."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, cast
from urllib.parse import urlencode, urlsplit, urlunsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect

from tinhso.kernel.actor import Actor, ActorKind
from tinhso.kernel.errors import Denied
from tinhso.kernel.registry import permissions

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]


def actor_of(request: HttpRequest) -> Actor:
    """Return the actor that the middleware put on the request."""
    return cast(Actor, cast(Any, request).actor)


def page(permission: str) -> Callable[[View[P]], View[P]]:
    """Let a view run only for actors holding `permission` somewhere; send strangers to sign in."""

    def decorate(view: View[P]) -> View[P]:
        @wraps(view)
        def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            if permission not in permissions():
                raise LookupError(f"unknown permission {permission}")
            actor = actor_of(request)
            if actor.holds(permission):
                return view(request, *args, **kwargs)
            if actor.kind is ActorKind.ANONYMOUS:
                return sign_in_redirect(request)
            raise Denied("access.denied", "Tài khoản của bạn không được mở trang này.")

        guarded.permission = permission  # type: ignore[attr-defined]
        return cast("View[P]", guarded)

    return decorate


def sign_in_redirect(request: HttpRequest) -> HttpResponse:
    """Send the visitor to sign in and back; a partial request makes htmx load the whole page."""
    address = f"{settings.LOGIN_URL}?{urlencode({'next': _page_of(request)})}"
    if request.headers.get("HX-Request"):
        return HttpResponse(headers={"HX-Redirect": address})
    return HttpResponseRedirect(address)


def _page_of(request: HttpRequest) -> str:
    """Return the path of the page the visitor is on: for a form or a part of a page, the one around it."""
    whole = request.headers.get("HX-Current-URL") or ""
    if request.method == "GET" and not whole:
        return request.get_full_path()
    parts = urlsplit(whole or request.headers.get("Referer", ""))
    if parts.netloc != request.get_host():
        return "/"
    return urlunsplit(("", "", parts.path, parts.query, ""))
