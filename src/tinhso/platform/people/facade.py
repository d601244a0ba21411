"""Persons: what other modules may ask and do.

Keep the key you got: after a merge `person(key)` answers with the record it stands for, and
`same_person_ids(key)` gives all keys to look for in your own rows. Nothing has to be rewritten.
"""

from collections.abc import Collection, Sequence
from datetime import date
from uuid import UUID

from django.conf import settings

from tinhso.kernel.actor import system_actor
from tinhso.kernel.errors import DomainError
from tinhso.kernel.paging import Page
from tinhso.kernel.text_vi import fold
from tinhso.platform.people import rules, selectors
from tinhso.platform.people.actions.correct import correct_person
from tinhso.platform.people.actions.find_duplicates import scan_duplicates
from tinhso.platform.people.actions.keep_household import keep_household
from tinhso.platform.people.actions.load_population import load_population
from tinhso.platform.people.actions.merge import dismiss_pair, merge_persons, unmerge_persons
from tinhso.platform.people.actions.register import register_person, register_persons
from tinhso.platform.people.contracts import (
    Change,
    HouseholdInfo,
    IdentifierKind,
    Identity,
    MergeInfo,
    PairInfo,
    PersonInfo,
    Sex,
)
from tinhso.platform.people.models import Person
from tinhso.platform.people.reference import birth_places
from tinhso.platform.places import facade as places

COMMUNE_LEVEL = 3


def person(person_id: UUID) -> PersonInfo:
    """Return the person a key stands for, following merges; raise `NotFound` for a key nobody has."""
    return selectors.infos([selectors.canonical(person_id)])[0]


def persons(ids: Collection[UUID]) -> dict[UUID, PersonInfo]:
    """Return whom each key stands for, in three queries."""
    stands_for = selectors.canonical_ids(ids)
    found = list(Person.objects.filter(pk__in=set(stands_for.values())))
    known = {info.id: info for info in selectors.infos(found)}
    return {key: known[target] for key, target in stands_for.items()}


def same_person_ids(person_id: UUID) -> tuple[UUID, ...]:
    """Return every key under which the person may be referred to."""
    return selectors.same_ids(selectors.canonical(person_id).pk)


def find_by_identifier(kind: IdentifierKind, value: str) -> PersonInfo | None:
    """Return whom an active identifier belongs to, or ``None``."""
    found = selectors.by_identifier(kind, value)
    return selectors.infos([found])[0] if found else None


def resolve(identity: Identity) -> PersonInfo:
    """Find or write down the person of an identity. Two at once get the same person."""
    return register_person(actor=system_actor("people.resolve", ["people.register"]), identity=identity)


def resolve_all(identities: Sequence[Identity]) -> list[PersonInfo]:
    """Do so for several, in their order; two queries where all are known."""
    return register_persons(actor=system_actor("people.resolve", ["people.register"]), identities=identities)


def household_of(person_id: UUID) -> HouseholdInfo | None:
    """Return the household the person lives in, with its members."""
    return selectors.household_of(selectors.canonical(person_id).pk)


def address_of(info: PersonInfo, on: date) -> str:
    """Write the whole address on the map of a day: ``Thôn Đông, Xã An Lâm, Huyện Nam Sách, Tỉnh …``."""
    area = ""
    if info.area_code:
        try:
            area = places.area(info.area_code, COMMUNE_LEVEL, on).full_name
        except DomainError:
            area = info.area_code
    return ", ".join(part for part in (info.address_line, area) if part)


def check_personal_number(value: str, sex: Sex | None = None, birth_year: int | None = None) -> None:
    """Raise `Invalid` unless the number is well-formed and fits what else is known."""
    rules.check_personal_number(value, birth_places(), sex=sex, birth_year=birth_year)


def search(text: str, cursor: str = "") -> Page[PersonInfo]:
    """Find persons by number, phone or name, tone marks or not."""
    return selectors.search(text, cursor)


def adults(count: int, on: date) -> list[PersonInfo]:
    """Return some adults with a personal number, always the same ones: the demo signs in as them."""
    return selectors.infos(selectors.adults(count, on.year))


def duplicates(cursor: str = "") -> Page[PairInfo]:
    return selectors.open_pairs(cursor)


def duplicate_pair(pair_id: UUID) -> PairInfo:
    return selectors.pair(pair_id)


def changes_of(person_id: UUID) -> list[Change]:
    """Return the history of one record."""
    return selectors.changes_of(person_id)


def communes(on: date) -> list[tuple[str, str]]:
    """Return code and full name of the communes of this province, to choose an address from."""
    found = places.descendants(settings.PROVINCE_CODE, 1, on, only_level=COMMUNE_LEVEL)
    return sorted(((area.code, area.full_name) for area in found), key=lambda pair: fold(pair[1]))


def merges_of(person_id: UUID) -> list[MergeInfo]:
    return selectors.merges_of(person_id)


__all__ = [
    "address_of",
    "adults",
    "changes_of",
    "check_personal_number",
    "communes",
    "correct_person",
    "dismiss_pair",
    "duplicate_pair",
    "duplicates",
    "find_by_identifier",
    "household_of",
    "keep_household",
    "load_population",
    "merge_persons",
    "merges_of",
    "person",
    "persons",
    "register_person",
    "register_persons",
    "resolve",
    "resolve_all",
    "same_person_ids",
    "scan_duplicates",
    "search",
    "unmerge_persons",
]
