"""Debian's Chromium, opened once for a module. The installation is the session's."""

import os
import shutil
from collections.abc import Iterator
from typing import Protocol

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.conftest import Province
from tests.e2e.browser import DESKTOP, PHONE, Person

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = [
    "--no-sandbox",  # the suite also runs as root
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-sync",
]


class Opens(Protocol):
    """Opens a browser for one more person."""

    def __call__(self, width: int = DESKTOP, **options: object) -> Person: ...


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    """One browser for all journeys, gone before anything else asks the database: it keeps a loop running."""
    if CHROMIUM is None:
        message = "Chromium is not installed (apt-get install chromium): browser journeys"
        if os.environ.get("CI"):
            pytest.fail(f"{message} cannot run")
        pytest.skip(f"{message} are skipped")
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def someone(chromium: Browser, province: Province) -> Iterator[Opens]:
    """Open browsers for people; all are closed at the end of the journey."""
    people: list[Person] = []

    def open_one(width: int = DESKTOP, **options: object) -> Person:
        people.append(Person(chromium, province.address, width, **options))
        return people[-1]

    yield open_one
    for person in people:
        person.context.close()


@pytest.fixture(params=[PHONE, DESKTOP], ids=["phone", "desktop"])
def width(request: pytest.FixtureRequest) -> int:
    found: int = request.param
    return found
