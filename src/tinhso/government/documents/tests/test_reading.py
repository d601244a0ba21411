"""The words of files: read by the job, found without tone marks, of no use when the file is broken."""

import io

import pypdfium2
import pytest

from tinhso.government.documents import facade
from tinhso.government.documents.models import Text
from tinhso.government.documents.prints.compiling import compile_pdf
from tinhso.government.documents.prints.docx import docx_of
from tinhso.government.documents.reading import DOCX, PDF, read_waiting, text_of
from tinhso.government.documents.tests.conftest import Office
from tinhso.government.documents.tests.test_layout import DATA
from tinhso.kernel.text_vi import fold
from tinhso.platform.files import facade as files

pytestmark = pytest.mark.django_db


def test_what_stands_in_a_file_is_found(office: Office) -> None:
    stored = files.store(actor=office.clerk, stream=io.BytesIO(docx_of(DATA)), name="bao-cao.docx")
    found = office.arrived(file_ids=[stored.id])
    assert list(facade.search(office.specialist, "320 hồ sơ").rows) == []
    assert (read_waiting(), read_waiting()) == (1, 0)
    assert [one.id for one in facade.search(office.specialist, "da giai quyet 320").rows] == [found.id]
    assert Text.objects.get().read_at is not None


def test_text_of_pdf_and_docx_and_of_what_is_neither() -> None:
    assert "320 ho so" in fold(text_of(compile_pdf("letter.typ", DATA), PDF))
    assert "320 ho so" in fold(text_of(docx_of(DATA), DOCX))
    assert [text_of(data, kind) for data, kind in ((b"x", PDF), (b"PK", DOCX), (b"x", "text/plain"))] == [
        ""
    ] * 3


@pytest.mark.judge("tesseract")
def test_a_scan_is_read_by_its_looks() -> None:
    with pypdfium2.PdfDocument(compile_pdf("letter.typ", DATA)) as opened:
        picture = io.BytesIO()
        opened[0].render(scale=3).to_pil().save(picture, "PNG")
    assert "320" in text_of(picture.getvalue(), "image/png")
