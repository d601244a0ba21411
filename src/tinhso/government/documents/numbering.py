"""The agency and the division as they stand in a notation: ``UBND``, ``SNV``, ``UBND-KT``."""

from uuid import UUID

from tinhso.government.documents.models import Document
from tinhso.kernel.text_vi import nfc
from tinhso.platform.access import facade as access
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.organisations.contracts import UnitKind

NOTATION_LETTERS_MAX = 12


def agency_of(unit_id: UUID) -> str:
    """Return the letters of an agency: its short name, ``UBND`` for a committee, else the first letters."""
    unit = organisations.unit(unit_id)
    if unit.kind == UnitKind.PEOPLE_COMMITTEE:
        return "UBND"
    short = nfc(unit.short_name).replace(" ", "")
    if 0 < len(short) <= NOTATION_LETTERS_MAX:
        return short.replace(".", "").upper() if short.islower() else short
    return initials(unit.name)


def initials(name: str) -> str:
    """Return the first letters of the words of a name: ``Phòng Tài chính`` → ``PTC``."""
    return "".join(word[0].upper() for word in nfc(name).split() if word[0].isalpha())[:NOTATION_LETTERS_MAX]


def division_of(found: Document) -> str:
    """Return the letters of the part of the agency that wrote a letter, empty if it is the agency itself."""
    writer = access.accounts_by_id([found.drafter_id]).get(found.drafter_id) if found.drafter_id else None
    if writer is None or writer.unit_id in {None, found.unit_id}:
        return ""
    return agency_of(writer.unit_id)  # type: ignore[arg-type]
