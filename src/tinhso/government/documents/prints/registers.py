"""The registers of a year, with the columns of the decree, as PDF and as a workbook."""

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Prefetch

from tinhso.government.documents.contracts.states import STATUS_LABELS, Direction, Status
from tinhso.government.documents.definition import DocumentRules, Register
from tinhso.government.documents.models import Document, Recipient
from tinhso.government.documents.office import rules_now
from tinhso.government.documents.prints.compiling import compile_pdf
from tinhso.kernel import clock
from tinhso.platform.organisations import facade as organisations

ROWS_MAX = 20_000
SECRET = "(mật)"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A kind of register: its heading, its columns in the order of the decree, and a row of it."""

    title: str
    columns: tuple[str, ...]
    widths: tuple[float, ...]
    row: Callable[[Document, DocumentRules], Sequence[str]]


def _day(value: date | None) -> str:
    return f"{value:%d/%m/%Y}" if value else ""


def _what(found: Document, rules: DocumentRules) -> str:
    kind = rules.type_of(found.type_code)
    name = kind.name.vi.capitalize() if kind else found.type_code
    return f"{name}: {found.subject or SECRET}"


def _who(found: Document) -> str:
    named = found.handler.full_name if found.handler else ""
    unit = found.lead_unit.name if found.lead_unit else ""
    return "; ".join(part for part in (unit, named) if part)


def _incoming(found: Document, rules: DocumentRules) -> Sequence[str]:
    first = next(iter(found.directives.all()), None)
    return (
        _day(found.arrived_on),
        str(found.number or ""),
        found.agency_name,
        found.code,
        _day(found.issued_on),
        _what(found, rules),
        _who(found),
        _day(clock.local(first.at).date()) if first else "",
        "",
        "",
    )


def _outgoing(found: Document, rules: DocumentRules) -> Sequence[str]:
    to = list(found.recipients.all())
    sent = min((one.sent_at for one in to if one.sent_at), default=None)
    signed = "; ".join(one.note for one in to if one.note)
    return (
        found.code,
        _day(found.issued_on),
        _what(found, rules),
        found.signer_name,
        "; ".join(one.name for one in to),
        found.unit.name,
        str(found.copies),
        _day(clock.local(sent).date()) if sent else "",
        signed,
        _note(found),
    )


def _note(found: Document) -> str:
    gone = {Status.CANCELLED, Status.RECALLED, Status.REPLACED}
    return f"{STATUS_LABELS[Status(found.status)]}: {found.note}" if found.status in gone else ""


def _follow_up(found: Document, rules: DocumentRules) -> Sequence[str]:
    answers = ", ".join(one.code for one in found.replies.all() if one.code)
    author = f"{_what(found, rules).split(':')[0]} {found.code}, {_day(found.issued_on)}, {found.agency_name}"
    return (
        str(found.number or ""),
        author,
        _who(found),
        _day(found.due_on),
        STATUS_LABELS[Status(found.status)],
        answers,
        "",
    )


SHEETS: dict[str, Sheet] = {
    "incoming": Sheet(
        "Sổ đăng ký văn bản đến",
        (
            "Ngày đến",
            "Số đến",
            "Tác giả",
            "Số, ký hiệu văn bản",
            "Ngày văn bản",
            "Tên loại và trích yếu nội dung văn bản",
            "Đơn vị hoặc người nhận",
            "Ngày chuyển",
            "Ký nhận",
            "Ghi chú",
        ),
        (1.4, 0.9, 2.2, 1.8, 1.4, 4, 2.2, 1.4, 1.2, 1.2),
        _incoming,
    ),
    "outgoing": Sheet(
        "Sổ đăng ký văn bản đi",
        (
            "Số, ký hiệu văn bản",
            "Ngày tháng văn bản",
            "Tên loại và trích yếu nội dung văn bản",
            "Người ký",
            "Nơi nhận văn bản",
            "Đơn vị, người nhận bản lưu",
            "Số lượng bản",
            "Ngày chuyển",
            "Ký nhận",
            "Ghi chú",
        ),
        (1.6, 1.4, 4, 1.8, 2.4, 2, 1, 1.4, 1.2, 1.6),
        _outgoing,
    ),
    "follow_up": Sheet(
        "Sổ theo dõi giải quyết văn bản đến",
        (
            "Số đến",
            "Tên loại, số và ký hiệu, ngày tháng và tác giả văn bản",
            "Đơn vị hoặc người nhận",
            "Thời hạn giải quyết",
            "Tiến độ giải quyết",
            "Số, ký hiệu văn bản trả lời",
            "Ghi chú",
        ),
        (0.9, 4.5, 2.6, 1.5, 2, 1.8, 1.5),
        _follow_up,
    ),
}


def sheet_of(book: Register, *, follow_up: bool = False) -> Sheet:
    if follow_up:
        return SHEETS["follow_up"]
    return SHEETS["incoming" if book.direction == Direction.INCOMING else "outgoing"]


def lines(unit_id: UUID, register: str, year: int, sheet: Sheet) -> Iterator[Sequence[str]]:
    """Return the rows of a register by number. A few queries for all."""
    rules = rules_now()
    rows = Document.objects.filter(
        register_unit_id=unit_id, register=register, year=year, number__isnull=False
    )
    rows = rows.select_related("unit", "lead_unit", "handler").order_by("number")
    to = Prefetch("recipients", queryset=Recipient.objects.order_by("id"))
    for found in rows.prefetch_related(to, "directives", "replies")[:ROWS_MAX]:
        yield sheet.row(found, rules)


def register_pdf(unit_id: UUID, book: Register, year: int, *, follow_up: bool = False) -> bytes:
    sheet = sheet_of(book, follow_up=follow_up)
    data: dict[str, Any] = {
        "agency": organisations.unit(unit_id).name,
        "title": sheet.title,
        "period": f"{book.name.vi}, năm {year}",
        "columns": sheet.columns,
        "widths": sheet.widths,
        "rows": [list(line) for line in lines(unit_id, book.code, year, sheet)],
    }
    return compile_pdf("register.typ", data)


def register_xlsx(unit_id: UUID, book: Register, year: int, *, follow_up: bool = False) -> bytes:
    from openpyxl import Workbook

    sheet = sheet_of(book, follow_up=follow_up)
    made = Workbook(write_only=True)
    page = made.create_sheet(sheet.title[:31])
    page.append([f"{sheet.title}: {book.name.vi}, năm {year}, {organisations.unit(unit_id).name}"])
    page.append(list(sheet.columns))
    for line in lines(unit_id, book.code, year, sheet):
        page.append([_plain(page, text) for text in line])
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def _plain(page: Any, text: str) -> Any:
    """Return a cell that is text whatever it begins with: a subject may look like a formula."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, WriteOnlyCell

    cell = WriteOnlyCell(page, ILLEGAL_CHARACTERS_RE.sub("", text))
    cell.data_type = "s"
    return cell
