"""The report of a reform for the file: a workbook of all that moved, and a PDF with its legal basis."""

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tinhso.kernel import clock, typesetting
from tinhso.kernel.registry import unit_moves
from tinhso.platform.reforms import selectors
from tinhso.platform.reforms.contracts import ITEM_LABELS, STATE_LABELS, ReformState
from tinhso.platform.reforms.models import Reform

HEADINGS = ("STT", "Loại", "Mã, tên", "Từ đơn vị", "Sang đơn vị", "Tình trạng", "Ghi chú", "Lúc")
PDF_ROWS_MAX = 2_000
TEMPLATE = Path(__file__).parent / "typst" / "report.typ"


def workbook(reform: Reform) -> bytes:
    """Return every thing that was moved, a line each."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Đã chuyển")
    sheet.append([f"{reform.name}, căn cứ {reform.legal_basis}, từ ngày {reform.on:%d/%m/%Y}"])
    sheet.append(HEADINGS)
    for number, line in enumerate(_lines(reform), 1):
        sheet.append([number, *(_plain(sheet, text) for text in line)])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def pdf(reform: Reform) -> bytes:
    """Return the report; of a very long list the first lines, and where the rest is."""
    lines = list(_lines(reform))
    data = {
        "name": reform.name,
        "basis": reform.legal_basis,
        "on": f"{reform.on:%d/%m/%Y}",
        "state": STATE_LABELS[ReformState(reform.state)],
        "planned_by": reform.planned_by_name,
        "confirmed_by": reform.confirmed_by_name,
        "run": _period(reform),
        "units": [[row.old_name, row.new_name, row.share.value] for row in selectors.rows_of(reform)],
        "kinds": [[label, str(n), str(kept)] for _code, label, n, kept in selectors.kinds_moved(reform)],
        "lines": [[str(number), *line] for number, line in enumerate(lines[:PDF_ROWS_MAX], 1)],
        "rest": max(0, len(lines) - PDF_ROWS_MAX),
    }
    inputs = {"data": json.dumps(data, ensure_ascii=False)}
    return typesetting.pdf(TEMPLATE.read_bytes(), inputs)


def _lines(reform: Reform) -> Iterator[tuple[str, ...]]:
    labels = {move.code: str(move.label) for move in unit_moves()}
    for item in selectors.all_items(reform):
        at = f"{clock.local(item.moved_at):%H:%M:%S %d/%m/%Y}"
        kind = labels.get(item.kind, item.kind)
        yield kind, item.label, item.old_name, item.new_name, ITEM_LABELS[item.state], item.note, at


def _period(reform: Reform) -> str:
    moments = [reform.started_at, reform.finished_at]
    return " – ".join(f"{clock.local(at):%H:%M:%S %d/%m/%Y}" for at in moments if at)


def _plain(sheet: Any, text: str) -> Any:
    """Return a cell that is text whatever it begins with: a name may look like a formula."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, WriteOnlyCell

    cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", text))
    cell.data_type = "s"
    return cell
