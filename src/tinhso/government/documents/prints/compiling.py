"""Typst to PDF/A. The face is Times New Roman where the machine has it, else the nearest free one."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import typst

TYPST = Path(__file__).parent.parent / "typst"
ARCHIVAL = "a-2b"


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts()


def compile_pdf(name: str, data: dict[str, Any]) -> bytes:
    """Compile one of our templates with `data`."""
    source = (TYPST / "common.typ").read_text(encoding="utf-8") + (TYPST / name).read_text(encoding="utf-8")
    inputs = {"data": json.dumps(data, ensure_ascii=False)}
    made = typst.compile(
        source.encode(), format="pdf", sys_inputs=inputs, font_paths=_fonts(), pdf_standards=[ARCHIVAL]
    )
    return bytes(made)


def places(name: str, data: dict[str, Any], label: str) -> list[dict[str, Any]]:
    """Return what a template says of its own layout under a label: pages and millimetres."""
    source = (TYPST / "common.typ").read_text(encoding="utf-8") + (TYPST / name).read_text(encoding="utf-8")
    inputs = {"data": json.dumps(data, ensure_ascii=False)}
    found = typst.query(source.encode(), label, field="value", sys_inputs=inputs, font_paths=_fonts())
    return list(json.loads(found))
