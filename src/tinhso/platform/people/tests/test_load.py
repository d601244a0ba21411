from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.db import connection

from tinhso.kernel.actor import system_actor
from tinhso.platform.people import facade
from tinhso.platform.people.actions import load_population as module
from tinhso.platform.people.bulk import ahead
from tinhso.platform.people.contracts import LoadReport, PopulationLoaded
from tinhso.platform.people.models import (
    DuplicatePair,
    Household,
    HouseholdMember,
    Person,
    PersonIdentifier,
    PopulationLoad,
)
from tinhso.platform.people.tests.conftest import CLERK
from tinhso.platform.places import facade as places

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def country(announced: list[Any]) -> None:
    folder = settings.DEFINITIONS_DIR / "places"
    places.load_areas(actor=system_actor("test", ["places.manage"]), folder=folder)
    announced.clear()


def load(persons: int = 2_000) -> LoadReport:
    return facade.load_population(actor=CLERK, province_code="30", on=settings.PROVINCE_DATE, persons=persons)


def indexes() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT indexdef FROM pg_indexes WHERE tablename LIKE 'people_%'")
        found = {row[0] for row in cursor.fetchall()}
        cursor.execute(
            "SELECT conname || pg_get_constraintdef(oid) FROM pg_constraint"
            " WHERE conrelid::regclass::text LIKE 'people_%'"
        )
        return found | {row[0] for row in cursor.fetchall()}


def check_whole(report: LoadReport) -> None:
    assert PersonIdentifier.objects.filter(kind="personal_number").count() == report.persons
    assert HouseholdMember.objects.count() == report.persons
    assert Household.objects.count() == report.households
    assert Person.objects.count() >= report.persons
    assert not Person.objects.exclude(area_code__in=Household.objects.values("area_code")).exists()


def test_the_demo_population_is_loaded_once(announced: list[Any]) -> None:
    report = load()
    check_whole(report)
    assert report.per_second > 0
    assert len(set(Person.objects.values_list("area_code", flat=True))) == 235
    assert load() == LoadReport(0, 0, 0.0)
    assert PopulationLoad.objects.count() == 1
    assert announced == [PopulationLoaded(province_code="30", persons=2_000)]


def test_row_history_begins_after_the_load() -> None:
    load()
    history = Person.pgh_event_model.objects  # type: ignore[attr-defined]
    assert history.count() == 0
    Person.objects.filter(pk=Person.objects.values("pk")[:1]).update(address_line="Nơi khác")
    assert history.count() == 1


def test_large_loads_build_the_indexes_once_and_leave_them_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "REBUILD_FROM_PERSONS", 100)
    monkeypatch.setattr(module, "BLOCK_PERSONS", 500)
    before = indexes()
    check_whole(load())
    assert indexes() == before


def test_old_paper_records_are_there_to_be_found() -> None:
    load()
    assert DuplicatePair.objects.exists()
    pair = facade.duplicates().rows[0]
    assert pair.first.full_name == pair.second.full_name


def test_search_and_household_of_a_generated_person() -> None:
    load()
    head = HouseholdMember.objects.filter(relation="head").select_related("person").first()
    assert head is not None
    found = facade.search(head.person.folded_name)
    assert head.person_id in {info.id for info in found.rows}
    number = facade.person(head.person_id).personal_number
    assert [info.id for info in facade.search(number).rows] == [head.person_id]
    home = facade.household_of(head.person_id)
    assert home is not None
    assert home.members[0].relation == "head"
    assert "Tỉnh Hải Dương" in facade.address_of(facade.person(head.person_id), settings.PROVINCE_DATE)


def test_pages_of_a_search_do_not_overlap() -> None:
    load()
    first = facade.search("nguyen")
    second = facade.search("nguyen", first.next_cursor)
    assert len(first.rows) == 50
    assert second.rows
    assert not {info.id for info in first.rows} & {info.id for info in second.rows}
    names = [info.full_name for info in [*first.rows, *second.rows]]
    assert len(names) > 50


@pytest.mark.parametrize("text", ["Nguyễn  VĂN", "nguyen van", "van nguyen", "NGUYEN VAN"])
def test_search_bears_any_writing(text: str) -> None:
    load()
    assert facade.search(text).rows


@pytest.mark.parametrize("text", ["", "   ", "'; --", "a & | ! b", "<script>", "%", "zzzz", "0999999999"])
def test_search_bears_nonsense(text: str) -> None:
    assert list(facade.search(text).rows) == []


def test_the_seed_of_the_manifest() -> None:
    from tinhso.platform.people.manifest import SYSTEM

    class Seed:
        said: list[str] = []

        def stdout(self, text: str) -> None:
            self.said.append(text)

    seed = Seed()
    SYSTEM.seeds[0].run(seed)
    SYSTEM.seeds[0].run(seed)
    assert seed.said[0].startswith("Dân số mẫu: 2000 người")
    assert seed.said[1] == "Dân số mẫu: đã có"
    assert SYSTEM.periodic[0].run() == 0


def test_working_ahead_hands_over_items_and_errors() -> None:
    assert list(ahead(range(100))) == list(range(100))

    def broken() -> Iterator[int]:
        yield 1
        raise ValueError("broken")

    taken = []
    with pytest.raises(ValueError, match="broken"):
        taken += list(ahead(broken()))
    unfinished = ahead(range(1_000))
    assert next(unfinished) == 0
    unfinished.close()
