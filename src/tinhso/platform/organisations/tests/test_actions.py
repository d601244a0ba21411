from dataclasses import replace
from datetime import date
from threading import Thread
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import connection, transaction

from tinhso.kernel.actor import Actor, ActorKind, Grant
from tinhso.kernel.errors import Conflict, Denied, Invalid, NotFound
from tinhso.kernel.successions import Share
from tinhso.platform.organisations import facade
from tinhso.platform.organisations.contracts import (
    CodeScheme,
    NewUnit,
    UnitCreated,
    UnitEnded,
    UnitInfo,
    UnitKind,
    UnitRenamed,
)
from tinhso.platform.organisations.models import Unit, UnitCode
from tinhso.platform.organisations.tests.conftest import DEMO_DAY, MANAGER

START, MIDDLE, LATER = date(2020, 1, 1), date(2022, 6, 1), date(2024, 1, 1)


@pytest.fixture
def root(db: None, announced: list[Any]) -> Unit:
    key = uuid4()
    return Unit.objects.create(
        id=key,
        name="Ủy ban nhân dân tỉnh Mẫu",
        short_name="UBND tỉnh Mẫu",
        folded_name="uy ban nhan dan tinh mau",
        kind="people_committee",
        level=1,
        path=[key],
        area_level=1,
        area_code="99",
    )


def new(name: str = "Sở Thử nghiệm", **extra: Any) -> NewUnit:
    return replace(NewUnit(name=name, kind=UnitKind.DEPARTMENT, level=2, valid_from=START), **extra)


def create(root: Unit, name: str = "Sở Thử nghiệm", **extra: Any) -> UnitInfo:
    return facade.create_unit(actor=MANAGER, parent_id=root.pk, new=new(name, **extra))


def test_create(root: Unit, announced: list[Any]) -> None:
    made = create(root, short_name="STN", receives_dossiers=True)
    assert made.path == (root.pk, made.id)
    assert (made.area_code, made.short_name) == ("99", "STN")
    assert facade.search("so thu nghiem", MIDDLE)[0].id == made.id
    assert facade.search("so thu nghiem", date(2019, 1, 1)) == []
    assert announced == [UnitCreated(unit_id=made.id, name="Sở Thử nghiệm", valid_from=START)]


def test_create_is_refused_outside_the_life_of_the_unit_above(root: Unit) -> None:
    Unit.objects.filter(pk=root.pk).update(valid_from=MIDDLE, valid_to=LATER)
    for day in (START, LATER):
        with pytest.raises(Invalid):
            create(root, valid_from=day)
    assert create(root, valid_from=MIDDLE).valid_to == LATER


def test_a_second_committee_for_the_area_is_refused(root: Unit) -> None:
    with pytest.raises(Conflict, match="Địa bàn này đã có"):
        create(root, kind=UnitKind.PEOPLE_COMMITTEE)


def test_only_a_manager_of_the_place_may(root: Unit) -> None:
    made = create(root)
    here = Actor(ActorKind.STAFF, grants=(Grant(frozenset({"organisations.manage"}), made.id),))
    facade.create_unit(actor=here, parent_id=made.id, new=new("Phòng Một", level=3))
    with pytest.raises(Denied):
        facade.create_unit(actor=here, parent_id=root.pk, new=new("Sở Hai"))
    with pytest.raises(Denied):
        facade.create_unit(actor=Actor(ActorKind.STAFF), parent_id=root.pk, new=new())
    with pytest.raises(NotFound):
        facade.create_unit(actor=MANAGER, parent_id=uuid4(), new=new())


def test_rename_keeps_the_old_name_for_its_time(root: Unit, announced: list[Any]) -> None:
    made = create(root)
    facade.rename_unit(actor=MANAGER, unit_id=made.id, name="Sở  Mới", short_name="", since=MIDDLE)
    assert facade.unit(made.id).name == "Sở Mới"
    assert facade.name_on(made.id, DEMO_DAY) == "Sở Thử nghiệm"
    assert facade.name_on(made.id, MIDDLE) == "Sở Mới"
    assert [(n.valid_from, n.valid_to) for n in facade.names_of(made.id)] == [(MIDDLE, None), (START, MIDDLE)]
    assert announced[-1] == UnitRenamed(made.id, "Sở Thử nghiệm", "Sở Mới", MIDDLE)


@pytest.mark.parametrize("since", [START, date(2019, 1, 1)])
def test_rename_before_the_unit_began_is_refused(root: Unit, since: date) -> None:
    made = create(root)
    with pytest.raises(Invalid):
        facade.rename_unit(actor=MANAGER, unit_id=made.id, name="Sở Mới", short_name="", since=since)
    assert facade.unit(made.id).name == "Sở Thử nghiệm"


def test_rename_to_the_same_name_is_refused(root: Unit) -> None:
    made = create(root)
    with pytest.raises(Conflict):
        facade.rename_unit(
            actor=MANAGER, unit_id=made.id, name=made.name, short_name=made.short_name, since=MIDDLE
        )


def test_end_with_successors_through_two_reforms(root: Unit, announced: list[Any]) -> None:
    first, second, third = (create(root, name) for name in ("Sở Một", "Sở Hai", "Sở Ba"))
    facade.assign_code(actor=MANAGER, unit_id=first.id, scheme=CodeScheme.QD20, code="H99.01", since=MIDDLE)
    facade.end_unit(actor=MANAGER, unit_id=first.id, on=LATER, heirs={second.id: Share.WHOLE})
    end = date(2025, 3, 1)
    facade.end_unit(actor=MANAGER, unit_id=second.id, on=end, heirs={third.id: Share.WHOLE})
    assert [s.unit.id for s in facade.successors(first.id, LATER)] == [second.id]
    assert [s.unit.id for s in facade.successors(first.id, end)] == [third.id]
    assert [p.unit.id for p in facade.predecessors(third.id)] == [second.id]
    assert facade.code_of(first.id, MIDDLE) == "H99.01"
    assert facade.code_of(first.id, LATER) == ""
    assert not facade.unit(first.id).in_force(LATER)
    assert announced[-1] == UnitEnded(unit_id=second.id, on=end, heirs=1)


def test_a_split_has_one_main_heir(root: Unit) -> None:
    first, second, third = (create(root, name) for name in ("Sở Một", "Sở Hai", "Sở Ba"))
    for heirs in (
        {second.id: Share.PART, third.id: Share.PART},
        {second.id: Share.WHOLE, third.id: Share.MAIN},
        {first.id: Share.WHOLE},
        {uuid4(): Share.WHOLE},
    ):
        with pytest.raises(Invalid):
            facade.end_unit(actor=MANAGER, unit_id=first.id, on=LATER, heirs=heirs)
    facade.end_unit(
        actor=MANAGER, unit_id=first.id, on=LATER, heirs={second.id: Share.MAIN, third.id: Share.PART}
    )
    assert {s.unit.id: s.share for s in facade.successors(first.id, LATER)} == {
        second.id: Share.MAIN,
        third.id: Share.PART,
    }


def test_a_unit_with_living_parts_does_not_end(root: Unit) -> None:
    made = create(root)
    facade.create_unit(actor=MANAGER, parent_id=made.id, new=new("Phòng Một", level=3))
    with pytest.raises(Conflict, match="1 đơn vị"):
        facade.end_unit(actor=MANAGER, unit_id=made.id, on=LATER, heirs={})


def test_codes_are_kept_as_received(root: Unit) -> None:
    made = create(root)
    facade.assign_code(
        actor=MANAGER, unit_id=made.id, scheme=CodeScheme.QCVN102, code="28.22.h17", since=MIDDLE
    )
    row = UnitCode.objects.get(unit_id=made.id)
    assert (row.code, row.normalised, row.synthetic) == ("28.22.h17", "28.22.H17", False)
    assert facade.unit_by_code("28.22.H17", MIDDLE).id == made.id
    with pytest.raises(NotFound):
        facade.unit_by_code("28.22.H17", START)


def test_a_new_code_ends_the_old_one_and_a_taken_code_is_refused(root: Unit) -> None:
    first, second = create(root, "Sở Một"), create(root, "Sở Hai")

    def assign(unit: UUID, code: str, since: date) -> None:
        facade.assign_code(actor=MANAGER, unit_id=unit, scheme=CodeScheme.QD20, code=code, since=since)

    assign(first.id, "H99.01", START.replace(month=2))
    assign(first.id, "H99.02", MIDDLE)
    assert facade.code_of(first.id, date(2021, 1, 1)) == "H99.01"
    assert facade.code_of(first.id, MIDDLE) == "H99.02"
    with pytest.raises(Conflict, match="đơn vị khác"):
        assign(second.id, "h99.02", LATER)
    assign(second.id, "H99.01", LATER)
    for wrong in ("", "  ", "x" * 41):
        with pytest.raises(Invalid):
            assign(second.id, wrong, LATER)


@pytest.mark.django_db(transaction=True)
def test_two_connections_cannot_give_one_code_to_two_units(root: Unit) -> None:
    first, second = create(root, "Sở Một"), create(root, "Sở Hai")
    outcome: list[object] = []

    def give(unit_id: UUID) -> None:
        facade.assign_code(
            actor=MANAGER, unit_id=unit_id, scheme=CodeScheme.QD20, code="H99.05", since=MIDDLE
        )

    def give_second() -> None:
        try:
            give(second.id)
            outcome.append("stored")
        except Conflict as error:
            outcome.append(error.code)
        finally:
            connection.close()

    waiting = Thread(target=give_second)
    with transaction.atomic():
        give(first.id)
        waiting.start()
        waiting.join(timeout=0.3)
        assert waiting.is_alive(), "the second writer waits for the first"
    waiting.join(timeout=10)
    assert outcome == ["organisations.overlap"]
    assert UnitCode.objects.get().unit_id == first.id


def test_history_is_recorded(root: Unit) -> None:
    made = create(root)
    facade.rename_unit(actor=MANAGER, unit_id=made.id, name="Sở Mới", short_name="", since=MIDDLE)
    names = Unit.pgh_event_model.objects.filter(pgh_obj_id=made.id).values_list("name", flat=True)  # type: ignore[attr-defined]
    assert set(names) == {"Sở Thử nghiệm", "Sở Mới"}
