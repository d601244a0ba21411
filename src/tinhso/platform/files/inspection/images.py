"""Photographs and scans."""

import warnings
from pathlib import Path

from django.utils.translation import gettext as _
from PIL import Image, UnidentifiedImageError

from tinhso.kernel.errors import Invalid
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.files.inspection.verdict import refuse
from tinhso.platform.files.limits import FileRules

_BROKEN = gettext_noop("Ảnh bị hỏng hoặc chưa tải hết; hãy chụp hoặc xuất lại rồi gửi.")
_SAMPLE_PX = 64


def check(path: Path, rules: FileRules) -> str:
    """Refuse what is broken or too many pixels; the header is read before any pixel is unfolded."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            _check(path, rules)
    except Image.DecompressionBombError as error:
        raise _too_large(rules) from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise refuse("image_broken", _BROKEN) from error
    return ""


def _check(path: Path, rules: FileRules) -> None:
    with Image.open(path, formats=["JPEG", "PNG"]) as image:
        width, height = image.size
        if width * height > rules.image_megapixels_max * 1_000_000:
            raise _too_large(rules)
        if image.format == "JPEG":
            # A reduced decode walks the whole file, so that a half-sent photo is noticed.
            image.draft("L", (_SAMPLE_PX, _SAMPLE_PX))
            image.load()
        else:
            image.verify()


def _too_large(rules: FileRules) -> Invalid:
    limit = rules.image_megapixels_max
    return refuse(
        "image_pixels",
        _("Ảnh quá lớn; hãy giảm xuống dưới %(limit)s triệu điểm ảnh rồi gửi lại.") % {"limit": limit},
    )
