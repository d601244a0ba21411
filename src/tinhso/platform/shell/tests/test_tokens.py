"""The palette is legible: WCAG 2.2 contrast, computed from the tokens themselves."""

import re
from pathlib import Path

import pytest

from tinhso.project.env import ROOT

TOKENS = ROOT / "assets/src/css/tokens.css"
TEXT_RATIO = 4.5
SIGN_RATIO = 3.0
GROUNDS = ("paper", "surface", "sunken")
TEXT_PAIRS = [
    *[(ink, ground) for ink in ("ink", "ink-2", "ink-3", "jade", "jade-hover", "red") for ground in GROUNDS],
    *[(tone, f"{tone}-soft") for tone in ("red", "amber", "green", "blue", "jade")],
    *[("ink", f"{tone}-soft") for tone in ("red", "amber", "green", "blue", "jade", "gold")],
    ("ink-2", "jade-soft"),
    ("on-jade", "jade"),
    ("on-jade", "jade-hover"),
    ("on-band", "band"),
    ("band-2", "band"),
    ("on-gold", "gold"),
    ("on-state", "red"),
    ("on-state", "green"),
]
SIGN_PAIRS = [
    *[("line-strong", ground) for ground in GROUNDS],
    *[("jade", ground) for ground in GROUNDS],
    ("focus-edge", "focus-ring"),
]


def palettes() -> dict[str, dict[str, str]]:
    css = TOKENS.read_text(encoding="utf-8")
    light = re.search(r':root, \[data-theme="light"\] \{(.*?)\}', css, re.S)
    dark = re.search(r'^\[data-theme="dark"\] \{(.*?)\}', css, re.S | re.M)
    auto = re.search(r'\[data-theme="auto"\] \{(.*?)\}', css, re.S)
    assert light
    assert dark
    assert auto
    return {name: _colours(found[1]) for name, found in (("light", light), ("dark", dark), ("auto", auto))}


def _colours(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z0-9-]+):\s*(#[0-9a-f]{6})", block))


def contrast(first: str, second: str) -> float:
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("front", "back"), TEXT_PAIRS)
def test_text_is_legible(theme: str, front: str, back: str) -> None:
    palette = palettes()[theme]
    assert contrast(palette[front], palette[back]) >= TEXT_RATIO


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("front", "back"), SIGN_PAIRS)
def test_borders_and_signs_are_visible(theme: str, front: str, back: str) -> None:
    palette = palettes()[theme]
    assert contrast(palette[front], palette[back]) >= SIGN_RATIO


def test_the_device_theme_is_the_dark_theme() -> None:
    found = palettes()
    assert found["auto"] == found["dark"]


def test_running_text_has_room_for_stacked_marks() -> None:
    line_height = re.search(r"--lh:\s*([\d.]+)", TOKENS.read_text(encoding="utf-8"))
    assert line_height
    assert float(line_height[1]) >= 1.5


def test_no_negative_letter_spacing_and_no_capitals() -> None:
    for path in Path(ROOT / "assets/src").rglob("*.css"):
        css = path.read_text(encoding="utf-8")
        assert "text-transform: uppercase" not in css
        assert not re.search(r"letter-spacing:\s*-", css)
