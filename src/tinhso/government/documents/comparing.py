"""Two versions of a draft side by side."""

import difflib
from collections.abc import Iterator, Sequence

from tinhso.platform.definitions.contracts import DiffLine


def compare(old: str, new: str) -> list[DiffLine]:
    """Return the lines of both, paired: same, changed, removed or added."""
    left, right = old.splitlines(), new.splitlines()
    matcher = difflib.SequenceMatcher(None, left, right, autojunk=False)
    return [line for part in matcher.get_opcodes() for line in _paired(part, left, right)]


def _paired(
    part: tuple[str, int, int, int, int], left: Sequence[str], right: Sequence[str]
) -> Iterator[DiffLine]:
    tag, i1, i2, j1, j2 = part
    for offset in range(max(i2 - i1, j2 - j1)):
        i, j = i1 + offset, j1 + offset
        here, there = i < i2, j < j2
        change = "same" if tag == "equal" else "changed" if here and there else "removed" if here else "added"
        old, new = left[i] if here else "", right[j] if there else ""
        yield DiffLine(change, i + 1 if here else None, old, j + 1 if there else None, new)
