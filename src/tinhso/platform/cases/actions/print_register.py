"""The register on paper and as a workbook: limited, numbered, and every person in it is told who looked."""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid5

from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.chains import canonical
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
from tinhso.platform.cases.prints.workbook import workbook
from tinhso.platform.organisations import facade as organisations

WHAT = gettext_noop("Sổ theo dõi hồ sơ")
PRINTED, EXPORTED = gettext_noop("In sổ theo dõi"), gettext_noop("Xuất sổ theo dõi ra bảng tính")


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
    return workbook(rows)


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


def _tell(actor: Actor, rows: Iterable[RegisterRow], purpose: str, period: str) -> None:
    people = {row.applicant_id for row in rows}
    record_access(actor, people, what=WHAT, purpose=purpose, subject=period)
