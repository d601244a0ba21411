"""Error pages in plain words, each saying what to do next."""

import sys
from http import HTTPStatus

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from tinhso.kernel.errors import DomainError, Invalid
from tinhso.kernel.rest import problem

RETRY_AFTER_S = 5
NOT_TYPED = ("csrfmiddlewaretoken", "revision", "action", "idempotency_key", "next")


class _Plain(DomainError):
    pass


def unusable() -> Invalid:
    """Return what is said when the database cannot hold what was sent: too long, too large, or a NUL."""
    message = _("Dữ liệu gửi lên quá dài hoặc có ký tự không dùng được. Hãy sửa rồi gửi lại.")
    return Invalid("request.data", message)


def error_page(request: HttpRequest, error: DomainError) -> HttpResponse:
    context = {
        "error": error,
        "status": int(error.status),
        "message": error.message,
        "typed": typed_in(request),
    }
    return render(request, "shell/error.html", context, status=error.status)


def typed_in(request: HttpRequest) -> list[tuple[str, str]]:
    """Return what the person had typed, so that a refusal loses none of it."""
    try:
        sent = request.POST.items() if request.method == "POST" else ()
    except (OSError, ValueError, LookupError):  # a body that could not be read
        return []
    return [
        (name, str(value))
        for name, value in sent
        if value and name not in NOT_TYPED and not name.startswith("_") and "password" not in name
    ]


def _answer(request: HttpRequest, status: HTTPStatus, code: str, message: str) -> HttpResponse:
    error = _Plain(code, message)
    error.status = status  # type: ignore[misc]
    return problem(error) if request.path.startswith("/api/") else error_page(request, error)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    message = _("Yêu cầu gửi lên bị hỏng. Hãy quay lại trang trước và thử lại.")
    return _answer(request, HTTPStatus.BAD_REQUEST, "request.bad", message)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    message = _("Không có trang này. Hãy kiểm tra lại địa chỉ hoặc tìm từ trang chủ.")
    return _answer(request, HTTPStatus.NOT_FOUND, "page.not_found", message)


def denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    message = _("Bạn không được mở trang này.")
    return _answer(request, HTTPStatus.FORBIDDEN, "access.denied", message)


def server_error(request: HttpRequest) -> HttpResponse:
    if isinstance(sys.exc_info()[1], OperationalError | InterfaceError):
        return _database_away(request)
    number = getattr(request, "request_id", "")
    message = _("Hệ thống gặp lỗi. Hãy thử lại; nếu còn lỗi, báo số %(number)s.") % {"number": number}
    return _answer(request, HTTPStatus.INTERNAL_SERVER_ERROR, "server.error", message)


def _database_away(request: HttpRequest) -> HttpResponse:
    """Say that trying again helps: the database is restarting, and nothing of this request was kept."""
    message = _("Hệ thống đang khởi động lại. Hãy đợi vài giây rồi gửi lại.")
    response = _answer(request, HTTPStatus.SERVICE_UNAVAILABLE, "server.restarting", message)
    response["Retry-After"] = str(RETRY_AFTER_S)
    return response


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    message = _("Phiên làm việc đã đổi. Hãy quay lại trang trước, tải lại rồi gửi lại; chữ đã gõ vẫn còn.")
    return _answer(request, HTTPStatus.FORBIDDEN, "request.csrf", message)
