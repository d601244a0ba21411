"""Number and date of a signed PDF: fields made before the signature, filled after it as a new revision."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from tinhso.government.documents.prints.compiling import compile_pdf
from tinhso.platform.signing import facade as signing
from tinhso.platform.signing.contracts import Blank, Sample

CHARACTERS = "0123456789/-"
"""What a number and a day are written with; the notation after it is part of the page."""


def with_fields(pdf: bytes, fields: Sequence[Mapping[str, Any]]) -> bytes:
    """Add one empty text field for each place the template tells."""
    return signing.with_fields(pdf, [Blank(**field) for field in fields], _sample, CHARACTERS)


def with_number(pdf: bytes, number: str, on: date) -> bytes:
    """Fill in the fields; a document without them (made elsewhere) stays as it is."""
    return signing.with_values(pdf, {"so": number, **signing.day_values(on)})


def _sample(wanted: Sample) -> bytes:
    return compile_pdf("face.typ", asdict(wanted))
