"""Requests: whose turn, one PIN for a queue, powers to sign for a head, and what a denied caller changes."""

from datetime import timedelta
from uuid import uuid4

import pytest

from tinhso.kernel.errors import Conflict, Denied, Invalid, NotFound
from tinhso.platform.access.facade import account_named
from tinhso.platform.events.models import Event
from tinhso.platform.messaging.models import Message
from tinhso.platform.signing import facade, stamps
from tinhso.platform.signing.contracts import (
    Capacity,
    Kind,
    RequestState,
    Signer,
    State,
    Verdict,
)
from tinhso.platform.signing.models import Authority, Credential, Power, Report, Request, Step
from tinhso.platform.signing.tasks import sweep
from tinhso.platform.signing.tests.conftest import PIN, Office, now

pytestmark = pytest.mark.django_db


def types() -> list[str]:
    return list(
        Event.objects.filter(type__startswith="signing.").order_by("id").values_list("type", flat=True)
    )


def test_a_leader_then_the_agency(office: Office) -> None:
    found = office.present([office.leader_step(), office.agency_step()])
    assert [each.id for each in facade.waiting_for(office.leader).rows] == [found.id]
    assert facade.waiting_count(office.clerk) == 0

    (first,) = facade.sign(
        actor=office.leader,
        request_ids=[found.id],
        credential_id=office.keys["Vũ Văn Bình"],
        secret=PIN,
    )
    assert (first.ok, first.state) == (True, State.VALIDATED)
    assert facade.waiting_count(office.leader) == 0
    assert facade.waiting_count(office.clerk) == 1

    (second,) = facade.sign(
        actor=office.clerk, request_ids=[found.id], credential_id=office.keys["Xã, có PIN"], secret=PIN
    )
    assert second.ok
    done = facade.request(office.drafter, found.id)
    assert (done.state, done.result_file_id) == (RequestState.DONE, second.result_file_id)
    assert done.finished_at is not None
    assert types() == [
        "signing.opened",
        "signing.step_signed",
        "signing.step_signed",
        "signing.completed",
    ]
    report = facade.report_of(second.result_file_id)
    assert (report.verdict, len(report.signatures)) == (Verdict.VALID, 2)
    assert Report.objects.get().verdict == Verdict.VALID


def test_the_same_key_opens_once(office: Office) -> None:
    first = office.present([office.leader_step()], key="one")
    again = office.present([office.leader_step()], key="one")
    assert first.id == again.id
    assert Request.objects.count() == 1
    assert types() == ["signing.opened"]


def test_a_queue_with_one_pin_and_one_that_cannot_be_signed(office: Office) -> None:
    good = [office.present([office.leader_step()], key=f"q{number}").id for number in range(3)]
    other = office.present([Signer(Kind.PERSONAL, account_id=account_named("lanh-dao-huyen").id)], key="x").id
    unknown = uuid4()
    outcomes = facade.sign(
        actor=office.leader,
        request_ids=[*good, other, unknown],
        credential_id=office.keys["Vũ Văn Bình"],
        secret=PIN,
    )
    assert {each.request_id: each.problem for each in outcomes} == {
        **dict.fromkeys(good, ""),
        other: "not_found",
        unknown: "not_found",
    }
    assert Request.objects.filter(state=RequestState.DONE).count() == 3
    assert Step.objects.get(request_id=other).state == ""


def test_wrong_pins_sign_nothing_and_lock_the_key(office: Office) -> None:
    found, key = office.present([office.leader_step()]), office.keys["Vũ Văn Bình"]
    for _attempt in range(5):
        (outcome,) = facade.sign(
            actor=office.leader, request_ids=[found.id], credential_id=key, secret="000000"
        )
        assert outcome.problem == "wrong_pin"
    (outcome,) = facade.sign(actor=office.leader, request_ids=[found.id], credential_id=key, secret=PIN)
    assert outcome.problem == "locked"
    assert Request.objects.get().result_file_id is None
    assert "signing.step_signed" not in types()
    Credential.objects.filter(pk=key).update(locked_until=now() - timedelta(seconds=1))
    (outcome,) = facade.sign(actor=office.leader, request_ids=[found.id], credential_id=key, secret=PIN)
    assert outcome.ok
    assert Credential.objects.get(pk=key).failures == 0


def test_a_signature_is_not_for_others(office: Office) -> None:
    found = office.present([office.leader_step(), office.agency_step()])
    key = office.keys["Vũ Văn Bình"]
    with pytest.raises(NotFound):  # another's key
        facade.sign(actor=office.drafter, request_ids=[found.id], credential_id=key, secret=PIN)
    (outcome,) = facade.sign(  # the agency before its turn
        actor=office.clerk, request_ids=[found.id], credential_id=office.keys["Xã, có PIN"], secret=PIN
    )
    assert outcome.problem == "not_your_turn"
    with pytest.raises(Denied):
        facade.sign(actor=office.world.citizen(), request_ids=[found.id], credential_id=key, secret=PIN)
    with pytest.raises(NotFound):  # the key that only the system may use
        facade.sign(
            actor=office.clerk, request_ids=[found.id], credential_id=office.keys["Xã, hệ thống"], secret=""
        )
    with pytest.raises(NotFound):
        facade.request(office.world.actor("chuyen-vien-huyen"), found.id)
    assert Request.objects.get().result_file_id is None


def test_signing_for_a_head_needs_a_power_in_force(office: Office) -> None:
    head = office.world.actor("lanh-dao-huyen")
    step = office.leader_step(capacity=Capacity.KT, on_behalf_of=head.account_id)
    found = office.present([step])
    key = office.keys["Vũ Văn Bình"]

    def tried() -> str:
        return facade.sign(actor=office.leader, request_ids=[found.id], credential_id=key, secret=PIN)[
            0
        ].problem

    assert tried() == "no_power"
    facts = {
        "actor": head,
        "deputy": "lanh-dao-xa",
        "capacity": Capacity.KT,
        "valid_from": now() - timedelta(hours=1),
        "basis": "Quyết định 15/QĐ-UBND",
    }
    past = facade.give_power(**facts, valid_to=now() - timedelta(minutes=1))
    assert tried() == "no_power"  # its time is over
    power = facade.give_power(**facts, valid_to=now() + timedelta(days=1))
    with pytest.raises(NotFound):
        facade.revoke_power(actor=office.leader, power_id=power)
    facade.revoke_power(actor=head, power_id=power)
    assert tried() == "no_power"
    facade.give_power(**facts, valid_to=now() + timedelta(days=1))
    assert tried() == ""
    assert Power.objects.filter(pk=past, revoked_at__isnull=True).exists()


def test_what_may_not_be_opened(office: Office) -> None:
    agency_first = [office.agency_step(), office.leader_step()]
    for steps, code in (
        ([], "signing.steps_count"),
        (agency_first, "signing.steps_agency_last"),
        ([office.leader_step(), office.leader_step()], "signing.steps_twice"),
        ([Signer(Kind.AGENCY)], "signing.steps_unit"),
        ([office.leader_step(capacity=Capacity.TUQ)], "signing.steps_principal"),
    ):
        with pytest.raises(Invalid) as refused:
            office.present(steps)
        assert refused.value.code == code
    assert not Request.objects.exists()


def test_taking_a_request_back(office: Office) -> None:
    found = office.present([office.leader_step()])
    with pytest.raises(Denied):
        facade.cancel(actor=office.leader, request_id=found.id, reason="x")
    with pytest.raises(Invalid):
        facade.cancel(actor=office.drafter, request_id=found.id, reason="  ")
    taken = facade.cancel(actor=office.drafter, request_id=found.id, reason="Trình nhầm")
    assert taken.state is RequestState.CANCELLED
    assert facade.waiting_count(office.leader) == 0
    with pytest.raises(Conflict):
        facade.cancel(actor=office.drafter, request_id=found.id, reason="Trình nhầm")
    assert types() == ["signing.opened", "signing.cancelled"]


def test_who_is_asked_may_decline_and_the_others_of_a_batch_go_on(office: Office) -> None:
    first, second = (office.present([office.leader_step(), office.agency_step()], key=k) for k in "ab")
    reason, key = "Số liệu mục 2 chưa khớp", office.keys["Vũ Văn Bình"]
    for short in ("ngắn", "x" * 501):
        with pytest.raises(Invalid) as refused:
            facade.decline(actor=office.leader, request_id=first.id, reason=short)
        assert "reason" in refused.value.fields
    with pytest.raises(Conflict, match="Chưa đến lượt"):
        facade.decline(actor=office.clerk, request_id=first.id, reason=reason)
    with pytest.raises(NotFound):
        facade.decline(actor=office.world.actor("lanh-dao-huyen"), request_id=first.id, reason=reason)
    declined = facade.decline(actor=office.leader, request_id=first.id, reason=reason)
    assert (declined.state, declined.current, declined.result_file_id) == (RequestState.DECLINED, None, None)
    (told,) = Message.objects.filter(template="signing.declined")
    assert told.account_id == office.drafter.account_id
    with pytest.raises(Conflict, match="đã bị từ chối"):
        facade.decline(actor=office.leader, request_id=first.id, reason=reason)
    outcomes = facade.sign(
        actor=office.leader, request_ids=[first.id, second.id], credential_id=key, secret=PIN
    )
    assert [each.problem for each in outcomes] == ["declined", ""]
    with pytest.raises(Conflict, match="Bạn đã ký"):
        facade.decline(actor=office.leader, request_id=second.id, reason=reason)
    facade.decline(actor=office.clerk, request_id=second.id, reason="Thiếu phụ lục kèm theo")
    event = Event.objects.get(type="signing.declined", data__request_id=str(second.id))
    assert (event.data["number"], event.data["reason"]) == (2, "Thiếu phụ lục kèm theo")


def test_a_revoked_or_untrusted_certificate_is_refused_before_signing(office: Office) -> None:
    found = office.present([office.leader_step()])
    key = office.keys["Vũ Văn Bình"]
    for authority in Authority.objects.filter(is_root=True):
        facade.remove_authority(actor=office.world.actor("quan-tri"), authority_id=authority.pk)
    (outcome,) = facade.sign(actor=office.leader, request_ids=[found.id], credential_id=key, secret=PIN)
    assert outcome.problem == "untrusted"
    assert Request.objects.get().result_file_id is None


def test_the_system_signs_for_an_agency(office: Office) -> None:
    import io

    from tinhso.platform.files import facade as files
    from tinhso.platform.signing.tests.conftest import one_page

    kept = files.store(actor=office.clerk, stream=io.BytesIO(one_page()), name="bien-nhan.pdf")
    facts = {
        "actor": office.clerk,
        "subject": "case:1",
        "title": "Biên nhận",
        "file_id": kept.id,
        "key": "receipt/1",
    }
    found = facade.sign_as_agency(**facts, unit_id=office.world.commune.id)
    assert found is not None
    assert found.state is RequestState.DONE
    assert facade.sign_as_agency(**facts, unit_id=office.world.commune.id) == found
    assert facade.sign_as_agency(**facts, unit_id=office.world.root.id) is None
    assert types() == ["signing.opened", "signing.step_signed", "signing.completed"]


def test_a_silent_clock_authority_is_made_good_by_the_sweep(office: Office, settings: object) -> None:
    found = office.present([office.leader_step()])
    good = settings.TIME_STAMPING_URL  # type: ignore[attr-defined]
    settings.TIME_STAMPING_URL = "http://127.0.0.1:9/tsa"  # type: ignore[attr-defined]
    (outcome,) = facade.sign(
        actor=office.leader, request_ids=[found.id], credential_id=office.keys["Vũ Văn Bình"], secret=PIN
    )
    assert (outcome.ok, outcome.state) == (True, State.EMBEDDED)
    assert sweep() == 0
    settings.TIME_STAMPING_URL = good  # type: ignore[attr-defined]
    stamps.forget()
    assert sweep() == 1
    assert Step.objects.get().state == State.TIMESTAMPED
    result = facade.request(office.drafter, found.id).result_file_id
    assert result != outcome.result_file_id
    report = facade.report_of(result)
    assert report.verdict is Verdict.VALID
    assert report.signatures[0].stamped_at is not None


def test_another_pin(office: Office) -> None:
    key = office.keys["Vũ Văn Bình"]
    assert not facade.change_pin(actor=office.leader, credential_id=key, old="wrong!", new="135791")
    with pytest.raises(Invalid):
        facade.change_pin(actor=office.leader, credential_id=key, old=PIN, new="123")
    assert facade.change_pin(actor=office.leader, credential_id=key, old=PIN, new="135791")
    found = office.present([office.leader_step()])
    outcomes = facade.sign(actor=office.leader, request_ids=[found.id], credential_id=key, secret="135791")
    assert outcomes[0].ok
    with pytest.raises(NotFound):
        facade.change_pin(actor=office.drafter, credential_id=key, old="135791", new=PIN)
