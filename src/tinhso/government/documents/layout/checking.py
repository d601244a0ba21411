"""Comparing a document with the form the decree wants, a plain sentence for each difference."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tinhso.government.documents.definition import DocumentLayout, DocumentRules, Part
from tinhso.government.documents.layout.facts import Finding, Line, Sheet
from tinhso.government.documents.layout.recognising import FOR_ANOTHER
from tinhso.kernel.text_vi import fold

TOLERANCE_MM = 1.0
TOLERANCE_PT = 0.3
ORDER = ("agency", "number", "kind", "body", "signature", "signer")
SIDES = (("top", "trên"), ("bottom", "dưới"), ("left", "trái"), ("right", "phải"))
CODE = re.compile(
    r"Số\s*:\s*(?P<number>[0-9]*)(?P<extra>[a-zđ]*)\s*/\s*(?P<notation>[\wĐđ.\-]+)", re.IGNORECASE
)
DATE = re.compile(r"ngày\s+(?P<day>[0-9]{1,2})\s+tháng\s+(?P<month>[0-9]{1,2})\s+năm", re.IGNORECASE)
LAST_PADDED_MONTH = 3
FREE_FACES = frozenset({"Tinos", "Liberation Serif", "LiberationSerif", "Libertinus Serif"})
"""Faces with the measures of Times New Roman that a machine without it prints with."""


def check(sheet: Sheet, layout: DocumentLayout, rules: DocumentRules) -> list[Finding]:
    """Return everything that differs, page first, then part by part."""
    return [
        *_page(sheet, layout),
        *_margins(sheet, layout),
        *_fonts(sheet.lines, layout),
        *_presence(sheet.lines, layout),
        *_order(sheet.lines, layout),
        *(finding for line in sheet.lines for finding in _line(line, layout)),
        *_number(sheet.lines, rules),
        *_date(sheet.lines),
        *_ending(sheet.lines, layout),
        *_for_another(sheet.lines),
    ]


def _page(sheet: Sheet, layout: DocumentLayout) -> Iterator[Finding]:
    off = max(abs(a - b) for a, b in zip(sheet.page_mm, layout.page_mm, strict=True))
    if off > TOLERANCE_MM:
        width, height = sheet.page_mm
        text = f"Khổ giấy {width:.0f} × {height:.0f} mm, phải là A4 (210 × 297 mm)."
        yield Finding("page", "bad", text, repairable=True)


def _margins(sheet: Sheet, layout: DocumentLayout) -> Iterator[Finding]:
    for (side, name), now in zip(SIDES, sheet.margins, strict=True):
        low, high = getattr(layout.margins, side)
        wide = now > high + TOLERANCE_MM and (sheet.exact or side in {"left", "top"})
        if now < low - TOLERANCE_MM or wide:
            text = f"Lề {name} {now:.0f} mm, phải từ {low:.0f} đến {high:.0f} mm."
            level = "bad" if sheet.exact or now < low else "warn"
            yield Finding(f"margin_{side}", level, text, repairable=True)


def _fonts(lines: Sequence[Line], layout: DocumentLayout) -> Iterator[Finding]:
    wrong = sorted({line.font for line in lines if line.font and line.font not in layout.fonts})
    for font in wrong:
        level = "warn" if font in FREE_FACES else "bad"
        yield Finding("font", level, f"Phông chữ {font}, phải là {layout.fonts[0]}.", repairable=True)


def _presence(lines: Sequence[Line], layout: DocumentLayout) -> Iterator[Finding]:
    have = {line.part for line in lines}
    for part in layout.parts:
        if part.required and part.code not in have:
            yield Finding(f"missing_{part.code}", "bad", f"Thiếu phần: {part.name.vi}.")


def _order(lines: Sequence[Line], layout: DocumentLayout) -> Iterator[Finding]:
    first = {}
    for place, line in enumerate(lines):
        first.setdefault(line.part, place)
    there = [code for code in ORDER if code in first]
    for before, after in pairwise(there):
        if first[before] > first[after]:
            names = layout.part(before).name.vi, layout.part(after).name.vi
            yield Finding("order", "bad", f"“{names[0]}” phải đứng trước “{names[1]}”.")


def _line(line: Line, layout: DocumentLayout) -> Iterator[Finding]:
    part = layout.part(line.part or "body")
    low, high = part.size
    if line.size is not None and not low - TOLERANCE_PT <= line.size <= high + TOLERANCE_PT:
        want = f"{low:.0f}" if low == high else f"{low:.0f}–{high:.0f}"
        text = f"{part.name.vi}: cỡ chữ {line.size:g}, phải là {want}."
        yield Finding("size", "bad", text, line.text[:80], repairable=True)
    yield from _face(line, part)
    if line.part == "body" and line.justified is False and not line.text.isupper():
        text = "Nội dung phải dàn đều hai lề."
        yield Finding("justified", "bad", text, line.text[:80], repairable=True)
    few, many = layout.line_spacing
    if line.part == "body" and line.spacing is not None and not few <= line.spacing <= many:
        text = f"Khoảng cách dòng {line.spacing:g}, phải từ {few:g} đến {many:g}."
        yield Finding("spacing", "bad", text, line.text[:80], repairable=True)


def _face(line: Line, part: Part) -> Iterator[Finding]:
    wanted = (("bold", part.bold, "đậm"), ("italic", part.italic, "nghiêng"))
    if part.code in {"body", "recipients", "title"}:
        return
    for name, want, word in wanted:
        if want and getattr(line, name) is False:
            text = f"{part.name.vi} phải in {word}."
            yield Finding(name, "bad", text, line.text[:80], repairable=True)
    if part.capitals and line.text != line.text.upper():
        yield Finding("capitals", "bad", f"{part.name.vi} phải in hoa.", line.text[:80], repairable=True)


def _number(lines: Sequence[Line], rules: DocumentRules) -> Iterator[Finding]:
    line = next((one for one in lines if one.part == "number"), None)
    found = CODE.search(line.text) if line else None
    if line is None:
        return
    if found is None:
        yield Finding("number", "bad", "Số, ký hiệu phải viết như “Số: 15/QĐ-UBND”.", line.text[:80])
        return
    number, notation = found["number"], found["notation"]
    if found["extra"]:
        yield Finding("inserted", "bad", "Không được chèn số có chữ (như 10a).", line.text[:80])
    if number and len(number) < rules.number_digits:
        yield Finding("zero", "bad", f"Số nhỏ hơn 10 phải thêm số 0 ở trước: 0{number}.", line.text[:80])
    yield from _abbreviation(lines, notation, rules)


def _abbreviation(lines: Sequence[Line], notation: str, rules: DocumentRules) -> Iterator[Finding]:
    """Compare the notation with the kind that stands over the document."""
    kind = next((one for one in lines if one.part == "kind"), None)
    if kind is None:
        return
    name = fold(kind.text)
    known = next((one for one in rules.types if fold(one.name.vi.split("(")[0]) == name), None)
    if known and known.abbreviation and notation.split("-", maxsplit=1)[0] != known.abbreviation:
        text = f"Ký hiệu của {known.name.vi} phải bắt đầu bằng “{known.abbreviation}-”."
        yield Finding("abbreviation", "bad", text, notation)


def _date(lines: Sequence[Line]) -> Iterator[Finding]:
    line = next((one for one in lines if one.part == "place"), None)
    found = DATE.search(line.text) if line else None
    if line is None or found is None:
        return
    day, month = found["day"], found["month"]
    if len(day) == 1:
        yield Finding("day", "bad", f"Ngày nhỏ hơn 10 phải viết 0{day}.", line.text[:80])
    if len(month) == 1 and int(month) < LAST_PADDED_MONTH:
        yield Finding("month", "bad", f"Tháng 1, 2 phải viết 0{month}.", line.text[:80])


def _for_another(lines: Sequence[Line]) -> Iterator[Finding]:
    """Who signs for a head writes the head's position, and their own below it (Article 13)."""
    signed = [line for line in lines if line.part == "signature"]
    if signed and FOR_ANOTHER.match(signed[-1].text):
        text = "Ký thay, thừa lệnh, thừa ủy quyền: dưới dòng này phải ghi chức vụ của người ký."
        yield Finding("for_another", "bad", text, signed[-1].text[:80])


def _ending(lines: Sequence[Line], layout: DocumentLayout) -> Iterator[Finding]:
    body = [line for line in lines if line.part == "body"]
    if body and not body[-1].text.rstrip().endswith(layout.ending):
        text = f"Nội dung kết thúc bằng “{layout.ending}”."
        yield Finding("ending", "warn", text, body[-1].text[-80:])
