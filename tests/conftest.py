"""The installation that journeys and faults share: started once, removed at the end."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.installation import FIRST_START_S, Installation
from tests.schedule import INSTALLATION, group_of


@dataclass(frozen=True, slots=True)
class Province:
    """A running installation and what tests must know of it."""

    installation: Installation
    facts: dict[str, Any]

    @property
    def address(self) -> str:
        return self.installation.address


@pytest.fixture(scope="session")
def province(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Province]:
    """A demo province under its own supervisor; `KEEP_INSTALLATION=<directory>` keeps it between runs."""
    kept = os.environ.get("KEEP_INSTALLATION", "")
    installation = Installation(Path(kept) if kept else tmp_path_factory.mktemp("installation"))
    try:
        installation.start(FIRST_START_S)
        if kept:
            installation.inside("forget_drafts")
        yield Province(installation, installation.inside("facts"))
    finally:
        installation.end()
        if not kept:
            installation.remove()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything that needs the installation runs in one worker, so that it starts once."""
    here = [item for item in items if item.nodeid.startswith(("tests/e2e/", "tests/faults/"))]
    needing = {item.path.name: item for item in here if "province" in getattr(item, "fixturenames", ())}
    elsewhere = sorted(name for name, item in needing.items() if group_of(item.nodeid) != INSTALLATION)
    if elsewhere:
        raise pytest.UsageError(f"add to TOGETHER in tests/schedule.py: {elsewhere}")
