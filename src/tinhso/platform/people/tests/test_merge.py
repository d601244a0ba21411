from threading import Thread
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection, transaction

from tinhso.kernel.actor import Actor, ActorKind
from tinhso.kernel.errors import Conflict, Denied, DomainError, Invalid, NotFound
from tinhso.platform.people import facade
from tinhso.platform.people.contracts import (
    IdentifierKind,
    MergeInfo,
    PersonInfo,
    PersonMerged,
    PersonUnmerged,
)
from tinhso.platform.people.models import (
    DuplicatePair,
    Household,
    HouseholdMember,
    Merge,
    PairState,
    Person,
)
from tinhso.platform.people.tests.conftest import CLERK, register

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("announced")]


@pytest.fixture
def known() -> PersonInfo:
    return register(phone="0912345678")


@pytest.fixture
def paper(known: PersonInfo) -> PersonInfo:
    """The same man on an old paper record."""
    return register(
        value="141234567",
        kind=IdentifierKind.OLD_IDENTITY_CARD,
        phone="0912345678",
        email="an@example.vn",
        address_line="Thôn Đông",
    )


def merge(kept: PersonInfo, merged: PersonInfo, reason: str = "Cùng giấy khai sinh") -> MergeInfo:
    return facade.merge_persons(actor=CLERK, kept_id=kept.id, merged_id=merged.id, reason=reason)


def undo(trail: MergeInfo) -> MergeInfo:
    return facade.unmerge_persons(actor=CLERK, merge_id=trail.id, reason="Nhầm người")


def test_the_merged_key_answers_with_the_person_kept(
    known: PersonInfo, paper: PersonInfo, announced: list[Any]
) -> None:
    merge(known, paper)
    one = facade.person(paper.id)
    assert one.id == known.id
    assert one.identifier(IdentifierKind.OLD_IDENTITY_CARD) == "141234567"
    assert one.personal_number == known.personal_number
    assert (one.email, one.address_line, one.phone) == ("an@example.vn", "Thôn Đông", "0912345678")
    found = facade.find_by_identifier(IdentifierKind.OLD_IDENTITY_CARD, "141234567")
    assert found is not None
    assert found.id == known.id
    assert set(facade.same_person_ids(paper.id)) == {known.id, paper.id}
    assert {key: info.id for key, info in facade.persons([known.id, paper.id]).items()} == {
        known.id: known.id,
        paper.id: known.id,
    }
    assert announced[-1] == PersonMerged(kept_id=known.id, merged_id=paper.id)
    assert facade.duplicates().rows == []


def test_a_merge_taken_back_leaves_both_as_before(
    known: PersonInfo, paper: PersonInfo, announced: list[Any]
) -> None:
    trail = merge(known, paper)
    undone = undo(trail)
    assert undone.undone
    assert facade.person(known.id) == known
    assert facade.person(paper.id) == paper
    assert announced[-1] == PersonUnmerged(kept_id=known.id, merged_id=paper.id)
    assert DuplicatePair.objects.get().state == PairState.DISMISSED
    with pytest.raises(Conflict):
        undo(trail)
    again = merge(known, paper)
    assert [info.id for info in facade.merges_of(known.id)] == [again.id, trail.id]


def test_what_was_corrected_after_the_merge_stays(known: PersonInfo, paper: PersonInfo) -> None:
    trail = merge(known, paper)
    Person.objects.filter(pk=known.id).update(email="moi@example.vn")
    undo(trail)
    assert facade.person(known.id).email == "moi@example.vn"
    assert facade.person(known.id).address_line == ""


def test_chains_of_merges_lead_to_the_last(known: PersonInfo, paper: PersonInfo) -> None:
    third = register(value="")
    first = merge(paper, third)
    second = merge(known, paper)
    assert facade.person(third.id).id == known.id
    assert set(facade.same_person_ids(known.id)) == {known.id, paper.id, third.id}
    undo(second)
    assert facade.person(third.id).id == paper.id
    undo(first)
    assert facade.person(third.id) == third


def test_two_personal_numbers_are_two_persons(known: PersonInfo) -> None:
    other = register(value="030088000002")
    with pytest.raises(Conflict, match="hai số định danh"):
        merge(known, other)


def test_refusals(known: PersonInfo, paper: PersonInfo) -> None:
    for reason in ("", "   ", "x" * 501):
        with pytest.raises(Invalid):
            merge(known, paper, reason)
    with pytest.raises(Invalid):
        merge(known, known)
    with pytest.raises(NotFound):
        facade.merge_persons(actor=CLERK, kept_id=known.id, merged_id=uuid4(), reason="x")
    merge(known, paper)
    with pytest.raises(Conflict):
        merge(known, paper)
    with pytest.raises(NotFound):
        facade.unmerge_persons(actor=CLERK, merge_id=uuid4(), reason="x")


def test_strangers_may_neither_merge_nor_undo(known: PersonInfo, paper: PersonInfo) -> None:
    stranger = Actor(ActorKind.STAFF)
    with pytest.raises(Denied):
        facade.merge_persons(actor=stranger, kept_id=known.id, merged_id=paper.id, reason="x")
    trail = merge(known, paper)
    with pytest.raises(Denied):
        facade.unmerge_persons(actor=stranger, merge_id=trail.id, reason="x")


def test_the_household_shows_the_person_kept_once(known: PersonInfo, paper: PersonInfo) -> None:
    home = Household.objects.create(area_code="10558", address_line="Thôn Đông")
    wife = register(value="", full_name="Trần Thị Bình")
    HouseholdMember.objects.create(household=home, person_id=paper.id, relation="head")
    HouseholdMember.objects.create(household=home, person_id=wife.id, relation="spouse")
    merge(known, paper)
    found = facade.household_of(known.id)
    assert found is not None
    assert [(member.person.id, member.relation) for member in found.members] == [
        (known.id, "head"),
        (wife.id, "spouse"),
    ]
    assert facade.household_of(register(value="").id) is None


def test_dismissed_pairs_are_not_shown_again(known: PersonInfo, paper: PersonInfo) -> None:
    (pair,) = facade.duplicates().rows
    facade.dismiss_pair(actor=CLERK, pair_id=pair.id)
    assert facade.duplicates().rows == []
    assert facade.scan_duplicates(actor=CLERK) == 0
    with pytest.raises(Conflict):
        facade.dismiss_pair(actor=CLERK, pair_id=pair.id)


def test_the_whole_register_is_scanned(known: PersonInfo, paper: PersonInfo) -> None:
    DuplicatePair.objects.all().delete()
    Person.objects.filter(pk__in=[known.id, paper.id]).update(area_code="10558", phone="")
    assert facade.scan_duplicates(actor=CLERK) == 1
    assert facade.scan_duplicates(actor=CLERK) == 0


@pytest.mark.django_db(transaction=True)
def test_two_opposite_merges_at_once_make_no_circle(known: PersonInfo, paper: PersonInfo) -> None:
    outcome: list[str] = []

    def opposite() -> None:
        try:
            merge(paper, known)
            outcome.append("merged")
        except DomainError as error:
            outcome.append(error.code)
        finally:
            connection.close()

    waiting = Thread(target=opposite)
    with transaction.atomic():
        merge(known, paper)
        waiting.start()
        waiting.join(timeout=0.3)
        assert waiting.is_alive(), "the second waits for the rows"
    waiting.join(timeout=10)
    assert outcome == ["people.already_merged"]
    assert Merge.objects.count() == 1
