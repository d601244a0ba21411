"""Problem documents (RFC 9457) and the permission of API operations."""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any, Concatenate, ParamSpec, TypeVar

from django.http import HttpRequest, JsonResponse

from tinhso.kernel.actor import ActorKind
from tinhso.kernel.errors import Denied, DomainError
from tinhso.kernel.pages import actor_of
from tinhso.kernel.registry import permissions

P = ParamSpec("P")
R = TypeVar("R")


class Unauthenticated(DomainError):
    """The operation needs a signed-in account or a token."""

    status = HTTPStatus.UNAUTHORIZED


def operation(permission: str) -> Callable[[Callable[Concatenate[HttpRequest, P], R]], Any]:
    """Let an API operation run only for actors holding `permission` somewhere."""

    def decorate(function: Callable[Concatenate[HttpRequest, P], R]) -> Any:
        @wraps(function)
        def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> R:
            admit(request, permission)
            return function(request, *args, **kwargs)

        guarded.permission = permission  # type: ignore[attr-defined]
        return guarded

    return decorate


def admit(request: HttpRequest, permission: str) -> None:
    """Raise unless the caller holds `permission` somewhere."""
    if permission not in permissions():
        raise LookupError(f"unknown permission {permission}")
    actor = actor_of(request)
    if actor.holds(permission):
        return
    if actor.kind is ActorKind.ANONYMOUS:
        raise Unauthenticated("access.sign_in", "Hãy đăng nhập hoặc gửi mã truy cập.")
    raise Denied("access.denied", "Tài khoản này không có quyền gọi chức năng đó.")


def problem(error: DomainError) -> JsonResponse:
    """Write an error as `application/problem+json` with its stable code."""
    body = {
        "type": f"urn:tinhso:{error.code}",
        "code": error.code,
        "status": int(error.status),
        "detail": str(error.message),
    }
    if error.fields:
        body["fields"] = {name: str(message) for name, message in error.fields.items()}
    return JsonResponse(body, status=error.status, content_type="application/problem+json")
