from threading import Barrier, Thread
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import DataError, IntegrityError, connection, transaction

from tinhso.kernel.actor import Actor, ActorKind
from tinhso.kernel.errors import Conflict, Denied, Invalid, NotFound
from tinhso.platform.people import facade
from tinhso.platform.people.contracts import IdentifierKind, PartialDate, PersonRegistered, Sex
from tinhso.platform.people.models import (
    DuplicatePair,
    Household,
    HouseholdMember,
    Person,
    PersonIdentifier,
)
from tinhso.platform.people.tests.conftest import BORN, identity, register

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("announced")]


def test_a_new_person_is_written_down(announced: list[Any]) -> None:
    person = register(phone="+84 912 345 678", ethnicity="Kinh", address_line="Thôn  Đông")
    assert person == facade.person(person.id)
    assert (person.personal_number, person.phone, person.birth) == ("030088000001", "0912345678", BORN)
    assert person.address_line == "Thôn Đông"
    assert announced == [PersonRegistered(person_id=person.id)]


def test_the_second_time_it_is_found(announced: list[Any]) -> None:
    first = register()
    assert register(value="030 088 000 001").id == first.id
    assert facade.resolve(identity()).id == first.id
    assert facade.find_by_identifier(IdentifierKind.PERSONAL_NUMBER, "030088000001") == first
    assert facade.find_by_identifier(IdentifierKind.PASSPORT, "030088000001") is None
    assert len(announced) == 1


def test_without_an_identifier_everybody_is_new() -> None:
    assert register(value="").id != register(value="").id


def test_a_slip_in_the_name_or_the_date_is_forgiven_but_not_both() -> None:
    first = register()
    assert register(full_name="Nguyễn Văn Ân").id == first.id
    assert register(full_name="Nguyễn Văn Anh", birth=PartialDate(1988)).id == first.id
    with pytest.raises(Conflict, match="người khác"):
        register(full_name="Trần Văn Bình", birth=PartialDate(1988, 1, 1))


@pytest.mark.parametrize(
    "wrong",
    [
        {"value": "123"},
        {"sex": Sex.FEMALE},
        {"birth": PartialDate(1990)},
        {"full_name": " "},
        {"full_name": "x" * 10_000},
        {"phone": "12"},
    ],
)
def test_wrong_input_writes_nothing(wrong: dict[str, Any]) -> None:
    with pytest.raises(Invalid):
        register(**wrong)
    assert not Person.objects.exists()


def test_only_those_who_may_register() -> None:
    with pytest.raises(Denied):
        facade.register_person(actor=Actor(ActorKind.STAFF), identity=identity())


def test_an_unknown_key() -> None:
    with pytest.raises(NotFound):
        facade.person(uuid4())
    assert facade.persons([uuid4()]) == {}


@pytest.mark.django_db(transaction=True)
def test_two_at_once_get_one_person(announced: list[Any]) -> None:
    found: list[UUID] = []
    together = Barrier(2)

    def ask() -> None:
        try:
            together.wait(timeout=10)
            found.append(facade.resolve(identity()).id)
        finally:
            connection.close()

    askers = [Thread(target=ask) for _number in range(2)]
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join(timeout=20)
    assert len(found) == 2
    assert found[0] == found[1]
    assert Person.objects.count() == PersonIdentifier.objects.count() == 1
    assert len(announced) == 1


@pytest.mark.django_db(transaction=True)
def test_the_second_waits_for_the_first_and_gets_the_same_person() -> None:
    found: list[UUID] = []

    def ask() -> None:
        try:
            found.append(facade.resolve(identity()).id)
        finally:
            connection.close()

    waiting = Thread(target=ask)
    with transaction.atomic():
        first = facade.resolve(identity()).id
        waiting.start()
        waiting.join(timeout=0.3)
        assert waiting.is_alive(), "the unique index makes the second wait"
    waiting.join(timeout=10)
    assert found == [first]
    assert Person.objects.count() == 1


class TestConstraints:
    def person(self, **values: Any) -> Person:
        return Person.objects.create(**({"full_name": "A", "folded_name": "a", "sex": "male"} | values))

    @pytest.mark.parametrize(
        "birth",
        [
            {"birth_day": 1},
            {"birth_month": 1},
            {"birth_year": 2000, "birth_day": 1},
            {"birth_year": 1700},
            {"birth_year": 2000, "birth_month": 13},
            {"birth_year": 2001, "birth_month": 2, "birth_day": 29},
            {"birth_year": 2000, "birth_month": 4, "birth_day": 31},
        ],
    )
    def test_impossible_births_are_refused(self, birth: dict[str, int]) -> None:
        with pytest.raises((IntegrityError, DataError)), transaction.atomic():
            self.person(**birth)

    @pytest.mark.parametrize(
        "birth",
        [
            {},
            {"birth_year": 2000},
            {"birth_year": 2000, "birth_month": 2},
            {"birth_year": 2000, "birth_month": 2, "birth_day": 29},
        ],
    )
    def test_partial_births_are_stored(self, birth: dict[str, int]) -> None:
        assert self.person(**birth).pk

    def test_one_active_holder_of_a_number(self) -> None:
        one, other = self.person(), self.person()
        number = {"kind": "personal_number", "value": "030088000001"}
        PersonIdentifier.objects.create(person=one, active=False, **number)
        PersonIdentifier.objects.create(person=one, **number)
        with pytest.raises(IntegrityError), transaction.atomic():
            PersonIdentifier.objects.create(person=other, **number)
        with pytest.raises(IntegrityError), transaction.atomic():
            PersonIdentifier.objects.create(person=other, kind="personal_number", value="12")

    def test_one_household_and_one_head(self) -> None:
        home, other = Household.objects.create(area_code="10558"), Household.objects.create(area_code="10558")
        head = self.person()
        HouseholdMember.objects.create(household=home, person=head, relation="head")
        with pytest.raises(IntegrityError), transaction.atomic():
            HouseholdMember.objects.create(household=other, person=head, relation="head")
        with pytest.raises(IntegrityError), transaction.atomic():
            HouseholdMember.objects.create(household=home, person=self.person(), relation="head")

    def test_nobody_is_merged_into_himself(self) -> None:
        person = self.person()
        with pytest.raises(IntegrityError), transaction.atomic():
            Person.objects.filter(pk=person.pk).update(status="merged", merged_into=person.pk)
        with pytest.raises(IntegrityError), transaction.atomic():
            Person.objects.filter(pk=person.pk).update(status="merged")


def test_likely_duplicates_are_noted_at_once() -> None:
    first = register(phone="0912345678")
    second = register(value="", phone="0912345678")
    register(value="", full_name="Nguyễn Văn An", birth=PartialDate(1990, 1, 1), phone="0912345678")
    (pair,) = facade.duplicates().rows
    assert {pair.first.id, pair.second.id} == {first.id, second.id}
    assert pair.match.score >= 90
    assert DuplicatePair.objects.count() == 1


def test_history_is_recorded() -> None:
    person = register()
    events = Person.pgh_event_model.objects.filter(pgh_obj_id=person.id)  # type: ignore[attr-defined]
    assert events.count() == 1
