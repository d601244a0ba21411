"""Typst to PDF. The same source and inputs give the same bytes: no clock, no random, fonts embedded.

What a template reads from `sys.inputs` stands before it in the source. Handed to the compiler it would make
a library of its own for each document, and nothing worked out for the one before could be used again: a page
then takes a third longer.
"""

import json
import threading
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

import typst

ARCHIVAL: Final = "a-2b"
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"})


class _Compilers(threading.local):
    """One compiler a thread for the fonts of the library alone, and one for those of the machine too."""

    def __init__(self) -> None:
        self.of_fonts: dict[bool, typst.Compiler] = {}

    def using(self, machine_fonts: bool) -> typst.Compiler:
        found = self.of_fonts.get(machine_fonts)
        if found is None:
            found = self.of_fonts[machine_fonts] = typst.Compiler(font_paths=_fonts(machine_fonts))
        return found


_own = _Compilers()


def pdf(
    source: bytes, inputs: Mapping[str, str], *, archival: bool = False, machine_fonts: bool = False
) -> bytes:
    """Compile a source that reads `inputs`; archival PDF (PDF/A-2b) must name its day.

    The fonts of a machine change the bytes: they are for what nobody compares. Raises `typst.TypstError`.
    """
    compiler = _own.using(machine_fonts)
    made = compiler.compile(
        input=_with(inputs, source), format="pdf", pdf_standards=[ARCHIVAL] if archival else []
    )
    if not isinstance(made, bytes):
        raise TypeError("a PDF is one file")
    return made


def told(
    source: bytes, label: str, inputs: Mapping[str, str], *, machine_fonts: bool = False
) -> list[dict[str, Any]]:
    """Return what a source says of its own layout under a label."""
    fonts = _fonts(machine_fonts)
    return list(json.loads(typst.query(_with(inputs, source), label, field="value", font_paths=fonts)))


def _with(inputs: Mapping[str, str], source: bytes) -> bytes:
    """Put inputs before a source, on its first line: what the compiler says of a line stays true."""
    given = "".join(f"{name}: {_literal(value)}, " for name, value in inputs.items())
    return f"#let sys = (version: sys.version, inputs: ({given or ':'}));".encode() + source


def _literal(text: str) -> str:
    return f'"{text.translate(_ESCAPES)}"'


@cache
def _fonts(of_machine: bool) -> typst.Fonts:
    """Return the fonts, read once."""
    return typst.Fonts(include_system_fonts=of_machine)
