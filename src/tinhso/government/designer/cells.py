"""One value of a definition as a person types it, and back.

Each kind of cell reads what was typed into the plain value YAML holds, and writes the value for typing again.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from unicodedata import normalize

from django.utils.translation import gettext as _

from tinhso.kernel.errors import Invalid

CELL_LENGTH_MAX = 20_000
NUMBER_MAX = 10**12
Choice = tuple[str, Any]


@dataclass(frozen=True, slots=True)
class Cell:
    """A value of a part by its path, such as `name.vi`. An empty one is left out of the YAML."""

    path: str
    label: Any
    kind: str = "text"
    choices: Sequence[Choice] | Callable[[Mapping[str, Any]], Sequence[Choice]] = field(default=())
    hint: Any = ""
    main: bool = False
    """Shown at once; the others stand behind “Thêm”."""


def options_of(cell: Cell, content: Mapping[str, Any]) -> list[Choice]:
    found = cell.choices(content) if callable(cell.choices) else cell.choices
    return list(found)


def value_at(row: Mapping[str, Any], path: str) -> Any:
    found: Any = row
    for key in path.split("."):
        if key == "vi" and isinstance(found, str):  # a text without a language is Vietnamese
            return found
        found = found.get(key) if isinstance(found, Mapping) else None
    return found


def put(row: dict[str, Any], path: str, value: Any) -> None:
    """Set a value by its path; `None` takes the key away, and what becomes empty by that too."""
    key, _dot, rest = path.partition(".")
    if not rest:
        if value is None:
            row.pop(key, None)
        else:
            row[key] = value
        return
    inner = row.get(key)
    inner = dict(inner) if isinstance(inner, Mapping) else {"vi": inner} if isinstance(inner, str) else {}
    put(inner, rest, value)
    if inner:
        row[key] = inner
    else:
        row.pop(key, None)


def typed(cell: Cell, row: Mapping[str, Any]) -> str | list[str]:
    """Return a value as it is typed."""
    found: str | list[str] = WRITERS.get(cell.kind, _plain)(value_at(row, cell.path))
    return found


def read(cell: Cell, given: Sequence[str], before: Any) -> Any:
    """Return what was typed as a value; raise `Invalid` with a message for its field."""
    if cell.kind in {"many", "flags"}:
        return [text for text in given if text] or None
    text = normalize("NFC", "\n".join(given).replace("\r\n", "\n")).strip()
    if len(text) > CELL_LENGTH_MAX:
        raise Invalid("designer.long", _("Dài quá %(max)s ký tự.") % {"max": CELL_LENGTH_MAX})
    return READERS[cell.kind](text, before) if text or cell.kind == "tick" else None


def _plain(value: Any) -> str:
    return "" if value is None else str(value)


def _condition(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else _plain(value)


def _labels(value: Any) -> str:
    return "\n".join(f"{code} = {_text_of(label)}" for code, label in (value or {}).items())


def _lines(value: Any) -> str:
    return "\n".join(_text_of(item) for item in value or [])


def _text_of(item: Any) -> str:
    return str(item.get("vi", "")) if isinstance(item, Mapping) else _plain(item)


def _options(value: Any) -> str:
    return "\n".join(f"{item.get('value', '')} = {_text_of(item.get('label', ''))}" for item in value or [])


def _basis(value: Any) -> str:
    rows = [(str(item.get("document", "")), str(item.get("clause", ""))) for item in value or []]
    return "\n".join(" | ".join(filter(None, row)) for row in rows)


def _several(value: Any) -> list[str]:
    return [str(item) for item in value or []]


WRITERS: dict[str, Callable[[Any], Any]] = {
    "condition": _condition,
    "tick": _condition,
    "lines": _lines,
    "texts": _lines,
    "labels": _labels,
    "options": _options,
    "basis": _basis,
    "many": _several,
    "flags": _several,
}


def _read_number(text: str, before: Any) -> int:
    if not re.fullmatch(r"\d{1,12}", text):
        raise Invalid("designer.number", _("Hãy gõ một số, ví dụ 8."))
    return int(text)


def _read_amount(text: str, before: Any) -> int | str:
    """A plain number is đồng; anything else is an expression."""
    bare = text.replace(".", "").replace(" ", "")
    return int(bare) if re.fullmatch(r"\d{1,12}", bare) and bare.isdecimal() else text


def _read_condition(text: str, before: Any) -> bool | str:
    return {"true": True, "false": False}.get(text.lower(), text)


def _read_lines(text: str, before: Any) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _read_texts(text: str, before: Any) -> list[Any]:
    """Keep the English of a line that stays as it was."""
    known = {_text_of(item): item for item in before or []}
    return [known.get(line, {"vi": line}) for line in _read_lines(text, before)]


def _read_options(text: str, before: Any) -> list[dict[str, Any]]:
    known = {(str(item.get("value")), _text_of(item.get("label"))): item for item in before or []}
    found = []
    for line in _read_lines(text, before):
        value, _sign, label = (piece.strip() for piece in line.partition("="))
        found.append(known.get((value, label or value), {"value": value, "label": {"vi": label or value}}))
    return found


def _read_labels(text: str, before: Any) -> dict[str, Any]:
    known = before or {}
    pairs = [tuple(map(str.strip, line.partition("=")[::2])) for line in _read_lines(text, before)]
    same = {code: known[code] for code, label in pairs if code in known and _text_of(known[code]) == label}
    return {code: same.get(code, {"vi": label or code}) for code, label in pairs}


def _read_basis(text: str, before: Any) -> list[Any]:
    known = {(str(item.get("document", "")), str(item.get("clause", ""))): item for item in before or []}
    pairs = [line.partition("|") for line in _read_lines(text, before)]
    rows = [(number.strip(), clause.strip()) for number, _bar, clause in pairs]
    return [
        known.get((number, clause), {"document": number} | ({"clause": clause} if clause else {}))
        for number, clause in rows
    ]


READERS: dict[str, Callable[[str, Any], Any]] = {
    "text": lambda text, before: text,
    "area": lambda text, before: text,
    "code": lambda text, before: text,
    "date": lambda text, before: text,
    "choice": lambda text, before: text,
    "number": _read_number,
    "amount": _read_amount,
    "condition": _read_condition,
    "expression": lambda text, before: text,
    "tick": lambda text, before: True if text else None,
    "lines": _read_lines,
    "texts": _read_texts,
    "labels": _read_labels,
    "options": _read_options,
    "basis": _read_basis,
}
