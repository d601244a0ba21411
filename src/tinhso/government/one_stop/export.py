"""A worklist as a file: at most 2,000 rows, and everybody in it can see who took it and why."""

import csv
import io
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Invalid
from tinhso.platform.audit.facade import record_access
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import STATUS_LABELS, CaseInfo

ROWS_MAX, PAGE_ROWS, PURPOSE_LENGTH_MAX = 2_000, 100, 300
CSV, XLSX = "csv", "xlsx"
TYPES = {
    CSV: "text/csv; charset=utf-8",
    XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
BYTE_ORDER_MARK = "\ufeff"


def export(actor: Actor, filters: cases.Filters, kind: str, purpose: str) -> bytes:
    """Return the list as CSV or XLSX after recording whose data leave, by whom and what for."""
    reason = purpose.replace("\x00", " ").strip()
    if not 0 < len(reason) <= PURPOSE_LENGTH_MAX:
        message = _("Hãy ghi mục đích xuất danh sách, ngắn gọn.")
        raise Invalid("one_stop.export_purpose", message, fields={"purpose": message})
    rows = list(_rows(actor, filters))
    record_access(actor, [case.applicant_id for case in rows], what=_("Xuất danh sách hồ sơ"), purpose=reason)
    table = [_head(), *(_line(case) for case in rows)]
    return _xlsx(table) if kind == XLSX else _csv(table)


def _rows(actor: Actor, filters: cases.Filters) -> Iterator[CaseInfo]:
    cursor = ""
    for _page in range(ROWS_MAX // PAGE_ROWS):
        page = cases.worklist(actor, filters, cursor=cursor, size=PAGE_ROWS)
        yield from page.rows
        if not (cursor := page.next_cursor):
            return


def _head() -> list[str]:
    return [
        _("Mã hồ sơ"),
        _("Nội dung"),
        _("Người nộp"),
        _("Thủ tục"),
        _("Trạng thái"),
        _("Bước"),
        _("Ngày nộp"),
        _("Hẹn trả"),
    ]


def _line(case: CaseInfo) -> list[str]:
    due = f"{clock.local(case.due_at):%d/%m/%Y %H:%M}" if case.due_at else ""
    words = [
        case.code,
        case.subject,
        case.applicant_name,
        case.procedure_name,
        _(STATUS_LABELS[case.status]),
        case.stage_name,
        f"{clock.local(case.submitted_at):%d/%m/%Y %H:%M}",
        due,
    ]
    return [_harmless(word) for word in words]


def _harmless(word: str) -> str:
    """Keep a cell from being run as a formula by the program that opens it."""
    return f"'{word}" if word.startswith(FORMULA_SIGNS) else word


def _csv(table: Iterable[list[str]]) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows(table)
    return (BYTE_ORDER_MARK + out.getvalue()).encode()


def _xlsx(table: Iterable[list[str]]) -> bytes:
    from openpyxl import Workbook

    book, out = Workbook(write_only=True), io.BytesIO()
    sheet = book.create_sheet(_("Hồ sơ"))
    for line in table:
        sheet.append(line)
    book.save(out)
    return out.getvalue()
