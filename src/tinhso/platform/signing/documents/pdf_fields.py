"""Places of a PDF that are filled in after a signature: made empty before it, filled as a new revision.

A signature covers the document with its empty fields; filling them in is what such a document is for, so the
signature stays whole (ISO 32000-2, 12.8.2.2: form filling). What is filled in is drawn with a subset of the
face of the page, embedded before the signature: PDF/A wants it so, and it looks like the line it stands in.
"""

import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name, pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader

from tinhso.platform.signing.contracts import Blank, Sample

MM = 72 / 25.4
"""Points in a millimetre."""
ASCENT, DESCENT = 0.9, 0.25
"""Of a line, in shares of its size: the box that templates leave, and what hangs below the line."""
PRINTED = 4
QUADDING = {"left": 0, "center": 1, "right": 2}
GLYPH_UNITS = 1000
_PAIRS = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_SET = re.compile(r"/(\S+) ([\d.]+) Tf")


@dataclass(frozen=True, slots=True)
class Face:
    """An embedded subset: which code draws a character, and how wide, in thousandths of the size."""

    codes: Mapping[str, str]
    widths: Mapping[str, float]

    def drawn(self, text: str) -> str:
        """Return the codes of a text in hexadecimal; raise `ValueError` for a character it has not."""
        missing = sorted({char for char in text if char not in self.codes})
        if missing:
            raise ValueError(f"not in the face of the field: {' '.join(missing)}")
        return "".join(self.codes[char] for char in text)

    def width(self, text: str, size: float) -> float:
        return sum(self.widths[char] for char in text) * size / GLYPH_UNITS


def with_fields(
    pdf: bytes, blanks: Sequence[Blank], sample: Callable[[Sample], bytes], characters: str
) -> bytes:
    """Add one empty text field for each blank that will take some of `characters`.

    `sample` sets these characters, one by one, in the face of the document and returns that as a PDF.
    """
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    kinds = list(dict.fromkeys(Sample(blank.style, blank.weight, characters) for blank in blanks))
    fonts = {kind: (f"F{place}", _embedded(writer, sample(kind))) for place, kind in enumerate(kinds)}
    made = generic.ArrayObject()
    for blank in blanks:
        name, font = fonts[Sample(blank.style, blank.weight, characters)]
        made.append(_field(writer, blank, name, font))
    resources = generic.DictionaryObject({pdf_name(f"/{name}"): font for name, font in fonts.values()})
    form = {
        pdf_name("/Fields"): made,
        pdf_name("/DR"): generic.DictionaryObject({pdf_name("/Font"): resources}),
    }
    writer.root[pdf_name("/AcroForm")] = writer.add_object(generic.DictionaryObject(form))
    writer.update_root()
    return _written(writer)


def with_values(pdf: bytes, values: Mapping[str, str]) -> bytes:
    """Fill in the fields of these names; a document without them (made elsewhere) stays as it is."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    found = [(name, ref) for name, ref in text_fields(writer) if name in values]
    if not found:
        return pdf
    for name, reference in found:
        _fill(writer, reference.get_object(), values[name])
        writer.mark_update(reference)
    return _written(writer)


def filled_names(reader: PdfFileReader) -> list[str]:
    """Return the names of text fields that hold a value."""
    return [name for name, reference in text_fields(reader) if reference.get_object().get("/V")]


def text_fields(pdf: Any) -> Iterator[tuple[str, Any]]:
    """Yield the text fields of the form by name, with their references."""
    form = _entry(pdf.root, "/AcroForm")
    known = _entry(form, "/Fields")
    for place in range(len(known) if isinstance(known, generic.ArrayObject) else 0):
        reference = known.raw_get(place)
        field = reference.get_object()
        if isinstance(field, generic.DictionaryObject) and field.get("/FT") == "/Tx":
            yield str(field.get("/T", "")), reference


def _entry(found: Any, key: str) -> Any:
    """Return a value of a dictionary, its reference followed; nothing where there is none."""
    return found[key] if isinstance(found, generic.DictionaryObject) and key in found else None


def _embedded(writer: IncrementalPdfFileWriter, sample: bytes) -> Any:
    """Bring over the font of a sample that has most of its characters."""
    page = PdfFileReader(io.BytesIO(sample)).root["/Pages"]["/Kids"][0]
    fonts = page["/Resources"]["/Font"]
    return writer.import_object(fonts.raw_get(richest(fonts)))


def richest(fonts: Any) -> str:
    """Return the name of the font of a page that draws most characters."""
    return str(max(fonts, key=lambda name: len(_codes(fonts[name]))))


def _field(writer: IncrementalPdfFileWriter, blank: Blank, name: str, font: Any) -> Any:
    page = writer.find_page_for_modification(blank.page - 1)[0]
    here = page.get_object()
    top = float(here["/MediaBox"][3]) - blank.y * MM
    left, width, height = blank.x * MM, blank.width * MM, blank.size * (ASCENT + DESCENT)
    box = (left, top - height, left + width, top)
    facts: dict[str, Any] = {
        "/Type": pdf_name("/Annot"),
        "/Subtype": pdf_name("/Widget"),
        "/FT": pdf_name("/Tx"),
        "/T": pdf_string(blank.name),
        "/Rect": generic.ArrayObject(generic.FloatObject(value) for value in box),
        "/F": generic.NumberObject(PRINTED),
        "/Q": generic.NumberObject(QUADDING[blank.align]),
        "/DA": pdf_string(f"/{name} {blank.size:g} Tf 0 g"),
        "/P": page,
    }
    made = generic.DictionaryObject({pdf_name(key): value for key, value in facts.items()})
    resources = generic.DictionaryObject({pdf_name(f"/{name}"): font})
    _show(writer, made, _appearance("", (width, height), resources))
    reference = writer.add_object(made)
    if "/Annots" not in here:
        here[pdf_name("/Annots")] = generic.ArrayObject()
    here["/Annots"].append(reference)
    writer.mark_update(page)
    return reference


def _fill(writer: IncrementalPdfFileWriter, field: Any, text: str) -> None:
    left, bottom, right, top = (float(value) for value in field["/Rect"])
    fonts = field["/AP"]["/N"]["/Resources"]["/Font"]
    name, size = _set_in(field)
    face = face_of(fonts[f"/{name}"])
    codes, wide = face.drawn(text), face.width(text, size)
    size = min(size, size * (right - left) / wide) if wide else size
    room = right - left - face.width(text, size)
    x = room * int(field.get("/Q", 0)) / 2
    line = f"/{name} {size:g} Tf 0 g {x:.2f} {size * DESCENT:.2f} Td <{codes}> Tj"
    drawn = f"/Tx BMC q BT {line} ET Q EMC"
    field[pdf_name("/V")] = pdf_string(text)
    _show(writer, field, _appearance(drawn, (right - left, top - bottom), fonts))


def _set_in(field: Any) -> tuple[str, float]:
    """Return face and size as the field says them itself."""
    found = _SET.search(str(field["/DA"]))
    if found is None:
        raise ValueError("a field without a face")
    return found[1], float(found[2])


def _show(writer: IncrementalPdfFileWriter, field: Any, appearance: generic.StreamObject) -> None:
    normal = {pdf_name("/N"): writer.add_object(appearance)}
    field[pdf_name("/AP")] = generic.DictionaryObject(normal)


def _appearance(drawn: str, size: tuple[float, float], fonts: Any) -> generic.StreamObject:
    stream = generic.StreamObject(stream_data=drawn.encode("ascii"))
    stream[pdf_name("/Type")] = pdf_name("/XObject")
    stream[pdf_name("/Subtype")] = pdf_name("/Form")
    stream[pdf_name("/BBox")] = generic.ArrayObject(generic.FloatObject(value) for value in (0, 0, *size))
    stream[pdf_name("/Resources")] = generic.DictionaryObject({pdf_name("/Font"): fonts})
    return stream


def face_of(font: Any) -> Face:
    """Read an embedded face as Typst writes it: two-byte codes that are glyphs, widths by glyph."""
    codes = _codes(font)
    if not codes:  # fields made before 2026-12 have a face that every reader brings along
        plain = {chr(code): f"{code:02x}" for code in range(0x20, 0x7F)}
        return Face(plain, dict.fromkeys(plain, GLYPH_UNITS / 2))
    below = font["/DescendantFonts"][0]
    widths, usual = _widths(_entry(below, "/W") or ()), float(below.get("/DW", GLYPH_UNITS))
    return Face(codes, {char: widths.get(int(code, 16), usual) for char, code in codes.items()})


def _codes(font: Any) -> dict[str, str]:
    if "/ToUnicode" not in font:
        return {}
    pairs = [pair for block in _PAIRS.findall(font["/ToUnicode"].data) for pair in _PAIR.findall(block)]
    read = [(bytes.fromhex(text.decode()).decode("utf-16-be"), code.decode()) for code, text in pairs]
    return {char: code for char, code in read if len(char) == 1}


def _widths(listed: Sequence[Any]) -> dict[int, float]:
    """Read widths of glyphs: `first [w …]` or `first last w` (ISO 32000-2, 9.7.4.3)."""
    found: dict[int, float] = {}
    rest = list(listed)
    while rest:
        first, second = int(rest.pop(0)), rest.pop(0)
        if isinstance(second, list):
            found |= {first + place: float(width) for place, width in enumerate(second)}
        else:
            found |= dict.fromkeys(range(first, int(second) + 1), float(rest.pop(0)))
    return found


def _written(writer: IncrementalPdfFileWriter) -> bytes:
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
