"""Merge two records of one person, take a merge back, or say that two persons are two."""

from uuid import UUID

from django.db.models import Q

from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.clock import now
from tinhso.kernel.errors import Conflict, Invalid, NotFound
from tinhso.kernel.locks import lock_rows
from tinhso.platform.people import rules, selectors
from tinhso.platform.people.contracts import (
    MergeInfo,
    PersonMerged,
    PersonStatus,
    PersonUnmerged,
)
from tinhso.platform.people.models import DuplicatePair, Merge, PairState, Person

FILLED = ("phone", "email", "ethnicity", "area_code", "address_line")
"""Empty fields of the record kept that take the other's value; undoing empties them again."""


@action("people.merge")
def merge_persons(*, actor: Actor, kept_id: UUID, merged_id: UUID, reason: str) -> MergeInfo:
    """Let `merged` stand for `kept` from now on. Nothing is deleted; `unmerge_persons` takes it back."""
    why = rules.checked_reason(reason)
    kept, merged = _locked_pair(kept_id, merged_id)
    _check_numbers(kept, merged)
    filled = {name: getattr(merged, name) for name in FILLED if not getattr(kept, name)}
    filled = {name: value for name, value in filled.items() if value}
    _fill(kept, filled)
    trail = Merge.objects.create(
        kept=kept,
        merged=merged,
        reason=why,
        merged_by=actor.account_id,
        merged_by_name=actor.name,
        status_before=merged.status,
        filled=filled,
    )
    merged.status, merged.merged_into = PersonStatus.MERGED.value, kept
    merged.save(update_fields=["status", "merged_into"])
    _close_pairs(kept, merged)
    emit(PersonMerged(kept_id=kept.pk, merged_id=merged.pk))
    return selectors.merge_info(trail)


@action("people.unmerge")
def unmerge_persons(*, actor: Actor, merge_id: UUID, reason: str) -> MergeInfo:
    """Take a merge back: both persons are as before, and the trail says who did what."""
    why = rules.checked_reason(reason)
    found = lock_rows(Merge.objects.all(), [merge_id])
    if not found:
        raise NotFound("people.unknown_merge", "Không có lần gộp này. Hãy mở lại trang của người đó.")
    trail = found[0]
    if trail.undone_at is not None:
        raise Conflict("people.undone", "Lần gộp này đã được hoàn tác.")
    persons = {
        person.pk: person for person in lock_rows(Person.objects.all(), [trail.kept_id, trail.merged_id])
    }
    kept, merged = persons[trail.kept_id], persons[trail.merged_id]
    same = {name: value for name, value in trail.filled.items() if getattr(kept, name) == value}
    _fill(kept, dict.fromkeys(same, ""))
    merged.status, merged.merged_into = trail.status_before, None
    merged.save(update_fields=["status", "merged_into"])
    trail.undone_at, trail.undone_by, trail.undone_by_name = now(), actor.account_id, actor.name
    trail.undone_reason = why
    trail.save(update_fields=["undone_at", "undone_by", "undone_by_name", "undone_reason"])
    _dismiss(kept, merged)
    emit(PersonUnmerged(kept_id=kept.pk, merged_id=merged.pk))
    return selectors.merge_info(trail)


@action("people.merge")
def dismiss_pair(*, actor: Actor, pair_id: UUID) -> None:
    """Record that two like persons are two; the pair is not shown again."""
    changed = DuplicatePair.objects.filter(pk=pair_id, state=PairState.OPEN).update(state=PairState.DISMISSED)
    if not changed:
        raise Conflict("people.pair_closed", "Cặp này đã được người khác xử lý. Hãy mở lại danh sách.")


def _locked_pair(kept_id: UUID, merged_id: UUID) -> tuple[Person, Person]:
    if kept_id == merged_id:
        raise Invalid("people.same", "Hai hồ sơ phải khác nhau.")
    persons = {person.pk: person for person in lock_rows(Person.objects.all(), [kept_id, merged_id])}
    if len(persons) < 2:  # noqa: PLR2004
        raise NotFound("people.unknown", "Không có người này. Hãy tìm lại theo họ tên hoặc số định danh.")
    if any(person.merged_into_id for person in persons.values()):
        raise Conflict("people.already_merged", "Một trong hai hồ sơ đã được gộp. Hãy mở lại danh sách.")
    return persons[kept_id], persons[merged_id]


def _check_numbers(kept: Person, merged: Person) -> None:
    """Two different personal numbers mean two persons (one number for life, Luật Căn cước)."""
    numbers = {info.personal_number for info in selectors.infos([kept, merged])} - {""}
    if len(numbers) > 1:
        raise Conflict(
            "people.two_numbers",
            "Hai hồ sơ có hai số định danh cá nhân khác nhau nên không gộp được."
            " Hãy xác minh và hủy số sai trước.",
        )


def _fill(person: Person, values: dict[str, str]) -> None:
    for name, value in values.items():
        setattr(person, name, value)
    if values:
        person.save(update_fields=list(values))


def _pair(one: Person, other: Person) -> Q:
    first, second = sorted((one.pk, other.pk))
    return Q(first_id=first, second_id=second)


def _close_pairs(kept: Person, merged: Person) -> None:
    DuplicatePair.objects.filter(_pair(kept, merged)).update(state=PairState.MERGED)
    others = Q(first=merged) | Q(second=merged)
    DuplicatePair.objects.filter(others, state=PairState.OPEN).update(state=PairState.MERGED)


def _dismiss(kept: Person, merged: Person) -> None:
    DuplicatePair.objects.filter(_pair(kept, merged)).update(state=PairState.DISMISSED)
