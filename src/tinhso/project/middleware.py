"""Request numbers, and errors turned into pages or problem documents."""

import logging
from collections.abc import Callable

from csp.constants import HEADER
from csp.utils import build_policy
from django.db import DataError
from django.http import HttpRequest, HttpResponse
from django.middleware.common import CommonMiddleware
from django.middleware.csrf import CsrfViewMiddleware

from tinhso.kernel.errors import DomainError
from tinhso.kernel.freshness import asked_once
from tinhso.kernel.ids import new_id
from tinhso.kernel.rest import problem
from tinhso.project.errors import error_page, unusable

Handler = Callable[[HttpRequest], HttpResponse]
log = logging.getLogger("tinhso.request")
TOKEN_PREFIX = "Bearer "


class RequestIdMiddleware:
    """Give each request a number that appears in logs, history and answers, and one view of what is kept."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.request_id = str(new_id())  # type: ignore[attr-defined]
        with asked_once():
            response = self.get_response(request)
        response["X-Request-Id"] = request.request_id  # type: ignore[attr-defined]
        return response


class ContentPolicyMiddleware:
    """Tell browsers the same content security policy with every answer; it has no part that changes."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response, self.policy = get_response, build_policy()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault(HEADER, self.policy)
        return response


class SlashMiddleware(CommonMiddleware):
    """Lead to the address with a slash where nothing is found without: none is looked up twice for it."""

    def process_request(self, request: HttpRequest) -> None:
        return None


class CsrfMiddleware(CsrfViewMiddleware):
    """A request that carries a token in its header carries no ambient authority, so needs no CSRF token."""

    def process_view(self, request, callback, args, kwargs):  # type: ignore[no-untyped-def]
        if request.headers.get("Authorization", "").startswith(TOKEN_PREFIX):
            return None
        return super().process_view(request, callback, args, kwargs)


class DomainErrorMiddleware:
    """Answer a refused rule in the caller's own format."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if isinstance(error, DataError):
            error = unusable()
        if not isinstance(error, DomainError):
            return None
        log.info("%s %s: %s", request.method, request.path, error.code)
        return problem(error) if request.path.startswith("/api/") else error_page(request, error)
