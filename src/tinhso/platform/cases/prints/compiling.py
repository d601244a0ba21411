"""Templates of official papers to PDF: their common parts, their facts and the QR code."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import segno

from tinhso.kernel import typesetting

QR_MASK = 4  # any mask is valid; a fixed one spares trying all eight and keeps the bytes the same
TYPST = Path(__file__).parent.parent / "typst"


def compile_pdf(template: str, data: dict[str, Any], qr: str) -> bytes:
    """Compile a Typst template with `data` (parsed by the template from `sys.inputs.data`) and a QR code."""
    return compile_source(part("official") + template, data, qr)


def compile_source(source: str, data: dict[str, Any], qr: str, *, archival: bool = False) -> bytes:
    """Compile a complete source, as it is kept beside each issued form; archival PDF must name its day."""
    return typesetting.pdf(source.encode(), _inputs(data, qr), archival=archival)


def places(source: str, data: dict[str, Any], qr: str) -> list[dict[str, Any]]:
    """Return what a source says of its own layout: where number, day and signature stand, in millimetres."""
    return typesetting.told(source.encode(), "<place>", _inputs(data, qr))


def _inputs(data: dict[str, Any], qr: str) -> dict[str, str]:
    return {"data": json.dumps(data, ensure_ascii=False), "qr": qr_svg(qr) if qr else ""}


@cache
def part(name: str) -> str:
    """Return one of the common parts that stand before a template."""
    return (TYPST / f"{name}.typ").read_text(encoding="utf-8")


def qr_svg(text: str) -> str:
    return segno.make(text, error="m", mask=QR_MASK, boost_error=False).svg_inline(
        scale=4, border=1, dark="#17211f"
    )
