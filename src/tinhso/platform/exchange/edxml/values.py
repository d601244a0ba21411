"""Single values, read leniently; what could not be read leaves a finding and no invention."""

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

from tinhso.platform.exchange.edxml.tree import Node
from tinhso.platform.exchange.verdicts import Finding, Verdict

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
_YEAR_FIRST = re.compile(r"^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?)?")
_DAY_FIRST = re.compile(r"^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?)?")
_IN_DOCUMENT_ID = re.compile(r",\s*(\d{4}/\d{1,2}/\d{1,2})\s*,")
_TRUE = frozenset({"1", "true", "yes"})
WHOLE_MAX = 2**31 - 1


class Values:
    """Reads values of one message and collects what was wrong with them."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []

    def note(self, verdict: Verdict, where: str = "", value: str = "") -> None:
        self.findings.append(Finding(verdict, where, value[:200]))

    def day(self, node: Node, name: str) -> date | None:
        found = self.moment(node, name)
        return found.date() if found else None

    def moment(self, node: Node, name: str) -> datetime | None:
        """Return a time on the wall clock of Viet Nam; the standard writes no zone."""
        text = node.get(name)
        if not text:
            return None
        found = parsed(text)
        if found is None:
            self.note(Verdict.IMPOSSIBLE_DATE, f"{node.name}/{name}", text)
        return found

    def whole(self, node: Node, name: str, default: int) -> int:
        text = node.get(name)
        if not text:
            return default
        if not text.isascii() or not text.isdigit() or int(text[:12]) > WHOLE_MAX:
            self.note(Verdict.BAD_NUMBER, f"{node.name}/{name}", text)
            return default
        return int(text[:12])

    def yes(self, node: Node, name: str) -> bool:
        return node.get(name).lower() in _TRUE

    def document_id(self, node: Node, name: str = "DocumentId") -> str:
        """Return an id as written; a day inside it that no calendar knows is noticed."""
        text = node.get(name)
        inside = _IN_DOCUMENT_ID.search(text)
        if inside and parsed(inside[1]) is None:
            self.note(Verdict.IMPOSSIBLE_DATE, f"{node.name}/{name}", text)
        return text


def parsed(text: str) -> datetime | None:
    """Return the time a text names, ``None`` if there is no such day or hour."""
    if found := _YEAR_FIRST.match(text):
        year, month, day = found.group(1, 2, 3)
    elif found := _DAY_FIRST.match(text):
        day, month, year = found.group(1, 2, 3)
    else:
        return None
    clock = [int(part or 0) for part in found.group(4, 5, 6)]
    try:
        return datetime(int(year), int(month), int(day), *clock, tzinfo=VIETNAM)
    except ValueError:
        return None
