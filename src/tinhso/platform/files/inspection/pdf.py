"""PDF: parsed in a child process with limits on time and memory, since a file may be made to exhaust both."""

from pathlib import Path

from django.utils.translation import gettext as _

from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.files.inspection.child import ChildFailed, call
from tinhso.platform.files.inspection.verdict import refuse
from tinhso.platform.files.limits import FileRules

_DANGERS = {
    "javascript": "mã JavaScript",
    "launch": "lệnh mở chương trình",
    "embedded": "tệp đính kèm bên trong",
    "media": "nội dung đa phương tiện chạy được",
    "remote": "lệnh gửi hoặc lấy dữ liệu từ nơi khác",
}


def check(path: Path, rules: FileRules) -> str:
    """Refuse what is broken, locked or too long; keep apart what carries something that acts."""
    try:
        found = call("check", str(path), str(rules.pdf_pages_max))
    except ChildFailed as error:
        message = gettext_noop("Tệp PDF quá phức tạp, không kiểm tra được; hãy in lại ra PDF rồi gửi.")
        raise refuse("pdf_complex", message) from error
    if found["error"] == "password":
        raise refuse("pdf_password", "Tệp PDF có mật khẩu; hãy bỏ mật khẩu rồi gửi lại.")
    if found["error"]:
        raise refuse("pdf_broken", "Tệp PDF bị hỏng; hãy in hoặc quét lại ra PDF rồi gửi.")
    if found["pages"] > rules.pdf_pages_max:
        raise refuse(
            "pdf_pages",
            _("Tệp PDF dài hơn %(max)s trang; hãy chia nhỏ.") % {"max": rules.pdf_pages_max},
        )
    dangers = ", ".join(_DANGERS[code] for code in found["dangers"])
    return f"Tệp PDF chứa {dangers}." if dangers else ""
