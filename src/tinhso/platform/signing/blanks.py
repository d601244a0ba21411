"""Blanks of a document that are filled in after it is signed, as other modules ask for them.

The library that writes PDF is loaded when it is needed: most processes never do.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from tinhso.platform.signing.contracts import Blank, Sample

LAST_PADDED_MONTH = 3
"""Days below ten and the months January and February are written with a leading zero."""


def with_fields(
    pdf: bytes, blanks: Sequence[Blank], sample: Callable[[Sample], bytes], characters: str
) -> bytes:
    """Add one empty text field for each blank that will take some of `characters`.

    `sample` sets these characters, one by one, in the face of the document and returns that as a PDF.
    """
    from tinhso.platform.signing.documents import pdf_fields

    return pdf_fields.with_fields(pdf, blanks, sample, characters)


def with_values(pdf: bytes, values: Mapping[str, str]) -> bytes:
    """Fill in the fields of these names; a document without them (made elsewhere) stays as it is."""
    from tinhso.platform.signing.documents import pdf_fields

    return pdf_fields.with_values(pdf, values)


def day_values(on: date) -> dict[str, str]:
    """Return what a document writes in its fields for the day (NĐ 30/2020/NĐ-CP, Annex I)."""
    month = f"{on.month:02d}" if on.month < LAST_PADDED_MONTH else str(on.month)
    return {"ngay": f"{on:%d}", "thang": month, "nam": f"{on:%Y}"}
