"""What is true of area codes and names, without a database."""

from collections.abc import Iterable, Mapping

from tinhso.kernel.errors import Invalid

CODE_LENGTHS = {1: 2, 2: 3, 3: 5}
"""Digits of a code by level (the General Statistics Office list): the length tells the level."""

_LEVELS = {length: level for level, length in CODE_LENGTHS.items()}


def level_of(code: str) -> int:
    """Return the level a code belongs to; raise `Invalid` for anything that is no area code."""
    level = _LEVELS.get(len(code))
    if level is None or not (code.isascii() and code.isdigit()):
        raise Invalid(
            "places.code",
            "Mã đơn vị hành chính gồm 2 chữ số (tỉnh), 3 chữ số (huyện) hoặc 5 chữ số (xã). Hãy sửa lại.",
        )
    return level


def full_name(names: Iterable[str]) -> str:
    """Join names from the smallest area up: ``Xã An Lâm, Huyện Nam Sách, Tỉnh Hải Dương``."""
    return ", ".join(names)


def lineage(code: str, parents: Mapping[str, str]) -> tuple[str, ...]:
    """Return the codes from `code` up to its province."""
    found = [code]
    while (parent := parents.get(found[-1], "")) and parent not in found:
        found.append(parent)
    return tuple(found)
