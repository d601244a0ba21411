"""A file from its opening to the archive: exact rows and events, and nothing for those who may not."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from hypothesis import given
from hypothesis import strategies as st

from tinhso.kernel import clock
from tinhso.kernel.actor import system_actor
from tinhso.kernel.errors import Conflict, Denied, DomainError, Invalid, NotFound
from tinhso.platform.files import facade as files
from tinhso.platform.messaging.models import Message
from tinhso.platform.records import facade, rules
from tinhso.platform.records.contracts import (
    Filing,
    ItemFiled,
    ItemTakenOut,
    Opening,
    RecordArchived,
    RecordClosed,
    RecordOpened,
    RecordState,
    TransferHandedOver,
)
from tinhso.platform.records.models import Item, Record, Transfer
from tinhso.platform.records.tests.conftest import Office

WARNER = system_actor("nhắc", ["records.warn", "messaging.send"])


def kinds(announced: list[Any]) -> list[str]:
    return [event.type for event in announced if event.type.startswith("records.")]


def test_a_file_is_opened_under_its_code(office: Office, announced: list[Any]) -> None:
    record = office.open()
    assert (record.state, record.year, record.retention) == (RecordState.OPEN, 2022, "20 năm")
    assert record.file_code.endswith(".2022.01.TCCB")
    assert announced == [RecordOpened(record.id, office.world.commune.id, "01.TCCB")]
    assert facade.records(office.keeper, text="tuyen dung").rows == [record]


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"notation": "TCCB"}, "notation"),
        ({"title": " "}, "title"),
        ({"retention": "chua-biet"}, "retention"),
        ({"rights": "x" * 31}, "rights"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(office: Office, facts: dict[str, str], field: str) -> None:
    opening = Opening(office.world.commune.id, "01.TCCB", "Hồ sơ", "20-nam")
    with pytest.raises(Invalid) as caught:
        facade.open_record(actor=office.keeper, opening=replace(opening, **facts))  # type: ignore[arg-type]
    assert set(caught.value.fields) == {field}
    assert not Record.objects.exists()


def test_a_notation_is_one_file_in_its_unit_and_year(office: Office) -> None:
    office.open()
    with pytest.raises(Invalid) as caught:
        office.open()
    assert caught.value.code == "records.taken"
    assert office.open(started_on=date(2023, 1, 2)).year == 2023


def test_one_document_stands_in_two_files_without_a_copy(office: Office, announced: list[Any]) -> None:
    first, second = office.open("01.TCCB"), office.open("02.TCCB")
    item = office.add(first, "document:1", date(2022, 2, 1))
    again = facade.file_into(
        actor=office.keeper,
        record_id=second.id,
        filing=Filing("document:1", "Cùng văn bản", (item.files[0].id,)),
    )
    assert [row.notation for row in facade.records_of("document:1")] == ["01.TCCB", "02.TCCB"]
    assert again.files[0].sha256 == item.files[0].sha256
    assert files.file_info(again.files[0].id).owner_id == again.id
    filed = [event for event in announced if isinstance(event, ItemFiled)]
    assert [(event.record_id, event.about) for event in filed] == [
        (first.id, "document:1"),
        (second.id, "document:1"),
    ]


def test_the_same_subject_again_changes_its_facts_and_keeps_its_files(office: Office) -> None:
    record = office.open()
    item = office.add(record, "document:1", date(2022, 2, 1))
    changed = facade.file_into(
        actor=office.keeper, record_id=record.id, filing=Filing("document:1", "Tên mới", pages=9)
    )
    assert (changed.id, changed.title, changed.pages, changed.files) == (item.id, "Tên mới", 9, item.files)
    assert Item.objects.count() == 1


def test_documents_stand_in_the_order_of_time(office: Office) -> None:
    record = office.closed()
    found = facade.items(record.id)
    assert [item.subject[-1] for item in found] == ["a", "b", "c"]
    assert [item.number for item in found] == [1, 2, 3]


def test_a_wrong_paper_is_taken_out_with_a_reason(office: Office, announced: list[Any]) -> None:
    record = office.open()
    item = office.add(record, "document:1")
    with pytest.raises(Invalid):
        facade.take_out(actor=office.keeper, item_id=item.id, reason=" ")
    facade.take_out(actor=office.keeper, item_id=item.id, reason="Nhầm hồ sơ")
    assert announced[-1] == ItemTakenOut(record.id, "document:1", "Nhầm hồ sơ")
    assert not Item.objects.exists()


def test_closing_starts_the_time_to_the_transfer(office: Office, announced: list[Any]) -> None:
    record = office.closed(ended_on=date(2024, 2, 29))
    assert (record.state, record.transfer_due_on) == (RecordState.CLOSED, date(2025, 2, 28))
    assert isinstance(announced[-1], RecordClosed)
    with pytest.raises(Conflict):
        office.add(record, "document:late")
    facade.reopen_record(actor=office.keeper, record_id=record.id)
    office.add(record, "document:late")
    with pytest.raises(Invalid):
        facade.close_record(actor=office.keeper, record_id=record.id, ended_on=date(2021, 1, 1))


def test_the_keeper_is_reminded_once_thirty_days_before(office: Office) -> None:
    record = office.closed()
    due = record.transfer_due_on
    assert due is not None
    noon = clock.now().replace(year=due.year, month=due.month, day=due.day, hour=5)
    for days, expected in ((31, 0), (30, 1), (29, 0)):
        with clock.at(noon - timedelta(days=days)):
            assert facade.warn_due(actor=WARNER) == expected
    message = Message.objects.get(template="record.transfer_near")
    assert message.account_id == office.keeper.account_id
    assert f"{due:%d/%m/%Y}" in message.title


def test_closed_files_are_handed_over_and_archived(office: Office, announced: list[Any]) -> None:
    records = [office.closed("01.TCCB"), office.closed("02.TCCB")]
    made = facade.hand_over(
        actor=office.keeper,
        unit_id=office.world.commune.id,
        record_ids=[row.id for row in records],
        receiver="Trần Thị Lưu",
    )
    assert (made.number, made.records) == (1, 2)
    assert isinstance(announced[-1], TransferHandedOver)
    with pytest.raises(Conflict):
        facade.reopen_record(actor=office.keeper, record_id=records[0].id)
    facade.send_back(
        actor=office.archivist, transfer_id=made.id, record_id=records[1].id, reason="Thiếu văn bản"
    )
    received = facade.receive(actor=office.archivist, transfer_id=made.id)
    assert received.received_by == office.archivist.name
    archived, returned = (facade.record(office.keeper, row.id) for row in records)
    assert (archived.state, returned.state) == (RecordState.ARCHIVED, RecordState.CLOSED)
    assert "Thiếu văn bản" in returned.note
    assert archived.package_file_id is not None
    assert files.file_info(archived.package_file_id).sha256 == archived.package_sha256
    assert [event.record_id for event in announced if isinstance(event, RecordArchived)] == [archived.id]
    with pytest.raises(Conflict):
        facade.receive(actor=office.archivist, transfer_id=made.id)


def test_what_is_archived_the_database_keeps_as_it_is(office: Office) -> None:
    record = office.closed()
    made = facade.hand_over(
        actor=office.keeper, unit_id=record.unit_id, record_ids=[record.id], receiver="Lưu trữ"
    )
    facade.receive(actor=office.archivist, transfer_id=made.id)
    with pytest.raises(DatabaseError), transaction.atomic():
        Record.objects.filter(pk=record.id).update(title="Khác")
    with pytest.raises(DatabaseError), transaction.atomic():
        Record.objects.filter(pk=record.id).delete()


def test_only_closed_files_of_ones_own_unit_go(office: Office) -> None:
    closed, still_open = office.closed("01.TCCB"), office.open("02.TCCB")
    unit = office.world.commune.id
    for keys, error in (([], Invalid), ([closed.id, still_open.id], Conflict), ([closed.id], Invalid)):
        with pytest.raises(error):
            facade.hand_over(actor=office.keeper, unit_id=unit, record_ids=keys, receiver=" ")
    assert not Transfer.objects.exists()
    assert facade.record(office.keeper, closed.id).state is RecordState.CLOSED


def test_a_stranger_sees_and_changes_nothing(office: Office, announced: list[Any]) -> None:
    record = office.closed()
    before = kinds(announced)
    made = facade.hand_over(
        actor=office.keeper, unit_id=record.unit_id, record_ids=[record.id], receiver="Lưu trữ"
    )
    attempts = (
        lambda: facade.record(office.stranger, record.id),
        lambda: facade.close_record(actor=office.stranger, record_id=record.id),
        lambda: facade.receive(actor=office.stranger, transfer_id=made.id),
        lambda: facade.receive(actor=office.keeper, transfer_id=made.id),
        lambda: facade.hand_over(
            actor=office.stranger, unit_id=record.unit_id, record_ids=[record.id], receiver="x"
        ),
        lambda: facade.open_record(
            actor=office.stranger, opening=Opening(record.unit_id, "09.TCCB", "x", "20-nam")
        ),
        lambda: facade.export(office.stranger, record.id),
    )
    for attempt in attempts:
        with pytest.raises((Denied, NotFound)):
            attempt()
    assert facade.records(office.stranger).rows == []
    assert kinds(announced) == [*before, "records.handed_over"]
    item = facade.items(record.id)[0]
    assert not files.may_open(office.stranger, files.file_info(item.files[0].id))
    assert files.may_open(office.keeper, files.file_info(item.files[0].id))


def test_a_file_one_may_not_open_is_not_filed(office: Office) -> None:
    record = office.open()
    item = office.add(record, "document:1")
    elsewhere = facade.open_record(
        actor=office.stranger,
        opening=Opening(office.world.other_commune.id, "01.TCCB", "Hồ sơ", "20-nam"),
    )
    with pytest.raises(DomainError):
        facade.file_into(
            actor=office.stranger,
            record_id=elsewhere.id,
            filing=Filing("document:1", "Lấy trộm", (item.files[0].id,)),
        )
    assert facade.items(elsewhere.id) == []


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(1, 120))
def test_months_later_is_a_real_day_that_many_months_on(day: date, months: int) -> None:
    found = rules.months_later(day, months)
    assert (found.year * 12 + found.month) - (day.year * 12 + day.month) == months
    assert found.day <= day.day
    assert found.day == day.day or (found + timedelta(days=1)).day == 1
