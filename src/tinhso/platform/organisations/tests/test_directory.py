"""What is kept in memory says what the database says."""

from contextlib import suppress
from datetime import date
from uuid import uuid4

import pytest
from django.db import connection, transaction
from pytest_django import DjangoAssertNumQueries

from tinhso.kernel.errors import NotFound
from tinhso.kernel.freshness import asked_once
from tinhso.platform.organisations import facade
from tinhso.platform.organisations.models import STATE, OrganisationState, Unit, UnitCode
from tinhso.platform.organisations.tests.conftest import DEMO_DAY, MANAGER

pytestmark = pytest.mark.django_db
LATER = date(2024, 1, 1)


@pytest.fixture
def root(province: int, db: None) -> Unit:
    return Unit.objects.get(parent=None)


def test_nothing_is_asked_when_the_token_is_at_hand(
    root: Unit, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    facade.unit(root.pk)
    token = OrganisationState.objects.get().token
    with asked_once({STATE: token}), django_assert_num_queries(0):
        assert facade.unit(root.pk).name == root.name
        assert len(facade.children(root.pk, DEMO_DAY)) > 12
        assert facade.code_of(root.pk, DEMO_DAY)
        assert facade.competent_unit([(1, "30")], 1, DEMO_DAY).id == root.pk


def test_a_write_by_plain_sql_is_seen(root: Unit) -> None:
    assert facade.unit(root.pk).short_name != "Tên khác"
    with connection.cursor() as cursor:
        cursor.execute("UPDATE organisations_unit SET short_name = 'Tên khác' WHERE id = %s", [root.pk])
    assert facade.unit(root.pk).short_name == "Tên khác"


def test_what_was_taken_back_is_not_kept(root: Unit) -> None:
    with suppress(ZeroDivisionError), transaction.atomic():
        Unit.objects.filter(pk=root.pk).update(short_name="Nháp")
        assert facade.unit(root.pk).short_name == "Nháp"
        raise ZeroDivisionError
    assert facade.unit(root.pk).short_name == root.short_name


def test_an_act_sees_what_it_wrote_itself(root: Unit) -> None:
    with asked_once():
        facade.unit(root.pk)
        facade.rename_unit(actor=MANAGER, unit_id=root.pk, name="Tên mới", short_name="Mới", since=LATER)
        assert facade.unit(root.pk).name == "Tên mới"


def test_a_unit_that_began_meanwhile_is_found(root: Unit) -> None:
    with asked_once():
        facade.unit(root.pk)
        key = uuid4()
        Unit.objects.create(
            id=key, name="Sở Mới", short_name="Sở Mới", folded_name="so moi", kind="department", level=2,
            parent=root, path=[root.pk, key],
        )  # fmt: skip
        assert facade.unit(key).name == "Sở Mới"
    with asked_once(), pytest.raises(NotFound):
        facade.unit(uuid4())


def test_codes_are_those_of_the_day(root: Unit) -> None:
    now = facade.code_of(root.pk, DEMO_DAY)
    UnitCode.objects.filter(unit=root, scheme="qd20").update(valid_to=LATER)
    assert (facade.code_of(root.pk, DEMO_DAY), facade.code_of(root.pk, LATER)) == (now, "")
    assert facade.codes_on([root.pk, uuid4()], LATER) == {}
    assert {code.scheme for code in facade.all_codes_on([root.pk], LATER)[root.pk]} == {"qcvn102"}


def test_every_read_agrees_with_the_rows(root: Unit) -> None:
    rows = Unit.objects.exclude(pk=root.pk)
    assert {unit.id for unit in facade.descendants(root.pk, DEMO_DAY)} == set(
        rows.filter(path__contains=[root.pk]).values_list("pk", flat=True)
    )
    receiving = [unit.id for unit in facade.receiving_units(DEMO_DAY)]
    expected = Unit.objects.filter(receives_dossiers=True).order_by("level", "position", "id")
    assert receiving == list(expected.values_list("pk", flat=True))
