"""A record sent twice at once, on two real connections, is one dossier."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, transaction
from tests.world import load

from tinhso.government.one_stop import facade
from tinhso.government.one_stop.contracts import OfflineAnswer, Outcome
from tinhso.government.one_stop.models import OfflineIntake
from tinhso.government.one_stop.tests.test_offline import record
from tinhso.platform.cases.models import Case


@pytest.mark.django_db(transaction=True)
def test_the_same_record_twice_at_once_is_one_dossier() -> None:
    with transaction.atomic():
        world = load()
    sent, desk, start = record(world), world.actor("mot-cua-xa"), Barrier(2)

    def send(_number: int) -> OfflineAnswer:
        try:
            start.wait(timeout=30)
            return facade.take_in_all(desk, [sent])[0]
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(send, range(2)))
    assert sorted(answer.outcome for answer in answers) == [Outcome.ACCEPTED, Outcome.ALREADY]
    assert len({answer.code for answer in answers}) == 1
    assert Case.objects.filter(submission_key__endswith=f":{sent.id}").count() == 1
    assert OfflineIntake.objects.count() == 1
