"""Documents that come by the axis, and what receivers say of ours."""

from datetime import datetime
from typing import Any
from unittest.mock import patch
from uuid import UUID, uuid4

import pytest

from tinhso.government.documents import facade
from tinhso.government.documents.actions import arrive
from tinhso.government.documents.axis import agency_code
from tinhso.government.documents.contracts import Arrival, Direction, Receiver, Route, Status
from tinhso.government.documents.hearing import tell_sender
from tinhso.government.documents.models import Document, Recipient
from tinhso.government.documents.tests.conftest import NOW, TODAY, Office
from tinhso.government.documents.tests.test_outgoing import numbered
from tinhso.kernel.actor import Actor, system_actor
from tinhso.kernel.errors import Conflict
from tinhso.platform.events.contracts import EventInfo
from tinhso.platform.events.models import Event
from tinhso.platform.exchange.contracts import (
    Business,
    BusinessKind,
    Message,
    MessageKind,
    Organization,
    OtherInfo,
    Received,
    ReceivedInfo,
    ReceivedState,
    ReceiverChange,
    Reference,
    Replacement,
    StatusArrived,
    Verdict,
)
from tinhso.platform.exchange.facade import edxml
from tinhso.platform.exchange.models import Sending
from tinhso.platform.files import facade as files

pytestmark = pytest.mark.django_db
SENDER = "H30.01"


def axis() -> Actor:
    return system_actor("Trục", ["documents.axis", "exchange.send", "exchange.take"])


def came(office: Office, **changes: Any) -> Any:
    """Let a message be what the axis block has kept, and take it in."""
    from_code = changes.pop("from_code", SENDER)
    facts: dict[str, Any] = {
        "sender": Organization(SENDER, "Sở Nội vụ"),
        "recipients": (Organization(agency_code(office.unit_id)),),
        "document_id": f"{SENDER},2027/11/29,55/SNV",
        "number": "55",
        "notation": "SNV",
        "subject": "V/v tuyển dụng công chức",
        "issued_on": datetime(2027, 11, 29).date(),  # noqa: DTZ001
        "type_name": "Kế hoạch",
        "other": OtherInfo(priority="2"),
    }
    message = Message(**(facts | changes))
    key = uuid4()
    info = ReceivedInfo(
        id=key,
        axis_id="1",
        kind=MessageKind.DOCUMENT,
        unit_id=office.unit_id,
        from_code=from_code,
        from_name="Sở Nội vụ",
        to_code="",
        document_id=message.document_id,
        code=message.code,
        subject=message.subject,
        business=message.business.kind,
        state=ReceivedState.ACKNOWLEDGED,
        verdict=next(iter(Verdict)),
        last_error="",
        received_at=NOW,
        taken_at=None,
    )
    whole = Received(info, message, None, (), (), key)
    with patch.object(arrive.exchange, "received", return_value=whole):
        return arrive.take_in(actor=axis(), exchange_id=key, unit_id=office.unit_id)


def test_it_waits_for_the_clerk_and_is_then_registered(office: Office) -> None:
    made = came(office)
    assert (made.status, made.type_code, made.urgency.value, made.number) == (
        Status.RECEIVED,
        "KH",
        "2",
        None,
    )
    assert [one.id for one in facade.waiting_at(office.clerk, [Status.RECEIVED], "documents.register")] == [
        made.id
    ]
    arrival = Arrival(office.unit_id, "Sở Nội vụ", "V/v tuyển dụng công chức năm 2027", type_code="KH")
    done = facade.register_received(actor=office.clerk, document_id=made.id, arrival=arrival)
    assert (done.number, done.code, done.subject) == (1, "55/SNV", "V/v tuyển dụng công chức năm 2027")
    with pytest.raises(Conflict):
        facade.register_received(actor=office.clerk, document_id=made.id, arrival=arrival)
    assert facade.trail_is_whole(made.id)


def test_statuses_go_back_to_the_sender(office: Office) -> None:
    made = came(office)
    facade.refuse(actor=office.clerk, document_id=made.id, reason="Gửi nhầm cơ quan")
    for event in Event.objects.filter(subject=str(made.id)):
        tell_sender(EventInfo(event.pk, event.type, event.subject, event.time, None, "", event.data))
    kinds = set(Sending.objects.values_list("kind", flat=True))
    assert (Sending.objects.count(), kinds) == (2, {MessageKind.STATUS.value})


def test_a_recall_before_registering_is_done_after_it_is_asked(office: Office) -> None:
    first = came(office)
    business = Business(BusinessKind.REVOKE, document_id=f"{SENDER},2027/11/29,55/SNV", reason="Sai")
    came(office, business=business)
    assert Document.objects.get(pk=first.id).status == Status.RECALLED
    second = came(office, document_id=f"{SENDER},2027/11/29,56/SNV", number="56")
    arrival = Arrival(office.unit_id, "Sở Nội vụ", "V/v tuyển dụng")
    facade.register_received(actor=office.clerk, document_id=second.id, arrival=arrival)
    asked = Business(BusinessKind.REVOKE, document_id=f"{SENDER},2027/11/29,56/SNV", reason="Sai")
    came(office, business=asked)
    assert facade.recall_asked(office.clerk, second.id)
    facade.answer_recall(actor=office.clerk, document_id=second.id, agree=False, note="Đang giải quyết")
    assert not facade.recall_asked(office.clerk, second.id)
    assert Document.objects.get(pk=second.id).status == Status.REGISTERED
    with pytest.raises(Conflict):
        facade.answer_recall(actor=office.clerk, document_id=second.id, agree=True)


def test_a_replacement_and_an_unknown_reference_are_kept(office: Office) -> None:
    first = came(office)
    old = Business(BusinessKind.REPLACE, replacements=(Replacement(f"{SENDER},2027/11/29,55/SNV"),))
    second = came(office, document_id=f"{SENDER},2027/11/30,60/SNV", number="60", business=old)
    assert Document.objects.get(pk=first.id).status == Status.REPLACED
    assert Document.objects.get(pk=second.id).replaces_id == first.id
    lost = Reference("X", "9/KHONG-CO", TODAY)
    third = came(office, document_id="a", number="61", response_for=(lost,))
    told = Document.objects.get(pk=third.id).trail.get(seq=1).content["data"]
    assert told["unknown_references"] == ["9/KHONG-CO"]


def test_an_answer_is_tied_to_what_it_answers(office: Office) -> None:
    ours = numbered(office)
    answer = came(office, response_for=(Reference("", ours.code, TODAY),))
    assert Document.objects.get(pk=answer.id).answers_id == ours.id


def test_what_a_receiver_says_moves_its_state_only_in_order(office: Office) -> None:
    found = numbered(office, receivers=[Receiver("Sở Nội vụ", Route.AXIS, SENDER)])
    facade.issue(actor=office.clerk, document_id=found.id)
    facade.send(actor=office.clerk, document_id=found.id)
    one = Recipient.objects.get()

    def say(status: str, *, in_order: bool = True, sending: UUID | None = None) -> None:
        word = StatusArrived(uuid4(), status, "", found.code, SENDER, sending or one.sending_id, in_order)
        arrive.note_status(actor=axis(), status=word)

    say("03")
    say("01", in_order=False)
    say("06", sending=uuid4())
    one.refresh_from_db()
    assert one.state == "03"
    assert [step.act for step in facade.trail(office.clerk, found.id)].count("receiver") == 2
    assert found.direction is Direction.OUTGOING


def test_nobody_else_takes_back_or_changes_what_came(office: Office) -> None:
    first = came(office)
    forged = Business(BusinessKind.REVOKE, document_id=f"{SENDER},2027/11/29,55/SNV", reason="Giả")
    other = came(office, from_code="H99", document_id="H99,2027/11/29,1/X", number="1", business=forged)
    assert Document.objects.get(pk=first.id).status == Status.RECEIVED
    assert other.id != first.id, "it waits for the clerk as what it is"
    told = Document.objects.get(pk=other.id).trail.get(seq=1).content["data"]
    assert told["unknown_references"] == [f"{SENDER},2027/11/29,55/SNV"]


def test_an_update_ties_new_content_and_asks_before_it_takes_us_off(office: Office) -> None:
    first = came(office)
    about = f"{SENDER},2027/11/29,55/SNV"
    changed = came(office, business=Business(BusinessKind.UPDATE, about, content_changes=True))
    assert Document.objects.get(pk=changed.id).replaces_id == first.id
    shown = facade.related(office.clerk, first.id)
    assert [one.id for one in shown.replacements] == [changed.id]
    off = ((agency_code(office.unit_id), ReceiverChange.REMOVE),)
    asked = came(office, business=Business(BusinessKind.UPDATE, about, receivers=off))
    assert asked.id == changed.id
    assert facade.recall_asked(office.clerk, changed.id)
    assert Document.objects.get(pk=changed.id).status == Status.RECEIVED


def test_task_codes_come_in_and_go_out(office: Office) -> None:
    assert came(office, task_codes=("NV-7", "NV-8")).task_codes == ("NV-7", "NV-8")
    found = numbered(office, receivers=[Receiver("Sở", Route.AXIS, SENDER)], task_codes=("NV-7",))
    facade.issue(actor=office.clerk, document_id=found.id)
    facade.send(actor=office.clerk, document_id=found.id)
    with files.open_file(Sending.objects.get().raw_file_id) as stream:
        read = edxml.read(stream.read()).message
    assert read is not None
    assert read.task_codes == ("NV-7",)
