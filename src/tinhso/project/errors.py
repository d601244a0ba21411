"""Error pages in plain words, each saying what to do next."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from tinhso.kernel.errors import DomainError, Invalid
from tinhso.kernel.rest import problem


class _Plain(DomainError):
    pass


def unusable() -> Invalid:
    """Return what is said when the database cannot hold what was sent: too long, too large, or a NUL."""
    message = _("Dữ liệu gửi lên quá dài hoặc có ký tự không dùng được. Hãy sửa rồi gửi lại.")
    return Invalid("request.data", message)


def error_page(request: HttpRequest, error: DomainError) -> HttpResponse:
    context = {"error": error, "status": int(error.status), "message": error.message}
    return render(request, "shell/error.html", context, status=error.status)


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
    number = getattr(request, "request_id", "")
    message = _("Hệ thống gặp lỗi. Hãy thử lại; nếu còn lỗi, báo số %(number)s.") % {"number": number}
    return _answer(request, HTTPStatus.INTERNAL_SERVER_ERROR, "server.error", message)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    message = _("Phiên làm việc đã đổi. Hãy quay lại trang trước, tải lại rồi gửi lại; chữ đã gõ vẫn còn.")
    return _answer(request, HTTPStatus.FORBIDDEN, "request.csrf", message)
