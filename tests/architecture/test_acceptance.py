"""The acceptance page names tests that exist."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "acceptance.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`([a-z_0-9/]+\.py)(?:::(test_[a-z_0-9]+))?`", PAGE)))


@pytest.mark.parametrize(("file", "test"), NAMED)
def test_a_test_named_there_exists(file: str, test: str) -> None:
    places = [*ROOT.glob(f"src/tinhso/*/{file}"), *ROOT.glob(f"tests/{file}")]
    assert len(places) == 1, f"{file}: {places}"
    assert not test or f"def {test}(" in places[0].read_text(encoding="utf-8")


def test_all_functions_are_there() -> None:
    assert re.findall(r"^\| (\d+) \|", PAGE, re.MULTILINE) == [str(number) for number in range(1, 32)]
