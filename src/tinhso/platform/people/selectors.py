"""Reads of persons."""

from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db import DEFAULT_DB_ALIAS
from django.db.models import Q, QuerySet

from tinhso.kernel import rows
from tinhso.kernel.errors import NotFound
from tinhso.kernel.paging import PAGE_SIZE, Page, cursor_keys, page_of
from tinhso.kernel.statements import Unwatched, ask
from tinhso.kernel.text_vi import fold
from tinhso.platform.people.contracts import (
    Change,
    HouseholdInfo,
    IdentifierInfo,
    IdentifierKind,
    Match,
    MemberInfo,
    MergeInfo,
    PairInfo,
    PartialDate,
    PersonInfo,
    PersonStatus,
)
from tinhso.platform.people.models import (
    DuplicatePair,
    Household,
    HouseholdMember,
    Merge,
    PairState,
    Person,
    PersonIdentifier,
)
from tinhso.platform.people.rules import Traits

CANDIDATES_MAX = 200
SEARCH_LIMIT = 50
WORD_MATCHES_MAX = 1_000
TEXTS_KEPT = 128

_CANONICAL = """
WITH RECURSIVE chain(start, id, merged_into_id) AS (
  SELECT id, id, merged_into_id FROM people_person WHERE id = ANY(%s)
  UNION ALL
  SELECT c.start, p.id, p.merged_into_id FROM chain c JOIN people_person p ON p.id = c.merged_into_id
) SELECT start, id FROM chain WHERE merged_into_id IS NULL
"""
_SAME = """
WITH RECURSIVE same(id) AS (
  SELECT %s::uuid
  UNION ALL
  SELECT p.id FROM same s JOIN people_person p ON p.merged_into_id = s.id
) SELECT id FROM same
"""

_HELD = """
SELECT i.kind, i.value, {columns} FROM people_personidentifier i JOIN people_person p ON p.id = i.person_id
WHERE i.active AND (i.kind, i.value) IN ({wanted})
"""
_IDENTIFIERS = """
WITH RECURSIVE owned(owner, id) AS (
  SELECT id, id FROM (VALUES {wanted}) AS given(id)
  UNION
  SELECT o.owner, p.id FROM owned o JOIN people_person p ON p.merged_into_id = o.id
) SELECT o.owner, i.kind, i.value, i.active FROM owned o JOIN people_personidentifier i ON i.person_id = o.id
ORDER BY i.active DESC, i.kind, i.id
"""

Number = tuple[IdentifierKind, str]
"""An identifier: its kind and its value in stored form."""


def birth_of(person: Person) -> PartialDate | None:
    if person.birth_year is None:
        return None
    return PartialDate(person.birth_year, person.birth_month, person.birth_day)


def canonical_ids(ids: Collection[UUID]) -> dict[UUID, UUID]:
    """Return whom each person stands for now, following merges."""
    pairs: list[Any] = ask(_CANONICAL, [list(ids)])
    return dict(pairs)


def same_ids(person_id: UUID) -> tuple[UUID, ...]:
    """Return the person's own key and those of all records merged into it."""
    return tuple(found for (found,) in ask(_SAME, [person_id]))


def canonical(person_id: UUID) -> Person:
    """Return the person a key stands for; raise `NotFound` for a key nobody has."""
    person = rows.one(Person, id=person_id)
    while person is not None and person.merged_into_id is not None:
        person = rows.one(Person, id=person.merged_into_id)
    if person is None:
        raise NotFound("people.unknown", "Không có người này. Hãy tìm lại theo họ tên hoặc số định danh.")
    return person


def by_identifier(kind: IdentifierKind, value: str) -> Person | None:
    """Return whom an active identifier belongs to now."""
    return by_identifiers([(kind, value)]).get((kind, value))


def by_identifiers(wanted: Collection[Number]) -> dict[Number, Person]:
    """Return whom active identifiers belong to now; those nobody has are left out. One query."""
    if not wanted:
        return {}
    asked = [part for kind, value in wanted for part in (kind.value, value)]
    found = ask(_held_sql(len(wanted)), asked)
    names = [field.attname for field in Person._meta.concrete_fields]  # noqa: SLF001
    held = {
        (IdentifierKind(kind), value): Person.from_db(DEFAULT_DB_ALIAS, names, row)
        for kind, value, *row in found
    }
    return {key: canonical(one.pk) if one.merged_into_id else one for key, one in held.items()}


@lru_cache(maxsize=TEXTS_KEPT)
def _held_sql(count: int) -> str:
    """Return the text for so many numbers; one array of any length would be planned anew at each call."""
    columns = ", ".join(f'p."{field.column}"' for field in Person._meta.concrete_fields)  # noqa: SLF001
    return _HELD.format(columns=columns, wanted=", ".join(["(%s, %s)"] * count))


@lru_cache(maxsize=TEXTS_KEPT)
def _identifiers_sql(count: int) -> str:
    return Unwatched(_IDENTIFIERS.format(wanted=", ".join(["(%s::uuid)"] * count)))


def infos(persons: Sequence[Person]) -> list[PersonInfo]:
    """Return contracts in the order given, with identifiers of all records merged into each. One query."""
    held: dict[UUID, list[IdentifierInfo]] = {person.pk: [] for person in persons}
    if not held:
        return []
    for owner, kind, value, active in ask(_identifiers_sql(len(held)), list(held)):
        held[owner].append(IdentifierInfo(kind, value, active))
    return [info_of(person, tuple(held[person.pk])) for person in persons]


def info_of(person: Person, identifiers: tuple[IdentifierInfo, ...]) -> PersonInfo:
    return PersonInfo(
        id=person.pk,
        full_name=person.full_name,
        sex=person.sex,
        birth=birth_of(person),
        ethnicity=person.ethnicity,
        nationality=person.nationality,
        phone=person.phone,
        email=person.email,
        area_code=person.area_code,
        address_line=person.address_line,
        status=person.status,
        identifiers=identifiers,
    )


def traits(person: Person, personal_number: str) -> Traits:
    return Traits(
        folded_name=person.folded_name,
        birth=birth_of(person),
        sex=person.sex,
        phone=person.phone,
        email=person.email,
        area_code=person.area_code,
        folded_address=fold(person.address_line),
        personal_number=personal_number,
    )


def traits_of(persons: Iterable[Person]) -> dict[UUID, Traits]:
    found = {person.pk: person for person in persons}
    numbers = dict(
        PersonIdentifier.objects.filter(
            person_id__in=found, active=True, kind=IdentifierKind.PERSONAL_NUMBER.value
        ).values_list("person_id", "value")
    )
    return {key: traits(person, numbers.get(key, "")) for key, person in found.items()}


def candidates_for(person: Person) -> list[Person]:
    """Return living records with the same name and a birth year that does not contradict, by index."""
    same = Person.objects.filter(folded_name=person.folded_name).exclude(pk=person.pk)
    if person.birth_year is not None:
        same = same.filter(Q(birth_year=person.birth_year) | Q(birth_year__isnull=True))
    return list(same.exclude(status=PersonStatus.MERGED.value)[:CANDIDATES_MAX])


def living() -> QuerySet[Person]:
    return Person.objects.exclude(status=PersonStatus.MERGED.value)


def search(text: str, cursor: str = "") -> Page[PersonInfo]:
    """Find persons by number, phone or the words of a name, tone marks or not."""
    digits = "".join(char for char in text if char.isalnum())
    if digits.isdigit():
        return Page(infos(_by_number(digits)))
    folded = fold(text)
    if not folded:
        return Page([])
    rows = _by_name(folded, cursor)
    return _with_infos(page_of(rows, SEARCH_LIMIT, lambda person: (person.folded_name, person.pk)))


def _by_number(digits: str) -> list[Person]:
    held = PersonIdentifier.objects.filter(value=digits, kind__in=list(IdentifierKind), active=True)
    calling = Person.objects.filter(~Q(phone=""), phone=digits)
    found = [*held.values_list("person_id", flat=True)[:SEARCH_LIMIT]]
    found += calling.values_list("pk", flat=True)[:SEARCH_LIMIT]
    keys = canonical_ids(found)
    return list(Person.objects.filter(pk__in=set(keys.values())).order_by("folded_name", "pk"))


def _by_name(folded: str, cursor: str) -> list[Person]:
    """Names that begin as typed come from the ordered index; other orders of words from the word index."""
    begins = living().filter(folded_name__startswith=folded)
    if cursor:
        name, key = cursor_keys(cursor, str, UUID)
        return list(_after(begins, name, key))
    rows = list(begins.order_by("folded_name", "pk")[: SEARCH_LIMIT + 1])
    if rows:
        return rows
    *first, last = folded.split()
    return _by_words([*first, last]) or _by_words([*first, f"{last}:*"])


def _by_words(words: list[str]) -> list[Person]:
    query = SearchQuery(" & ".join(words), search_type="raw", config="simple")
    named = living().alias(words=SearchVector("folded_name", config="simple")).filter(words=query)
    # Common words match a tenth of a province; reading all of them only to sort would take a second.
    some = Person.objects.filter(pk__in=named.values("pk")[:WORD_MATCHES_MAX])
    return list(some.order_by("folded_name", "pk")[:SEARCH_LIMIT])


def _after(rows: QuerySet[Person], name: str, key: UUID) -> QuerySet[Person]:
    later = Q(folded_name__gt=name) | Q(folded_name=name, pk__gt=key)
    return rows.filter(later).order_by("folded_name", "pk")[: SEARCH_LIMIT + 1]


def _with_infos(page: Page[Person]) -> Page[PersonInfo]:
    return Page(infos(page.rows), page.next_cursor)


def household_of(person_id: UUID) -> HouseholdInfo | None:
    """Return the household the person (or a record merged into it) lives in."""
    here = HouseholdMember.objects.filter(person_id__in=same_ids(person_id), left_on__isnull=True)
    member = here.select_related("household").order_by("id").first()
    return household(member.household) if member else None


def household(home: Household) -> HouseholdInfo:
    """Return a household with the persons its present members stand for."""
    rows = list(HouseholdMember.objects.filter(household=home, left_on__isnull=True).order_by("id"))
    stands_for = canonical_ids([row.person_id for row in rows])
    persons = Person.objects.filter(pk__in=set(stands_for.values()))
    known = {info.id: info for info in infos(list(persons))}
    shown: dict[UUID, MemberInfo] = {}
    for row in rows:
        shown.setdefault(
            stands_for[row.person_id], MemberInfo(known[stands_for[row.person_id]], row.relation)
        )
    return HouseholdInfo(home.pk, home.area_code, home.address_line, tuple(shown.values()))


def open_pairs(cursor: str = "") -> Page[PairInfo]:
    """Return pairs to look at, the likeliest first."""
    rows = DuplicatePair.objects.filter(state=PairState.OPEN).order_by("-score", "id")
    if cursor:
        score, key = cursor_keys(cursor, int, UUID)
        rows = rows.filter(Q(score__lt=score) | Q(score=score, id__gt=key))
    page = page_of(list(rows[: PAGE_SIZE + 1]), PAGE_SIZE, lambda pair: (pair.score, pair.pk))
    return Page(_pairs(page.rows), page.next_cursor)


def pair(pair_id: UUID) -> PairInfo:
    found = DuplicatePair.objects.filter(pk=pair_id).first()
    if found is None:
        raise NotFound("people.unknown_pair", "Không có cặp nghi trùng này. Hãy mở lại danh sách.")
    return _pairs([found])[0]


def _pairs(rows: Sequence[DuplicatePair]) -> list[PairInfo]:
    keys = {key for row in rows for key in (row.first_id, row.second_id)}
    known = {info.id: info for info in infos(list(Person.objects.filter(pk__in=keys)))}
    return [
        PairInfo(row.pk, known[row.first_id], known[row.second_id], Match(row.score, tuple(row.reasons)))
        for row in rows
    ]


def merges_of(person_id: UUID) -> list[MergeInfo]:
    """Return the merges this person took part in, the newest first."""
    rows = Merge.objects.filter(Q(kept_id=person_id) | Q(merged_id=person_id)).order_by("-merged_at")
    return [merge_info(row) for row in rows]


def merge_info(row: Merge) -> MergeInfo:
    return MergeInfo(
        id=row.pk,
        kept_id=row.kept_id,
        merged_id=row.merged_id,
        reason=row.reason,
        by_name=row.merged_by_name,
        undone=row.undone_at is not None,
    )


HISTORY_SHOWN = 20
_RECORDED = (
    *("full_name", "sex", "birth_year", "birth_month", "birth_day", "ethnicity", "nationality"),
    *("phone", "email", "area_code", "address_line", "status"),
)


def changes_of(person_id: UUID) -> list[Change]:
    """Return what was changed in a record, the newest first. A record loaded in bulk has no first entry."""
    events = Person.pgh_event_model.objects.filter(pgh_obj_id=person_id)  # type: ignore[attr-defined]
    rows = list(events.select_related("pgh_context").order_by("-pgh_id")[: HISTORY_SHOWN + 1])
    olds = [*rows[1:], None]
    return [_change(row, old) for row, old in zip(rows, olds, strict=True)][:HISTORY_SHOWN]


def _change(row: Any, old: Any) -> Change:
    said = row.pgh_context.metadata if row.pgh_context else {}
    fields = tuple(name for name in _RECORDED if old and getattr(row, name) != getattr(old, name))
    return Change(row.pgh_created_at, said.get("actor_name", ""), said.get("reason", ""), fields)


ADULT_YEARS = 18


def adults(count: int, year: int) -> list[Person]:
    """Return the first adults by key who have a personal number. One query."""
    numbered = PersonIdentifier.objects.filter(kind=IdentifierKind.PERSONAL_NUMBER.value).values("person_id")
    grown = Person.objects.filter(
        pk__in=numbered, birth_year__lt=year - ADULT_YEARS, birth_year__gt=year - 70
    )
    return list(grown.order_by("pk")[:count])
