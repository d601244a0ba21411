"""Recognise, then check by type."""

from collections.abc import Callable
from pathlib import Path

from django.utils.translation import gettext as _

from tinhso.platform.files.inspection import archives, images, pdf, xml_files
from tinhso.platform.files.inspection.names import agree, clean_name
from tinhso.platform.files.inspection.verdict import LABELS, Verdict, refuse
from tinhso.platform.files.limits import FileRules, TypeName

HEAD_BYTES = 4_096
_HEIC_BRANDS = {b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"avif"}
_CHECKS: dict[str, Callable[[Path, FileRules], str]] = {
    "pdf": pdf.check,
    "jpeg": images.check,
    "png": images.check,
    "docx": archives.check_office,
    "xlsx": archives.check_office,
    "xml": xml_files.check,
    "zip": archives.check,
}


def inspect(path: Path, name: str, rules: FileRules) -> Verdict:
    """Return what the file is; raise `Invalid` when it cannot be accepted at all."""
    name = clean_name(name)
    size = path.stat().st_size
    if size == 0:
        raise refuse("empty", "Tệp rỗng; hãy chọn tệp khác.")
    if size > rules.size_max:
        raise refuse(
            "too_large",
            _("Tệp lớn hơn %(max)s MB; hãy nén hoặc chia nhỏ rồi gửi lại.") % {"max": rules.size_mib_max},
        )
    found = recognise(path)
    if found is None or found not in rules.types:
        raise refuse("type", _unknown(rules, found))
    name = agree(name, found)
    return Verdict(found, name, _CHECKS[found](path, rules))


def recognise(path: Path) -> TypeName | None:
    """Return the type by the content alone."""
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
    if head.startswith(b"%PDF-"):
        return "pdf"
    if head.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return archives.recognise(path)
    if head[4:8] == b"ftyp" and head[8:12] in _HEIC_BRANDS:
        raise refuse("heic", "Ảnh HEIC của điện thoại chưa đọc được; hãy lưu thành JPEG rồi gửi lại.")
    return "xml" if xml_files.looks_like(head) else None


def _unknown(rules: FileRules, found: TypeName | None) -> str:
    allowed = ", ".join(_(LABELS[kind]) for kind in rules.types)
    what = _("Không nhận ra loại tệp này.")
    if found:
        what = _("Không nhận tệp %(kind)s ở đây.") % {"kind": _(LABELS[found])}
    return _("%(what)s Hãy gửi một trong các loại: %(allowed)s.") % {"what": what, "allowed": allowed}
