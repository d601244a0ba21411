"""Reading the files of documents for the search: their text, and of scans what tesseract makes out."""

import io
import logging
import shutil
import subprocess
import tempfile
from pathlib import Path

from tinhso.government.documents.indexing import body_of, index
from tinhso.government.documents.layout import unreadable
from tinhso.government.documents.models import Document, Text
from tinhso.platform.files import facade as files

BATCH = 20
PAGES_MAX = 200
OCR_PAGES_MAX = 20
OCR_TIMEOUT_S = 60
OCR_SCALE = 2.0
LETTERS_OF_TEXT_MIN = 40
"""A page with fewer letters is a picture of a page."""
PDF, DOCX = "application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
IMAGES = frozenset({"image/png", "image/jpeg"})
logger = logging.getLogger(__name__)


def read_waiting() -> int:
    """Read the files of some documents whose words are not in the search yet."""
    waiting = Text.objects.filter(read_at__isnull=True).values_list("document_id", flat=True)[:BATCH]
    rows = Document.objects.filter(pk__in=list(waiting))
    for found in rows:
        index(found, f"{body_of(found)} {text_of_file(found)}", read=True)
    return len(rows)


def text_of_file(found: Document) -> str:
    """Return the text of a document's file; what cannot be read has none."""
    if found.file_id is None:
        return ""
    kind = files.file_info(found.file_id).media_type
    with files.open_file(found.file_id) as stream:
        data = stream.read()
    return text_of(data, kind)


def text_of(data: bytes, media_type: str) -> str:
    try:
        if media_type == PDF:
            return pdf_text(data)
        if media_type == DOCX:
            return "\n".join(docx_lines(data))
        return ocr(data, ".png") if media_type in IMAGES else ""
    except _unreadable() as error:
        logger.warning("documents.unreadable", extra={"why": str(error)})
        return ""


def _unreadable() -> tuple[type[Exception], ...]:
    from pypdfium2 import PdfiumError

    return PdfiumError, *unreadable()


def docx_lines(data: bytes) -> list[str]:
    """Return the paragraphs of a DOCX, those of its tables too."""
    import docx

    opened = docx.Document(io.BytesIO(data))
    lines = [paragraph.text for paragraph in opened.paragraphs]
    for table in opened.tables:
        lines += [cell.text for row in table.rows for cell in row.cells]
    return [line.strip() for line in lines if line.strip()]


def pdf_text(data: bytes) -> str:
    """Return the text of a PDF; a page that is a picture goes through tesseract where it is installed."""
    from pypdfium2 import PdfDocument

    found = []
    with PdfDocument(data) as opened:
        for number in range(min(len(opened), PAGES_MAX)):
            text = opened[number].get_textpage().get_text_range()
            if (
                len(text.strip()) < LETTERS_OF_TEXT_MIN
                and number < OCR_PAGES_MAX
                and shutil.which("tesseract")
            ):
                picture = io.BytesIO()
                opened[number].render(scale=OCR_SCALE).to_pil().save(picture, "PNG")
                text = ocr(picture.getvalue(), ".png") or text
            found.append(text)
    return "\n".join(found)


def ocr(picture: bytes, suffix: str) -> str:
    """Return what tesseract makes out in Vietnamese; nothing where it is not installed or gives up."""
    program = shutil.which("tesseract")
    if program is None:
        return ""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"page{suffix}"
        path.write_bytes(picture)
        command = [program, str(path), "stdout", "-l", language(program)]
        try:
            done = subprocess.run(command, capture_output=True, timeout=OCR_TIMEOUT_S, check=False)  # noqa: S603
        except subprocess.TimeoutExpired:
            return ""
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""


def language(program: str) -> str:
    """Return ``vie`` where its data is installed, else English letters."""
    known = subprocess.run([program, "--list-langs"], capture_output=True, timeout=10, check=False)  # noqa: S603
    return "vie" if b"vie" in known.stdout.split() else "eng"
