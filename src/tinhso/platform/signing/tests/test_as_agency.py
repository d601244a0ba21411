"""An agency's document signed in the act that issues it: few questions, every check, one signature a key."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tinhso.kernel.actor import system_actor
from tinhso.platform.events.models import Event
from tinhso.platform.files import facade as files
from tinhso.platform.signing import facade, network, stamps
from tinhso.platform.signing.contracts import RequestInfo, RequestState, State, Verdict
from tinhso.platform.signing.models import Authority, Step
from tinhso.platform.signing.tests.conftest import Office, believe, one_page

pytestmark = pytest.mark.django_db
SYSTEM = system_actor("thử", ["signing.open"])


def kept(office: Office) -> Any:
    from django.db import transaction

    from tinhso.kernel.actions import Use, _current

    token = _current.set(Use(SYSTEM, "thử"))
    try:
        with transaction.atomic():
            owner = office.world.commune.id
            return files.keep(SYSTEM, one_page(), name="a.pdf", owner_kind="case", owner_id=owner)
    finally:
        _current.reset(token)


def signed(office: Office, source: Any, key: str = "k", **changes: Any) -> RequestInfo | None:
    unit = office.world.commune.id
    facts = {
        "subject": "case:1",
        "title": "Giấy",
        "file_id": source.id,
        "unit_id": unit,
        "key": key,
        **changes,
    }
    return facade.sign_as_agency(actor=SYSTEM, **facts)


def test_one_signature_asks_little(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    file = kept(office)
    signed(office, file, "first")
    asked: list[str] = []
    exchange = network.exchange

    def counted(url: str, *rest: Any) -> Any:
        asked.append(url)
        return exchange(url, *rest)

    monkeypatch.setattr(network, "exchange", counted)
    with CaptureQueriesContext(connection) as captured:
        found = signed(office, file, "second", file=file)
    own = [row["sql"] for row in captured if "SAVEPOINT" not in row["sql"]]
    signing = [
        sql for sql in own if "events_" not in sql and "procrastinate" not in sql and "set_config" not in sql
    ]
    assert len(signing) <= 8, "\n".join(signing)
    assert asked == [stamps.Authority(office.authorities.stamping_url).url]
    assert found
    assert (found.state, found.steps[0].state) == (RequestState.DONE, State.VALIDATED)
    report = facade.report_of(found.result_file_id)
    assert (report.verdict, report.signatures[0].signer) == (Verdict.VALID, "Xã, hệ thống")
    assert facade.request(office.clerk, found.id) == found


def test_the_same_key_is_signed_once_and_told_once(office: Office) -> None:
    file = kept(office)
    first = signed(office, file)
    assert signed(office, file) == first
    assert Step.objects.count() == 1
    told = Event.objects.filter(type__startswith="signing.").order_by("id").values_list("type", flat=True)
    assert list(told) == ["signing.opened", "signing.step_signed", "signing.completed"]


def test_a_key_that_is_not_believed_signs_nothing_and_leaves_it_open(office: Office) -> None:
    file, believers = kept(office), Authority.objects.filter(removed_at__isnull=True)
    for each in believers:
        facade.remove_authority(actor=office.world.actor("quan-tri"), authority_id=each.pk)
    found = signed(office, file)
    assert found
    assert (found.state, found.result_file_id) == (RequestState.OPEN, None)
    believe(office.authorities)
    again = signed(office, file)
    assert again
    assert (again.id, again.state) == (found.id, RequestState.DONE)
