"""The JSON API: one router per module, one OpenAPI document."""

from importlib import import_module

from django.db import DataError
from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI, Router
from ninja.errors import ValidationError
from ninja.security import HttpBearer
from ninja.utils import check_csrf

from tinhso.kernel.actor import ActorKind
from tinhso.kernel.errors import Denied, DomainError, Invalid
from tinhso.kernel.registry import permissions, systems
from tinhso.kernel.rest import admit, problem
from tinhso.project.errors import unusable
from tinhso.project.middleware import TOKEN_PREFIX

api = NinjaAPI(title="Tỉnh Số", version="1", urls_namespace="api", docs_url=None)


@api.exception_handler(DomainError)
def refuse(request: HttpRequest, error: DomainError) -> HttpResponse:
    return problem(error)


@api.exception_handler(DataError)
def refuse_data(request: HttpRequest, error: DataError) -> HttpResponse:
    return problem(unusable())


@api.exception_handler(ValidationError)
def invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    fields = {".".join(str(part) for part in item["loc"]): item["msg"] for item in error.errors}
    return problem(Invalid("request.invalid", "Dữ liệu gửi lên chưa đúng; xem từng trường.", fields=fields))


class Holder(HttpBearer):
    """Admits before anything is read: by token, or by the session together with its CSRF token."""

    def __init__(self, permission: str) -> None:
        super().__init__()
        self.permission = permission

    def __call__(self, request: HttpRequest) -> bool:
        admit(request, self.permission)
        if not request.headers.get("Authorization", "").startswith(TOKEN_PREFIX) and check_csrf(request):
            raise Denied("request.csrf", "Hãy gửi mã truy cập, hoặc mã CSRF của phiên làm việc.")
        return True

    def authenticate(self, request: HttpRequest, token: str) -> bool:
        return True


def guarded(router: Router) -> Router:
    """Give every operation of a router its guard; public ones need no key."""
    for view in router.path_operations.values():
        for found in view.operations:
            permission = getattr(found.view_func, "permission", "")
            if not permission:
                raise LookupError(f"API operation {found.view_func.__name__} names no permission")
            if ActorKind.ANONYMOUS not in permissions()[permission].kinds:
                found.auth_callbacks = [Holder(permission)]
                found.auth_param = found.auth_callbacks
    return router


for _system in systems():
    if _system.rest:
        api.add_router(
            f"/{_system.code.split('.')[-1].replace('_', '-')}", guarded(import_module(_system.rest).router)
        )
