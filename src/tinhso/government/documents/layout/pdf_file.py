"""Reading a PDF: lines as they are printed, margins as the print leaves them."""

import io
from collections import Counter
from collections.abc import Iterable
from typing import Any

import pdfplumber

from tinhso.government.documents.layout.facts import MM_PER_PT, Line, Sheet

PAGES_MAX = 50
LINE_PT, WORD_GAP_PT, GAP_PT = 4.0, 5.0, 60.0
OPEN_ENDS = ("số:", "ngày", "tháng", "năm")
EDGE_MM = 15.0
"""What stands closer to the upper edge is a page number, not the text."""


def read_pdf(data: bytes) -> Sheet:
    """Return what is printed on the pages of a PDF."""
    with pdfplumber.open(io.BytesIO(data)) as opened:
        first = opened.pages[0]
        lines = [line for page in opened.pages[:PAGES_MAX] for line in _lines(page)]
        size = (float(first.width) * MM_PER_PT, float(first.height) * MM_PER_PT)
        return Sheet("pdf", size, _margins(first), lines, pages=len(opened.pages), exact=False)


def _margins(page: Any) -> tuple[float, float, float, float]:
    chars = [char for char in page.chars if char["text"].strip()]
    if not chars:
        return (0.0, 0.0, 0.0, 0.0)
    top = min(char["top"] for char in chars)
    bottom = float(page.height) - max(char["bottom"] for char in chars)
    left = min(char["x0"] for char in chars)
    right = float(page.width) - max(char["x1"] for char in chars)
    edges = (top, bottom, left, right)
    return tuple(edge * MM_PER_PT for edge in edges)  # type: ignore[return-value]


def _lines(page: Any) -> list[Line]:
    """Return the printed lines; two blocks side by side are two lines."""
    words = page.extract_words(keep_blank_chars=True, x_tolerance=WORD_GAP_PT, return_chars=True)
    shown = [word for word in words if not _page_number(page, word)]
    return [_line(word) for word in _joined(shown)]


def _page_number(page: Any, word: Any) -> bool:
    return bool(page.page_number > 1 and word["top"] * MM_PER_PT < EDGE_MM and word["text"].strip().isdigit())


def _joined(words: list[Any]) -> list[Any]:
    """Put together what an empty place for a number or a date keeps apart on one line."""
    found: list[Any] = []
    for word in words:
        left = next((one for one in reversed(found) if _continues(one, word)), None)
        if left is None:
            found.append(dict(word))
            continue
        left.update(
            text=f"{left['text'].rstrip()} {word['text'].lstrip()}",
            x1=word["x1"],
            chars=[*left["chars"], *word["chars"]],
        )
    return found


def _continues(left: Any, right: Any) -> bool:
    beside = abs(left["bottom"] - right["bottom"]) < LINE_PT and 0 <= right["x0"] - left["x1"] < GAP_PT
    ends, begins = left["text"].strip().lower(), right["text"].strip()
    return bool(beside and (ends.endswith(OPEN_ENDS) or begins.startswith("/")))


def _line(word: Any) -> Line:
    chars = [char for char in word["chars"] if char["text"].strip()] or word["chars"]
    font = _most(str(char["fontname"]).split("+")[-1] for char in chars)
    return Line(
        text=word["text"].strip(),
        size=float(_most(round(float(char["size"]), 1) for char in chars)),
        bold="bold" in font.lower(),
        italic="italic" in font.lower() or "oblique" in font.lower(),
        font=_family(font),
    )


def _most(values: Iterable[Any]) -> Any:
    return Counter(values).most_common(1)[0][0]


def _family(font: str) -> str:
    name = font.split("-", maxsplit=1)[0].split(",", maxsplit=1)[0].replace("PS", "").replace("MT", "")
    return "Times New Roman" if name.startswith(("TimesNewRoman", "Times")) else name
