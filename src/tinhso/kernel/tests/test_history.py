"""The rows of history know who, what and why; what comes after an action does not inherit it."""

from collections.abc import Callable

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from tinhso.kernel import rows
from tinhso.kernel.bulk import copying, write_columns
from tinhso.kernel.history import because, recorded
from tinhso.kernel.ids import new_id
from tinhso.kernel.statements import Unwatched, ask
from tinhso.platform.definitions.models import LegalDocument
from tinhso.platform.events.models import Event


def law(number: str = "1/2040") -> LegalDocument:
    return LegalDocument(number=number, title="Luật Căn cước", kind="law", issuer="Quốc hội")


def setting(name: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting(%s, true)", [f"pghistory.{name}"])
        return cursor.fetchone()[0] or ""


def said(number: str = "1/2040") -> list[str | None]:
    """Return the action beside each row of history of a document, first to last."""
    history = apps.get_model("definitions", "LegalDocumentEvent").objects
    found = history.filter(number=number).order_by("pgh_id").select_related("pgh_context")
    return [row.pgh_context.metadata["action"] if row.pgh_context else None for row in found]


def by_insert() -> None:
    rows.insert([law()])


def by_save() -> None:
    law().save()


def by_sql() -> None:
    LegalDocument.objects.bulk_create([law()])


def by_copy() -> None:
    made = law()
    names = [field.attname for field in LegalDocument._meta.concrete_fields]
    with copying("definitions_legaldocument", ", ".join(names)) as copy:
        copy.write_row([getattr(made, name) for name in names])


def in_a_savepoint() -> None:
    with transaction.atomic():
        rows.insert([law()])


def after_a_savepoint_that_failed() -> None:
    def attempt() -> None:
        with transaction.atomic():
            rows.insert([law("2/2040")])
            raise LookupError

    with pytest.raises(LookupError):
        attempt()
    rows.insert([law()])


def after_reading() -> None:
    assert not LegalDocument.objects.exists()
    assert rows.one(LegalDocument, number="1/2040") is None
    rows.insert([law()])


@pytest.mark.django_db
@pytest.mark.parametrize(
    "written",
    [by_insert, by_save, by_sql, by_copy, in_a_savepoint, after_a_savepoint_that_failed, after_reading],
)
def test_every_way_of_writing_says_who_and_what(written: Callable[[], None]) -> None:
    with transaction.atomic(), recorded(nested=True, action="definitions.edit", actor_name="Lan"):
        written()
    assert said() == ["definitions.edit"]


@pytest.mark.django_db
def test_every_change_of_a_row_says_so_too() -> None:
    with transaction.atomic(), recorded(nested=True, action="definitions.edit"):
        rows.insert([law()])
        assert rows.count_changed(LegalDocument, {"title": "Hai"}, number="1/2040") == 1
        rows.change(LegalDocument, {"title": "Ba"}, number="1/2040")
        held = rows.one(LegalDocument, number="1/2040", lock=True)
        assert held is not None
        held.title = "Bốn"
        write_columns([held], ["title"])
    assert said() == ["definitions.edit"] * 4


@pytest.mark.django_db
def test_what_is_counted_first_says_so_too() -> None:
    rows.insert([law()])
    with recorded(nested=True, action="definitions.edit"):
        rows.count_changed(LegalDocument, {"title": "Hai"}, number="1/2040")
    assert said() == [None, "definitions.edit"]


@pytest.mark.django_db
def test_the_facts_travel_with_the_first_write_and_cost_no_statement() -> None:
    with CaptureQueriesContext(connection) as asked, recorded(nested=False, action="definitions.edit"):
        assert rows.one(LegalDocument, number="1/2040") is None
        assert ask(Unwatched("WITH few AS (SELECT 1) SELECT * FROM few")) == [(1,)]
        rows.insert([law()])
        rows.insert([Event(type="x.y", subject="s", time="2026-11-16T05:00:00Z", data={})])
    assert len(asked) == 3
    assert said() == ["definitions.edit"]


@pytest.mark.django_db(transaction=True)
def test_the_facts_hold_for_one_transaction_only() -> None:
    with transaction.atomic(), recorded(nested=False, action="people.update", actor_name="Lan"):
        because("Ghi nhầm")
        assert '"action": "people.update"' in setting("context_metadata")
        assert '"reason": "Ghi nhầm"' in setting("context_metadata")
    assert setting("context_id") == ""


@pytest.mark.django_db
def test_within_a_larger_transaction_they_end_with_the_action() -> None:
    for number in ("1/2041", "2/2041"):
        with recorded(nested=True, action=f"say.{number}"):
            rows.insert([law(number)])
        assert setting("context_id") == setting("context_metadata") == ""
    by_insert()
    assert [said("1/2041"), said("2/2041"), said()] == [["say.1/2041"], ["say.2/2041"], [None]]


@pytest.mark.django_db
def test_an_action_that_only_reads_says_nothing() -> None:
    with CaptureQueriesContext(connection) as asked, recorded(nested=True, action="people.read"):
        assert not LegalDocument.objects.exists()
    assert len(asked) == 1


@pytest.mark.django_db
def test_an_action_that_fails_leaves_nothing_behind() -> None:
    def fail() -> None:
        with transaction.atomic(), recorded(nested=True, action="people.update"):
            LegalDocument.objects.create(number="3/2041", title="x", kind="law", issuer=str(new_id()))
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    assert setting("context_id") == ""
    assert said("3/2041") == []


@pytest.mark.django_db
def test_of_what_is_written_unwatched_no_history_is_kept() -> None:
    """The counters of dossiers and registers are the one table written so."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgname FROM pg_trigger WHERE tgrelid = 'cases_counter'::regclass AND NOT tgisinternal"
        )
        assert cursor.fetchall() == []
