"""Kept statements write and read what the ORM does."""

from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import Model
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from tinhso.kernel import rows
from tinhso.kernel.ids import new_id
from tinhso.platform.definitions.models import Definition, LegalDocument
from tinhso.platform.events.models import Delivery, Event

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 16, 5, tzinfo=UTC)


def document(number: str, **more: object) -> LegalDocument:
    return LegalDocument(number=number, title="Luật Căn cước", kind="law", issuer="Quốc hội", **more)


def definition() -> Definition:
    content = {"tên": ["một", 2, None], "sâu": {"x": True}}
    return Definition(kind="fee", code="khai_sinh", version=1, title="Phí", content=content, source="a: 1")


def columns(row: Model) -> dict[str, object]:
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}


def test_what_is_inserted_is_what_the_orm_reads() -> None:
    made = [document("1/2030", effective_from=date(2030, 7, 1)), document("2/2030")]
    rows.insert(made)
    rows.insert([])
    found = list(LegalDocument.objects.order_by("number"))
    assert [columns(row) for row in found] == [columns(row) for row in made]
    assert not any(row._state.adding for row in made)
    made[0].title = "Sửa"
    made[0].save()
    assert LegalDocument.objects.count() == 2


def test_a_new_row_is_what_the_model_itself_makes() -> None:
    key = new_id()
    for model, values in (
        (LegalDocument, {"id": key, "number": "1/2030", "kind": "law", "effective_from": date(2030, 7, 1)}),
        (Definition, {"id": key, "kind": "fee", "content": {"a": [1]}, "created_at": NOON}),
        (Delivery, {"id": key, "event_id": key, "subscription": "s.h", "due_at": NOON}),
        (Event, {"id": key, "type": "x.y", "subject": "s", "time": NOON}),
    ):
        made = rows.new(model, **values)
        assert columns(made) == columns(model(**values))
        assert made._state.adding
        assert made._state.db is None
    assert rows.new(Event).pk != rows.new(Event).pk, "defaults that are made are made anew"
    with pytest.raises(TypeError, match="no column sujet"):
        rows.new(Event, sujet="s")


def test_a_new_row_is_saved_and_looked_up_like_any_other() -> None:
    made = rows.new(LegalDocument, number="1/2030", title="Luật", kind="law", issuer="Quốc hội")
    made.save()
    assert columns(LegalDocument.objects.get(pk=made.pk)) == columns(made)
    happened = rows.new(Event, type="x.y", subject="s", time=NOON, data={})
    rows.insert([happened])
    told = rows.new(Delivery, event_id=happened.pk, subscription="s.h", due_at=NOON)
    rows.insert([told])
    assert told.event.pk == happened.pk


def test_structured_values_come_back_as_they_were() -> None:
    made = definition()
    rows.insert([made])
    read = rows.locked(Definition, made.pk)
    assert read is not None
    assert columns(read) == columns(Definition.objects.get(pk=made.pk)) == columns(made)
    assert read._state.adding is False


def test_the_statement_is_the_same_for_one_row_and_for_many() -> None:
    with CaptureQueriesContext(connection) as asked:
        rows.insert([document("1/2030")])
        rows.insert([document(f"{n}/2031") for n in range(20)])
    assert len({query["sql"].split("json_populate")[0] for query in asked}) == 1


def test_what_json_cannot_say_is_refused() -> None:
    naive = Event(type="x", subject="y", time=NOON.replace(tzinfo=None), action="z", data={})
    with pytest.raises(ValueError, match="zone"):
        rows.insert([naive])
    with pytest.raises(TypeError):
        rows.insert([Event(type="x", subject="y", time=NOON, action="z", data={"a": {1, 2}})])
    with pytest.raises(ValueError, match="JSON"):
        rows.insert([Event(type="x", subject="y", time=NOON, action="z", data={"a": float("nan")})])


def test_nobody_is_locked() -> None:
    assert rows.locked(Definition, new_id()) is None


def test_only_the_named_columns_are_written() -> None:
    made = definition()
    made.save()
    made.content, made.title, made.note = {"phí": 8_000}, "Phí mới", "không ghi"
    rows.update(made, ["content", "title"])
    rows.update(made, [])
    found = Definition.objects.get(pk=made.pk)
    assert (found.content, found.title, found.note) == ({"phí": 8_000}, "Phí mới", "")


def test_constraints_hold() -> None:
    rows.insert([document("1/2030")])
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.insert([document("1/2030")])


def test_it_is_one_statement_however_many_rows(django_assert_num_queries) -> None:  # type: ignore[no-untyped-def]
    with django_assert_num_queries(1):
        rows.insert([document(f"{n}/2030") for n in range(50)])


def test_the_row_is_locked(django_assert_num_queries) -> None:  # type: ignore[no-untyped-def]
    made = definition()
    made.save()
    with django_assert_num_queries(1) as seen:
        rows.locked(Definition, made.pk)
    assert seen.captured_queries[0]["sql"].endswith("FOR UPDATE")


TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=20)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(TEXTS, st.integers(-9, 9), max_size=4), TEXTS)
def test_any_text_and_data_survive(data: dict[str, int], name: str) -> None:
    with transaction.atomic():
        made = Event(type="x", subject="y", time=NOON, actor_name=name, action="z", data=data)
        rows.insert([made])
        read = rows.locked(Event, made.pk)
        assert read is not None
        assert (read.data, read.actor_name, read.time) == (data, name, NOON)
        connection.set_rollback(True)


def test_matching_reads_what_a_filter_reads() -> None:
    made = [document(f"{number}/2031", effective_from=date(2031, 1, number)) for number in (3, 1, 2)]
    rows.insert([*made, document("4/2031")])
    wanted = {"kind": "law", "issuer": "Quốc hội"}
    found = rows.matching(LegalDocument, order=("-effective_from", "number"), **wanted)
    same = LegalDocument.objects.filter(**wanted).order_by("-effective_from", "number")
    assert [columns(row) for row in found] == [columns(row) for row in same]
    assert [row.number for row in rows.matching(LegalDocument, effective_from=None, **wanted)] == ["4/2031"]
    assert rows.matching(LegalDocument, number="9/2031") == []
    assert [row.number for row in rows.matching(LegalDocument, number=["4/2031"])] == ["4/2031"]
    assert rows.matching(LegalDocument, effective_from=[None]) == [], (
        "a list names values; nothing is no value"
    )
    assert not any(row._state.adding for row in found)


def test_matching_reads_structured_values_and_what_a_row_refers_to(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    delivery = Delivery(event=Event(type="x.y", subject="s", time=NOON, data={"đ": [1]}), subscription="s.h")
    delivery.due_at = NOON
    rows.insert([delivery.event])
    rows.insert([delivery])
    with django_assert_num_queries(1):
        (found,) = rows.matching(Delivery, related=("event",), lock=True, event_id=delivery.event.pk)
        assert found.event.data == {"đ": [1]}
    assert columns(found) == columns(Delivery.objects.get(pk=delivery.pk))
    assert columns(found.event) == columns(Event.objects.get(pk=delivery.event.pk))


def test_a_change_reaches_the_rows_that_match_and_no_other() -> None:
    rows.insert([document("1/2032"), document("2/2032", effective_from=date(2032, 1, 1))])
    rows.change(LegalDocument, {"title": "Luật khác"}, kind="law", effective_from=None)
    assert [each.number for each in LegalDocument.objects.filter(title="Luật khác")] == ["1/2032"]


def test_what_is_changed_is_counted() -> None:
    rows.insert([document("1/2032"), document("2/2032", effective_from=date(2032, 1, 1))])
    assert rows.count_changed(LegalDocument, {"title": "Luật khác"}, kind="law", effective_from=None) == 1
    assert rows.count_changed(LegalDocument, {"title": "Không"}, number="9/2032") == 0


def test_what_is_removed_is_what_matches() -> None:
    rows.insert([document("1/2032"), document("2/2032", effective_from=date(2032, 1, 1))])
    rows.remove(LegalDocument, kind="law", effective_from=None)
    assert not LegalDocument.objects.filter(number="1/2032").exists()
    assert LegalDocument.objects.filter(number="2/2032").exists()


def test_a_row_that_is_there_is_left_alone_where_that_is_asked_for() -> None:
    rows.insert([document("1/2034")])
    again = document("1/2034", effective_from=date(2034, 1, 1))
    rows.insert([again, document("2/2034")], unless_there=True)
    assert LegalDocument.objects.get(number="1/2034").effective_from is None
    assert LegalDocument.objects.filter(number="2/2034").exists()


def test_a_column_that_is_not_there_is_refused() -> None:
    with pytest.raises(KeyError):
        rows.matching(LegalDocument, nonsense=1)


def test_one_row_or_none() -> None:
    rows.insert([document("1/2033")])
    found = rows.one(LegalDocument, number="1/2033", lock=True)
    assert found is not None
    assert columns(found) == columns(LegalDocument.objects.get(number="1/2033"))
    assert rows.one(LegalDocument, number="9/2033") is None
