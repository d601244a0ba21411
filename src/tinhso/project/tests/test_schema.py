"""The schema file is what the migrations make, and a database it does not fit is built the long way."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, connections
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

from tinhso.project import schema


@pytest.fixture
def scratch(django_db_setup: None, django_db_blocker: Any) -> Iterator[Any]:
    """An empty database beside that of the tests."""
    name = f"{connection.settings_dict['NAME']}_scratch"
    with django_db_blocker.unblock():
        outside = connection.copy()  # a database is not made inside a transaction
        with outside.cursor() as cursor:
            cursor.execute(f'DROP DATABASE IF EXISTS "{name}"')
            cursor.execute(f'CREATE DATABASE "{name}"')
        other = connection.copy("scratch")
        other.settings_dict["NAME"] = name
        connections["scratch"] = other
        yield other
        other.close()
        del connections["scratch"]
        with outside.cursor() as cursor:
            cursor.execute(f'DROP DATABASE "{name}"')
        outside.close()


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A schema file to be written by the test; the real one is read before."""
    path = tmp_path / "schema.sql"
    path.write_bytes(schema.FILE.read_bytes())
    monkeypatch.setattr(schema, "FILE", path)
    return path


def tables(other: Any) -> set[str]:
    with other.cursor() as cursor:
        return set(other.introspection.table_names(cursor))


def test_it_names_the_installed_migrations() -> None:
    text = schema.FILE.read_text(encoding="utf-8")
    assert schema.listed(text) == schema.installed(MigrationLoader(None)), "run tinhso schema"


def test_it_is_what_every_migration_together_makes(tmp_path: Path) -> None:
    assert schema.made_by_migrations(tmp_path, "tests.migrating") == schema.FILE.read_text(encoding="utf-8")


@pytest.mark.django_db
def test_an_empty_database_is_brought_to_the_end(scratch: Any) -> None:
    assert schema.take(scratch)
    executor = MigrationExecutor(scratch)
    assert executor.migration_plan(executor.loader.graph.leaf_nodes()) == []
    with connection.cursor() as cursor:
        assert tables(scratch) == set(connection.introspection.table_names(cursor))
    assert not schema.take(scratch)


@pytest.mark.django_db
def test_newer_migrations_are_left_to_run(scratch: Any, written: Path) -> None:
    graph = MigrationLoader(None).graph
    newest = next(node for node in graph.leaf_nodes() if not graph.node_map[node].children)
    known = schema.listed(schema.FILE.read_text(encoding="utf-8"))
    older = [line for line in known if not line.startswith(f"{schema.LISTED}{' '.join(newest)} ")]
    written.write_text("\n".join([*older, "CREATE TABLE half (id int);"]), encoding="utf-8")
    assert schema.take(scratch)
    executor = MigrationExecutor(scratch)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    assert [(step.app_label, step.name) for step, _back in plan] == [newest]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("changed", "sql"),
    [
        (False, "CREATE TABLE half (id int); CREATE TABLE other (id nonsense);"),
        (True, "CREATE TABLE half (id int);"),
    ],
    ids=["the server refuses it", "a migration is another now"],
)
def test_what_does_not_fit_leaves_nothing(scratch: Any, written: Path, changed: bool, sql: str) -> None:
    known = schema.installed(MigrationLoader(None))
    last = known[-1][:-64] + "0" * 64 if changed else known[-1]
    written.write_text("\n".join([*known[:-1], last, sql]), encoding="utf-8")
    assert not schema.take(scratch)
    assert tables(scratch) == set()


@pytest.mark.django_db
def test_a_database_that_holds_tables_is_left_alone() -> None:
    assert not schema.take(connection)
