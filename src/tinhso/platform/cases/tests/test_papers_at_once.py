"""Reuse against revocation, and two who hand over at once, on real connections."""

from collections.abc import Callable
from threading import Event as Signal
from threading import Thread
from typing import Any

import pytest
from django.db import connection, transaction
from tests.world import COLLECTED, World, load

from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, DomainError
from tinhso.platform.cases import facade
from tinhso.platform.cases.contracts import CaseInfo, SubmitPaper
from tinhso.platform.cases.models import Case, Handing, Paper
from tinhso.platform.cases.tests.conftest import VALID, birth
from tinhso.platform.cases.tests.stored import BIRTH_PAPER, allowance, certificate, from_store
from tinhso.platform.cases.tests.test_concurrency import at_once
from tinhso.platform.document_store.contracts import ItemInfo
from tinhso.platform.document_store.models import Use
from tinhso.platform.events.facade import deliver_due
from tinhso.platform.events.models import Event

pytestmark = pytest.mark.django_db(transaction=True)
WAIT_S = 20


def test_several_at_once(upload: Callable[[Actor], Any]) -> None:
    """One world serves all, because loading it costs seconds."""
    with transaction.atomic():
        world = load()
    citizen = world.citizen()
    case = facade.submit(
        actor=citizen, submission=birth(world, SubmitPaper("giay-chung-sinh", upload(citizen)))
    )
    case = facade.accept(actor=world.actor("mot-cua-xa"), case_id=case.id, revision=1, checks=VALID)
    item = certificate(world, case)
    filed_first_is_flagged_afterwards(world, case, item)
    two_desks_hand_over_and_one_wins(world, case)
    revoked_first_is_refused(world, item)


def filed_first_is_flagged_afterwards(world: World, case: CaseInfo, item: ItemInfo) -> None:
    """A paper revoked while a dossier with it is being filed: the revocation waits, then flags it."""
    taken, go_on = Signal(), Signal()
    revoking = Thread(target=on_own_connection, args=(revoke, world, case, taken, go_on))
    revoking.start()
    with transaction.atomic():
        wanted = allowance(world, from_store(item), key="cùng lúc")
        filed = facade.submit(actor=world.citizen(), submission=wanted)
        taken.set()
        assert not go_on.wait(timeout=1), "revoked under a lock held by the filing"
    revoking.join(timeout=WAIT_S)
    assert go_on.is_set()
    deliver_due()
    deliver_due()
    row = Paper.objects.get(case_id=filed.id, code=BIRTH_PAPER)
    assert row.flag
    assert Event.objects.filter(type="cases.paper_flagged").count() == 1


def revoke(world: World, case: CaseInfo, taken: Signal, done: Signal) -> None:
    taken.wait(timeout=WAIT_S)
    leader = world.actor("lanh-dao-xa")
    now = facade.case_for_staff(leader, case.id, purpose="Thu hồi")
    result = facade.results(case.id)[0]
    facade.revoke_result(
        actor=leader, case_id=case.id, revision=now.revision, result_id=result.id, note="QĐ 7"
    )
    done.set()


def on_own_connection(call: Callable[..., None], *args: Any) -> None:
    try:
        call(*args)
    finally:
        connection.close()


def two_desks_hand_over_and_one_wins(world: World, case: CaseInfo) -> None:
    desk, revision = world.actor("mot-cua-xa"), Case.objects.get(pk=case.id).revision

    def hand_over() -> CaseInfo:
        return facade.deliver(actor=desk, case_id=case.id, revision=revision, handover=COLLECTED)

    results = at_once([hand_over, hand_over], together=2)
    assert sorted(type(result).__name__ for result in results) == ["CaseInfo", "Conflict"]
    assert Handing.objects.filter(case_id=case.id).count() == 1
    assert Event.objects.filter(type="cases.result_returned").count() == 1


def revoked_first_is_refused(world: World, item: ItemInfo) -> None:
    uses = Use.objects.count()
    wanted = allowance(world, from_store(item), key="sau khi thu hồi")
    with pytest.raises(DomainError) as refused:
        facade.submit(actor=world.citizen(), submission=wanted)
    assert isinstance(refused.value, Conflict)
    assert Use.objects.count() == uses
