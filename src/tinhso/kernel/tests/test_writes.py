"""Writes that wait are seen by every read, go in few statements, and are never sent where the act failed."""

from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tinhso.kernel import rows
from tinhso.kernel.bulk import write_columns
from tinhso.kernel.writes import gathered
from tinhso.platform.definitions.models import LegalDocument
from tinhso.platform.events.models import Delivery, Event

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 16, 5, tzinfo=UTC)


def document(number: str, title: str = "Luật Căn cước") -> LegalDocument:
    return LegalDocument(number=number, title=title, kind="law", issuer="Quốc hội")


def event(subject: str = "s") -> Event:
    return Event(type="x.y", subject=subject, time=NOON, data={})


def delivery(of: Event) -> Delivery:
    return Delivery(event_id=of.pk, subscription="s.h", due_at=NOON)


def titles() -> dict[str, str]:
    return dict(LegalDocument.objects.values_list("number", "title"))


def test_writes_of_several_tables_go_as_one_statement_though_one_refers_to_the_other() -> None:
    happened = event()
    with CaptureQueriesContext(connection) as asked, gathered():
        rows.insert([happened])
        rows.insert([delivery(happened)])
        rows.insert([document("1/2040")])
        assert not len(asked)
    assert len(asked) == 1
    assert Delivery.objects.get(event_id=happened.pk).event.subject == "s"
    assert titles() == {"1/2040": "Luật Căn cước"}


def test_what_is_read_is_what_was_written_before() -> None:
    with gathered():
        rows.insert([document("1/2041")])
        assert titles() == {"1/2041": "Luật Căn cước"}
        rows.change(LegalDocument, {"title": "Mới"}, number="1/2041")
        held = rows.one(LegalDocument, number="1/2041", lock=True)
        assert held is not None
        assert held.title == "Mới"


def test_new_rows_take_the_place_of_those_changed_or_removed_before_them_in_the_same_statement() -> None:
    rows.insert([document("1/2040", "Cũ"), document("2/2040", "Bỏ")])
    with CaptureQueriesContext(connection) as asked, gathered():
        rows.change(LegalDocument, {"number": "9/2040"}, number="1/2040")
        rows.insert([event()])
        rows.insert([document("1/2040", "Mới")])
    assert len(asked) == 1
    with CaptureQueriesContext(connection) as asked, gathered():
        rows.remove(LegalDocument, number="2/2040")
        rows.insert([document("2/2040", "Lại")])
        rows.insert([document("2/2040", "Thừa")], unless_there=True)
        rows.insert([event()])
    assert len(asked) == 1
    assert titles() == {"9/2040": "Cũ", "1/2040": "Mới", "2/2040": "Lại"}


def test_a_table_that_is_being_written_is_written_first() -> None:
    with CaptureQueriesContext(connection) as asked, gathered():
        rows.insert([document("1/2042")])
        rows.change(LegalDocument, {"title": "Lần hai"}, number="1/2042")
        rows.insert([event()])
        rows.remove(LegalDocument, title="Lần hai")
        rows.insert([document("1/2042", "Lần ba")])
    assert titles() == {"1/2042": "Lần ba"}
    assert len(asked) == 3


def test_one_that_is_counted_comes_after_those_that_wait() -> None:
    with gathered():
        rows.insert([document("1/2043")])
        assert rows.count_changed(LegalDocument, {"title": "Đếm"}, number="1/2043") == 1
    assert titles() == {"1/2043": "Đếm"}


def test_columns_of_many_rows_wait_too() -> None:
    made = [document("1/2044"), document("2/2044")]
    rows.insert(made)
    for number, row in enumerate(made):
        row.title = f"Tên {number}"
    with CaptureQueriesContext(connection) as asked, gathered():
        write_columns(made, ["title"])
        rows.insert([event()])
    assert len(asked) == 1
    assert titles() == {"1/2044": "Tên 0", "2/2044": "Tên 1"}


def test_what_a_failed_act_had_waiting_is_never_sent() -> None:
    def act() -> None:
        with transaction.atomic(), gathered():
            rows.insert([document("1/2045")])
            raise LookupError

    with pytest.raises(LookupError):
        act()
    assert titles() == {}
    with gathered():
        rows.insert([document("2/2045")])
    assert titles() == {"2/2045": "Luật Căn cước"}


def test_a_savepoint_that_is_rolled_back_takes_along_what_waited_in_it_and_nothing_else() -> None:
    def attempt(number: str, *, fail: bool) -> None:
        with transaction.atomic():
            rows.insert([document(number)])
            if fail:
                raise LookupError

    with transaction.atomic(), gathered():
        attempt("1/2046", fail=False)
        with pytest.raises(LookupError):
            attempt("2/2046", fail=True)
        with pytest.raises(IntegrityError):
            attempt("1/2046", fail=False)
        attempt("3/2046", fail=False)
    assert sorted(titles()) == ["1/2046", "3/2046"]


def test_a_broken_rule_is_told_at_the_end_at_the_latest() -> None:
    def act() -> None:
        with transaction.atomic(), gathered():
            rows.insert([document("1/2047")])
            rows.insert([document("1/2047")])

    with pytest.raises(IntegrityError):
        act()
    assert titles() == {}


def test_outside_an_act_nothing_waits() -> None:
    with CaptureQueriesContext(connection) as asked:
        rows.insert([document("1/2048")])
        assert len(asked) == 1


NUMBERS = ("1/2049", "2/2049")
STEPS = st.one_of(
    st.tuples(st.just("insert"), st.sampled_from(NUMBERS), st.sampled_from("ab")),
    st.tuples(st.just("change"), st.sampled_from(NUMBERS), st.sampled_from("ab")),
    st.tuples(st.just("remove"), st.sampled_from(NUMBERS), st.just("")),
    st.tuples(st.just("event"), st.just(""), st.just("")),
    st.tuples(st.just("read"), st.just(""), st.just("")),
)


def played(steps: list[tuple[str, str, str]]) -> dict[str, str]:
    for what, number, title in steps:
        match what:
            case "insert":
                rows.insert([document(number, title)], unless_there=True)
            case "change":
                rows.change(LegalDocument, {"title": title}, number=number)
            case "remove":
                rows.remove(LegalDocument, number=number)
            case "event":
                rows.insert([event()])
            case "read":
                titles()
    return titles()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(STEPS, max_size=12))
def test_waiting_changes_nothing_of_what_is_there_in_the_end(steps: list[tuple[str, str, str]]) -> None:
    found = []
    for waits in (False, True):
        sid = transaction.savepoint()
        if waits:
            with gathered():
                found.append(played(steps))
        else:
            found.append(played(steps))
        transaction.savepoint_rollback(sid)
    assert found[0] == found[1]
