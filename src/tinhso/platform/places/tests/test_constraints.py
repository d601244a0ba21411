from collections.abc import Iterator
from datetime import date
from threading import Thread
from typing import Any

import psycopg
import pytest
from django.db import IntegrityError, connection, transaction

from tinhso.kernel.ids import new_id
from tinhso.platform.places.models import Area

REFORM = date(2025, 7, 1)


def make(code: str = "30", level: int = 1, start: date | None = None, end: date | None = None) -> Area:
    return Area.objects.create(
        code=code, level=level, name="X", folded_name="x", kind="tỉnh", valid_from=start, valid_to=end
    )


@pytest.mark.django_db
def test_periods_that_touch_are_apart() -> None:
    make(end=REFORM)
    make(start=REFORM)
    make(code="31")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("start", "end"), [(None, None), (date(2025, 6, 30), None), (None, date(2020, 1, 1)), (REFORM, REFORM)]
)
def test_overlapping_or_empty_periods_are_refused(start: date | None, end: date | None) -> None:
    make(start=date(2019, 1, 1), end=REFORM)
    with pytest.raises(IntegrityError), transaction.atomic():
        make(start=start, end=end)


@pytest.mark.django_db
@pytest.mark.parametrize(("code", "level"), [("30", 2), ("3", 1), ("abcde", 3)])
def test_a_code_has_the_length_of_its_level(code: str, level: int) -> None:
    with pytest.raises(IntegrityError):
        make(code=code, level=level)


INSERT = """
INSERT INTO places_area (id, code, level, name, folded_name, kind, parent_code, valid_from, valid_to)
VALUES (%s, '30', 1, 'X', 'x', 'tỉnh', '', %s, %s)"""


@pytest.fixture
def second_connection(transactional_db: None) -> Iterator[psycopg.Connection[Any]]:
    parameters = connection.get_connection_params()
    names = ("host", "dbname", "user", "password", "port")
    with psycopg.connect(**{k: parameters[k] for k in names if parameters.get(k)}) as other:
        yield other


@pytest.mark.django_db(transaction=True)
def test_two_connections_cannot_write_overlapping_periods(second_connection: psycopg.Connection[Any]) -> None:
    outcome: list[object] = []

    def insert_second() -> None:
        try:
            second_connection.execute(INSERT, [new_id(), date(2025, 1, 1), None])
            second_connection.commit()
            outcome.append("stored")
        except psycopg.errors.ExclusionViolation as error:
            outcome.append(error)

    waiting = Thread(target=insert_second)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(INSERT, [new_id(), None, REFORM])
        waiting.start()
        waiting.join(timeout=0.3)
        assert waiting.is_alive(), "the second writer waits for the first"
    waiting.join(timeout=10)
    assert isinstance(outcome[0], psycopg.errors.ExclusionViolation)
    assert Area.objects.count() == 1
