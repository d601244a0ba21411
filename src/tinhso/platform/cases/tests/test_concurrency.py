"""Several people at once, on real connections: nothing happens twice and no number is lost."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any, TypeVar

import pytest
from django.db import connection, transaction
from tests.world import World, load

from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, DomainError
from tinhso.platform.cases import facade
from tinhso.platform.cases.contracts import CaseInfo, SubmitPaper
from tinhso.platform.cases.models import Case, TrailRow
from tinhso.platform.cases.tests.conftest import VALID, birth
from tinhso.platform.cases.tests.test_taking_in import dossiers
from tinhso.platform.events.models import Event
from tinhso.platform.people.models import PersonIdentifier

pytestmark = pytest.mark.django_db(transaction=True)
T = TypeVar("T")
SUBMITS = 20
CONNECTIONS = 8


def at_once(calls: Sequence[Callable[[], T]], together: int) -> list[T | DomainError]:
    """Start the calls together, each on a connection of its own; return results and refusals."""
    start = Barrier(together)

    def run(call: Callable[[], T]) -> T | DomainError:
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
    a_group_sent_twice_at_once_is_taken_in_once(world)


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


def a_group_sent_twice_at_once_is_taken_in_once(world: World) -> None:
    """Its dossiers come in another order the second time, and neither waits for the other for ever."""
    desk, group = world.actor("mot-cua-xa"), dossiers(world, 4, "cùng-lúc")
    before = Case.objects.count()

    def call(sent: Sequence[Any]) -> Callable[[], tuple[CaseInfo, ...]]:
        return lambda: facade.take_in_group(actor=desk, dossiers=sent)

    made = at_once([call(group), call(group[::-1]), call(group), call(group[::-1])], together=4)
    assert all(isinstance(cases, tuple) for cases in made), made
    assert len({case.id for cases in made if isinstance(cases, tuple) for case in cases}) == 4
    numbers = sorted(int(code[-4:]) for code in Case.objects.values_list("code", flat=True))
    assert numbers == list(range(1, before + 5))
    held = [identity.value for _submission, identity in group]
    assert PersonIdentifier.objects.filter(value__in=held).count() == 4
