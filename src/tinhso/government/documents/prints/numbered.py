"""Number and date of a signed PDF: fields made before the signature, filled after it as a new revision.

A signature covers the document with its empty fields; filling them in is what such a document is for, so the
signature stays whole (ISO 32000-2, 12.8.2.2: form filling).
"""

import io
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name, pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

POINTS_PER_MM = 72 / 25.4
PAGE_HEIGHT_PT = 841.89
FIELD_HEIGHT_PT = 15.0
SIZE_PT = 13
LAST_PADDED_MONTH = 3
"""Days below ten and the months January and February are written with a leading zero."""
APPEARANCE = "/Tx BMC q BT /F0 {size} Tf 0 g 1 3.2 Td ({text}) Tj ET Q EMC"


def with_fields(pdf: bytes, fields: Sequence[Mapping[str, Any]]) -> bytes:
    """Add one empty text field for each place the template tells."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    font = writer.add_object(_font())
    made = generic.ArrayObject()
    for field in fields:
        page = writer.find_page_for_modification(int(field["page"]) - 1)[0]
        made.append(_field(writer, page, field, font))
    form = generic.DictionaryObject({pdf_name("/Fields"): made, pdf_name("/DR"): _resources(font)})
    writer.root[pdf_name("/AcroForm")] = writer.add_object(form)
    writer.update_root()
    return _written(writer)


def with_number(pdf: bytes, number: str, on: date) -> bytes:
    """Fill in the fields; a document without them (made elsewhere) stays as it is."""
    month = f"{on.month:02d}" if on.month < LAST_PADDED_MONTH else str(on.month)
    values = {"so": number, "ngay": f"{on:%d}", "thang": month, "nam": f"{on:%Y}"}
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    if "/AcroForm" not in writer.root:
        return pdf
    known = writer.root["/AcroForm"]["/Fields"]
    for reference in (known.raw_get(place) for place in range(len(known))):
        field = reference.get_object()
        name = str(field.get("/T", ""))
        if name in values:
            _fill(writer, field, values[name])
            writer.mark_update(reference)
    return _written(writer)


def _field(writer: Any, page: Any, field: Mapping[str, Any], font: Any) -> Any:
    left = field["x"] * POINTS_PER_MM
    bottom = PAGE_HEIGHT_PT - field["y"] * POINTS_PER_MM - FIELD_HEIGHT_PT
    width = field["width"] * POINTS_PER_MM
    box = [generic.FloatObject(v) for v in (left, bottom, left + width, bottom + FIELD_HEIGHT_PT)]
    made = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Annot"),
            pdf_name("/Subtype"): pdf_name("/Widget"),
            pdf_name("/FT"): pdf_name("/Tx"),
            pdf_name("/T"): pdf_string(str(field["name"])),
            pdf_name("/Rect"): generic.ArrayObject(box),
            pdf_name("/F"): generic.NumberObject(4),
            pdf_name("/DA"): pdf_string(f"/F0 {SIZE_PT} Tf 0 g"),
            pdf_name("/P"): page,
        }
    )
    made[pdf_name("/AP")] = generic.DictionaryObject(
        {pdf_name("/N"): writer.add_object(_appearance("", width, font))}
    )
    reference = writer.add_object(made)
    here = page.get_object()
    if "/Annots" not in here:
        here[pdf_name("/Annots")] = generic.ArrayObject()
    here["/Annots"].append(reference)
    writer.mark_update(page)
    return reference


def _fill(writer: Any, field: Any, text: str) -> None:
    left, _bottom, right, _top = (float(value) for value in field["/Rect"])
    font = field["/AP"]["/N"]["/Resources"]["/Font"].raw_get("/F0")
    field[pdf_name("/V")] = pdf_string(text)
    field[pdf_name("/AP")] = generic.DictionaryObject(
        {pdf_name("/N"): writer.add_object(_appearance(text, right - left, font))}
    )


def _appearance(text: str, width: float, font: Any) -> generic.StreamObject:
    drawn = APPEARANCE.format(size=SIZE_PT, text=text) if text else ""
    stream = generic.StreamObject(stream_data=drawn.encode("ascii"))
    stream[pdf_name("/Type")] = pdf_name("/XObject")
    stream[pdf_name("/Subtype")] = pdf_name("/Form")
    corners = (0, 0, width, FIELD_HEIGHT_PT)
    stream[pdf_name("/BBox")] = generic.ArrayObject(generic.FloatObject(value) for value in corners)
    stream[pdf_name("/Resources")] = _resources(font)
    return stream


def _resources(font: Any) -> generic.DictionaryObject:
    fonts = generic.DictionaryObject({pdf_name("/F0"): font})
    return generic.DictionaryObject({pdf_name("/Font"): fonts})


def _font() -> generic.DictionaryObject:
    return generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Font"),
            pdf_name("/Subtype"): pdf_name("/Type1"),
            pdf_name("/BaseFont"): pdf_name("/Times-Roman"),
            pdf_name("/Encoding"): pdf_name("/WinAnsiEncoding"),
        }
    )


def _written(writer: Any) -> bytes:
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
