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


def tables(other: Any) -> set[str]:
    with other.cursor() as cursor:
        return set(other.introspection.table_names(cursor))


def test_it_names_the_installed_migrations() -> None:
    first = schema.FILE.read_text(encoding="utf-8").splitlines()[0] + "\n"
    assert first == schema.HEAD.format(schema.fingerprint(MigrationLoader(None))), "run tinhso schema"


@pytest.mark.xdist_group("every migration")
def test_it_is_what_every_migration_together_makes(tmp_path: Path) -> None:
    assert schema.made_by_migrations(tmp_path) == schema.FILE.read_text(encoding="utf-8")


@pytest.mark.django_db
def test_an_empty_database_is_brought_to_the_end(scratch: Any) -> None:
    assert schema.take(scratch)
    executor = MigrationExecutor(scratch)
    assert executor.migration_plan(executor.loader.graph.leaf_nodes()) == []
    with connection.cursor() as cursor:
        assert tables(scratch) == set(connection.introspection.table_names(cursor))
    assert not schema.take(scratch)


@pytest.mark.django_db
def test_what_the_server_refuses_leaves_nothing(
    scratch: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    head = schema.HEAD.format(schema.fingerprint(MigrationLoader(None)))
    monkeypatch.setattr(schema, "FILE", tmp_path / "schema.sql")
    schema.FILE.write_text(
        head + "CREATE TABLE half (id int); CREATE TABLE other (id nonsense);", encoding="utf-8"
    )
    assert not schema.take(scratch)
    assert tables(scratch) == set()


@pytest.mark.django_db
def test_a_file_of_other_migrations_is_not_taken(
    scratch: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "FILE", tmp_path / "schema.sql")
    schema.FILE.write_text(schema.HEAD.format("0" * 64) + "CREATE TABLE half (id int);", encoding="utf-8")
    assert not schema.take(scratch)
    assert tables(scratch) == set()


@pytest.mark.django_db
def test_a_database_that_holds_tables_is_left_alone() -> None:
    assert not schema.take(connection)
