"""Records from tables: one of procedures, one of ways to file, one of papers, joined by code.

A spreadsheet has them as sheets; a CSV file tells them apart in its first column, “bảng”. Columns are found
by their heading, with or without tone marks, in any order.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _
from pydantic import ValidationError

from tinhso.kernel.errors import Invalid
from tinhso.kernel.text_vi import fold, nfc
from tinhso.platform.procedures.columns import (
    CHANNELS,
    COLUMNS,
    LIST_SEPARATOR,
    LISTS,
    NATIONAL,
    PAPERS,
    PROCEDURES,
    TABLE_COLUMN,
    WORDS,
)
from tinhso.platform.procedures.contracts import Refusal
from tinhso.platform.procedures.reading import Reading, refusals, sha256_of, text_of
from tinhso.platform.procedures.record import Record

ROWS_MAX = 200_000
COLUMNS_MAX = 60
CELL_CHARACTERS_MAX = 5_000


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: what stands under each known heading."""

    number: int
    cells: Mapping[str, str]


@dataclass(slots=True)
class Gathered:
    """All lines that speak of one code."""

    main: Row
    channels: list[Row] = field(default_factory=list)
    papers: list[Row] = field(default_factory=list)


Table = Iterable[tuple[int, Sequence[str]]]


def read_csv(data: bytes) -> Reading:
    """Read the three tables from one CSV file in UTF-8."""
    text = text_of(data)
    delimiter = ";" if text.split("\n", 1)[0].count(";") > text.split("\n", 1)[0].count(",") else ","
    try:
        lines = [
            (number, [cell.strip() for cell in line])
            for number, line in enumerate(csv.reader(io.StringIO(text), delimiter=delimiter), start=1)
        ]
    except csv.Error as error:
        raise Invalid("procedures.csv", _("Không đọc được CSV: %(error)s.") % {"error": error}) from error
    head = lines[0][1] if lines else []
    if not head or fold(head[0]) != fold(TABLE_COLUMN):
        raise Invalid(
            "procedures.csv",
            _("Cột đầu của CSV phải là “%(table_column)s”; hãy dùng bảng mẫu.")
            % {"table_column": TABLE_COLUMN},
        )
    tables = {sheet: [lines[0], *_of_table(lines[1:], sheet)] for sheet in COLUMNS}
    return records_of(tables, sha256_of(data))


def _of_table(lines: Table, sheet: str) -> Iterator[tuple[int, Sequence[str]]]:
    return (line for line in lines if line[1] and fold(line[1][0]) == fold(sheet))


def records_of(tables: Mapping[str, Table], sha256: str) -> Reading:
    """Join the tables into records."""
    reading = Reading(sha256)
    rows = {sheet: list(_rows(sheet, tables.get(sheet, ()), reading)) for sheet in COLUMNS}
    gathered = {row.cells.get("code", ""): Gathered(row) for row in rows[PROCEDURES]}
    reading.refused += _twice(rows[PROCEDURES])
    for sheet, name in ((CHANNELS, "channels"), (PAPERS, "papers")):
        for row in rows[sheet]:
            found = gathered.get(row.cells.get("code", ""))
            if found is None:
                message = _("Bảng “%(procedures)s” không có mã %(code)s.") % {
                    "procedures": PROCEDURES,
                    "code": row.cells.get("code", "")[:40],
                }
                reading.refused.append(Refusal(sheet, row.number, "code", message))
            else:
                getattr(found, name).append(row)
    bad = {(item.sheet, item.row) for item in reading.refused}
    for found in gathered.values():
        if not _touched(found, bad):
            _record(found, reading)
    return reading.finish()


def _touched(found: Gathered, bad: set[tuple[str, int]]) -> bool:
    """A procedure one of whose lines cannot be read is not taken in part."""
    parts = ((PROCEDURES, [found.main]), (CHANNELS, found.channels), (PAPERS, found.papers))
    return any((sheet, row.number) in bad for sheet, rows in parts for row in rows)


def _twice(rows: Sequence[Row]) -> Iterator[Refusal]:
    seen: dict[str, int] = {}
    for row in rows:
        code = row.cells.get("code", "")
        if code in seen:
            yield Refusal(PROCEDURES, row.number, "code", f"Mã {code[:40]} đã có ở dòng {seen[code]}.")
            yield Refusal(PROCEDURES, seen[code], "code", f"Mã {code[:40]} còn có ở dòng {row.number}.")
        seen.setdefault(code, row.number)


def _rows(sheet: str, table: Table, reading: Reading) -> Iterator[Row]:
    """Read the heading, then each line that is not empty."""
    lines = iter(table)
    first = next(lines, None)
    if first is None:
        return
    headings = {fold(label): name for name, label in COLUMNS[sheet].items()}
    names = [headings.get(fold(cell), "") for cell in first[1][:COLUMNS_MAX]]
    if "code" not in names:
        message = _("Bảng “%(sheet)s” thiếu cột “Mã thủ tục”; hãy dùng bảng mẫu.") % {"sheet": sheet}
        raise Invalid("procedures.columns", message)
    for number, line in lines:
        if number > ROWS_MAX:
            raise Invalid(
                "procedures.rows",
                _("Bảng “%(sheet)s” dài quá %(max)s dòng.") % {"sheet": sheet, "max": ROWS_MAX},
            )
        cells = {name: nfc(cell) for name, cell in zip(names, line, strict=False) if name and cell}
        if cells:
            reading.refused += _strange(sheet, number, cells)
            yield Row(number, cells)


def _strange(sheet: str, number: int, cells: Mapping[str, str]) -> Iterator[Refusal]:
    for name, cell in cells.items():
        label = COLUMNS[sheet][name]
        if cell.startswith(("=", "@")):
            message = _("Ô “%(label)s” là công thức; hãy dán giá trị thay cho công thức.") % {"label": label}
            yield Refusal(sheet, number, name, message)
        elif len(cell) > CELL_CHARACTERS_MAX:
            yield Refusal(sheet, number, name, f"Ô “{label}” dài quá {CELL_CHARACTERS_MAX} ký tự.")


def _record(found: Gathered, reading: Reading) -> None:
    channels, starts = _channels(found.channels)
    values = {name: _value(name, cell) for name, cell in found.main.cells.items()}
    values["channels"] = channels
    values["papers"] = [_paper(row) for row in found.papers]

    def where(place: Sequence[Any]) -> tuple[str, int]:
        if place[:1] == ("channels",) and len(place) > 1:
            return CHANNELS, starts[place[1]]
        if place[:1] == ("papers",) and len(place) > 1:
            return PAPERS, found.papers[place[1]].number
        return PROCEDURES, found.main.number

    try:
        reading.records.append(Record.model_validate(values))
    except ValidationError as error:
        reading.refused += refusals(error, where)


def _channels(rows: Sequence[Row]) -> tuple[list[dict[str, Any]], list[int]]:
    """Lines that agree in all but the fee are one way to file with several fees."""
    found: list[dict[str, Any]] = []
    starts: list[int] = []
    for row in rows:
        way = _channel(row)
        fees = [_fee(row)] if {"kind", "amount", "fee_note"} & set(row.cells) else []
        if found and {**found[-1], "fees": []} == way:
            found[-1]["fees"] = [*found[-1]["fees"], *fees]
        else:
            found.append({**way, "fees": fees})
            starts.append(row.number)
    return found, starts


def _channel(row: Row) -> dict[str, Any]:
    cells = row.cells
    limit = {
        name: _value(name, cells[name]) for name in ("value", "unit", "cut_off") if name in cells
    } | _note(cells, "limit_note")
    made = {"channel": _value("channel", cells.get("channel", "")), "time_limit": limit, "fees": []}
    return made | ({"unit": cells["office"]} if "office" in cells else {})


def _fee(row: Row) -> dict[str, Any]:
    given = {name: _value(name, row.cells[name]) for name in ("kind", "amount") if name in row.cells}
    return given | _note(row.cells, "fee_note")


def _note(cells: Mapping[str, str], name: str) -> dict[str, str]:
    return {"note": cells[name]} if name in cells else {}


def _paper(row: Row) -> dict[str, Any]:
    return {name: _value(name, cell) for name, cell in row.cells.items() if name != "code"}


def _value(name: str, cell: str) -> Any:
    """Return the code behind a word of the column, the parts of a list, or the cell as it is."""
    if name in LISTS:
        return [part.strip() for part in cell.split(LIST_SEPARATOR) if part.strip()]
    if name == "amount":
        return cell.replace(".", "").replace(" ", "").removesuffix("đ")
    if name == "value":
        return cell.replace(",", ".")
    known = {fold(str(word)): code for code, word in WORDS.get(name, {}).items()}
    return known.get(fold(cell), NATIONAL.get(name, {}).get(cell, cell))
