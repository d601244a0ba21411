"""A day of incoming documents: registered, presented, directed, handled; the chain and the numbers."""

import io
from datetime import timedelta
from typing import Any

import pikepdf
import pytest

from tinhso.government.documents import facade
from tinhso.government.documents.contracts import Act, Secrecy, Source, Status, Urgency
from tinhso.government.documents.models import Counter, Directive, Document, Number, Text, TrailRow
from tinhso.government.documents.tests.conftest import TODAY, Office
from tinhso.kernel.errors import Conflict, Denied, DomainError, Invalid, NotFound
from tinhso.platform.assignments import facade as assignments
from tinhso.platform.assignments.contracts import State
from tinhso.platform.events.models import Event
from tinhso.platform.files import facade as files
from tinhso.platform.records import facade as records

pytestmark = pytest.mark.django_db


def types(found: Any) -> list[str]:
    return list(Event.objects.filter(subject=str(found.id)).order_by("id").values_list("type", flat=True))


def scan(office: Office) -> Any:
    stream = io.BytesIO()
    with pikepdf.new() as made:
        made.add_blank_page()
        made.save(stream)
    stream.seek(0)
    return files.store(actor=office.clerk, stream=stream, name="cong-van.pdf").id


def test_a_document_goes_its_whole_way(office: Office) -> None:
    person = office.specialist.account_id
    found = office.arrived(file_ids=[scan(office)], source=Source.SCAN, urgency=Urgency.URGENT)
    assert (found.number, found.code, found.register, found.status) == (
        1,
        "1234/SNV-CCHC",
        "den",
        Status.REGISTERED,
    )
    facade.present(actor=office.clerk, document_id=found.id, leader_id=office.leader.account_id)
    assert [one.id for one in facade.mine(office.leader, "direct")] == [found.id]
    done = office.directed(found, account_id=person, due_on=TODAY + timedelta(days=3))
    assert (done.status, done.handler_id, done.due_on) == (
        Status.WITH_PERSON,
        person,
        TODAY + timedelta(days=3),
    )
    work = assignments.of_subject(found.ref)[0]
    assert (work.account_id, work.due_on, work.subject.url) == (person, done.due_on, f"/van-ban/{found.id}/")
    assert [one.id for one in facade.mine(office.specialist, "handle")] == [found.id]
    facade.start(actor=office.specialist, document_id=found.id)
    facade.resolve(actor=office.specialist, document_id=found.id, result="Đã báo cáo bằng văn bản")
    assert assignments.of_subject(found.ref)[0].state is State.REPORTED
    filed = facade.file_into(actor=office.specialist, document_id=found.id, record_id=office.record())
    assert filed.status is Status.FILED
    kept = records.records_of(found.ref)[0]
    assert (kept.notation, records.items(kept.id)[0].code) == ("01.CCHC", found.code)
    assert types(found) == [
        f"documents.{name}"
        for name in ("registered", "presented", "directed", "moved", "moved", "moved", "resolved", "filed")
    ]
    acts = [Act.REGISTER, Act.PRESENT, Act.DIRECT, Act.FORWARD, Act.ASSIGN, Act.START, Act.RESOLVE, Act.FILE]
    steps = facade.trail(office.leader, found.id)
    assert [(one.number, one.act) for one in steps] == list(enumerate((act.value for act in acts), 1))
    assert Directive.objects.get().assignment_id == work.id
    assert facade.trail_is_whole(found.id)
    assert len(facade.attached(office.leader, found.id)) == 1


def test_a_chain_that_was_touched_is_not_whole(office: Office) -> None:
    found = office.arrived()
    office.directed(found)
    assert facade.trail_is_whole(found.id)
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(
            """UPDATE documents_trailrow SET content = content || '{"note": "khác"}' WHERE seq = 1"""
        )
    assert not facade.trail_is_whole(found.id)


def test_the_same_document_is_seen_and_can_be_entered_all_the_same(office: Office) -> None:
    first = office.arrived()
    with pytest.raises(Conflict) as twin:
        office.arrived()
    assert "số đến 1" in str(twin.value)
    assert office.arrived(again=True).number == 2
    assert office.arrived(agency_name="Sở Tài chính").number == 3
    assert office.arrived(key="k", number="9").id == office.arrived(key="k", number="9").id
    assert [one.id for one in facade.same_as(office.unit_id, first.code, first.agency_name, first.issued_on)][
        -1
    ] == first.id
    assert facade.proof(office.unit_id, "den", TODAY.year).whole
    assert Counter.objects.get(register="den").value == Number.objects.count() == 4


def test_a_secret_document_leaves_nothing_but_a_line(office: Office) -> None:
    kept = office.arrived(secrecy=Secrecy.SECRET, subject="")
    assert (kept.register, kept.number, kept.subject) == ("den_mat", 1, "")
    with pytest.raises(Invalid) as told:
        office.arrived(secrecy=Secrecy.SECRET, subject="Nội dung", again=True)
    assert "subject" in told.value.fields
    with pytest.raises(Invalid):
        office.arrived(secrecy=Secrecy.TOP_SECRET, subject="", file_ids=[scan(office)], again=True)
    with pytest.raises(NotFound):
        facade.whereabouts(kept.code, kept.lookup_code)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"subject": " "}, "subject"),
        ({"agency_name": ""}, "agency_name"),
        ({"arrived_on": TODAY + timedelta(days=1)}, "arrived_on"),
        ({"issued_on": TODAY + timedelta(days=1)}, "issued_on"),
        ({"type_code": "XX"}, "type_code"),
        ({"number": "12;DROP"}, "number"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(office: Office, changes: dict[str, Any], field: str) -> None:
    with pytest.raises(Invalid) as told:
        office.arrived(**changes)
    assert field in told.value.fields
    assert not Document.objects.exists()
    assert not Counter.objects.exists()


def test_who_may_not_changes_nothing(office: Office) -> None:
    found = office.arrived()
    facade.present(actor=office.clerk, document_id=found.id, leader_id=office.leader.account_id)
    before = Document.objects.values().get(), TrailRow.objects.count(), Event.objects.count()
    stranger = office.world.actor("lanh-dao-huyen")
    clerk_there = office.world.actor("van-thu-huyen")
    attempts: list[Any] = [
        lambda: facade.present(
            actor=office.specialist, document_id=found.id, leader_id=office.leader.account_id
        ),
        lambda: facade.present(
            actor=office.clerk, document_id=found.id, leader_id=office.specialist.account_id
        ),
        lambda: facade.direct(actor=stranger, document_id=found.id, instruction=None),
        lambda: facade.refuse(actor=clerk_there, document_id=found.id, reason="x"),
        lambda: facade.resolve(actor=office.specialist, document_id=found.id, result="x"),
        lambda: facade.assign(
            actor=office.specialist, document_id=found.id, account_id=office.specialist.account_id
        ),
        lambda: facade.document(stranger, found.id),
    ]
    for attempt in attempts:
        with pytest.raises(DomainError):
            attempt()
    assert (Document.objects.values().get(), TrailRow.objects.count(), Event.objects.count()) == before


def test_only_the_named_person_resolves(office: Office) -> None:
    found = office.arrived()
    office.directed(found, account_id=office.specialist.account_id)
    with pytest.raises(Invalid):
        facade.resolve(actor=office.reception, document_id=found.id, result="x")
    with pytest.raises(Denied):
        facade.assign(actor=office.reception, document_id=found.id, account_id=office.reception.account_id)


def test_a_term_of_the_sender_is_not_moved_by_an_instruction(office: Office) -> None:
    found = office.arrived(due_on=TODAY + timedelta(days=2))
    with pytest.raises(Invalid) as told:
        office.directed(found, due_on=TODAY + timedelta(days=5))
    assert "due_on" in told.value.fields
    assert office.directed(found, due_on=TODAY + timedelta(days=1)).due_on == TODAY + timedelta(days=2)


def test_a_letter_can_be_followed_from_outside_by_number_and_code(office: Office) -> None:
    found = office.arrived()
    seen = facade.whereabouts("1234/snv-cchc", found.lookup_code.lower())
    assert (seen.status, seen.arrival_number, seen.agency) == (
        Status.REGISTERED,
        1,
        office.world.commune.name,
    )
    assert facade.whereabouts("1", found.lookup_code).code == found.code
    for code, lookup in (("1235", found.lookup_code), (found.code, "AAAAAAAA"), ("", found.lookup_code)):
        with pytest.raises(NotFound):
            facade.whereabouts(code, lookup)


def test_search_does_not_mind_tone_marks_and_stays_in_its_units(office: Office) -> None:
    found = office.arrived()
    other = office.arrived(number="7", subject="Mời họp giao ban tháng 12")
    assert [one.id for one in facade.search(office.specialist, "cai cach hanh chinh").rows] == [found.id]
    assert [one.id for one in facade.search(office.specialist, "giao ba").rows] == [other.id]
    assert [one.id for one in facade.search(office.specialist, "1234").rows] == [found.id]
    assert list(facade.search(office.specialist, "không có chữ này").rows) == []
    assert list(facade.search(office.world.actor("chuyen-vien-huyen"), "cai cach").rows) == []
    assert Text.objects.count() == 2


def test_a_word_is_a_beginning_only_where_nothing_holds_it_whole(office: Office) -> None:
    short = [office.arrived(number=str(one), subject="Họp giao ban") for one in (1, 2, 3)]
    longer = [office.arrived(number=str(one), subject="Họp bàng quan") for one in (4, 5)]
    newest = [one.id for one in reversed(short)]
    first = facade.search(office.specialist, "hop ban", size=2)
    assert [one.id for one in first.rows] == newest[:2]
    last = facade.search(office.specialist, "hop ban", cursor=first.next_cursor, size=2)
    assert ([one.id for one in last.rows], last.next_cursor) == (newest[2:], "")
    begun = facade.search(office.specialist, "ho", size=4)
    assert [one.id for one in begun.rows] == [longer[1].id, longer[0].id, *newest[:2]]
    rest = facade.search(office.specialist, "ho", cursor=begun.next_cursor, size=4)
    assert [one.id for one in rest.rows] == newest[2:]


def test_figures_count_by_term(office: Office) -> None:
    late = office.arrived(due_on=TODAY)
    office.directed(late, account_id=office.specialist.account_id)
    office.arrived(number="2")
    row = facade.figures(office.leader, TODAY, TODAY)[0]
    assert (row.incoming, row.open, row.overdue) == (2, 2, 0)
    facade.resolve(actor=office.specialist, document_id=late.id, result="Xong")
    row = facade.figures(office.leader, TODAY, TODAY)[0]
    assert (row.on_time, row.late, row.open) == (1, 0, 1)
