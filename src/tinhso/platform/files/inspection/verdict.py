"""The answer of an inspection."""

from dataclasses import dataclass

from tinhso.kernel.errors import Invalid
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.files.limits import TypeName

MEDIA_TYPES: dict[str, str] = {
    "pdf": "application/pdf",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xml": "application/xml",
    "zip": "application/zip",
}
EXTENSIONS: dict[str, tuple[str, ...]] = {
    "pdf": (".pdf",),
    "jpeg": (".jpg", ".jpeg", ".jpe", ".jfif"),
    "png": (".png",),
    "docx": (".docx",),
    "xlsx": (".xlsx",),
    "xml": (".xml",),
    "zip": (".zip",),
}
LABELS: dict[str, str] = {
    "pdf": "PDF",
    "jpeg": gettext_noop("ảnh JPEG"),
    "png": gettext_noop("ảnh PNG"),
    "docx": "Word (.docx)",
    "xlsx": "Excel (.xlsx)",
    "xml": "XML",
    "zip": "ZIP",
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """A recognised file; `danger` not empty: kept apart, not usable."""

    type: TypeName
    name: str
    danger: str = ""

    @property
    def media_type(self) -> str:
        return MEDIA_TYPES[self.type]


def refuse(code: str, message: str) -> Invalid:
    """Make the error of a file that is not kept; the message stands beside the file field."""
    return Invalid(f"files.{code}", message, fields={"file": message})
