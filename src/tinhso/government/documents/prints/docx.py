"""A draft as an editable file, laid out as decree 30/2020/NĐ-CP wants."""

import io
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from tinhso.government.documents.models import Document
from tinhso.government.documents.parts import latest
from tinhso.government.documents.prints.letter import letter_data, style_of
from tinhso.platform.files import facade as files

FACE = "Times New Roman"
CENTRE, JUSTIFY, LEFT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY, WD_ALIGN_PARAGRAPH.LEFT


def draft_docx(found: Document) -> bytes:
    """Return the newest version as it was brought or filled in; one written on the page is laid out here."""
    newest = latest(found)
    if newest is None or newest.docx_id is None:
        return docx_of(letter_data(found))
    with files.open_file(newest.docx_id) as stream:
        return stream.read()


def docx_of(data: dict[str, Any]) -> bytes:
    """Return a document made of the same parts as its PDF; the number is left open."""
    made = docx.Document()
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    made.styles["Normal"].font.name = FACE
    made.styles["Normal"].element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), FACE)
    _head(made, data)
    if not data["letter"]:
        _put(made.add_paragraph(), data["kind"].upper(), 14, CENTRE, bold=True)
        _put(made.add_paragraph(), data["subject"], 14, CENTRE, bold=True)
    for text in data["body"]:
        _body(made.add_paragraph(), text)
    _foot(made, data)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def _body(paragraph: Any, text: str) -> None:
    style = style_of(text)
    if style == "heading":
        _put(paragraph, text, 14, CENTRE, bold=True)
    else:
        _put(paragraph, text, 14, JUSTIFY, italic=style == "ground")
        paragraph.paragraph_format.first_line_indent = Mm(10)
    paragraph.paragraph_format.space_after = Pt(6)


def _head(made: Any, data: dict[str, Any]) -> None:
    left, right = made.add_table(rows=1, cols=2).rows[0].cells
    if data["above"]:
        _put(left.paragraphs[0], data["above"].upper(), 12, CENTRE, bold=True)
        _put(left.add_paragraph(), data["agency"].upper(), 12, CENTRE, bold=True)
    else:
        _put(left.paragraphs[0], data["agency"].upper(), 12, CENTRE, bold=True)
    _put(left.add_paragraph(), f"Số: {data.get('code') or '       /' + data['notation']}", 13, CENTRE)
    if data["letter"]:
        _put(left.add_paragraph(), f"V/v {data['subject']}", 12, CENTRE)
    _put(right.paragraphs[0], "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, CENTRE, bold=True)
    _put(right.add_paragraph(), "Độc lập - Tự do - Hạnh phúc", 13, CENTRE, bold=True)
    place = f"{data['place']}, {data.get('day') or 'ngày      tháng      năm'}"
    _put(right.add_paragraph(), place, 13, CENTRE, italic=True)


def _foot(made: Any, data: dict[str, Any]) -> None:
    left, right = made.add_table(rows=1, cols=2).rows[0].cells
    _put(left.paragraphs[0], "Nơi nhận:", 12, LEFT, bold=True, italic=True)
    for name in (*data["recipients"], "Lưu: VT"):
        _put(left.add_paragraph(), f"- {name};", 11, LEFT)
    lines = (data["authority"] or "NGƯỜI KÝ").upper().splitlines()
    _put(right.paragraphs[0], lines[0], 14, CENTRE, bold=True)
    for line in lines[1:]:
        _put(right.add_paragraph(), line, 14, CENTRE, bold=True)
    _put(right.add_paragraph(), "\n\n\n" + data["signer"], 14, CENTRE, bold=True)


def _put(
    paragraph: Any, text: str, size: int, align: Any, *, bold: bool = False, italic: bool = False
) -> Any:
    run = paragraph.add_run(text)
    run.font.name, run.font.size, run.font.bold, run.font.italic = (
        FACE,
        Pt(size),
        bold or None,
        italic or None,
    )
    paragraph.alignment = align
    return paragraph
