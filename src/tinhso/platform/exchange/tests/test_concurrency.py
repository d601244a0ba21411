"""Two workers at once on two real connections: one attempt, one message kept."""

from threading import Thread
from typing import Any

import pytest
from django.db import connection, transaction
from tests.world import load

from tinhso.kernel import clock
from tinhso.kernel.actor import system_actor
from tinhso.platform.exchange import edxml, facade
from tinhso.platform.exchange.actions.outcome import claim
from tinhso.platform.exchange.contracts import DocumentArrived, MessageKind, Organization
from tinhso.platform.exchange.models import ReceivedMessage
from tinhso.platform.exchange.tests import samples
from tinhso.platform.organisations import facade as organisations

WORKER = system_actor("thử", ["exchange.operate", "exchange.send"])


def beside(work: Any) -> Thread:
    def run() -> None:
        try:
            work()
        finally:
            connection.close()

    return Thread(target=run)


@pytest.mark.django_db(transaction=True)
def test_the_second_worker_waits_and_finds_nothing_to_do(disk: Any, announced: list[Any]) -> None:
    with transaction.atomic():
        unit = load().commune
    code = organisations.code_of(unit.id, clock.legal_day())
    letter = samples.MESSAGE
    sent = facade.send_document(
        actor=WORKER,
        message=samples.replace(letter, sender=Organization(code), document_id="", attachments=()),
        key="k",
    )
    claims: list[bool] = []

    def try_to_claim() -> None:
        claims.append(claim(actor=WORKER, sending_id=sent.id) is not None)

    delivery = facade.Delivery("axis-1", MessageKind.DOCUMENT, "H99", code)
    data = edxml.write(letter)

    def take() -> None:
        facade.take_in(actor=WORKER, delivery=delivery, data=data)

    second = [beside(try_to_claim), beside(take)]
    with transaction.atomic():
        try_to_claim()
        take()
        for thread in second:
            thread.start()
        for thread in second:
            thread.join(timeout=0.3)
            assert thread.is_alive(), "the second waits for the first to commit"
    for thread in second:
        thread.join(timeout=10)
    assert claims == [True, False]
    assert ReceivedMessage.objects.count() == 1
    assert len([event for event in announced if isinstance(event, DocumentArrived)]) == 1
