"""The format check: is a DOCX or PDF laid out as decree 30/2020/NĐ-CP wants? Pure; knows no database."""

from zipfile import BadZipFile

from docx.opc.exceptions import PackageNotFoundError
from lxml.etree import XMLSyntaxError
from pdfminer.pdfparser import PDFSyntaxError
from pdfplumber.utils.exceptions import PdfminerException

from tinhso.government.documents.definition import DocumentLayout, DocumentRules
from tinhso.government.documents.layout.checking import check
from tinhso.government.documents.layout.docx_file import body_lines, read_docx, repair_docx
from tinhso.government.documents.layout.facts import Finding, LintReport, Sheet
from tinhso.government.documents.layout.pdf_file import read_pdf
from tinhso.government.documents.layout.recognising import recognise

UNREADABLE = (
    PackageNotFoundError,
    BadZipFile,
    PDFSyntaxError,
    PdfminerException,
    XMLSyntaxError,
    KeyError,
    ValueError,
)


def lint(data: bytes, layout: DocumentLayout, rules: DocumentRules) -> LintReport | None:
    """Return what differs from the decree, ``None`` for what is neither a readable DOCX nor a PDF."""
    try:
        sheet = _read(data)
    except UNREADABLE:
        return None
    if sheet is None or not sheet.lines:
        return None
    recognise(sheet.lines)
    names = {part.code: part.name.vi for part in layout.parts}
    found = tuple((names[line.part or "body"], line.text[:120]) for line in sheet.lines)
    return LintReport(sheet.kind, tuple(check(sheet, layout, rules)), found)


def _read(data: bytes) -> Sheet | None:
    if data[:4] == b"%PDF":
        return read_pdf(data)
    return read_docx(data) if data[:2] == b"PK" else None


__all__ = ["UNREADABLE", "Finding", "LintReport", "body_lines", "lint", "repair_docx"]
