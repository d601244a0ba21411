"""From a posted page of rows to the values of a part, and to what is shown again."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from tinhso.government.designer import cells
from tinhso.government.designer.cells import Cell
from tinhso.government.designer.content import moved
from tinhso.government.designer.parts import Part
from tinhso.kernel.errors import Invalid
from tinhso.platform.shell.contracts import ErrorLine

ROWS_MAX = 300
MANY_LINES = frozenset({"lines", "texts", "options", "basis", "labels"})
CODED = frozenset({"code", "condition", "expression", "amount"})


@dataclass(frozen=True, slots=True)
class Shown:
    """One cell as the page draws it."""

    cell: Cell
    name: str
    value: str | list[str]
    options: list[tuple[str, Any]]
    error: str = ""

    @property
    def label(self) -> Any:
        return self.cell.label

    @property
    def kind(self) -> str:
        return self.cell.kind

    @property
    def lines(self) -> int:
        """Return how many lines the box has; 0 is a box of one line."""
        return 3 if self.kind == "area" else 5 if self.kind in MANY_LINES else 0

    @property
    def coded(self) -> bool:
        return self.kind in CODED


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a part: its values, and where it stood in the part it came from."""

    values: dict[str, Any]
    was: int | None
    faults: Mapping[str, str]

    @property
    def code(self) -> str:
        """Return the code by which a link leads to the row."""
        return str(self.values.get("code") or self.values.get("key") or "")


def rows_of(part: Part, value: Any) -> list[Row]:
    """Return the rows of a part as it stands; a record is one row."""
    items = [value] if part.single else list(value)
    return [Row(dict(item), number, {}) for number, item in enumerate(items)]


def posted(part: Part, value: Any, post: QueryDict) -> list[Row]:
    """Read every row; what the page does not know of a row stays as it was."""
    items = [value] if part.single else list(value)
    count = min(_number(post.get("rows", "")) or 0, ROWS_MAX)
    return [_row(part, items, post, f"r{index}") for index in range(count)]


def _row(part: Part, items: Sequence[Any], post: QueryDict, prefix: str) -> Row:
    was = _number(post.get(f"{prefix}.was", ""))
    before = dict(items[was]) if was is not None and was < len(items) else {}
    values, faults = dict(before), {}
    for cell in part.cells:
        try:
            old = cells.value_at(before, cell.path)
            read = cells.read(cell, post.getlist(f"{prefix}.{cell.path}"), old)
            cells.put(values, cell.path, read)
        except Invalid as error:
            faults[cell.path] = str(error)
            cells.put(values, cell.path, "\n".join(post.getlist(f"{prefix}.{cell.path}")))
    return Row(values, was if before else None, faults)


def changed(part: Part, rows: list[Row], do: str) -> list[Row]:
    """Add, remove or move a row, as the pressed button says."""
    verb, _colon, position = do.partition(":")
    index = _number(position)
    if verb == "add":
        return [*rows, Row(part.new(_free(rows)), None, {})]
    if index is None or index >= len(rows):
        return rows
    if verb == "remove":
        return [row for number, row in enumerate(rows) if number != index]
    return moved(rows, index, {"up": -1, "down": 1}.get(verb, 0))


def value_of(part: Part, rows: Sequence[Row]) -> Any:
    return dict(rows[0].values) if part.single else [row.values for row in rows]


def shown(part: Part, rows: Sequence[Row], content: Mapping[str, Any]) -> Iterator[list[Shown]]:
    """Yield the cells of each row."""
    for index, row in enumerate(rows):
        yield [
            Shown(
                cell,
                f"r{index}.{cell.path}",
                cells.typed(cell, row.values),
                cells.options_of(cell, content),
                row.faults.get(cell.path, ""),
            )
            for cell in part.cells
        ]


def error_lines(part: Part, rows: Sequence[Row]) -> list[ErrorLine]:
    labels = {cell.path: str(cell.label) for cell in part.cells}
    return [
        ErrorLine(
            f"r{index}.{path}", _("Dòng %(row)s, %(cell)s") % {"row": index + 1, "cell": labels[path]}, text
        )
        for index, row in enumerate(rows)
        for path, text in row.faults.items()
    ]


def _free(rows: Sequence[Row]) -> int:
    """Return a number that makes no code of the rows twice."""
    taken = {str(row.values.get(name, "")) for row in rows for name in ("code", "key")}
    number = len(rows) + 1
    while any(code.endswith((f"-{number}", f"_{number}")) for code in taken):
        number += 1
    return number


def _number(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) <= 4 else None  # noqa: PLR2004 - far beyond ROWS_MAX
