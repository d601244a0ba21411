"""Every template of every system obeys the content security policy and is whole HTML."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tinhso.project.env import ROOT

SOURCE = ROOT / "src" / "tinhso"
TEMPLATES = sorted(SOURCE.glob("*/*/templates/**/*.html"))
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
TEMPLATE_CODE = re.compile(r"\{%.*?%\}|\{#.*?#\}", re.S)
CONDITION = re.compile(r"\{%\s*(if|else|elif|endif)\b.*?%\}", re.S)
OUTPUT = re.compile(r"\{\{.*?\}\}", re.S)


class Balance(HTMLParser):
    """Collects inline code and tags that never close."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = {name for name, _ in attrs}
        if "style" in names:
            self.faults.append(f"inline style on <{tag}>")
        self.faults += [f"inline handler {name}" for name in names if name.startswith(("on", "hx-on"))]
        if tag == "style" or (
            tag == "script" and "src" not in names and dict(attrs).get("type") != "application/json"
        ):
            self.faults.append(f"inline <{tag}>")
        self.faults += [
            f"script address in {name}" for name, value in attrs if (value or "").startswith("javascript:")
        ]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        if self.open and self.open[-1] == tag:
            self.open.pop()
        elif tag not in VOID:
            self.faults.append(f"</{tag}> closes nothing ({self.open[-1:] or 'top'})")


def faults(path: Path) -> list[str]:
    source = path.read_text(encoding="utf-8")
    whole = _parsed(source)
    inline = [fault for fault in whole.faults if not fault.startswith("</")]
    branch = _parsed(first_branch(source))
    closing = [fault for fault in branch.faults if fault.startswith("</")]
    return inline + closing + [f"<{tag}> stays open" for tag in branch.open]


def first_branch(source: str) -> str:
    """Keep only the first branch of every condition, so that each tag opens once."""
    kept, place, skipping = [], 0, [False]
    for found in CONDITION.finditer(source):
        if not any(skipping):
            kept.append(source[place : found.start()])
        place = found.end()
        if found[1] == "if":
            skipping.append(False)
        elif found[1] == "endif":
            skipping.pop()
        else:
            skipping[-1] = True
    return "".join([*kept, source[place:]])


def _parsed(source: str) -> Balance:
    parser = Balance()
    parser.feed(OUTPUT.sub("x", TEMPLATE_CODE.sub("", source)))
    return parser


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_template_has_no_inline_code_and_closes_its_tags(path: Path) -> None:
    assert faults(path) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_post_form_carries_its_token(path: Path) -> None:
    for form in re.findall(r"<form[^>]*method=\"post\".*?</form>", path.read_text(encoding="utf-8"), re.S):
        assert "{% csrf_token %}" in form


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_template_asks_nothing_of_other_hosts(path: Path) -> None:
    assert not re.search(r"(src|href)=\"(https?:)?//", path.read_text(encoding="utf-8"))
