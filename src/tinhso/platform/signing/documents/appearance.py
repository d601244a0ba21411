"""What a signature looks like on the page (NĐ 30/2020/NĐ-CP, Annex I, Part I).

A person's: the picture of the signature. An agency's: its red seal over a third of that picture, to its left,
and at the top right of page 1 its name and the time of signing with the zone of Viet Nam.
"""

import base64
import io
import json
import threading
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from pyhanko.pdf_utils import layout
from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.stamp import StaticStampStyle

from tinhso.kernel import clock, typesetting
from tinhso.platform.signing.contracts import Place
from tinhso.platform.signing.documents.pdf_fields import Face, face_of, richest

MM = 72 / 25.4
"""Points of PDF in a millimetre."""
TYPST = Path(__file__).parent.parent / "typst" / "look.typ"
INFO = Place(page=0, left=115.0, bottom=279.0, width=85.0, height=13.0)
"""The corner of an A4 page for the name of the agency and the time."""
INK, RED = "#10243e", "#b3141b"
TEXT_PT, INFO_PT = 8.5, 8.0
MOMENT = "Thời gian ký: "
ROOM, CHARACTERS = "0000-00-00T00:00:00+00:00", "0123456789-T:+"
"""What takes the room of an instant in ISO 8601, and what one is written with."""
LOOKS_KEPT = 64


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG in a box, in mm from the top left of the look."""

    png: bytes
    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Look:
    """Lines and pictures of one signature, and where they stand on the page.

    `moment` follows the last line; looks that differ in nothing else are drawn once.
    """

    place: Place
    lines: tuple[str, ...] = ()
    moment: str = ""
    pictures: tuple[Picture, ...] = ()
    text_left: float = 0.0
    text_top: float = 0.0
    text_width: float = 0.0
    right: bool = False
    ink: str = INK
    size: float = TEXT_PT

    @property
    def box(self) -> tuple[int, int, int, int]:
        """Return the rectangle in points from the lower left corner of the page."""
        place = self.place
        x, y = place.left * MM, place.bottom * MM
        return round(x), round(y), round(x + place.width * MM), round(y + place.height * MM)


def personal(place: Place, picture: bytes | None, name: str, position: str, at: datetime) -> Look:
    """Return the look of a person's signature: the picture, or without one the facts in words."""
    if picture:
        return Look(place, pictures=(Picture(picture, 0, 0, place.width, place.height),))
    lines = ("Ký bởi: " + name, position, MOMENT)
    return Look(place, tuple(line for line in lines if line), iso(at), text_width=place.width)


def seal(beside: Place, picture: bytes, size_mm: float, overlap: float) -> Look:
    """Return the look of a seal in its true size that covers a share of the signature, from its left."""
    left = beside.left + beside.width * overlap - size_mm
    bottom = beside.bottom + (beside.height - size_mm) / 2
    place = Place(beside.page, max(left, 0.0), max(bottom, 0.0), size_mm, size_mm)
    return Look(place, pictures=(Picture(picture, 0, 0, size_mm, size_mm),))


def info(agency: str, at: datetime, place: Place = INFO) -> Look:
    """Return the corner that names the agency and the time of signing."""
    lines = (f"Ký bởi: {agency}", MOMENT)
    return Look(place, lines, iso(at), text_width=place.width, right=True, size=INFO_PT)


def joined(first: Look, second: Look) -> Look:
    """Return one look over both boxes, for a page that carries seal and corner in one signature."""
    a, b = first.place, second.place
    left, bottom = min(a.left, b.left), min(a.bottom, b.bottom)
    right = max(a.left + a.width, b.left + b.width)
    top = max(a.bottom + a.height, b.bottom + b.height)
    place = Place(a.page, left, bottom, right - left, top - bottom)
    moved = tuple(
        Picture(p.png, p.left + a.left - left, p.top + top - a.bottom - a.height, p.width, p.height)
        for p in first.pictures
    )
    return Look(
        place,
        second.lines,
        second.moment,
        moved,
        text_left=b.left - left,
        text_top=top - b.bottom - b.height,
        text_width=b.width,
        right=second.right,
        size=second.size,
    )


def iso(at: datetime) -> str:
    """Write an instant as the decree asks: ISO 8601 with the zone of Viet Nam."""
    return clock.local(at).isoformat(timespec="seconds")


def stamp_style(look: Look) -> StaticStampStyle:
    """Return the look as pyHanko draws it into the signature field."""
    flush = layout.SimpleBoxLayoutRule(
        x_align=layout.AxisAlignment.ALIGN_MIN,
        y_align=layout.AxisAlignment.ALIGN_MIN,
        margins=layout.Margins.uniform(0),
        inner_content_scaling=layout.InnerScaling.STRETCH_FILL,
    )
    return StaticStampStyle(border_width=0, background=Drawn(look), background_layout=flush)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A look without its moment as a transparent page, and how and where the moment is written.

    `x`, `y`: where its line begins, in points from the lower left corner.
    """

    pdf: bytes
    font: str = ""
    face: Face | None = None
    x: float = 0.0
    y: float = 0.0


def draw(look: Look) -> Drawing:
    """Draw a look but for its moment."""
    return _drawn(replace(look, moment=ROOM if look.moment else ""))


@lru_cache(maxsize=LOOKS_KEPT)
def _drawn(look: Look) -> Drawing:
    facts = {
        "width": look.place.width,
        "height": look.place.height,
        "size": look.size,
        "lines": look.lines,
        "moment": look.moment,
        "characters": CHARACTERS,
        "text_left": look.text_left,
        "text_top": look.text_top,
        "text_width": look.text_width,
        "right": look.right,
        "ink": look.ink,
        "pictures": [
            {"svg": _svg(p.png), "left": p.left, "top": p.top, "width": p.width, "height": p.height}
            for p in look.pictures
        ],
    }
    inputs = {"data": json.dumps(facts, ensure_ascii=False)}
    pdf = typesetting.pdf(_source(), inputs)
    if not look.moment:
        return Drawing(pdf)
    (spot,) = typesetting.told(_source(), "<moment>", inputs)
    fonts = PdfFileReader(io.BytesIO(pdf)).root["/Pages"]["/Kids"][0]["/Resources"]["/Font"]
    name = richest(fonts)
    return Drawing(pdf, name, face_of(fonts[name]), spot["x"], look.place.height * MM - spot["y"])


class _Readers(threading.local):
    """The looks drawn last as they were read, by thread: a reader moves in its stream while it reads."""

    def __init__(self) -> None:
        self.known: dict[bytes, PdfFileReader] = {}

    def of(self, pdf: bytes) -> PdfFileReader:
        found = self.known.get(pdf)
        if found is None:
            if len(self.known) >= LOOKS_KEPT:
                self.known.clear()
            found = self.known[pdf] = PdfFileReader(io.BytesIO(pdf))
        return found


_readers = _Readers()


class Drawn(PdfContent):
    """A look as content of a page: what was drawn once, and the moment written into it."""

    def __init__(self, look: Look) -> None:
        self.look, self.drawing = look, draw(look)
        super().__init__()

    def render(self) -> bytes:
        writer = self._ensure_writer
        page = writer.import_page_as_xobject(_readers.of(self.drawing.pdf), page_ix=0)
        self.resources.xobject["/Look"] = page
        drawn = page.get_object()
        left, bottom, right, top = drawn["/BBox"]
        self.box = layout.BoxConstraints(width=abs(right - left), height=abs(top - bottom))
        return b"/Look Do" + self._moment(drawn)

    def _moment(self, drawn: Any) -> bytes:
        name, face = self.drawing.font, self.drawing.face
        if face is None:
            return b""
        self.resources.font[name] = drawn["/Resources"]["/Font"].raw_get(name)
        ink = " ".join(f"{int(self.look.ink[place : place + 2], 16) / 255:.3f}" for place in (1, 3, 5))
        where = f"{self.drawing.x:.2f} {self.drawing.y:.2f} Td"
        text = face.drawn(self.look.moment)
        return f" BT {name} {self.look.size:g} Tf {ink} rg {where} <{text}> Tj ET".encode("ascii")


def _svg(png: bytes) -> str:
    """Wrap a picture so that it can travel to the compiler as text."""
    width, height = png_size(png)
    data = base64.b64encode(png).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
        f' width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
        f'<image width="{width}" height="{height}" xlink:href="data:image/png;base64,{data}"/></svg>'
    )


def png_size(png: bytes) -> tuple[int, int]:
    """Read width and height from the header of a PNG; raise `ValueError` if it is none."""
    if png[:8] != b"\x89PNG\r\n\x1a\n" or png[12:16] != b"IHDR":
        raise ValueError("not a PNG")
    return int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")


@cache
def _source() -> bytes:
    return TYPST.read_bytes()
