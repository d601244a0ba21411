"""Reading and repairing a DOCX."""

import io
from collections.abc import Iterator
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from tinhso.government.documents.definition import DocumentLayout
from tinhso.government.documents.layout.facts import Line, Sheet
from tinhso.government.documents.layout.recognising import recognise

UNFACED = frozenset({"", "body", "title", "recipients"})
"""Parts in which a writer may stress a word."""


def read_docx(data: bytes) -> Sheet:
    """Return what a DOCX says of itself; an inherited value is followed through its styles."""
    opened = docx.Document(io.BytesIO(data))
    return _sheet(opened)


def body_lines(data: bytes) -> list[str]:
    """Return the paragraphs that are the text of a document, without heading, signature and receivers.

    A file without the heading of a document is text altogether.
    """
    lines = recognise(read_docx(data).lines)
    whole = not any(line.part == "nation" for line in lines)
    return [line.text for line in lines if whole or line.part in {"", "body"}]


def _sheet(opened: Any) -> Sheet:
    first = opened.sections[0]
    page = (first.page_width.mm, first.page_height.mm)
    edges = (first.top_margin, first.bottom_margin, first.left_margin, first.right_margin)
    lines = [_line(paragraph) for paragraph in _paragraphs(opened) if paragraph.text.strip()]
    return Sheet("docx", page, tuple(edge.mm for edge in edges), lines)  # type: ignore[arg-type]


def _paragraphs(opened: Any) -> Iterator[Paragraph]:
    """Walk the body in its order, into tables: the heading of a document is usually one."""
    for element in opened.element.body.iter(qn("w:p")):
        yield Paragraph(element, opened)


def _line(paragraph: Paragraph) -> Line:
    runs = [run for run in paragraph.runs if run.text.strip()]
    first = runs[0] if runs else None
    style = paragraph.style
    size = _first(first and first.font.size, *(one.font.size for one in _styles(style)))
    form = paragraph.paragraph_format
    spacing = form.line_spacing if isinstance(form.line_spacing, float) else None
    alignment = _first(paragraph.alignment, *(one.paragraph_format.alignment for one in _styles(style)))
    return Line(
        text=paragraph.text.strip(),
        size=size.pt if size else None,
        bold=bool(_first(first and first.font.bold, *(one.font.bold for one in _styles(style)))),
        italic=bool(_first(first and first.font.italic, *(one.font.italic for one in _styles(style)))),
        font=str(_first(first and first.font.name, *(one.font.name for one in _styles(style))) or ""),
        justified=alignment == WD_ALIGN_PARAGRAPH.JUSTIFY,
        spacing=spacing,
        first_line_mm=form.first_line_indent.mm if form.first_line_indent is not None else None,
        handle=paragraph,
    )


def _styles(style: Any) -> Iterator[Any]:
    while style is not None:
        yield style
        style = style.base_style


def _first(*values: Any) -> Any:
    return next((value for value in values if value is not None), None)


def repair(data: bytes, layout: DocumentLayout) -> bytes:
    """Return the file with page, margins, faces and sizes as the decree wants; no word of it changes."""
    opened = docx.Document(io.BytesIO(data))
    lines = recognise(_sheet(opened).lines)
    for section in opened.sections:
        _repair_page(section, layout)
    for line in lines:
        _repair_line(line, layout)
    normal = opened.styles["Normal"]
    _face(normal.element.get_or_add_rPr(), normal.font, layout.fonts[0])
    out = io.BytesIO()
    opened.save(out)
    return out.getvalue()


def _repair_page(section: Any, layout: DocumentLayout) -> None:
    section.page_width, section.page_height = Mm(layout.page_mm[0]), Mm(layout.page_mm[1])
    for edge in ("top", "bottom", "left", "right"):
        low, high = getattr(layout.margins, edge)
        name = f"{edge}_margin"
        now = getattr(section, name).mm
        setattr(section, name, Mm(min(max(now, low), high)))


def _repair_line(line: Line, layout: DocumentLayout) -> None:
    part = layout.part(line.part or "body")
    paragraph: Any = line.handle
    low, high = part.size
    size = min(max(line.size or high, low), high)
    for run in paragraph.runs:
        _face(run._element.get_or_add_rPr(), run.font, layout.fonts[0])  # noqa: SLF001 - the only way to the face
        run.font.size = Pt(size)
        if line.part not in UNFACED:
            run.font.bold, run.font.italic = part.bold or None, part.italic or None
        if part.capitals:
            run.text = run.text.upper()
    if line.part == "body":
        if not line.text.isupper():
            paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        paragraph.paragraph_format.space_after = Pt(layout.paragraph_gap_pt)
        if line.spacing is not None:
            few, many = layout.line_spacing
            paragraph.paragraph_format.line_spacing = min(max(line.spacing, few), many)


def _face(properties: Any, font: Any, name: str) -> None:
    font.name = name
    properties.get_or_add_rFonts().set(qn("w:eastAsia"), name)
