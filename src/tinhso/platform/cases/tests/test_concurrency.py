"""Several people at once, on real connections: nothing happens twice and no number is lost."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection, transaction
from tests.world import World, load

from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, DomainError
from tinhso.platform.cases import facade
from tinhso.platform.cases.contracts import CaseInfo, SubmitPaper
from tinhso.platform.cases.models import Case, TrailRow
from tinhso.platform.cases.tests.conftest import VALID, birth
from tinhso.platform.events.models import Event

pytestmark = pytest.mark.django_db(transaction=True)
SUBMITS = 20
CONNECTIONS = 8


def at_once(calls: list[Callable[[], CaseInfo]], together: int) -> list[CaseInfo | DomainError]:
    """Start the calls together, each on a connection of its own; return results and refusals."""
    start = Barrier(together)

    def run(call: Callable[[], CaseInfo]) -> CaseInfo | DomainError:
        try:
            start.wait(timeout=30) if together == len(calls) else None
            return call()
        except DomainError as error:
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(together) as pool:
        return list(pool.map(run, calls))


def submission(
    world: World, citizen: Actor, upload: Callable[[Actor], Any], key: str
) -> Callable[[], CaseInfo]:
    paper = SubmitPaper("giay-chung-sinh", upload(citizen))
    wanted = birth(world, paper, key=key)
    return lambda: facade.submit(actor=citizen, submission=wanted)


def test_several_at_once(upload: Callable[[Actor], Any]) -> None:
    """One world serves all three, because loading it costs seconds."""
    with transaction.atomic():
        world = load()
    citizen = world.citizen()
    case = the_same_key_makes_one_case(world, citizen, upload)
    two_officers_accept_and_one_wins(world, case)
    twenty_submissions_take_twenty_consecutive_codes(world, citizen, upload)


def the_same_key_makes_one_case(world: World, citizen: Actor, upload: Callable[[Actor], Any]) -> CaseInfo:
    call = submission(world, citizen, upload, "hai-lần-bấm")
    made = at_once([call] * 4, together=4)
    assert all(isinstance(case, CaseInfo) for case in made), made
    assert len({case.id for case in made if isinstance(case, CaseInfo)}) == 1
    found = Case.objects.get()
    assert Event.objects.filter(subject=found.code).count() == 1
    return facade.own_case(citizen, found.pk)


def two_officers_accept_and_one_wins(world: World, case: CaseInfo) -> None:
    desk = world.actor("mot-cua-xa")

    def accept() -> CaseInfo:
        return facade.accept(actor=desk, case_id=case.id, revision=case.revision, checks=VALID)

    results = at_once([accept, accept], together=2)
    assert sorted(type(result).__name__ for result in results) == ["CaseInfo", "Conflict"]
    refused = next(result for result in results if isinstance(result, Conflict))
    assert refused.code == "cases.stale"
    assert Event.objects.filter(subject=case.code, type="cases.accepted").count() == 1
    assert TrailRow.objects.filter(case_id=case.id).count() == 2
    assert facade.trail_is_whole(case.id)


def twenty_submissions_take_twenty_consecutive_codes(
    world: World, citizen: Actor, upload: Callable[[Actor], Any]
) -> None:
    calls = [submission(world, citizen, upload, f"hồ sơ {number}") for number in range(SUBMITS)]
    made = at_once(calls, together=CONNECTIONS)
    numbers = sorted(int(case.code[-4:]) for case in made if isinstance(case, CaseInfo))
    assert numbers == list(range(2, SUBMITS + 2))
    assert Event.objects.filter(type="cases.submitted").count() == SUBMITS + 1
