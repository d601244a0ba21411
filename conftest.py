"""The test cluster: one embedded PostgreSQL for all workers, without fsync, kept between runs."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tinhso.project import garbage
from tinhso.project.env import ROOT
from tinhso.project.postgres import embedded, start

garbage.seldom()


def pytest_configure(config: pytest.Config) -> None:
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # every process would compile the source again
    if hasattr(config, "workerinput") or os.environ.get("DATABASE_URL"):
        return
    data_dir = Path(os.environ.get("TEST_DATA_DIR", ROOT / ".data-test"))
    data_dir.mkdir(parents=True, exist_ok=True)
    start(embedded(data_dir, durable=False))


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    from tests.schedule import LongestFirst

    return LongestFirst(config, log)


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """What was collected lives to the end: it is not walked at every collection of garbage."""
    garbage.keep()


def pytest_runtest_setup(item: pytest.Item) -> None:
    """A test that asks a program from outside is skipped where that is missing, but never in CI."""
    for mark in item.iter_markers("judge"):
        if shutil.which(mark.args[0]) is None and not os.environ.get("CI"):
            pytest.skip(f"{mark.args[0]} is not installed")


@pytest.fixture(scope="session")
def worlds(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Leave no database of the world behind."""
    yield
    from django.db import connection
    from tests.world import forget

    with django_db_blocker.unblock():
        forget(connection.settings_dict["NAME"])


@pytest.fixture(scope="module")
def world(worlds: None, django_db_blocker: Any) -> Iterator[Any]:
    """The demo province, loaded once for a process; what a module does there is rolled back after it."""
    from tests.world import loaded

    with loaded(django_db_blocker) as found:
        yield found
