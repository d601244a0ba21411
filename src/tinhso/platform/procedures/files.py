"""Which reader a file needs, and how big it may be."""

from collections.abc import Callable, Mapping
from pathlib import PurePath

from django.utils.translation import gettext as _

from tinhso.kernel.errors import Invalid
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.procedures.reading import FILE_BYTES_MAX, Reading, read_lines
from tinhso.platform.procedures.sheets import read_csv
from tinhso.platform.procedures.workbook import read_workbook

_READERS: Mapping[str, Callable[[bytes], Reading]] = {
    ".jsonl": read_lines,
    ".ndjson": read_lines,
    ".json": read_lines,
    ".csv": read_csv,
    ".xlsx": read_workbook,
}


def read_file(name: str, data: bytes) -> Reading:
    """Read a file of records; raise `Invalid` where it is not one at all."""
    reader = _READERS.get(PurePath(name).suffix.lower())
    if reader is None:
        raise _refused(
            gettext_noop("Chỉ nhận tệp .xlsx, .csv hoặc .jsonl; tệp .xls cũ hãy lưu lại thành .xlsx.")
        )
    if len(data) > FILE_BYTES_MAX:
        raise _refused(_("Tệp lớn quá %(max)s MB; hãy chia nhỏ.") % {"max": FILE_BYTES_MAX // 1024 // 1024})
    try:
        return reader(data)
    except Invalid as error:
        raise Invalid(error.code, error.message, fields={"file": error.message}) from error


def _refused(message: str) -> Invalid:
    return Invalid("procedures.file", message, fields={"file": message})
