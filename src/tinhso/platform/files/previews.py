"""Pictures of first pages, drawn by the child process and kept on disk."""

import os
from pathlib import Path

from tinhso.kernel.ids import new_id
from tinhso.platform.files import storage
from tinhso.platform.files.contracts import FileInfo
from tinhso.platform.files.inspection.child import ChildFailed, call

WIDTHS = (200, 900)
_DRAWN = frozenset({"application/pdf", "image/jpeg", "image/png"})


def preview(file: FileInfo, width: int = WIDTHS[-1]) -> Path | None:
    """Return the picture of a clean file's first page, drawing it if need be; None: there is none."""
    if not file.usable or file.media_type not in _DRAWN:
        return None
    width = next((size for size in WIDTHS if size >= width), WIDTHS[-1])
    target = storage.preview_path(file.sha256, width)
    if target.is_file():
        return target
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    drawing = target.with_name(f"{new_id().hex}.png")
    try:
        call("render", str(storage.blob_path(file.sha256)), str(drawing), str(width))
        os.replace(drawing, target)
    except (ChildFailed, FileNotFoundError):
        return None
    finally:
        drawing.unlink(missing_ok=True)
    return target
