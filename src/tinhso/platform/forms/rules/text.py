"""Reading text: normal form, and characters that no honest keyboard sends."""

import unicodedata

from tinhso.platform.forms.contracts import Fault

_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u2060\ufeff\u00ad"))
_LINE_BREAKS = {"\n", "\t"}
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_BROKEN = frozenset("\ufffd\ufffe\uffff")
_REFUSED_CATEGORIES = frozenset({"Cc", "Cs", "Co", "Cn"})


def clean(raw: str, *, many_lines: bool = False) -> str | Fault:
    """Return trimmed NFC text, or why it is refused."""
    text = unicodedata.normalize("NFC", raw.translate(_INVISIBLE)).replace("\r\n", "\n").replace("\r", "\n")
    fault = _fault(text, many_lines=many_lines)
    if fault:
        return fault
    if many_lines:
        return "\n".join(line.rstrip() for line in text.split("\n")).strip()
    return " ".join(text.split())


def _fault(text: str, *, many_lines: bool) -> Fault | None:
    if text.isprintable() and "\ufffd" not in text:  # the one of those below that counts as printable
        return None
    if any(char in _BROKEN for char in text):
        return Fault("encoding")
    allowed = _LINE_BREAKS if many_lines else {"\t"}
    for char in text:
        if char in _TURNING or (char not in allowed and unicodedata.category(char) in _REFUSED_CATEGORIES):
            return Fault("control_character")
    return None
