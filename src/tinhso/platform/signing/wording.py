"""The plain sentences of a check, by stable code."""

from django.utils.translation import gettext as _

from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.signing.contracts import Finding

SENTENCES = {
    "intact": gettext_noop("Nội dung được ký còn nguyên vẹn."),
    "altered": gettext_noop("Nội dung đã bị sửa sau khi ký, hoặc chữ ký không phải của chứng thư kèm theo."),
    "whole": gettext_noop("Chữ ký bao toàn bộ tài liệu."),
    "revision": gettext_noop(
        "Sau chữ ký này tài liệu chỉ được thêm chữ ký hoặc dấu thời gian khác; phần đã ký không đổi."
    ),
    "changed_later": gettext_noop(
        "Sau khi ký, có nội dung được thêm hoặc thay trong tài liệu. Hãy xem lại phần người ký đã ký."
    ),
    "not_covered": gettext_noop("Chữ ký chỉ bao một phần tài liệu; phần còn lại không ai ký."),
    "wrapped": gettext_noop("Phần được ký không phải phần hiển thị. Đây là dấu hiệu giả mạo."),
    "weak": gettext_noop("Thuật toán hoặc độ dài khóa (%(what)s) không còn an toàn."),
    "chain_official": gettext_noop(
        "Chứng thư do %(issuer)s cấp, thuộc hệ thống chứng thực chuyên dùng công vụ."
    ),
    "chain_public": gettext_noop(
        "Chứng thư do %(issuer)s cấp, thuộc hệ thống chứng thực chữ ký số công cộng."
    ),
    "chain_unknown": gettext_noop(
        "Chứng thư của “%(signer)s” không dẫn tới gốc chứng thực nào được tin. Không coi là chữ ký hợp lệ."
    ),
    "expired": gettext_noop("Chứng thư chỉ có hạn từ %(start)s đến %(end)s, không bao thời điểm ký."),
    "not_for_signing": gettext_noop("Chứng thư này không được cấp để ký tài liệu."),
    "not_revoked": gettext_noop("Chứng thư không bị thu hồi tại thời điểm ký."),
    "revoked": gettext_noop("Chứng thư đã bị thu hồi từ %(at)s, trước khi ký."),
    "revoked_unproven": gettext_noop(
        "Chứng thư đã bị thu hồi từ %(at)s, và không có dấu thời gian chứng minh rằng đã ký trước lúc đó."
    ),
    "revocation_unknown": gettext_noop(
        "Không hỏi được tổ chức chứng thực xem chứng thư có bị thu hồi không. Hãy kiểm tra lại sau."
    ),
    "stamped": gettext_noop("Thời điểm ký %(at)s được %(authority)s chứng nhận bằng dấu thời gian."),
    "not_stamped": gettext_noop(
        "Không có dấu thời gian: thời điểm ký là do máy người ký tự ghi, chưa được chứng nhận."
    ),
    "stamp_untrusted": gettext_noop("Có dấu thời gian, nhưng dấu sai hoặc không do tổ chức được tin cấp."),
    "chain_broken": gettext_noop("Chuỗi chứng thư không hợp lệ (%(what)s)."),
    "no_signature": gettext_noop("Tài liệu không có chữ ký số."),
    "unreadable": gettext_noop("Tệp không phải PDF hoặc XML đọc được, hoặc chữ ký trong tệp bị hỏng."),
    "encrypted": gettext_noop("Tệp đặt mật khẩu nên không kiểm tra được. Hãy bỏ mật khẩu rồi kiểm tra lại."),
    "too_large": gettext_noop("Tệp vượt giới hạn %(limit)s nên không kiểm tra."),
    "entities": gettext_noop(
        "Tệp XML có khai báo DTD hoặc thực thể, có thể dùng để tấn công, nên không đọc."
    ),
}


def finding(code: str, *, good: bool = False, **values: str) -> Finding:
    """Return a finding with its sentence in the language of the request."""
    sentence = SENTENCES[code]
    text = _(sentence)
    return Finding(code, good, text % values if values else text, values)
