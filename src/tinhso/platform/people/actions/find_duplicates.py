"""Write down which records may be one person, when a record is made and for the whole register."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db import connection

from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.platform.people import rules, selectors
from tinhso.platform.people.models import DuplicatePair, Person

BATCH_PAIRS = 1_000
SCAN_PAIRS_MAX = 100_000

# Same name, no contradiction in the birth year, and a sign beyond name and birth that an index can answer.
_SCAN = """
SELECT a.id, b.id FROM people_person a JOIN people_person b
  ON b.phone = a.phone AND b.id > a.id AND b.folded_name = a.folded_name
WHERE a.phone <> '' AND b.phone <> '' AND a.status <> 'merged' AND b.status <> 'merged'
UNION
SELECT a.id, b.id FROM people_person a JOIN people_person b
  ON b.folded_name = a.folded_name AND b.birth_year = a.birth_year AND b.id > a.id
 AND b.area_code = a.area_code
WHERE a.area_code <> '' AND a.status <> 'merged' AND b.status <> 'merged'
  AND b.birth_month IS NOT DISTINCT FROM a.birth_month AND b.birth_day IS NOT DISTINCT FROM a.birth_day
LIMIT %s
"""


@action("people.merge")
def scan_duplicates(*, actor: Actor) -> int:
    """Look through the whole register for pairs not yet known; return how many are new."""
    return note_all_duplicates()


def note_all_duplicates() -> int:
    with connection.cursor() as cursor:
        cursor.execute(_SCAN, [SCAN_PAIRS_MAX])
        found = cursor.fetchall()
    return sum(_note(found[start : start + BATCH_PAIRS]) for start in range(0, len(found), BATCH_PAIRS))


def note_duplicates_of(person: Person) -> int:
    """Compare one record with those of the same name."""
    return _note([(person.pk, other.pk) for other in selectors.candidates_for(person)])


def _note(pairs: Sequence[tuple[UUID, UUID]]) -> int:
    if not pairs:
        return 0
    persons = Person.objects.filter(pk__in={key for pair in pairs for key in pair})
    traits = selectors.traits_of(persons)
    rows = list(_alike(pairs, traits))
    before = DuplicatePair.objects.count() if rows else 0
    DuplicatePair.objects.bulk_create(rows, ignore_conflicts=True)
    return DuplicatePair.objects.count() - before if rows else 0


def _alike(pairs: Iterable[tuple[UUID, UUID]], traits: dict[UUID, rules.Traits]) -> Iterable[DuplicatePair]:
    for pair in pairs:
        first, second = sorted(pair)
        match = rules.likeness(traits[first], traits[second])
        if match.score >= rules.DUPLICATE_SCORE_MIN:
            yield DuplicatePair(
                first_id=first, second_id=second, score=match.score, reasons=list(match.reasons)
            )
