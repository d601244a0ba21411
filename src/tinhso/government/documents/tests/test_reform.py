"""A reform of units by the real plan: open documents go on, registers stay, all comes back."""

import io
from datetime import timedelta
from uuid import UUID

import pytest

from tinhso.government.documents import facade
from tinhso.government.documents.contracts import (
    Arrival,
    DocumentInfo,
    MeetingInfo,
    MeetingKind,
    Receiver,
    Route,
    Status,
)
from tinhso.government.documents.models import Document, Meeting
from tinhso.government.documents.tests.conftest import NOW, TODAY, Office, signed_in
from tinhso.government.documents.tests.test_mail import BOX, letter
from tinhso.government.documents.tests.test_outgoing import checked, numbered
from tinhso.kernel.actor import Actor, system_actor
from tinhso.kernel.ids import new_id
from tinhso.platform.assignments import facade as assignments
from tinhso.platform.exchange.models import Sending
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.reforms import facade as reforms
from tinhso.platform.reforms.tests.conftest import Office as Reformers

pytestmark = pytest.mark.django_db


def registered(actor: Actor, subject: str) -> DocumentInfo:
    assert actor.unit_id
    return facade.register(actor=actor, arrival=Arrival(actor.unit_id, "Sở Y tế", subject, number="9"))


def diary_and_mailbox(office: Office) -> UUID:
    """Plan a meeting later today and give the commune an address; return the meeting."""
    start = NOW + timedelta(hours=5)
    wanted = MeetingInfo(
        id=new_id(),
        unit_id=office.unit_id,
        kind=MeetingKind.MEETING,
        title="Giao ban",
        starts_at=start,
        ends_at=start + timedelta(hours=1),
        place="",
        chair="",
        attendees="",
        cancelled=False,
    )
    keeper = system_actor("thử", ["documents.mailboxes"])
    facade.add_mailbox(actor=keeper, unit_id=office.unit_id, address=BOX)
    return facade.plan_meeting(actor=office.clerk, wanted=wanted).id


def the_heir_has_calendar_and_mail(clerk: Actor, heir_id: UUID, meeting: UUID) -> None:
    assert [one.id for one in facade.week(clerk, heir_id, TODAY)] == [meeting]
    facade.mailroom.deliver(io.BytesIO(letter(to=BOX).as_bytes()))
    assert Document.objects.get(source="email").unit_id == heir_id


def the_old_books_are_open(old_id: UUID) -> None:
    page = signed_in("van-thu-xa").get(f"/van-ban/so/?so=den&co-quan={old_id}").content.decode()
    assert "1234/SNV-CCHC" in page
    assert organisations.unit(old_id).name in page


def sent(office: Office) -> DocumentInfo:
    ours = numbered(office, receivers=[Receiver("Sở Nội vụ", Route.AXIS, "H30.01")])
    facade.issue(actor=office.clerk, document_id=ours.id)
    return facade.send(actor=office.clerk, document_id=ours.id)


def test_open_documents_go_on_at_the_heir_and_come_back(office: Office) -> None:
    world, reformers = office.world, Reformers(office.world)
    came = office.directed(office.arrived(), account_id=office.specialist.account_id)
    draft, printed = office.drafted(subject="Dự thảo dở"), checked(office, subject="Đã in chờ ký")
    gone = office.drafted(subject="Đã hủy")
    facade.cancel(actor=office.clerk, document_id=gone.id, reason="Trùng")
    ours = sent(office)
    meeting = diary_and_mailbox(office)

    reform = reformers.merge()
    counts = {kind.code: kind.count for kind in reforms.review(reformers.author, reform.id).counts}
    kinds = ("documents.papers", "documents.meetings", "assignments.work", "exchange.outgoing")
    assert [counts[code] for code in kinds] == [3, 1, 1, 1]
    reformers.run(reform)

    heir, old = world.other_commune, world.commune
    clerk, leader = world.actor("van-thu-xa"), world.actor("lanh-dao-xa")
    rows = {row.pk: row for row in Document.objects.all()}
    assert {rows[one.id].unit_id for one in (came, draft, printed)} == {heir.id}
    assert {rows[one.id].unit_id for one in (gone, ours)} == {old.id}
    assert (rows[came.id].number, rows[came.id].register_unit_id, rows[came.id].lead_unit_id) == (
        1,
        old.id,
        heir.id,
    )
    assert (rows[draft.id].agency_name, rows[came.id].agency_name) == (heir.name, "Sở Nội vụ tỉnh Hải Dương")
    assert (rows[printed.id].status, rows[printed.id].file_id) == (Status.DRAFT, None)
    assert [one.unit_id for one in assignments.of_subject(came.ref)] == [heir.id]
    assert Sending.objects.get().unit_id == heir.id
    last = facade.trail(clerk, came.id)[-1]
    assert (last.act, "72/2025/QH15" in last.note) == ("rehome", True)
    assert all(facade.trail_is_whole(key) for key in rows)

    the_heir_has_calendar_and_mail(clerk, heir.id, meeting)
    assert registered(clerk, "Sau sắp xếp").number == 1, "the heir's register begins by itself"
    assert facade.proof(old.id, "den", came.year).whole
    assert [one.id for one in facade.search(leader, "1234").rows] == [came.id]
    assert ours.id in [one.id for one in facade.search(leader, ours.code).rows]
    the_old_books_are_open(old.id)

    facade.start(actor=world.actor("chuyen-vien-xa"), document_id=came.id)
    reformers.take_back(reform)
    assert Meeting.objects.get().unit_id == old.id
    rows = {row.pk: row for row in Document.objects.all()}
    assert {rows[one.id].unit_id for one in (came, draft, printed)} == {old.id}
    assert rows[draft.id].agency_name == old.name
    assert rows[came.id].status == Status.IN_PROGRESS
    assert [one.unit_id for one in assignments.of_subject(came.ref)] == [old.id]
    assert Sending.objects.get().unit_id == old.id
