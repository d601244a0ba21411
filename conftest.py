"""The test cluster: one embedded PostgreSQL for all workers, without fsync, kept between runs."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tinhso.project.env import ROOT
from tinhso.project.postgres import embedded, start


def pytest_configure(config: pytest.Config) -> None:
    if hasattr(config, "workerinput") or os.environ.get("DATABASE_URL"):
        return
    data_dir = Path(os.environ.get("TEST_DATA_DIR", ROOT / ".data-test"))
    data_dir.mkdir(parents=True, exist_ok=True)
    start(embedded(data_dir, durable=False))


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests of one file on one process: what a module loads is then loaded once."""
    for item in items:
        if item.get_closest_marker("xdist_group") is None:
            item.add_marker(pytest.mark.xdist_group(item.nodeid.split("::", 1)[0]))


def pytest_runtest_setup(item: pytest.Item) -> None:
    """A test that asks a program from outside is skipped where that is missing, but never in CI."""
    for mark in item.iter_markers("judge"):
        if shutil.which(mark.args[0]) is None and not os.environ.get("CI"):
            pytest.skip(f"{mark.args[0]} is not installed")


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[Any]:
    """The demo province, loaded once for a module and rolled back after it."""
    from tests.world import loaded

    with loaded(django_db_blocker) as found:
        yield found
