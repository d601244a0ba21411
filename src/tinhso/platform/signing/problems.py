"""Why a document was not signed, in plain words, by stable code."""

from django.utils.translation import gettext as _

from tinhso.kernel.text_vi import gettext_noop

PROBLEMS = {
    "not_found": gettext_noop("Không có yêu cầu ký này, hoặc yêu cầu không liên quan đến bạn."),
    "not_open": gettext_noop("Yêu cầu này đã xong hoặc đã hủy."),
    "declined": gettext_noop("Văn bản này đã bị từ chối ký."),
    "not_your_turn": gettext_noop("Chưa đến lượt bạn ký."),
    "wrong_key": gettext_noop("Khóa này không phải của người hoặc cơ quan phải ký. Hãy chọn khóa khác."),
    "wrong_pin": gettext_noop("Mã PIN không đúng. Chưa có văn bản nào được ký."),
    "locked": gettext_noop("Nhập sai mã PIN nhiều lần, khóa tạm nghỉ 15 phút. Hãy thử lại sau."),
    "no_power": gettext_noop(
        "Ủy quyền ký thay không có hoặc không còn hiệu lực. Hãy xem mục “Ủy quyền ký” hoặc báo người giao ký."
    ),
    "waiting": gettext_noop("Đã gửi đi ký; hãy xác nhận trên thiết bị của bạn, không cần gửi lại."),
    "silent": gettext_noop("Dịch vụ ký chưa trả lời. Hệ thống sẽ tự hỏi lại; không cần ký lại."),
    "refused": gettext_noop("Dịch vụ ký từ chối. Hãy xem lại khóa, mã PIN hoặc hỏi nhà cung cấp."),
    "no_key": gettext_noop("Không tìm thấy khóa trên thiết bị. Hãy cắm thiết bị rồi thử lại."),
    "mismatch": gettext_noop("Chữ ký nhận về không khớp với văn bản nên đã bỏ. Hãy ký lại."),
    "expired_wait": gettext_noop("Quá thời gian xác nhận trên thiết bị. Hãy ký lại."),
    "rejected": gettext_noop("Bạn đã từ chối trên thiết bị. Nếu muốn ký, hãy ký lại."),
    "expired": gettext_noop("Chứng thư đã hết hạn hoặc chưa đến hạn. Hãy xin gia hạn, hoặc chọn khóa khác."),
    "revoked": gettext_noop("Chứng thư đã bị thu hồi, không dùng để ký được nữa."),
    "untrusted": gettext_noop("Chứng thư không do tổ chức được tin cấp, hoặc không dùng để ký."),
    "encrypted": gettext_noop("Tệp đặt mật khẩu nên không ký được. Hãy bỏ mật khẩu rồi trình lại."),
    "unreadable": gettext_noop("Tệp hỏng hoặc không phải loại ký được (PDF, XML)."),
    "media_type": gettext_noop("Chỉ ký được tệp PDF và XML."),
    "xml_one": gettext_noop(
        "Tệp XML này được ký toàn văn nên chỉ nhận một chữ ký. Hãy đặt nội dung trong một phần tử có Id."
    ),
    "no_such_page": gettext_noop("Trang đặt chữ ký không có trong tệp."),
    "too_many": gettext_noop("Tệp có quá nhiều chữ ký."),
}


def said(code: str) -> str:
    """Return the sentence of a problem in the language of the request."""
    return _(PROBLEMS[code])
