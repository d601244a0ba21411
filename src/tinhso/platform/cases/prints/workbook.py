"""The dossier register as a spreadsheet."""

import io
from collections.abc import Iterable, Iterator
from typing import Any

from tinhso.kernel import clock
from tinhso.platform.cases.contracts import METHOD_LABELS, OUTCOME_LABELS, STATUS_LABELS, RegisterRow

HEADINGS = (
    "STT",
    "Mã hồ sơ",
    "Thủ tục",
    "Người nộp",
    "Điện thoại",
    "Địa bàn",
    "Cơ quan giải quyết",
    "Nộp lúc",
    "Tiếp nhận",
    "Hẹn trả",
    "Có kết quả",
    "Trả kết quả",
    "Cách nhận",
    "Trạng thái",
    "Kết quả giải quyết",
)


def workbook(rows: Iterable[RegisterRow]) -> bytes:
    """Return the lines as a spreadsheet, times as times."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Sổ theo dõi hồ sơ")
    sheet.append(HEADINGS)
    for number, row in enumerate(rows, 1):
        sheet.append(list(_written(sheet, number, row)))
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _written(sheet: Any, number: int, row: RegisterRow) -> Iterator[Any]:
    texts = (row.code, row.procedure_name, row.applicant_name, row.phone, row.area, row.unit_name)
    moments = (row.submitted_at, row.accepted_at, row.due_at, row.ended_at, row.returned_at)
    labels = (METHOD_LABELS[row.delivery_method], STATUS_LABELS[row.status], OUTCOME_LABELS[row.outcome])
    yield number
    yield from (_plain(sheet, text) for text in texts)
    yield from (clock.local(at).replace(tzinfo=None) if at else None for at in moments)
    yield from (_plain(sheet, label) for label in labels)


def _plain(sheet: Any, text: str) -> Any:
    """Return a cell that is text whatever it begins with: a name may look like a formula."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, WriteOnlyCell

    cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", text))
    cell.data_type = "s"
    return cell
