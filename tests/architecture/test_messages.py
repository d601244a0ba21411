"""Vietnamese is the source; every text a page shows has its English."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tinhso.platform.shell.messages import ERROR_KEYWORDS, at_odds, untranslated
from tinhso.project.env import ROOT

SOURCE = ROOT / "src" / "tinhso"
FOLDERS = [path.parent for path in SOURCE.glob("*/*/__init__.py") if path.parent.name != "tests"]
MODULES = [*sorted(FOLDERS), SOURCE / "kernel", SOURCE / "project"]


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_every_text_has_its_english(module: Path) -> None:
    assert untranslated([module]) == []


def test_no_text_has_two_translations() -> None:
    assert at_odds(MODULES) == []


def test_no_error_speaks_in_an_f_string() -> None:
    """A text with values in it is found by nobody; it is a text with names: `_("… %(name)s") % {…}`."""
    files = [path for path in SOURCE.rglob("*.py") if not {"tests", "migrations"} & set(path.parts)]
    found = [f"{path.relative_to(SOURCE)}:{line}" for path in files for line in _spoken_f_strings(path)]
    assert found == []


def _spoken_f_strings(path: Path) -> Iterator[int]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and _name(node.func) in ERROR_KEYWORDS:
            said = [*node.args[1:2], *(value for word in node.keywords for value in _values(word))]
            yield from (each.lineno for each in said if isinstance(each, ast.JoinedStr) and _is_text(each))


def _values(word: ast.keyword) -> list[ast.expr]:
    return word.value.values if word.arg == "fields" and isinstance(word.value, ast.Dict) else []


def _name(function: ast.expr) -> str:
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def _is_text(joined: ast.JoinedStr) -> bool:
    parts = [part.value for part in joined.values if isinstance(part, ast.Constant)]
    return any(letter.isalpha() and not letter.isascii() for part in parts for letter in str(part))
