"""Two installations write to each other through the simulator process, with every fault on the way."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from tinhso.kernel import clock
from tinhso.kernel.actor import system_actor
from tinhso.kernel.errors import Conflict, Denied, Invalid, NotFound
from tinhso.platform.exchange import edxml, facade
from tinhso.platform.exchange.axis.client import AxisError, Lost, Rejected, Unreachable
from tinhso.platform.exchange.contracts import (
    Business,
    BusinessKind,
    DocumentArrived,
    MessageKind,
    Organization,
    OutgoingFile,
    ReceivedState,
    Reference,
    Replacement,
    SendingState,
    StatusArrived,
    StatusCode,
    StatusMessage,
    Verdict,
)
from tinhso.platform.exchange.models import Agency, AxisLine, ReceivedMessage, Sending, SendingReceiver
from tinhso.platform.exchange.tests import samples
from tinhso.platform.exchange.tests.axis import FILE_BYTES_MAX
from tinhso.platform.exchange.tests.conftest import OPERATOR, Site, Two
from tinhso.platform.files import facade as files

LATER = timedelta(hours=3)


def on_axis(two: Two, code: str) -> list[dict[str, Any]]:
    return [row for row in two.axis.documents() if row["notation"] == code]


def only(site: Site) -> ReceivedMessage:
    return ReceivedMessage.objects.get(to_code=site.code)


def test_a_document_goes_over_and_its_statuses_come_back(two: Two, announced: list[Any]) -> None:
    letter = two.here.letter(two.there.code, number="101")
    sent = two.here.send(letter)
    assert (sent.state, sent.attempts) == (SendingState.SENT, 1)

    assert two.there.poll() == 1
    arrived = next(event for event in announced if isinstance(event, DocumentArrived))
    found = facade.received(arrived.exchange_id)
    assert found.message is not None
    assert (found.message.subject, found.info.verdict) == (letter.subject, Verdict.GOOD)
    assert (arrived.unit_id, arrived.from_code) == (two.there.unit.id, two.here.code)
    with files.open_file(found.files[0].file_id) as stream:
        assert stream.read() == samples.PDF
    facade.acknowledge(actor=two.there.clerk, exchange_id=arrived.exchange_id)
    assert facade.received(arrived.exchange_id).info.taken_at is not None

    for code in (StatusCode.ARRIVED, StatusCode.REGISTERED, StatusCode.FINISHED):
        two.there.tell(two.here.code, letter, code)
        assert two.here.poll() == 1
    told = [event for event in announced if isinstance(event, StatusArrived)]
    assert [(event.status, event.in_order, event.sending_id) for event in told] == [
        (code, True, sent.id) for code in ("01", "03", "06")
    ]
    facade.track(two.here.client)
    receiver = SendingReceiver.objects.get(sending=sent.id)
    assert (receiver.organ_id, receiver.state, receiver.status) == (two.there.code, "done", "06")


def test_a_recall_is_asked_agreed_and_carried_out(two: Two, announced: list[Any]) -> None:
    letter = two.here.letter(two.there.code, number="102")
    two.here.send(letter)
    two.there.poll()
    two.there.tell(two.here.code, letter, StatusCode.RECALL_AGREED, key="too early")
    two.here.poll()
    early = next(event for event in announced if isinstance(event, StatusArrived))
    assert not early.in_order

    two.here.tell(two.there.code, letter, StatusCode.RECALL_ASKED)
    two.there.poll()
    asked = [event for event in announced if isinstance(event, StatusArrived)][-1]
    assert (asked.status, asked.in_order, asked.sending_id) == ("13", True, None)
    with clock.at(clock.now() + timedelta(minutes=1)):
        two.there.tell(two.here.code, letter, StatusCode.RECALL_AGREED)
    two.here.poll()
    assert facade.sendings(two.here.clerk).rows[-1].receivers[0].recall is StatusCode.RECALL_AGREED

    revoked = replace(letter, business=replace(samples.REVOKE.business, document_id=letter.document_id))
    two.here.send(revoked, key="revoke")
    two.there.poll()
    last = facade.arrivals(two.there.clerk).rows[0]
    assert (last.business, last.document_id) == (BusinessKind.REVOKE, letter.document_id)


def test_a_lost_answer_never_sends_twice(two: Two) -> None:
    two.axis.fault("sendEdoc", "lose")
    sent = two.here.send(two.here.letter(two.there.code, number="103"))
    assert (sent.state, len(on_axis(two, "103/BC-SNV"))) == (SendingState.UNSURE, 1)
    with clock.at(clock.now() + LATER):
        assert facade.send_due(two.here.client) == 1
    found = facade.sending(sent.id)
    assert (found.state, found.attempts) == (SendingState.SENT, 2)
    assert found.axis_id == on_axis(two, "103/BC-SNV")[0]["id"]
    assert len(on_axis(two, "103/BC-SNV")) == 1


def test_a_crash_between_the_question_and_the_answer_never_sends_twice(
    two: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(**_facts: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("tinhso.platform.exchange.outbound.record_sent", crash)
        with pytest.raises(KeyboardInterrupt):
            two.here.send(two.here.letter(two.there.code, number="104"))
    row = Sending.objects.get(code="104/BC-SNV")
    assert row.state == SendingState.UNSURE
    facade.attempt(row.pk, two.here.client)
    assert Sending.objects.get(pk=row.pk).state == SendingState.UNSURE, "still claimed by the crashed worker"
    with clock.at(clock.now() + LATER):
        facade.send_due(two.here.client)
    assert Sending.objects.get(pk=row.pk).state == SendingState.SENT
    assert len(on_axis(two, "104/BC-SNV")) == 1


def test_what_did_not_arrive_is_sent_later(two: Two) -> None:
    two.axis.fault("sendEdoc", "down", 2)
    sent = two.here.send(two.here.letter(two.there.code, number="105"))
    assert (sent.state, on_axis(two, "105/BC-SNV")) == (SendingState.UNSURE, [])
    assert facade.send_due(two.here.client) == 0, "not before its time"
    with clock.at(clock.now() + LATER):
        facade.send_due(two.here.client)
    with clock.at(clock.now() + 2 * LATER):
        facade.send_due(two.here.client)
    assert facade.sending(sent.id).state is SendingState.SENT
    assert len(on_axis(two, "105/BC-SNV")) == 1


def test_it_is_given_up_in_the_end_and_an_administrator_tries_again(two: Two, announced: list[Any]) -> None:
    dead = two.here.axis.client("mot")
    dead.url = dead.url._replace(netloc="127.0.0.1:9")
    letter = two.here.letter(two.there.code, number="106")
    sent = facade.send_document(actor=two.here.clerk, message=letter, key="dead")
    facade.attempt(sent.id, dead)
    assert facade.sending(sent.id).state is SendingState.WAITING, "nothing left this machine"
    for hours in range(1, 30):
        with clock.at(clock.now() + timedelta(hours=3 * hours)):
            facade.send_due(dead)
    given_up = facade.sending(sent.id)
    assert (given_up.state, given_up.attempts) == (SendingState.GIVEN_UP, 12)
    with pytest.raises(Denied):
        facade.retry(actor=two.here.clerk, sending_id=sent.id)
    facade.retry(actor=OPERATOR, sending_id=sent.id)
    facade.attempt(sent.id, two.here.client)
    assert facade.sending(sent.id).state is SendingState.SENT
    with pytest.raises(Conflict):
        facade.retry(actor=OPERATOR, sending_id=sent.id)


def test_the_axis_refuses_and_says_why(two: Two) -> None:
    sent = two.here.send(two.here.letter("H99.99", number="107"))
    assert sent.state is SendingState.REFUSED
    assert "unknown organisation H99.99" in sent.last_error
    big = two.here.send(
        two.here.letter(two.there.code, number="108"), key="big", data=samples.PDF + b"%" * FILE_BYTES_MAX
    )
    assert big.state is SendingState.REFUSED
    assert "bytes" in big.last_error


def test_what_was_not_acknowledged_comes_again_and_is_kept_once(two: Two, announced: list[Any]) -> None:
    two.here.send(two.here.letter(two.there.code, number="109"))
    two.axis.fault("updateStatus", "down")
    two.there.poll()
    assert (only(two.there).state, on_axis(two, "109/BC-SNV")[0]["status"]) == (
        ReceivedState.STORED,
        "initial",
    )
    assert "HTTP 503" in AxisLine.objects.get(name="poll-edoc").error
    two.there.poll()
    row = only(two.there)
    assert (row.state, row.last_error) == (ReceivedState.ACKNOWLEDGED, "")
    delivered = on_axis(two, "109/BC-SNV")[0]
    assert (delivered["status"], delivered["fetched"]) == ("done", 1), "fetched once, told twice"
    assert len([event for event in announced if isinstance(event, DocumentArrived)]) == 1


def test_the_same_bytes_under_another_id_are_one_message(two: Two, announced: list[Any]) -> None:
    data = edxml.write(two.here.letter(two.there.code, number="110"))
    for _time in range(3):
        two.axis.deliver(two.here.code, two.there.code, data)
    assert two.there.poll() == 3
    assert only(two.there).copies == 2
    assert len([event for event in announced if isinstance(event, DocumentArrived)]) == 1
    assert {row["status"] for row in two.axis.documents() if row["receiver"] == two.there.code} >= {"done"}


@pytest.mark.parametrize(
    ("data", "verdict"),
    [
        (b"<edXML><!DOCTYPE x>", Verdict.NOT_XML),
        (b'<!DOCTYPE edXML [<!ENTITY a "b">]><edXML/>', Verdict.ENTITIES),
        (samples.with_content("@@"), Verdict.BAD_BASE64),
        (samples.with_content(samples.bomb()), Verdict.ARCHIVE_REFUSED),
    ],
)
def test_what_cannot_be_believed_is_kept_apart_and_reported(
    two: Two, announced: list[Any], data: bytes, verdict: Verdict
) -> None:
    two.axis.deliver("H99", two.there.code, data)
    two.there.poll()
    row = only(two.there)
    assert (row.state, row.verdict) == (ReceivedState.QUARANTINED, verdict)
    with files.open_file(row.raw_file_id) as stream:
        assert stream.read() == data
    assert row.acknowledged_at is not None
    assert [line["status"] for line in two.axis.documents()][-1] == "fail"
    assert not [event for event in announced if isinstance(event, DocumentArrived)]
    found = facade.received(row.pk)
    assert (found.message, found.info.verdict) == (None, verdict)


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (samples.zipped(("a.txt", b"x"), ("setup.exe", b"MZ")), "bo.zip", "setup.exe"),
        (b"\xd0\xcf\x11\xe0 old word", "cu.doc", "Không nhận ra loại tệp"),
        (samples.PDF, "gia.docx", ""),
        (b"", "rong.pdf", "Tệp rỗng"),
    ],
)
def test_a_file_that_is_not_safe_stands_apart_until_somebody_releases_it(
    two: Two, data: bytes, name: str, reason: str
) -> None:
    two.axis.deliver("H23.11", two.there.code, samples.with_content(data, name))
    two.there.poll()
    found = facade.arrivals(two.there.clerk).rows[0]
    file = facade.received(found.id).files[0]
    assert (found.state, found.verdict) == (ReceivedState.ACKNOWLEDGED, Verdict.FILE_REFUSED)
    assert reason in file.refused
    clerk = two.there.clerk
    assert not files.may_open(clerk, files.file_info(file.file_id))
    files.release(actor=system_actor("thử", ["files.manage"]), file_id=file.file_id, reason="Đã xem")
    assert facade.received(found.id).files[0].refused == ""
    assert files.may_open(clerk, files.file_info(file.file_id))
    with files.open_file(file.file_id) as stream:
        assert stream.read() == data


def test_statuses_out_of_order_are_kept_and_move_nothing(two: Two, announced: list[Any]) -> None:
    letter = two.here.letter(two.there.code, number="111")
    sent = two.here.send(letter)
    for code in (StatusCode.FINISHED, StatusCode.PROCESSING):
        two.there.tell(two.here.code, letter, code)
        two.here.poll()
    assert facade.sending(sent.id).receivers[0].status is StatusCode.FINISHED
    rows = facade.arrivals(two.here.clerk).rows
    assert [row.verdict for row in rows] == [Verdict.STATUS_OUT_OF_ORDER, Verdict.GOOD]
    stranger = replace(letter, number="999", document_id="X,2026/01/01,999")
    two.there.tell(two.here.code, stranger, StatusCode.ARRIVED)
    two.here.poll()
    assert facade.arrivals(two.here.clerk).rows[0].verdict is Verdict.UNKNOWN_DOCUMENT
    assert [event.in_order for event in announced if isinstance(event, StatusArrived)] == [True, False, False]


def test_a_status_under_a_borrowed_name_moves_nothing(two: Two, announced: list[Any]) -> None:
    letter = two.here.letter(two.there.code, number="119")
    sent = two.here.send(letter)
    reference = Reference(two.here.code, letter.code, letter.issued_on, letter.document_id)
    refused = StatusMessage(Organization(two.there.code), reference, StatusCode.REFUSED)
    two.axis.deliver("H99", two.here.code, edxml.write(refused), "status")
    two.here.poll()
    assert facade.sending(sent.id).receivers[0].status is None
    assert facade.arrivals(two.here.clerk).rows[0].verdict is Verdict.SENDER_DIFFERS
    assert [event.in_order for event in announced if isinstance(event, StatusArrived)] == [False]


def test_a_message_for_nobody_here_is_kept_and_marked(two: Two) -> None:
    delivery = facade.Delivery("axis-1", MessageKind.DOCUMENT, "H99", "H88.88")
    found = facade.take_in(actor=OPERATOR, delivery=delivery, data=edxml.write(samples.MESSAGE))
    assert (found.unit_id, found.verdict) == (None, Verdict.NOT_FOR_US)
    assert not facade.arrivals(two.here.clerk).rows
    wrong = replace(delivery, axis_id="axis-2", sha256="0" * 64)
    assert facade.take_in(actor=OPERATOR, delivery=wrong, data=b"x").state is ReceivedState.QUARANTINED


def test_a_key_stands_for_one_document(two: Two) -> None:
    letter = two.here.letter(two.there.code, number="112")
    first = two.here.send(letter, key="same")
    again = two.here.send(letter, key="same")
    assert (again.id, len(on_axis(two, "112/BC-SNV"))) == (first.id, 1)
    with pytest.raises(Conflict):
        two.here.send(two.here.letter(two.there.code, number="113"), key="same")


def test_who_may_not_send_or_take_changes_nothing(two: Two) -> None:
    letter = two.here.letter(two.there.code, number="114")
    with pytest.raises(Denied):
        facade.send_document(actor=two.there.clerk, message=letter, key="stolen")
    stored = two.here.send(letter)
    two.there.poll()
    with pytest.raises(NotFound):
        facade.acknowledge(actor=two.here.clerk, exchange_id=only(two.there).pk)
    assert only(two.there).taken_at is None
    assert list(Sending.objects.values_list("key", flat=True)) == [stored.key]


def test_what_is_missing_is_said_beside_its_field(two: Two) -> None:
    with pytest.raises(Invalid) as caught:
        facade.send_document(actor=two.here.clerk, message=replace(two.here.letter(), number=""), key="k")
    assert set(caught.value.fields) == {"number", "recipients"}
    assert not Sending.objects.exists()


def test_the_list_of_agencies_is_mapped_to_units_and_guards_recipients(two: Two) -> None:
    assert facade.sync_agencies(two.here.client) == 2
    found = {row.code: row.unit_id for row in facade.agencies().rows}
    assert found == {two.here.code: two.here.unit.id, two.there.code: two.there.unit.id}
    with pytest.raises(Invalid) as caught:
        facade.send_document(actor=two.here.clerk, message=two.here.letter("H99.99"), key="k")
    assert "recipients" in caught.value.fields
    Agency.objects.create(code="H77", name="Cũ", synced_at=clock.now())
    facade.sync_agencies(two.here.client)
    assert not Agency.objects.get(code="H77").listed


def test_an_agency_answers_under_its_other_code(two: Two, announced: list[Any]) -> None:
    facade.sync_agencies(two.here.client)
    Agency.objects.filter(code=two.there.code).update(code102="000.00.31.H23")
    old = two.here.letter("000.00.31.H23", number="118")
    sent = facade.send_document(actor=two.here.clerk, message=old, key="old")
    two.there.tell(two.here.code, old, StatusCode.REGISTERED)
    two.here.poll()
    assert facade.sending(sent.id).receivers[0].status is StatusCode.REGISTERED


class TestTheSimulatorIsStrict:
    def test_it_refuses_wrong_signatures_and_strangers(self, two: Two) -> None:
        with pytest.raises(Rejected, match="HMAC"):
            two.axis.client("mot", "wrong").agencies()
        with pytest.raises(Rejected, match="systemid"):
            two.axis.client("ba").agencies()

    def test_it_refuses_foreign_senders_and_documents(self, two: Two) -> None:
        data = edxml.write(samples.MESSAGE)
        with pytest.raises(Rejected, match="no agency of this system"):
            two.here.client.send(two.there.code, MessageKind.DOCUMENT, data)
        two.here.send(two.here.letter(two.there.code, number="115"))
        theirs = two.there.client.waiting(MessageKind.DOCUMENT)[-1].axis_id
        with pytest.raises(Rejected, match="no such document"):
            two.here.client.fetch(theirs)
        two.there.poll()

    def test_it_refuses_a_repeated_and_a_stale_request(self, two: Two) -> None:
        data = edxml.write(two.here.letter(two.there.code, number="116"))
        with clock.at(clock.now()):
            two.here.client.send(two.here.code, MessageKind.DOCUMENT, data)
            with pytest.raises(Rejected, match="carried out before"):
                two.here.client.send(two.here.code, MessageKind.DOCUMENT, data)
        with clock.at(clock.now() - timedelta(days=3)), pytest.raises(Rejected, match="timestamp"):
            two.here.client.agencies()
        two.there.poll()

    def test_the_client_tells_apart_what_arrived_and_what_did_not(self, two: Two) -> None:
        two.axis.fault("getAgenciesListQD20", "lose")
        with pytest.raises(Lost):
            two.here.client.agencies()
        client = two.here.client
        client.url = client.url._replace(netloc="127.0.0.1:9")
        with pytest.raises(Unreachable):
            client.agencies()
        assert issubclass(Unreachable, AxisError)


def test_a_file_one_may_not_open_is_not_sent(two: Two) -> None:
    from io import BytesIO

    stored = files.store(actor=two.there.clerk, stream=BytesIO(samples.PDF), name="a.pdf")
    letter = two.here.letter(two.there.code, number="117")
    with pytest.raises(NotFound):
        facade.send_document(
            actor=two.here.clerk, message=letter, attachments=[OutgoingFile(stored.id)], key="k"
        )
    assert not Sending.objects.exists()


@pytest.mark.parametrize(
    "business",
    [
        Business(BusinessKind.REVOKE, reason="Giả"),
        Business(BusinessKind.UPDATE, content_changes=True),
        Business(BusinessKind.REPLACE),
    ],
    ids=lambda business: business.kind.name.lower(),
)
def test_only_who_sent_a_document_takes_it_back_or_changes_it(
    two: Two, announced: list[Any], business: Business
) -> None:
    letter = two.here.letter(two.there.code, number="120")
    two.here.send(letter)
    two.there.poll()
    about = (
        replace(business, replacements=(Replacement(letter.document_id),))
        if business.kind is BusinessKind.REPLACE
        else replace(business, document_id=letter.document_id)
    )
    forged = replace(letter, sender=Organization("H99"), business=about, document_id="H99,2026/05/06,1/X")
    two.axis.deliver("H99", two.there.code, edxml.write(forged))
    two.there.poll()
    row = ReceivedMessage.objects.get(from_code="H99")
    assert (row.state, row.verdict) == (ReceivedState.QUARANTINED, Verdict.NOT_THE_SENDER)
    assert [line["value"] for line in row.findings] == [f"{letter.document_id}: {two.here.code}"]
    assert len([event for event in announced if isinstance(event, DocumentArrived)]) == 1

    two.here.send(replace(letter, business=about, document_id="Z,2026/05/06,2/Z", number="121"), key="own")
    two.there.poll()
    assert facade.arrivals(two.there.clerk).rows[0].verdict is Verdict.GOOD


def test_a_change_of_what_nobody_has_here_is_said(two: Two) -> None:
    letter = two.here.letter(two.there.code, number="122")
    two.here.send(replace(letter, business=Business(BusinessKind.REVOKE, letter.document_id)))
    two.there.poll()
    assert facade.arrivals(two.there.clerk).rows[0].verdict is Verdict.TARGET_UNKNOWN
    odd = replace(letter, business=Business(BusinessKind.UPDATE, "X", receivers=(("H99", "7"),)))
    with pytest.raises(Invalid) as caught:
        facade.send_document(actor=two.here.clerk, message=odd, key="odd")
    assert set(caught.value.fields) == {"receivers"}
    assert Verdict.RECEIVER_TYPE in {finding.verdict for finding in edxml.read(edxml.write(odd)).findings}
