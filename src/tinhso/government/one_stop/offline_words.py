"""The words the desk's script says when no server can be asked: translated here, sent with the page."""

from django.utils.translation import gettext as _


def words() -> dict[str, str]:
    """Return every text of the script by the name it knows it by."""
    return _line() | _form() | _records() | _slip()


def _line() -> dict[str, str]:
    return {
        "line_trying": _("Đang thử kết nối…"),
        "line_up": _("Có kết nối"),
        "line_cut": _("Mất kết nối: cứ tiếp nhận, hồ sơ được giữ trên máy này"),
        "line_out": _("Phiên làm việc đã hết: hãy đăng nhập lại, hồ sơ vẫn còn trên máy này"),
        "line_failing": _("Máy chủ chưa nhận được; sẽ thử lại, hồ sơ vẫn còn trên máy này"),
        "waiting": _("{count} hồ sơ chờ đồng bộ"),
        "nothing_waits": _("không có hồ sơ chờ"),
        "others_wait": _("{count} hồ sơ của tài khoản khác đang chờ trên máy này"),
        "last": _("đồng bộ lần cuối {at}"),
        "send_now": _("Đồng bộ ngay"),
        "sign_in": _("Đăng nhập lại"),
        "leave_unsent": _(
            "Còn {count} hồ sơ chưa đồng bộ. Chúng được khóa lại trên máy này và chỉ mở được khi chính bạn"
            " đăng nhập lại ở đây. Vẫn đăng xuất?"
        ),
    }


def _form() -> dict[str, str]:
    return {
        "optional": _("(không bắt buộc)"),
        "yes": _("Có"),
        "no": _("Không"),
        "choose": _("Hãy chọn"),
        "street": _("Số nhà, đường, thôn, xóm"),
        "commune": _("Xã, phường, thị trấn"),
        "find_area": _("Gõ tên xã, phường trong tỉnh"),
        "add_row": _("Thêm dòng"),
        "row": _("Dòng"),
        "remove_row": _("Bỏ dòng này"),
        "hint_date": _("Ngày, tháng, năm. Ví dụ 12/03/1996"),
        "hint_partial_date": _("Ví dụ 12/03/1996. Nếu chỉ nhớ năm thì nhập 1950"),
        "hint_personal_number": _("12 chữ số trên thẻ căn cước"),
        "hint_money": _("Ví dụ 50.000.000 hoặc 50 triệu"),
        "applicant": _("Người nộp"),
        "personal_number": _("Số định danh"),
        "full_name": _("Họ và tên"),
        "birth": _("Ngày sinh"),
        "phone": _("Điện thoại"),
        "hint_full_name": _("Như trên giấy tờ"),
        "hint_birth": _("Ví dụ 05/09/1988, hoặc chỉ năm 1988"),
        "hint_phone": _("Ví dụ 0912 345 678"),
        "papers": _("Giấy tờ đã nhận tại quầy"),
        "if_any": _("(nếu có)"),
        "shown_only": _("(xem rồi trả lại)"),
        "attach": _("Đính kèm tệp quét"),
        "too_large": _("Tệp lớn hơn 20 MB; hãy quét lại ở độ phân giải thấp hơn."),
        "by_answers": _("tính theo tờ khai"),
        "delivery": _("Nhận kết quả"),
        "delivery_desk": _("Tại quầy"),
        "delivery_online": _("Bản điện tử"),
        "delivery_post": _("Qua bưu chính"),
        "received_at": _("Giờ tiếp nhận"),
        "received_label": _("Ngày giờ nhận hồ sơ"),
        "received_hint": _("Để trống thì là bây giờ. Chỉ ghi khi đã nhận trên giấy từ trước."),
        "take_in": _("Tiếp nhận và in phiếu tạm"),
        "close": _("Đóng"),
        "fill_in": _("Hãy điền mục này."),
        "not_kept": _("Máy này chưa giữ được hồ sơ: hãy đăng nhập khi có mạng rồi thử lại, đừng đóng trang."),
    }


def _records() -> dict[str, str]:
    return {
        "provisional": _("tạm, chờ đồng bộ"),
        "refused": _("cần sửa"),
        "synced": _("đã có mã"),
        "mend": _("Mở ra sửa"),
        "slip": _("Phiếu tạm"),
        "remove": _("Xóa"),
        "remove_sure": _("Xóa hồ sơ của {name}? Hồ sơ này chưa có trên máy chủ và sẽ mất hẳn."),
        "received_then": _("nhận {at}"),
        "synced_then": _("đồng bộ {at}"),
        "due_then": _("hẹn trả {at}"),
        "recomputed": _(
            "Thủ tục có phiên bản khác vào lúc nhận hồ sơ; phí và hạn trả tính theo phiên bản đó,"
            " hãy báo người nộp."
        ),
    }


def _slip() -> dict[str, str]:
    return {
        "slip_title": _("Phiếu tiếp nhận tạm"),
        "slip_mark": _("tạm, chờ đồng bộ"),
        "slip_number": _("Số tạm"),
        "slip_procedure": _("Thủ tục"),
        "slip_applicant": _("Người nộp"),
        "slip_received": _("Nhận lúc"),
        "slip_due": _("Hẹn trả"),
        "slip_papers": _("Số giấy tờ đã nhận"),
        "slip_estimate": _("dự kiến {at}"),
        "slip_unknown": _("chưa ước tính được"),
        "slip_note": _(
            "Phiếu này không thay giấy tiếp nhận và hẹn trả. Khi có mạng, hồ sơ nhận mã chính thức"
            " và ngày hẹn trả tính từ giờ nhận ở trên. Hỏi tại quầy hoặc gọi 1022, đọc số tạm."
        ),
        "slip_qr": _("Mã QR để quầy tìm hồ sơ"),
        "print": _("In"),
    }
