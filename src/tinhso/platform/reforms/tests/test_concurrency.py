"""Two runners at once, a runner that dies, officers at work: nothing twice, nothing lost."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event as Signal
from typing import Any
from unittest.mock import patch

import pytest
from django.db import connection, transaction
from tests.world import World, load

from tinhso.kernel.errors import Conflict, DomainError
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import CaseInfo
from tinhso.platform.cases.models import Case
from tinhso.platform.events.models import Event
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.reforms import facade
from tinhso.platform.reforms.actions import run as running
from tinhso.platform.reforms.contracts import ReformInfo, ReformState
from tinhso.platform.reforms.models import Item
from tinhso.platform.reforms.tests.conftest import Office

pytestmark = pytest.mark.django_db(transaction=True)
DOSSIERS = 7


def on_own_connection(call: Callable[[], Any]) -> Callable[[], Any]:
    def run() -> Any:
        try:
            return call()
        except DomainError as error:
            return error
        finally:
            connection.close()

    return run


def test_several_at_once() -> None:
    """One world serves all, because loading it costs seconds."""
    with transaction.atomic():
        world = load()
    office = Office(world)
    filed = [office.file(f"Bé {number}") for number in range(DOSSIERS)]
    with patch.object(running, "BATCH_ROWS", 2):
        reform = office.merge()
        office.confirmed(reform)
        facade.begin(actor=office.author, reform_id=reform.id)
        a_dying_runner_loses_its_batch_only(office, reform)
        two_runners_take_turns(office, reform)
        everything_moved_once(world, filed)
        taken_back_while_an_officer_works(office, reform, filed[0])


def a_dying_runner_loses_its_batch_only(office: Office, reform: ReformInfo) -> None:
    """Break a batch after its rows were written and before its commit, as kill -9 would."""
    while not Item.objects.filter(kind="cases.cases").exists():
        facade.advance(actor=office.author, reform_id=reform.id)
    done = Item.objects.count()

    def die(*given: Any) -> None:
        raise KeyboardInterrupt

    with patch.object(running, "_record", die), pytest.raises(KeyboardInterrupt):
        facade.advance(actor=office.author, reform_id=reform.id)
    assert Item.objects.count() == done
    assert Case.objects.exclude(trail_length=1).count() == 2


def two_runners_take_turns(office: Office, reform: ReformInfo) -> None:
    finish = on_own_connection(lambda: office.finish(reform))
    start = on_own_connection(lambda: facade.begin(actor=office.author, reform_id=reform.id))
    with ThreadPoolExecutor(3) as pool:
        first, second, again = pool.submit(finish), pool.submit(finish), pool.submit(start)
    assert first.result().state is second.result().state is ReformState.DONE
    assert isinstance(again.result(), ReformInfo | Conflict)


def everything_moved_once(world: World, filed: list[CaseInfo]) -> None:
    moved = Case.objects.filter(unit_id=world.other_commune.id)
    assert moved.count() == DOSSIERS
    assert Event.objects.filter(type="cases.rehomed").count() == DOSSIERS
    assert Item.objects.filter(kind="cases.cases").count() == DOSSIERS
    for case in filed:
        assert cases.trail_is_whole(case.id)
        assert [entry.action for entry in cases.trail(case.id)] == ["submit", "rehome"]


def taken_back_while_an_officer_works(office: Office, reform: ReformInfo, case: CaseInfo) -> None:
    """A dossier somebody holds locked is taken back right after; the old page of an officer is refused."""
    desk, held = office.world.actor("mot-cua-xa"), Case.objects.get(pk=case.id)
    locked, finished = Signal(), Signal()

    def work() -> None:
        with transaction.atomic():
            Case.objects.select_for_update().get(pk=case.id)
            locked.set()
            finished.wait(timeout=30)

    def wait_for_the_others() -> None:
        while Case.objects.filter(unit_id=office.world.commune.id).count() < DOSSIERS - 1:
            pass
        finished.set()

    with ThreadPoolExecutor(3) as pool:
        officer = pool.submit(on_own_connection(work))
        assert locked.wait(timeout=30)
        back = pool.submit(on_own_connection(lambda: office.take_back(reform)))
        pool.submit(on_own_connection(wait_for_the_others)).result(timeout=60)
        officer.result(timeout=60)
    assert back.result().state is ReformState.RETURNED
    assert Case.objects.filter(unit_id=office.world.commune.id).count() == DOSSIERS
    assert organisations.unit(office.world.commune.id).valid_to is None
    with pytest.raises(Conflict):
        cases.accept(actor=desk_of(office), case_id=case.id, revision=held.revision, checks={})
    assert desk.unit_id == office.world.other_commune.id


def desk_of(office: Office) -> Any:
    return office.world.actor("mot-cua-xa")
