"""Which part of a document a line is. By what stands in it and where, as a clerk recognises it."""

import re
from collections.abc import Sequence

from tinhso.government.documents.layout.facts import Line
from tinhso.kernel.text_vi import fold

NUMBER = re.compile(r"^\s*Số\s*:", re.IGNORECASE)
PLACE = re.compile(r"ngày.{0,12}tháng.{0,12}năm", re.IGNORECASE)
RECIPIENTS = re.compile(r"noi\w* nhan")
"""Some printed faces repeat the letter ơ when their text is read back."""
FOR_ANOTHER = re.compile(r"^\s*(KT|TL|TUQ)\s*\.", re.IGNORECASE)
AUTHORITY = re.compile(r"^\s*(TM|KT|TL|TUQ|Q)\s*\.", re.IGNORECASE)
POSITIONS = (
    "chu tich",
    "pho chu tich",
    "giam doc",
    "pho giam doc",
    "truong phong",
    "pho truong phong",
    "chanh van phong",
    "cuc truong",
    "vu truong",
    "bo truong",
    "thu truong",
    "hieu truong",
    "truong ban",
)
KINDS = (
    "nghi quyet",
    "quyet dinh",
    "chi thi",
    "quy che",
    "quy dinh",
    "thong cao",
    "thong bao",
    "huong dan",
    "chuong trinh",
    "ke hoach",
    "phuong an",
    "de an",
    "du an",
    "bao cao",
    "bien ban",
    "to trinh",
    "hop dong",
    "cong dien",
    "ban ghi nho",
    "ban thoa thuan",
    "giay uy quyen",
    "giay moi",
    "giay gioi thieu",
    "giay nghi phep",
    "phieu gui",
    "phieu chuyen",
    "phieu bao",
)
NATION = "cong hoa xa hoi chu nghia viet nam"
MOTTO = "doc lap tu do hanh phuc"


def recognise(lines: Sequence[Line]) -> Sequence[Line]:
    """Name the part of every line, in their order; what is none of the others is the body."""
    seen: set[str] = set()
    for line in lines:
        line.part = _part(line, seen)
        seen.add(line.part)
    _title(lines)
    return lines


def _part(line: Line, seen: set[str]) -> str:
    text = fold(line.text)
    if NATION in text:
        return "nation"
    if MOTTO in text:
        return "motto"
    if RECIPIENTS.match(text):
        return "recipients"
    after_body = "body" in seen
    if not after_body:
        return _head(line, text, seen)
    if AUTHORITY.match(line.text) or (line.text.isupper() and _position(text, seen)):
        return "signature"
    return _foot(line, seen)


def _position(text: str, seen: set[str]) -> bool:
    """Say whether a line is a position; below a line of authority it may say more than these."""
    return text in POSITIONS or ("signature" in seen and text.startswith(POSITIONS))


def _head(line: Line, text: str, seen: set[str]) -> str:
    if NUMBER.match(line.text):
        return "number"
    if PLACE.search(line.text) and "place" not in seen:
        return "place"
    if text in KINDS and line.text.isupper():
        return "kind"
    if text.startswith("v v "):
        return "title"
    if not seen & {"number", "place", "kind"}:
        return "agency"
    return "body"


def _foot(line: Line, seen: set[str]) -> str:
    if "recipients" in seen and line.text.lstrip().startswith("-"):
        return "recipients"
    if "signature" in seen:
        return "signer" if line.bold else "recipients"
    return "body"


def _title(lines: Sequence[Line]) -> None:
    """The bold lines right after the kind are its subject; in capitals it is the authority that decides."""
    after = False
    for line in lines:
        if after and line.part == "body" and line.bold and not line.text.isupper():
            line.part = "title"
            continue
        after = line.part in {"kind", "title"}
