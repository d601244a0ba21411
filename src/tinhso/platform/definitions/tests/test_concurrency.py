"""Two people at once: version numbers stay in order, periods stay apart."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier, Thread

import psycopg
import pytest
from django.db import connection, transaction

from tinhso.kernel.ids import new_id
from tinhso.platform.definitions import facade
from tinhso.platform.definitions.models import Definition
from tinhso.platform.definitions.tests.conftest import WRITER, fee

WRITERS = 6
INSERT = """
INSERT INTO definitions_definition (id, kind, code, version, title, folded_title, status, effective_from,
    effective_to, content, source, digest, decision_number, note, test_report, proposed_by_name,
    approved_by_name, created_at)
VALUES (%s, 'fee', 'khai_sinh', %s, 'x', 'x', 'approved', %s, %s,
    '{}', 'x', 'x', '1', '', '[]', '', '', now())"""


@pytest.mark.django_db(transaction=True)
def test_version_numbers_are_taken_one_by_one():
    together = Barrier(WRITERS)

    def propose(number: int) -> None:
        together.wait()
        try:
            facade.propose(actor=WRITER, kind="fee", source=fee(number * 1_000))
        finally:
            connection.close()

    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(propose, range(1, WRITERS + 1)))
    versions = Definition.objects.order_by("version").values_list("version", flat=True)
    assert list(versions) == list(range(1, WRITERS + 1))


@pytest.fixture
def second_connection(transactional_db):
    parameters = connection.get_connection_params()
    names = ("host", "dbname", "user", "password", "port")
    with psycopg.connect(**{k: parameters[k] for k in names if parameters.get(k)}) as other:
        yield other


@pytest.mark.django_db(transaction=True)
def test_two_connections_cannot_decide_overlapping_periods(second_connection):
    outcome: list[object] = []

    def insert_second() -> None:
        try:
            second_connection.execute(INSERT, [new_id(), 2, date(2026, 1, 1), None])
            second_connection.commit()
            outcome.append("stored")
        except psycopg.errors.ExclusionViolation as error:
            outcome.append(error)

    waiting = Thread(target=insert_second)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(INSERT, [new_id(), 1, None, date(2026, 7, 1)])
        waiting.start()
        waiting.join(timeout=0.3)
        assert waiting.is_alive(), "the second writer waits for the first"
    waiting.join(timeout=10)
    assert isinstance(outcome[0], psycopg.errors.ExclusionViolation)
    assert Definition.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_periods_that_touch_are_both_stored(second_connection):
    with connection.cursor() as cursor:
        cursor.execute(INSERT, [new_id(), 1, None, date(2026, 7, 1)])
    second_connection.execute(INSERT, [new_id(), 2, date(2026, 7, 1), None])
    second_connection.commit()
    assert Definition.objects.count() == 2
