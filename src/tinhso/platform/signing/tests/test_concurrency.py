"""Two at once, on connections of their own: nothing is signed twice, no wrong PIN goes uncounted."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection, transaction
from tests.world import World, load

from tinhso.platform.access.facade import account_named
from tinhso.platform.events.models import Event
from tinhso.platform.signing import facade
from tinhso.platform.signing.contracts import Kind, SignOutcome
from tinhso.platform.signing.models import Credential, Request
from tinhso.platform.signing.tests.conftest import PIN, Authorities, Office, believe

pytestmark = pytest.mark.django_db(transaction=True)
HANDS = 3


def at_once(call: Callable[[int], Any]) -> list[Any]:
    """Run the same from several connections and return what each got."""

    def run(number: int) -> Any:
        try:
            return call(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(HANDS) as pool:
        return list(pool.map(run, range(HANDS)))


def test_several_at_once(authorities: Authorities, settings: Any) -> None:
    """One world serves all, because loading it costs seconds."""
    settings.TIME_STAMPING_URL = authorities.stamping_url
    with transaction.atomic():
        world: World = load()
    believe(authorities)
    office = Office(world, authorities)
    office.enter("Vũ Văn Bình", Kind.PERSONAL, account_named("lanh-dao-xa").id)
    two_hands_sign_one_document(office)
    the_same_request_is_opened_once(office)
    wrong_pins_are_all_counted(office)


def signed_by(office: Office, request_id: Any, pin: str) -> SignOutcome:
    return facade.sign(
        actor=office.leader,
        request_ids=[request_id],
        credential_id=office.keys["Vũ Văn Bình"],
        secret=pin,
    )[0]


def two_hands_sign_one_document(office: Office) -> None:
    found = office.present([office.leader_step()], key="race")
    outcomes = at_once(lambda _number: signed_by(office, found.id, PIN))
    assert sorted(each.problem for each in outcomes) == ["", *["not_open"] * (HANDS - 1)]
    assert Event.objects.filter(type="signing.completed").count() == 1
    result = facade.request(office.drafter, found.id).result_file_id
    assert len(facade.report_of(result).signatures) == 1


def the_same_request_is_opened_once(office: Office) -> None:
    file_id = office.present([office.leader_step()], key="source").file_id
    steps = [office.leader_step()]
    opened = at_once(
        lambda _number: facade.open_request(
            actor=office.drafter, subject="case:1", title="Một", file_id=file_id, steps=steps, key="same"
        )
    )
    assert len({each.id for each in opened}) == 1
    assert Request.objects.get(key="same").steps.count() == 1


def wrong_pins_are_all_counted(office: Office) -> None:
    found = office.present([office.leader_step()], key="pins")
    outcomes = at_once(lambda number: signed_by(office, found.id, f"sai-{number}"))
    assert {each.problem for each in outcomes} == {"wrong_pin"}
    assert Credential.objects.get(pk=office.keys["Vũ Văn Bình"]).failures == HANDS
