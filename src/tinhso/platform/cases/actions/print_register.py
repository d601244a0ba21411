"""The register on paper and as a workbook: limited, numbered, and every person in it is told who looked."""

import hashlib
import io
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid5

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, WriteOnlyCell

from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Denied
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.audit.facade import record_access
from tinhso.platform.cases.contracts import (
    METHOD_LABELS,
    OUTCOME_LABELS,
    STATUS_LABELS,
    Form,
    PrintedFormInfo,
    RegisterFilters,
    RegisterRow,
)
from tinhso.platform.cases.prints import register
from tinhso.platform.cases.prints.issuing import info, issue
from tinhso.platform.cases.prints.sheets import Sheet
from tinhso.platform.cases.prints.wording import short
from tinhso.platform.cases.rules import canonical
from tinhso.platform.organisations import facade as organisations

WHAT = gettext_noop("Sổ theo dõi hồ sơ")
PRINTED, EXPORTED = gettext_noop("In sổ theo dõi"), gettext_noop("Xuất sổ theo dõi ra bảng tính")
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


@action("cases.print")
def print_register(*, actor: Actor, filters: RegisterFilters) -> PrintedFormInfo:
    """Issue the register of a period; the same lines are the same paper."""
    own = _of_a_unit(actor, filters)
    rows = register.at_most(actor, own, register.PRINT_ROWS_MAX)
    made = issue(actor, _sheet(own, rows), clock.legal_day(register.midnight(own.last)))
    if made is None:
        raise Conflict("cases.no_form", "Chưa có mẫu sổ theo dõi cho kỳ này; hãy báo quản trị.")
    _tell(actor, rows, PRINTED, f"{own.first:%d/%m/%Y}-{own.last:%d/%m/%Y}")
    return info(made)


@action("cases.print")
def export_register(*, actor: Actor, filters: RegisterFilters) -> bytes:
    """Return the register as a workbook."""
    rows = register.at_most(actor, filters, register.EXPORT_ROWS_MAX)
    _tell(actor, rows, EXPORTED, f"{filters.first:%d/%m/%Y}-{filters.last:%d/%m/%Y}")
    return _workbook(rows)


def _of_a_unit(actor: Actor, filters: RegisterFilters) -> RegisterFilters:
    """A paper register belongs to one unit: the one chosen, or the desk of the one who prints."""
    unit_id = filters.unit_id or actor.unit_id
    if unit_id is None:
        raise Denied("cases.no_desk", "Hãy chọn đơn vị của sổ theo dõi.")
    return replace(filters, unit_id=unit_id)


def _sheet(filters: RegisterFilters, rows: list[RegisterRow]) -> Sheet:
    unit_id = _required(filters.unit_id)
    data: dict[str, Any] = {
        "agency": organisations.unit(unit_id).name,
        "period": f"từ ngày {filters.first:%d/%m/%Y} đến ngày {filters.last:%d/%m/%Y}",
        "narrowed": [text for text in (filters.procedure_code, _status(filters.status)) if text],
        "rows": [_cells(number, row) for number, row in enumerate(rows, 1)],
        "totals": _totals(rows),
        "units": sorted({str(row.unit_id) for row in rows}),
    }
    cause = uuid5(unit_id, hashlib.sha256(canonical(data)).hexdigest())
    return Sheet(Form.REGISTER, cause, unit_id, "", data)


def _required(unit_id: UUID | None) -> UUID:
    if unit_id is None:
        raise LookupError("a register belongs to a unit")
    return unit_id


def _status(code: str) -> str:
    return next((label for status, label in STATUS_LABELS.items() if status == code), "")


def _cells(number: int, row: RegisterRow) -> list[str]:
    return [
        str(number),
        row.code,
        row.procedure_name,
        "1",
        row.applicant_name,
        ", ".join(filter(None, (row.area, row.phone))),
        row.unit_name,
        short(row.accepted_at or row.submitted_at),
        short(row.due_at),
        short(row.returned_at),
        METHOD_LABELS[row.delivery_method],
        STATUS_LABELS[row.status],
    ]


def _totals(rows: Iterable[RegisterRow]) -> list[list[str]]:
    counts = dict.fromkeys(OUTCOME_LABELS, 0)
    for row in rows:
        counts[row.outcome] += 1
    shown = [[OUTCOME_LABELS[outcome], str(count)] for outcome, count in counts.items()]
    return [*shown, ["Tổng số", str(sum(counts.values()))]]


def _workbook(rows: Iterable[RegisterRow]) -> bytes:
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


def _plain(sheet: Any, text: str) -> WriteOnlyCell:
    """Return a cell that is text whatever it begins with: a name may look like a formula."""
    cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", text))
    cell.data_type = "s"
    return cell


def _tell(actor: Actor, rows: Iterable[RegisterRow], purpose: str, period: str) -> None:
    people = {row.applicant_id for row in rows}
    record_access(actor, people, what=WHAT, purpose=purpose, subject=period)
