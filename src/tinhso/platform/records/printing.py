"""The printed lists of decree 30/2020/NĐ-CP, Annex V: files, contents, transfer, minutes."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from tinhso.kernel import clock, typesetting
from tinhso.kernel.actor import Actor
from tinhso.platform.definitions import facade as definitions
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.records import selectors
from tinhso.platform.records.contracts import ItemInfo, PrintColumn, RecordInfo, RecordRules
from tinhso.platform.records.models import Record

FOLDER = Path(__file__).parent / "typst"


def files_pdf(actor: Actor, unit_id: UUID, year: int) -> bytes:
    """Return the list of files of a unit and year (five columns)."""
    actor.require(selectors.READ, organisations.path(unit_id))
    rows = [
        [row.notation, row.title, row.retention, row.creator, row.note]
        for row in selectors.records_of_year(unit_id, year)
    ]
    lines = ["DANH MỤC HỒ SƠ", f"Năm {year}"]
    return _table(_rules().prints.files, rows, unit_id, lines, [f"Danh mục này có {len(rows)} hồ sơ."])


def contents_pdf(actor: Actor, record_id: UUID) -> bytes:
    """Return the table of contents of a file (seven columns)."""
    row = selectors.row_of(actor, record_id)
    return contents_of(row, selectors.items(row.pk))


def contents_of(row: Record, items: Sequence[ItemInfo]) -> bytes:
    rows = [
        [
            str(item.number),
            item.code,
            _day(item.issued_on),
            " ".join(part for part in (item.kind, item.title) if part),
            item.author,
            str(item.pages or ""),
            item.note,
        ]
        for item in items
    ]
    lines = ["MỤC LỤC VĂN BẢN, TÀI LIỆU", f"Hồ sơ số {row.notation}: {row.title}"]
    columns = selectors.rules_of(row.rules_id).prints.contents
    return _table(columns, rows, row.unit_id, lines, [f"Hồ sơ này có {len(rows)} văn bản."])


def transfer_pdf(actor: Actor, transfer_id: UUID) -> bytes:
    """Return the list of files handed over (seven columns)."""
    found = selectors.transfer(actor, transfer_id)
    rows = [_transfer_line(number, row) for number, row in enumerate(selectors.records_in(found.id), 1)]
    lines = ["MỤC LỤC HỒ SƠ, TÀI LIỆU NỘP LƯU", f"Lần giao nộp {found.number:02}/{found.year}"]
    end = [f"Mục lục này có {len(rows)} hồ sơ."]
    return _table(_rules().prints.transfer, rows, found.unit_id, lines, end)


def _transfer_line(number: int, row: RecordInfo) -> list[str]:
    period = f"{_day(row.started_on)} – {_day(row.ended_on)}"
    return [str(number), row.notation, row.title, period, row.retention, str(row.pages or ""), row.note]


def minutes_pdf(actor: Actor, transfer_id: UUID) -> bytes:
    """Return the minutes of a hand-over, for both sides to sign."""
    found = selectors.transfer(actor, transfer_id)
    rows = selectors.records_in(found.id)
    day = clock.local(found.handed_over_at)
    data = {
        "agency": _agency(found.unit_id),
        "number": f"{found.number:02}/{found.year}",
        "day": f"ngày {day:%d} tháng {day:%m} năm {day:%Y}",
        "giver": found.giver,
        "receiver": found.received_by or found.receiver,
        "note": found.note,
        "count": str(len(rows)),
        "documents": str(sum(row.items for row in rows)),
        "pages": str(sum(row.pages for row in rows)),
        "files": [
            [row.notation, row.title, f"{row.package_sha256[:32]} {row.package_sha256[32:]}"] for row in rows
        ],
    }
    return _compiled("minutes.typ", data)


def _halves(digest: str) -> list[str]:
    """Return a digest as one text with a place to break the line."""
    return [f"{digest[:32]} {digest[32:]}".strip() or "—"]


def _table(
    columns: Sequence[PrintColumn],
    rows: Sequence[Sequence[str]],
    unit_id: UUID,
    lines: Sequence[str],
    end: Sequence[str],
) -> bytes:
    data = {
        "agency": _agency(unit_id),
        "lines": list(lines),
        "columns": [column.label for column in columns],
        "widths": [column.width for column in columns],
        "rows": [list(row) for row in rows],
        "end": list(end),
    }
    return _compiled("table.typ", data)


def _compiled(template: str, data: dict[str, Any]) -> bytes:
    inputs = {"data": json.dumps(data, ensure_ascii=False)}
    source = (FOLDER / template).read_bytes()
    return typesetting.pdf(source, inputs)


def _agency(unit_id: UUID) -> list[str]:
    """Return the agency above and the agency itself, as they stand at the head of a page."""
    unit = organisations.unit(unit_id)
    above = organisations.ancestors(unit_id)
    return [above[-1].name.upper() if above else "", unit.name.upper()]


def _rules() -> RecordRules:
    return selectors.rules_of(definitions.effective(selectors.KIND, selectors.RULES, clock.legal_day()).id)


def _day(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else ""
