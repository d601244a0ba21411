"""One cursor a connection: it asks as a new one would, and survives whatever its connection survives."""

from datetime import UTC, datetime
from threading import Thread
from uuid import UUID

import pytest
from django.db import DataError, ProgrammingError, connection, transaction
from django.test.utils import CaptureQueriesContext

from tinhso.kernel.statements import ask, ask_one, tell

pytestmark = pytest.mark.django_db


def kept() -> object:
    return getattr(connection.connection, "tinhso_cursor", None)


def test_rows_come_as_from_a_new_cursor() -> None:
    sql = "SELECT %s::text, 7, %s::uuid, '2026-03-02T10:00+07:00'::timestamptz, NULL::int"
    values = ["Trần", UUID(int=5)]
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        fresh = cursor.fetchall()
    assert ask(sql, values) == fresh == ask(sql, values)
    assert fresh[0][3] == datetime(2026, 3, 2, 3, tzinfo=UTC)


def test_all_rows_one_row_and_none() -> None:
    assert ask("SELECT * FROM generate_series(1, 3)") == [(1,), (2,), (3,)]
    assert ask_one("SELECT * FROM generate_series(4, 6)") == (4,)
    assert ask_one("SELECT 1 WHERE false") is None


def test_columns_may_change_from_statement_to_statement() -> None:
    assert ask("SELECT 1, 'x'") == [(1, "x")]
    assert ask("SELECT 'y'::text, 2.5::numeric, true")[0][0] == "y"
    assert ask("SELECT 1, 'x'") == [(1, "x")]


def test_a_write_says_how_many_rows_it_wrote() -> None:
    tell("CREATE TEMPORARY TABLE thing (id int) ON COMMIT DROP")
    assert tell("INSERT INTO thing SELECT * FROM generate_series(1, 5)") == 5
    assert tell("DELETE FROM thing WHERE id > %s", [3]) == 2


def test_errors_are_those_of_django_and_the_cursor_goes_on() -> None:
    for sql, kind in (("SELECT 1/0", DataError), ("SELECT nothing", ProgrammingError)):
        with pytest.raises(kind), transaction.atomic():
            ask(sql)
        assert ask("SELECT 1") == [(1,)]


def test_a_broken_transaction_is_refused_as_by_any_cursor() -> None:
    with transaction.atomic():
        with pytest.raises(DataError), transaction.atomic(savepoint=False):
            ask("SELECT 1/0")
        with pytest.raises(transaction.TransactionManagementError):
            ask("SELECT 1")


def test_it_is_logged_and_hooked_like_any_statement() -> None:
    seen: list[str] = []

    def note(execute, sql, params, many, context):  # type: ignore[no-untyped-def]
        seen.append(sql)
        return execute(sql, params, many, context)

    with CaptureQueriesContext(connection) as log, connection.execute_wrapper(note):
        ask("SELECT 42")
    assert seen == ["SELECT 42"]
    assert [query["sql"] for query in log] == ["SELECT 42"]


def test_a_hook_may_ask_before_the_statement_it_hooks() -> None:
    def first(execute, sql, params, many, context):  # type: ignore[no-untyped-def]
        if sql != "SELECT 1":
            assert ask("SELECT 1") == [(1,)]
        return execute(sql, params, many, context)

    with connection.execute_wrapper(first):
        assert ask("SELECT 'outer', 2") == [("outer", 2)]


@pytest.mark.django_db(transaction=True)
def test_a_cursor_belongs_to_its_connection() -> None:
    ask("SELECT 1")
    mine, theirs = kept(), []
    assert mine is not None

    def work() -> None:
        ask("SELECT 1")
        theirs.append(kept())
        connection.close()

    other = Thread(target=work)
    other.start()
    other.join()
    assert theirs[0] not in (None, mine)
    ask("SELECT 2")
    assert kept() is mine
    connection.close()
    assert ask("SELECT 3") == [(3,)]
