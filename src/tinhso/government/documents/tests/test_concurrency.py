"""Several clerks at once on real connections: no number twice, no gap, none spent on what failed."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier
from typing import Any

import pytest
from django.db import connection, transaction
from tests.world import load

from tinhso.government.documents import facade
from tinhso.government.documents.contracts import DocumentInfo, Instruction
from tinhso.government.documents.models import Counter, Document
from tinhso.government.documents.tests.conftest import NOW, TODAY, Office, office_of
from tinhso.kernel import clock
from tinhso.kernel.errors import DomainError

pytestmark = pytest.mark.django_db(transaction=True)
TOGETHER = 8


def at_once(calls: list[Callable[[], Any]]) -> list[Any]:
    start = Barrier(len(calls))

    def run(call: Callable[[], Any]) -> Any:
        try:
            start.wait(timeout=30)
            with clock.at(NOW):
                return call()
        except DomainError as error:
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))


def test_several_at_once() -> None:
    """One world serves all, because loading it costs seconds."""
    with transaction.atomic():
        world = load()
    with clock.at(NOW):
        office = office_of(world)
    numbers_have_no_gap(office)
    the_same_form_twice_is_one_document(office)
    one_step_is_done_once(office)


def numbers_have_no_gap(office: Office) -> None:
    calls: list[Callable[[], Any]] = [lambda n=n: office.arrived(number=str(n)) for n in range(TOGETHER)]
    calls += [lambda n=n: office.arrived(number=f"9{n}", subject="") for n in range(4)]
    made = [one for one in at_once(calls) if isinstance(one, DocumentInfo)]
    assert sorted(one.number for one in made) == list(range(1, TOGETHER + 1))
    assert Counter.objects.get(register="den").value == TOGETHER
    with clock.at(NOW):
        assert facade.proof(office.unit_id, "den", TODAY.year).whole


def the_same_form_twice_is_one_document(office: Office) -> None:
    same = at_once([lambda: office.arrived(number="77", key="một lần")] * 2)
    known = {one.id for one in same if isinstance(one, DocumentInfo)}
    assert len(known) == 1
    assert Document.objects.filter(code="77/SNV-CCHC").count() == 1


def one_step_is_done_once(office: Office) -> None:
    with clock.at(NOW):
        found = office.arrived(number="88")
    said = Instruction("Giao tham mưu", office.unit_id)
    call = partial(facade.direct, actor=office.leader, instruction=said, revision=found.revision)
    results = at_once([partial(call, document_id=found.id)] * 3)
    assert sum(isinstance(one, DocumentInfo) for one in results) == 1
    with clock.at(NOW):
        assert facade.trail_is_whole(found.id)
