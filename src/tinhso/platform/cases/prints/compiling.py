"""Typst to PDF. The same facts give the same bytes: no clock, no random, fonts embedded."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import segno
import typst

QR_MASK = 4  # any mask is valid; a fixed one spares trying all eight and keeps the bytes the same
TYPST = Path(__file__).parent.parent / "typst"
ARCHIVAL = "a-2b"


def compile_pdf(template: str, data: dict[str, Any], qr: str) -> bytes:
    """Compile a Typst template with `data` (parsed by the template from `sys.inputs.data`) and a QR code."""
    return compile_source(part("official") + template, data, qr)


def compile_source(source: str, data: dict[str, Any], qr: str, *, archival: bool = False) -> bytes:
    """Compile a complete source, as it is kept beside each issued form; archival PDF must name its day."""
    compiled = typst.compile(
        source.encode(),
        format="pdf",
        sys_inputs=_inputs(data, qr),
        font_paths=_fonts(),
        pdf_standards=[ARCHIVAL] if archival else [],
    )
    return bytes(compiled)


def places(source: str, data: dict[str, Any], qr: str) -> list[dict[str, Any]]:
    """Return what a source says of its own layout: where number, day and signature stand, in millimetres."""
    found = typst.query(
        source.encode(), "<place>", field="value", sys_inputs=_inputs(data, qr), font_paths=_fonts()
    )
    return list(json.loads(found))


def _inputs(data: dict[str, Any], qr: str) -> dict[str, str]:
    return {"data": json.dumps(data, ensure_ascii=False), "qr": qr_svg(qr) if qr else ""}


@cache
def _fonts() -> typst.Fonts:
    """Return the fonts of the library alone, read once; those of a machine would change the bytes."""
    return typst.Fonts(include_system_fonts=False)


@cache
def part(name: str) -> str:
    """Return one of the common parts that stand before a template."""
    return (TYPST / f"{name}.typ").read_text(encoding="utf-8")


def qr_svg(text: str) -> str:
    return segno.make(text, error="m", mask=QR_MASK, boost_error=False).svg_inline(
        scale=4, border=1, dark="#17211f"
    )
