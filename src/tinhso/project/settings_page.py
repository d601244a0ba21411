"""The table of `docs/operations/configure.md`, written from the one class that reads the environment."""

from pathlib import Path
from typing import Any

from pydantic.fields import FieldInfo

from tinhso.project.env import ROOT, Env

PAGE = ROOT / "docs" / "operations" / "configure.md"
BEGIN, END = "<!-- begin: tinhso settings -->\n", "<!-- end: tinhso settings -->\n"


def table() -> str:
    """Return every variable with its default and meaning."""
    rows = [_row(name, field) for name, field in Env.model_fields.items()]
    return "\n".join(["| variable | default | meaning |", "|---|---|---|", *rows]) + "\n"


def _row(name: str, field: FieldInfo) -> str:
    return f"| `{name.upper()}` | {_default(field.default)} | {(field.description or '').replace('|', '/')} |"


def _default(value: Any) -> str:
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, Path):
        return f"`{value.relative_to(ROOT)}`"
    return f"`{value}`" if value != "" else ""


def current(page: str) -> str:
    """Return the page with its table as it should be."""
    head, _begin, rest = page.partition(BEGIN)
    _old, _end, tail = rest.partition(END)
    return f"{head}{BEGIN}{table()}{END}{tail}"


def write() -> None:
    PAGE.write_text(current(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
