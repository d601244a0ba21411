from collections import Counter
from datetime import date
from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tinhso.kernel.text_vi import fold
from tinhso.platform.people import rules
from tinhso.platform.people.contracts import Relation, Sex
from tinhso.platform.people.population import (
    AGE_MAX,
    Commune,
    Made,
    MadeHousehold,
    allocate,
    generate,
)
from tinhso.platform.people.reference import birth_places, names

ON = date(2022, 3, 28)
COMMUNES = [Commune(f"1{number:04}", "xã" if number % 5 else "phường") for number in range(40)]


def make(persons: int = 20_000, seed: int = 1, communes: list[Commune] = COMMUNES) -> list[MadeHousehold]:
    return list(
        generate(
            seed=seed, communes=communes, persons=persons, names=names(), places=["030", "001", "031"], on=ON
        )
    )


@pytest.fixture(scope="module")
def homes() -> list[MadeHousehold]:
    return make()


@pytest.fixture(scope="module")
def people(homes: list[MadeHousehold]) -> list[Made]:
    return [member for home in homes for member in home.members]


def share(count: int, people: list[Made]) -> float:
    return count / len(people)


def test_exactly_as_many_as_asked(people: list[Made]) -> None:
    assert len(people) == 20_000


@given(st.integers(0, 300), st.integers(1, 40), st.integers(0, 2**32))
@settings(max_examples=30, deadline=None)
def test_any_number_is_met(persons: int, communes: int, seed: int) -> None:
    homes = make(persons, seed, COMMUNES[:communes])
    assert sum(len(home.members) for home in homes) == persons


def test_the_same_seed_makes_the_same_people() -> None:
    assert make(500) == make(500)
    assert make(500) != make(500, seed=2)


def test_numbers_and_phones_are_unique_and_valid(people: list[Made]) -> None:
    assert len({person.personal_number for person in people}) == len(people)
    phones = [person.phone for person in people if person.phone]
    assert len(set(phones)) == len(phones) > len(people) / 2
    for person in people[:2_000]:
        rules.check_personal_number(
            person.personal_number, birth_places(), sex=person.sex, birth_year=person.birth_year
        )
        assert rules.checked_phone(person.phone) == person.phone


def test_folded_names_are_folded(people: list[Made]) -> None:
    assert all(fold(person.full_name) == person.folded_name for person in people[:2_000])


def test_surnames_as_common_as_in_life(people: list[Made]) -> None:
    surnames = Counter(person.full_name.split()[0] for person in people)
    assert 0.34 < share(surnames["Nguyễn"], people) < 0.42
    assert [name for name, _count in surnames.most_common(4)] == ["Nguyễn", "Trần", "Lê", "Phạm"]


def test_the_age_pyramid_is_believable(people: list[Made]) -> None:
    ages = [ON.year - person.birth_year for person in people]
    assert 0 <= min(ages) <= max(ages) <= AGE_MAX
    assert 0.17 < share(sum(age < 15 for age in ages), people) < 0.27
    assert 0.07 < share(sum(age >= 65 for age in ages), people) < 0.15
    assert 0.47 < share(sum(person.sex is Sex.MALE for person in people), people) < 0.53


def test_households_hold_together(homes: list[MadeHousehold]) -> None:
    assert {len(home.members) for home in homes} == {1, 2, 3, 4, 5, 6, 7}
    assert 3.0 < sum(len(home.members) for home in homes) / len(homes) < 4.0
    for home in homes:
        relations = Counter(member.relation for member in home.members)
        assert relations[Relation.HEAD] == 1
        assert relations[Relation.SPOUSE] <= 1
        assert relations[Relation.PARENT] <= 2
        assert home.address_line


def test_children_are_younger_and_carry_a_surname_of_the_couple(homes: list[MadeHousehold]) -> None:
    for home in homes:
        couple = [m for m in home.members if m.relation in {Relation.HEAD, Relation.SPOUSE}]
        mothers = [m for m in couple if m.sex is Sex.FEMALE] or couple
        surnames = {m.full_name.split()[0] for m in couple}
        for child in (m for m in home.members if m.relation is Relation.CHILD):
            assert child.full_name.split()[0] in surnames
            assert child.birth_year - mothers[0].birth_year >= 19
        if len(couple) == 2:
            assert couple[0].sex is not couple[1].sex


def test_the_old_may_know_only_the_year(people: list[Made]) -> None:
    unknown = [person for person in people if person.birth_day is None]
    assert unknown
    assert all(person.birth_month is None for person in unknown)
    assert all(ON.year - person.birth_year >= 65 for person in unknown)


def test_nobody_is_born_after_the_day(people: list[Made]) -> None:
    assert all(
        date(p.birth_year, p.birth_month, p.birth_day) <= ON for p in people if p.birth_month and p.birth_day
    )


def test_it_streams() -> None:
    first = list(islice(generate_many(), 3))
    assert len(first) == 3


def generate_many():  # type: ignore[no-untyped-def]
    return generate(
        seed=1, communes=COMMUNES, persons=100_000_000, names=names(), places=["030", "001"], on=ON
    )


def test_towns_are_larger_than_villages() -> None:
    from random import Random

    communes = [Commune("1", "phường"), Commune("2", "xã")] * 200
    shares = allocate(Random(1), communes, 1_000_000, names())
    assert sum(shares) == 1_000_000
    assert sum(shares[0::2]) > sum(shares[1::2])
