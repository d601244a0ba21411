"""The format check: is a DOCX or PDF laid out as decree 30/2020/NĐ-CP wants? Pure; knows no database."""

from zipfile import BadZipFile

from tinhso.government.documents.definition import DocumentLayout, DocumentRules
from tinhso.government.documents.layout.checking import check
from tinhso.government.documents.layout.facts import Finding, LintReport, Sheet
from tinhso.government.documents.layout.recognising import recognise


def lint(data: bytes, layout: DocumentLayout, rules: DocumentRules) -> LintReport | None:
    """Return what differs from the decree, ``None`` for what is neither a readable DOCX nor a PDF."""
    try:
        sheet = _read(data)
    except unreadable():
        return None
    if sheet is None or not sheet.lines:
        return None
    recognise(sheet.lines)
    names = {part.code: part.name.vi for part in layout.parts}
    found = tuple((names[line.part or "body"], line.text[:120]) for line in sheet.lines)
    return LintReport(sheet.kind, tuple(check(sheet, layout, rules)), found)


def body_lines(data: bytes) -> list[str]:
    """Return the paragraphs of a DOCX that are the text of a document, without heading and signature."""
    from tinhso.government.documents.layout import docx_file

    return docx_file.body_lines(data)


def repair_docx(data: bytes, layout: DocumentLayout) -> bytes:
    """Return a DOCX laid out as the decree wants, its words unchanged."""
    from tinhso.government.documents.layout.docx_file import repair

    return repair(data, layout)


def _read(data: bytes) -> Sheet | None:
    if data[:4] == b"%PDF":
        from tinhso.government.documents.layout.pdf_file import read_pdf

        return read_pdf(data)
    if data[:2] == b"PK":
        from tinhso.government.documents.layout.docx_file import read_docx

        return read_docx(data)
    return None


def unreadable() -> tuple[type[Exception], ...]:
    """Return what reading a file that is not what it seems raises."""
    from docx.opc.exceptions import PackageNotFoundError
    from lxml.etree import XMLSyntaxError
    from pdfminer.pdfparser import PDFSyntaxError
    from pdfplumber.utils.exceptions import PdfminerException

    syntax = PDFSyntaxError, PdfminerException, XMLSyntaxError
    return PackageNotFoundError, BadZipFile, *syntax, KeyError, ValueError


__all__ = ["Finding", "LintReport", "body_lines", "lint", "repair_docx", "unreadable"]
