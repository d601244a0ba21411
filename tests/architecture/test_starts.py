"""The platform starts without any sector system, and every sector system starts alone on the platform."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from tinhso.project.env import ROOT
from tinhso.project.settings.systems import SECTORS

ALONE = [name.removeprefix("tinhso.") for name in SECTORS]


def started(systems: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.architecture.start"],
        cwd=ROOT,
        env={**os.environ, "SYSTEMS": systems},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def check(found: dict[str, Any]) -> None:
    assert found["problems"] == []
    assert found["menu"] == []
    assert found["answers"] == {
        "/healthz": [200, "application/json"],
        "/khong-co-trang-nay": [404, "text/html"],
        "/api/v1/openapi.json": [200, "application/json"],
        "/api/v1/khong-co": [404, "application/problem+json"],
    }


def test_the_platform_starts_without_any_sector() -> None:
    found = started("none")
    check(found)
    assert found["systems"] == []
    assert found["addresses"] > 50


@pytest.mark.parametrize("system", ALONE)
def test_a_sector_system_starts_alone(system: str) -> None:
    found = started(system)
    check(found)
    assert found["systems"] == [f"tinhso.{system}"]


def test_a_name_nobody_has_is_refused() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.architecture.start"],
        cwd=ROOT,
        env={**os.environ, "SYSTEMS": "government.one_stopp"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    assert "government.one_stopp" in done.stderr
