"""Photographs and scans of one paper, put together into one PDF."""

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import gettext as _
from PIL import Image, ImageOps

from tinhso.kernel.errors import Invalid
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.files import facade as files
from tinhso.platform.files.contracts import PDF, FileInfo

if TYPE_CHECKING:
    import pikepdf

PICTURES = frozenset({"image/jpeg", "image/png"})
DPI_USUAL = 200
"""Assumed where nobody says: the least at which small print of a form stays legible."""
QUALITY = 85
PAGES_MAX = 200


def bound(parts: Sequence[FileInfo], dpi: int | None) -> tuple[bytes, int]:
    """Return one PDF of all pictures and PDFs in their order, and its number of pages."""
    import pikepdf

    if not parts:
        raise Invalid(
            "cases.scan_empty", "Hãy quét hoặc chụp giấy tờ.", fields={"file": gettext_noop("Hãy chọn tệp.")}
        )
    with pikepdf.new() as whole:
        for part in parts:
            _append(whole, part, dpi or DPI_USUAL)
        pages = len(whole.pages)
        if pages > PAGES_MAX:
            message = _("Nhiều trang quá; mỗi giấy tờ không quá %(max)s trang.") % {"max": PAGES_MAX}
            raise Invalid("cases.scan_pages", message, fields={"file": message})
        return _bytes(whole), pages


def _append(whole: "pikepdf.Pdf", part: FileInfo, dpi: int) -> None:
    import pikepdf

    with pikepdf.open(io.BytesIO(_as_pdf(part, dpi))) as found:
        whole.pages.extend(found.pages)


def _as_pdf(part: FileInfo, dpi: int) -> bytes:
    content = _content(part.id)
    if part.media_type == PDF:
        return content
    if part.media_type not in PICTURES:
        message = gettext_noop("Chỉ nhận ảnh JPG, PNG hoặc tệp PDF.")
        raise Invalid("cases.scan_kind", message, fields={"file": message})
    out = io.BytesIO()
    with Image.open(io.BytesIO(content)) as picture:
        upright = ImageOps.exif_transpose(picture).convert("RGB")
        upright.save(out, "PDF", resolution=dpi, quality=QUALITY)
    return out.getvalue()


def _content(file_id: UUID) -> bytes:
    with files.open_file(file_id) as stream:
        return stream.read()


def _bytes(whole: "pikepdf.Pdf") -> bytes:
    out = io.BytesIO()
    whole.save(out, deterministic_id=True)
    return out.getvalue()
