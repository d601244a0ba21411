"""Number and day filled in after a signature: in the face of the page, embedded, and then locked."""

import io
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import pytest
import typst
from pyhanko.pdf_utils.misc import PdfStreamError

from tinhso.kernel import clock
from tinhso.platform.signing import facade
from tinhso.platform.signing.contracts import Blank, Sample, Verdict
from tinhso.platform.signing.documents import pdf_checking
from tinhso.platform.signing.documents.pdf_reading import hex_string, theirs
from tinhso.platform.signing.tests.conftest import Authorities

SHEET = '#set page("a4")\n#set text(font: "Libertinus Serif")\nSố:'
BLANKS = [
    Blank("so", 1, 30, 28, 20, 12, align="left"),
    Blank("ngay", 1, 60, 28, 8, 12, style="italic", align="center"),
]


def sample(wanted: Sample) -> bytes:
    marks = "".join(f"#box[{one}] " for one in wanted.characters)
    source = f'{SHEET}#text(style: "{wanted.style}", weight: "{wanted.weight}")[{marks}]'
    return bytes(typst.compile(source.encode(), format="pdf"))


@pytest.fixture(scope="module")
def blank() -> bytes:
    page = bytes(typst.compile(SHEET.encode(), format="pdf", pdf_standards=["a-2b"]))
    return facade.with_fields(page, BLANKS, sample, "0123456789/")


def fonts_of(pdf: bytes) -> set[tuple[str, bool]]:
    """Return every face of a file with whether it is embedded, wherever it is named."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        rows = [obj for obj in opened.objects if isinstance(obj, pikepdf.Dictionary)]
        found = [row for row in rows if row.get("/Type") == "/Font"]
        below = [one.DescendantFonts[0] if "/DescendantFonts" in one else one for one in found]
        parts = ("/FontFile", "/FontFile2", "/FontFile3")
        return {
            (str(one.BaseFont), any(part in one.get("/FontDescriptor", {}) for part in parts))
            for one in below
        }


def test_what_is_filled_in_is_drawn_with_an_embedded_face_of_the_page(blank: bytes, tmp_path: Path) -> None:
    filled = facade.with_values(blank, {"so": "1207/26", **facade.day_values(date(2027, 2, 3))})
    assert filled.startswith(blank)
    faces = fonts_of(filled)
    assert all(embedded for _name, embedded in faces)
    names = {name.split("+")[1] for name, _yes in faces}
    assert names == {
        "LibertinusSerif-Regular",
        "LibertinusSerif-Italic",
    }
    with pikepdf.open(io.BytesIO(filled)) as opened:
        values = {str(one.T): str(one.V) for one in opened.Root.AcroForm.Fields}
    assert values == {"so": "1207/26", "ngay": "03"}
    import pypdfium2

    document = pypdfium2.PdfDocument(filled)
    document.init_forms()
    page = document[0]
    dark = page.render(scale=4, may_draw_forms=True).to_pil().convert("L").crop((340, 318, 560, 372))
    empty = pypdfium2.PdfDocument(blank)[0].render(scale=4).to_pil().convert("L").crop((340, 318, 560, 372))
    assert empty.getextrema()[0] == 255
    assert dark.getextrema()[0] < 60


def test_a_long_text_is_made_smaller_and_a_strange_one_refused(blank: bytes) -> None:
    long = facade.with_values(blank, {"so": "1234567890/1234567890"})
    with pikepdf.open(io.BytesIO(long)) as opened:
        drawn = opened.Root.AcroForm.Fields[0].AP.N.read_bytes()
    assert 0 < float(drawn.split(b"/F0 ")[1].split()[0]) < 12
    with pytest.raises(ValueError, match="Đ"):
        facade.with_values(blank, {"so": "Đ"})


def test_a_document_without_fields_stays_as_it_is() -> None:
    page = bytes(typst.compile(SHEET.encode(), format="pdf"))
    assert facade.with_values(page, {"so": "1"}) == page


@pytest.mark.judge("pdfsig")
def test_the_second_signature_locks_what_was_filled_in(
    blank: bytes, authorities: Authorities, tmp_path: Path
) -> None:
    def verdicts(pdf: bytes) -> list[Any]:
        found = pdf_checking.check(pdf, authorities.anchors, clock.now())
        return [each.verdict for each in found[1]]

    leader, agency = authorities.issue("Vũ Văn Bình"), authorities.issue("UBND phường")
    signed = authorities.signed(leader, blank)
    filled = facade.with_values(signed, {"so": "12", "ngay": "03"})
    assert verdicts(filled) == [Verdict.VALID]
    done = authorities.signed(agency, filled)
    assert verdicts(done) == [Verdict.VALID, Verdict.VALID]
    (path := tmp_path / "a.pdf").write_bytes(done)
    said = subprocess.run(["pdfsig", str(path)], capture_output=True, text=True, check=False).stdout
    assert said.count("Signature is Valid") == 2
    bare = authorities.signed(agency, filled, stamp=False)  # no proof of the chain comes after it
    path.write_bytes(bare)
    said = subprocess.run(["pdfsig", str(path)], capture_output=True, text=True, check=False).stdout
    assert "Total document signed" in said.split("Signature #2")[1]
    forged = facade.with_values(done, {"so": "99"})
    assert verdicts(forged) == [Verdict.VALID, Verdict.CHANGED_LATER]


@pytest.mark.parametrize(
    "text", [b"<48 65\n6C6c6F>", b"<4>", b"<>", b"<4G>", b"<48", b"<" + b"0a" * 5_000 + b"> x"]
)
def test_hexadecimal_strings_are_read_as_the_library_reads_them(text: bytes) -> None:
    def outcome(read: Any) -> Any:
        stream = io.BytesIO(text)
        try:
            return read(stream).original_bytes, stream.tell()
        except PdfStreamError:
            return "refused"

    assert outcome(hex_string) == outcome(theirs)
