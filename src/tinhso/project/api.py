"""The JSON API: one router per module, one OpenAPI document."""

from importlib import import_module

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import ValidationError

from tinhso.kernel.errors import DomainError, Invalid
from tinhso.kernel.registry import systems
from tinhso.kernel.rest import problem

api = NinjaAPI(title="Tỉnh Số", version="1", urls_namespace="api", docs_url=None)


@api.exception_handler(DomainError)
def refuse(request: HttpRequest, error: DomainError) -> HttpResponse:
    return problem(error)


@api.exception_handler(ValidationError)
def invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    fields = {".".join(str(part) for part in item["loc"]): item["msg"] for item in error.errors}
    return problem(Invalid("request.invalid", "Dữ liệu gửi lên chưa đúng; xem từng trường.", fields=fields))


for _system in systems():
    if _system.rest:
        api.add_router(
            f"/{_system.code.split('.')[-1].replace('_', '-')}", import_module(_system.rest).router
        )
