"""The project's routes, and pages that fail in every way a page can."""

from http import HTTPStatus

from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import DataError
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.http import require_POST

from tinhso.kernel.errors import Conflict, Denied, Invalid, NotFound, TooMany
from tinhso.project import urls

handler400, handler403 = urls.handler400, urls.handler403
handler404, handler500 = urls.handler404, urls.handler500

FAILURES = {
    "suspicious": SuspiciousOperation("x"),
    "forbidden": PermissionDenied("x"),
    "missing": Http404("x"),
    "data": DataError("value too long"),
    "broken": RuntimeError("password=hunter2"),
    "denied": Denied("thu.denied", "Bạn không làm được việc này."),
    "unknown": NotFound("thu.unknown", "Không có thứ này."),
    "conflict": Conflict("thu.conflict", "Người khác vừa sửa. Hãy tải lại trang."),
    "invalid": Invalid("thu.invalid", "Chưa đúng.", fields={"so": "Hãy nhập số <b>dương</b>."}),
    "many": TooMany("thu.many", "Hãy chờ một phút."),
}


def fail(request: HttpRequest, how: str) -> HttpResponse:
    raise FAILURES[how]


@require_POST
def post(request: HttpRequest) -> HttpResponse:
    return HttpResponse(status=HTTPStatus.NO_CONTENT)


urlpatterns = [
    path("loi/<str:how>/", fail),
    path("api/loi/<str:how>/", fail),
    path("gui/", post),
    path("api/gui/", post),
    *urls.urlpatterns,
]
