"""Refusals in plain words: a title and what the person can do, for each HTTP status."""

from django.utils.translation import gettext as _

from tinhso.platform.shell.contracts import ErrorHelp


def help_for(status: int) -> ErrorHelp:
    """Return what to say beside the message of an error page."""
    makers = {
        400: _bad_request,
        403: _denied,
        404: _not_found,
        409: _conflict,
        422: _invalid,
        429: _too_many,
    }
    return makers.get(status, _broken)()


def _bad_request() -> ErrorHelp:
    steps = (_("Quay lại trang trước, tải lại trang rồi thử lại."), _("Nếu vẫn không được, gọi 1022."))
    return ErrorHelp(_("Yêu cầu gửi lên bị hỏng"), steps, "alert")


def _denied() -> ErrorHelp:
    steps = (
        _("Kiểm tra bạn đang dùng đúng tài khoản."),
        _("Nếu việc này thuộc phần của bạn, nhờ người quản trị đơn vị cấp quyền."),
    )
    return ErrorHelp(_("Bạn chưa được mở trang này"), steps, "lock")


def _not_found() -> ErrorHelp:
    steps = (
        _("Kiểm tra lại địa chỉ, nhất là khi bạn gõ tay."),
        _("Tìm từ trang đầu: gõ việc bạn cần làm, có dấu hay không dấu đều được."),
    )
    return ErrorHelp(_("Không có trang này"), steps, "search")


def _conflict() -> ErrorHelp:
    steps = (
        _("Quay lại, tải lại trang để xem bản mới nhất."),
        _("So với những gì bạn đã gõ rồi làm lại nếu vẫn cần."),
    )
    return ErrorHelp(_("Có người vừa thay đổi trước bạn"), steps, "refresh")


def _invalid() -> ErrorHelp:
    steps = (_("Quay lại trang trước và sửa theo thông báo; chữ bạn gõ vẫn còn."),)
    return ErrorHelp(_("Chưa làm được việc này"), steps, "edit")


def _too_many() -> ErrorHelp:
    steps = (_("Chờ một phút rồi thử lại."), _("Không cần bấm nhiều lần: lần bấm đầu đã được ghi nhận."))
    return ErrorHelp(_("Bạn thao tác hơi nhanh"), steps, "clock")


def _broken() -> ErrorHelp:
    steps = (
        _("Thử lại sau ít phút. Chữ bạn gõ được giữ trên máy này."),
        _("Nếu còn lỗi, gọi 1022 và đọc mã lỗi ở dưới."),
    )
    return ErrorHelp(_("Hệ thống đang gặp trục trặc"), steps, "wrench")
