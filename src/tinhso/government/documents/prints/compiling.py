"""Typst to PDF/A. The face is Times New Roman where the machine has it, else the nearest free one."""

import json
from pathlib import Path
from typing import Any

from tinhso.kernel import clock, typesetting

TYPST = Path(__file__).parent.parent / "typst"


def _given(name: str, data: dict[str, Any]) -> tuple[bytes, dict[str, str]]:
    """Return the template with what all share before it, and its data; archival PDF names its day."""
    today = clock.today()
    whole = data | {"today": [today.year, today.month, today.day]}
    source = (TYPST / "common.typ").read_bytes() + (TYPST / name).read_bytes()
    return source, {"data": json.dumps(whole, ensure_ascii=False)}


def compile_pdf(name: str, data: dict[str, Any]) -> bytes:
    """Compile one of our templates with `data`."""
    source, inputs = _given(name, data)
    return typesetting.pdf(source, inputs, archival=True, machine_fonts=True)


def places(name: str, data: dict[str, Any], label: str) -> list[dict[str, Any]]:
    """Return what a template says of its own layout under a label: pages and millimetres."""
    source, inputs = _given(name, data)
    return typesetting.told(source, label, inputs, machine_fonts=True)
