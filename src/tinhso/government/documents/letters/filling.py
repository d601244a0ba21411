"""What stands in a template, and filling it in. Fields are replaced as text; nothing in a file is run."""

import copy
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import docx
from django.utils.translation import gettext as _
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import XmlPart
from docx.oxml.ns import qn

from tinhso.government.documents.layout import unreadable
from tinhso.government.documents.letters.placeholders import BY_NAME, Values

FIELD = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
COMMAND = re.compile(r"\{[%#].*?(?:[%#]\}|$)", re.DOTALL)
BRACES = re.compile(r"\{\{|\}\}")
NAME = re.compile(r"^\w+$")
WORD_FIELDS = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "SEQ", "REF", "PAGEREF", "TOC", "HYPERLINK"})
"""What Word itself may work out; a field that reads other files or merges data is refused."""
ATTACHED_TEMPLATE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
FILLED_PARTS = ("/word/document", "/word/header", "/word/footer")
NOTES = ("/word/footnotes", "/word/endnotes", "/word/comments")
TEXT, PARAGRAPH, SPACE = qn("w:t"), qn("w:p"), "{http://www.w3.org/XML/1998/namespace}space"
PARAGRAPH_ID = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"
SHOWN = 60
PROBLEMS_MAX = 10


@dataclass(frozen=True, slots=True)
class Scan:
    """The fields of a template in their order, and a sentence for each thing that may not stand there."""

    names: tuple[str, ...]
    problems: tuple[str, ...]


def scan(data: bytes) -> Scan:
    """Look through a file; one that is no readable DOCX has just this problem."""
    try:
        opened = docx.Document(io.BytesIO(data))
    except unreadable():
        return Scan((), (_("Tệp không phải DOCX đọc được."),))
    names: list[str] = []
    problems = [*_foreign(opened)]
    place = _("Đoạn %(number)s (“%(text)s”): %(what)s")
    for number, paragraph in enumerate(_written(opened), 1):
        text = _text(paragraph)
        names += [name for name in _names(text) if name in BY_NAME]
        wrong = (*_wrong(text), *_wrong_of_word(paragraph))
        problems += [place % {"number": number, "text": text[:SHOWN], "what": what} for what in wrong]
    return Scan(tuple(dict.fromkeys(names)), tuple(problems[:PROBLEMS_MAX]))


def left_in(data: bytes) -> tuple[str, ...]:
    """Return the fields that still stand in a file, as they are written; nothing for a filled one."""
    found = scan(data).names
    return tuple(BY_NAME[name].written for name in found)


def fill(data: bytes, values: Values) -> bytes:
    """Return the template with its fields filled in, in the face of their first letter.

    The paragraph of a field with lines is repeated for each; one of nothing but empty fields goes. What is
    filled in is text and is not looked through again. The file must have passed `scan`.
    """
    opened = docx.Document(io.BytesIO(data))
    for paragraph in list(_paragraphs(opened)):
        if FIELD.search(_text(paragraph)):
            _fill(paragraph, values)
    _forget_template(opened)
    out = io.BytesIO()
    opened.save(out)
    return out.getvalue()


def _paragraphs(opened: Any) -> Iterator[Any]:
    for part in opened.part.package.iter_parts():
        if isinstance(part, XmlPart) and str(part.partname).startswith(FILLED_PARTS):
            yield from part.element.iter(PARAGRAPH)


def _written(opened: Any) -> Iterator[Any]:
    return (one for one in _paragraphs(opened) if _text(one).strip() or _instructions(one))


def _texts(paragraph: Any) -> list[Any]:
    """Return the pieces of text of a paragraph, without those of a text box that stands in it."""
    return [one for one in paragraph.iter(TEXT) if next(one.iterancestors(PARAGRAPH)) is paragraph]


def _text(paragraph: Any) -> str:
    return "".join(one.text or "" for one in _texts(paragraph))


def _names(text: str) -> list[str]:
    return [found.strip().lower() for found in FIELD.findall(text)]


def _wrong(text: str) -> Iterator[str]:
    for command in COMMAND.findall(text):
        yield _("“%(what)s” là lệnh; mẫu không chạy lệnh hay vòng lặp.") % {"what": command}
    names = _names(text)
    for name in (one for one in names if one not in BY_NAME):
        if NAME.match(name):
            yield _("không có trường tên “%(what)s”; hãy xem danh sách trường.") % {"what": name}
        else:
            yield _("“{{ %(what)s }}” là lệnh; giữa hai ngoặc chỉ ghi tên trường.") % {"what": name}
    if BRACES.search(FIELD.sub("", text)):
        yield _("ngoặc “{{” và “}}” không đi thành cặp.")
    if sum(name in BY_NAME and BY_NAME[name].lines for name in names) > 1:
        yield _("một đoạn chỉ có một trường nhiều dòng.")


def _wrong_of_word(paragraph: Any) -> Iterator[str]:
    for word in _instructions(paragraph):
        if word not in WORD_FIELDS:
            yield _("không dùng trường %(what)s của Word.") % {"what": word}


def _instructions(paragraph: Any) -> list[str]:
    """Return what fields of Word do, by their first word."""
    texts = [one.text or "" for one in paragraph.iter(qn("w:instrText"))]
    texts += [one.get(qn("w:instr"), "") for one in paragraph.iter(qn("w:fldSimple"))]
    return [text.split()[0].upper() for text in texts if text.split()]


def _foreign(opened: Any) -> Iterator[str]:
    """Name what a template takes from elsewhere, and fields where nothing is filled in."""
    for part in opened.part.package.iter_parts():
        for rel in part.rels.values():
            if rel.is_external and rel.reltype not in {
                RELATIONSHIP_TYPE.HYPERLINK,
                ATTACHED_TEMPLATE,
            }:
                yield _("Mẫu lấy nội dung từ “%(where)s”; hãy nhúng vào tệp.") % {
                    "where": str(rel.target_ref)[:SHOWN]
                }
        if str(part.partname).startswith(NOTES) and b"{{" in part.blob:
            yield _("Trường chỉ đặt trong thân, đầu trang và chân trang; không đặt trong chú thích.")


def _forget_template(opened: Any) -> None:
    """Drop the address of a template elsewhere, which Word would ask when the file is opened."""
    for part in opened.part.package.iter_parts():
        for key in [key for key, rel in part.rels.items() if rel.reltype == ATTACHED_TEMPLATE]:
            del part.rels[key]
            for node in list(part.element.iter(qn("w:attachedTemplate"))):
                node.getparent().remove(node)


def _fill(paragraph: Any, values: Values) -> None:
    names = _names(_text(paragraph))
    if not FIELD.sub("", _text(paragraph)).strip() and not any(_lines(values, name) for name in names):
        _drop(paragraph)
        return
    many = next((name for name in names if BY_NAME[name].lines), None)
    lines = _lines(values, many) or ("",) if many else ("",)
    copies = [paragraph, *(copy.deepcopy(paragraph) for _more in lines[1:])]
    for before, after in pairwise(copies):
        after.attrib.pop(PARAGRAPH_ID, None)
        before.addnext(after)
    for one, line in zip(copies, lines, strict=True):
        _replace_all(one, values, line)


def _lines(values: Values, name: str) -> tuple[str, ...]:
    return tuple(_clean(line) for line in values.get(name, ()) if line.strip())


def _drop(paragraph: Any) -> None:
    """Take a paragraph of nothing away; the only one of a cell, and one that ends a section, stay empty."""
    place = paragraph.getparent()
    if len(place.findall(PARAGRAPH)) > 1 and next(paragraph.iter(qn("w:sectPr")), None) is None:
        place.remove(paragraph)
        return
    for node in _texts(paragraph):
        node.text = ""


def _replace_all(paragraph: Any, values: Values, line: str) -> None:
    texts = _texts(paragraph)
    for found in reversed(list(FIELD.finditer("".join(one.text or "" for one in texts)))):
        name = found[1].strip().lower()
        value = line if BY_NAME[name].lines else ", ".join(_lines(values, name))
        _replace(texts, found.start(), found.end(), value)


def _replace(texts: Sequence[Any], start: int, end: int, value: str) -> None:
    """Put a value where its field begins; the pieces of Word that share the field lose their part of it."""
    place, said = 0, False
    for node in texts:
        text = node.text or ""
        first, last = place, place + len(text)
        place = last
        if last <= start or first >= end:
            continue
        node.text = text[: max(0, start - first)] + ("" if said else value) + text[max(0, end - first) :]
        node.set(SPACE, "preserve")
        said = True


def _clean(text: str) -> str:
    """Return a text without the marks XML cannot hold; a line break becomes a space."""
    kept = (char for char in text if not "\ud800" <= char <= "\udfff" and char not in "\ufffe\uffff")
    return "".join(char if char >= " " else " " for char in kept)
