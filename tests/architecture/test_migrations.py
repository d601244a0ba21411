"""Migrations are linear, numbered and up to date."""

import io
import re
from itertools import pairwise

import pytest
from django.core.management import call_command
from django.db.migrations.loader import MigrationLoader

from tinhso.kernel.registry import systems
from tinhso.project.env import ROOT

NUMBERED = re.compile(r"(\d{4})_[a-z0-9_]+")
AUTOMATIC = re.compile(r"\d{4}_auto_")
LOADER = MigrationLoader(None)
APPS = sorted({app for app, _ in LOADER.disk_migrations} & {system.code for system in systems()})


def names_of(app: str) -> list[str]:
    return sorted(name for label, name in LOADER.disk_migrations if label == app)


@pytest.mark.parametrize("app", APPS)
def test_there_is_one_last_migration(app: str) -> None:
    assert len(LOADER.graph.leaf_nodes(app)) == 1
    assert len(LOADER.graph.root_nodes(app)) == 1


@pytest.mark.parametrize("app", APPS)
def test_each_follows_the_one_before_it(app: str) -> None:
    for before, name in pairwise(names_of(app)):
        own = [parent for label, parent in LOADER.disk_migrations[app, name].dependencies if label == app]
        assert own == [before]


@pytest.mark.parametrize("app", APPS)
def test_they_are_numbered_without_gaps_and_named(app: str) -> None:
    names = names_of(app)
    numbers = [int(found[1]) for name in names if (found := NUMBERED.fullmatch(name))]
    assert numbers == list(range(1, len(names) + 1))
    assert [name for name in names if AUTOMATIC.match(name)] == []


def test_every_module_with_tables_has_migrations() -> None:
    from django.apps import apps

    ours = [config for config in apps.get_app_configs() if config.name.startswith("tinhso.")]
    assert [c.label for c in ours if list(c.get_models()) and c.label not in APPS] == []


def test_no_migration_knows_the_machine_it_was_made_on() -> None:
    for path in (ROOT / "src").rglob("migrations/*.py"):
        assert str(ROOT) not in path.read_text(encoding="utf-8"), path


@pytest.mark.django_db
def test_no_change_of_a_model_lacks_its_migration() -> None:
    said = io.StringIO()
    try:
        call_command("makemigrations", "--check", "--dry-run", stdout=said)
    except SystemExit:
        pytest.fail(f"run tinhso makemigrations:\n{said.getvalue()}")
