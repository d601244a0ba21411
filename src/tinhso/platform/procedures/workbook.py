"""Spreadsheets (.xlsx): read with suspicion, written as the form people fill in."""

import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from typing import Any

from django.utils.translation import gettext as _

from tinhso.kernel.errors import Invalid
from tinhso.kernel.text_vi import fold, gettext_noop
from tinhso.platform.procedures.columns import (
    CHANNELS,
    COLUMNS,
    LIST_SEPARATOR,
    LISTS,
    PAPERS,
    PROCEDURES,
    WORDS,
)
from tinhso.platform.procedures.reading import Reading, sha256_of
from tinhso.platform.procedures.record import Record
from tinhso.platform.procedures.sheets import COLUMNS_MAX, ROWS_MAX, records_of

UNPACKED_BYTES_MAX = 200 * 1024 * 1024
PARTS_MAX = 200
_MACROS = "vbaProject.bin"


def read_workbook(data: bytes) -> Reading:
    """Read the sheets of a workbook; formulas are seen as such and never computed."""
    from openpyxl import load_workbook

    _check_archive(data)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
        tables = {sheet: list(_lines(book, sheet)) for sheet in COLUMNS}
    except Invalid:
        raise
    except Exception as error:  # whatever a broken archive makes the reader raise
        raise Invalid(
            "procedures.workbook", "Không đọc được bảng tính; hãy mở và lưu lại rồi thử."
        ) from error
    if not tables[PROCEDURES]:
        message = _("Bảng tính không có trang “%(procedures)s”; hãy dùng bảng mẫu.") % {
            "procedures": PROCEDURES
        }
        raise Invalid("procedures.workbook", message)
    return records_of(tables, sha256_of(data))


def _check_archive(data: bytes) -> None:
    """Refuse before unpacking: what is no archive, what swells, what carries macros."""
    try:
        parts = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError) as error:
        message = gettext_noop(
            "Tệp không phải bảng tính .xlsx (hoặc có mật khẩu); hãy lưu lại dưới dạng .xlsx."
        )
        raise Invalid("procedures.workbook", message) from error
    if len(parts) > PARTS_MAX or sum(part.file_size for part in parts) > UNPACKED_BYTES_MAX:
        raise Invalid("procedures.workbook", "Tệp nén phình ra quá lớn khi mở; không nhận.")
    if any(part.filename.endswith(_MACROS) for part in parts):
        raise Invalid("procedures.workbook", "Bảng tính có macro; hãy lưu lại dưới dạng .xlsx không macro.")


def _lines(book: Any, sheet: str) -> Iterator[tuple[int, Sequence[str]]]:
    name = next((name for name in book.sheetnames if fold(name) == fold(sheet)), None)
    if name is None:
        return
    rows = book[name].iter_rows(max_col=COLUMNS_MAX, max_row=ROWS_MAX + 1, values_only=True)
    for number, row in enumerate(rows, start=1):
        yield number, [_text(cell) for cell in row]


def _text(cell: Any) -> str:
    """Return a cell as people see it; whole numbers have no “.0”."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, (date, time)):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def write_workbook(records: Iterable[Record]) -> bytes:
    """Return the form as a spreadsheet, with some records filled in."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheets = {name: book.create_sheet(name) for name in COLUMNS}
    for name, sheet in sheets.items():
        sheet.append(list(COLUMNS[name].values()))
    for record in records:
        for name, row in _written(record):
            sheets[name].append([_cell(row.get(column)) for column in COLUMNS[name]])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _written(record: Record) -> Iterator[tuple[str, dict[str, Any]]]:
    plain = record.model_dump(mode="json", exclude={"channels", "papers"})
    joined = {name: f"{LIST_SEPARATOR} ".join(plain[name]) for name in LISTS}
    yield PROCEDURES, _worded({**plain, **joined})
    for way in record.channels:
        limit = way.time_limit.model_dump(mode="json")
        shared = {"channel": way.channel, "office": way.unit, "limit_note": limit.pop("note"), **limit}
        for fee in way.fees or (None,):
            paid = {"kind": fee.kind, "amount": fee.amount, "fee_note": fee.note} if fee else {}
            yield CHANNELS, _worded({"code": record.code, **shared, **paid})
    for paper in record.papers:
        yield PAPERS, _worded({"code": record.code, **paper.model_dump(mode="json")})


def _worded(row: dict[str, Any]) -> dict[str, Any]:
    return {name: WORDS[name].get(value, value) if name in WORDS else value for name, value in row.items()}


def _cell(value: Any) -> Any:
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    return ILLEGAL_CHARACTERS_RE.sub("", value) if isinstance(value, str) else value
