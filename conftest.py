"""The test cluster: one embedded PostgreSQL for all workers, without fsync, kept between runs."""

import os
from pathlib import Path

import pytest

from tinhso.project.env import ROOT
from tinhso.project.postgres import embedded, start


def pytest_configure(config: pytest.Config) -> None:
    if hasattr(config, "workerinput") or os.environ.get("DATABASE_URL"):
        return
    data_dir = Path(os.environ.get("TEST_DATA_DIR", ROOT / ".data-test"))
    data_dir.mkdir(parents=True, exist_ok=True)
    start(embedded(data_dir, durable=False))
