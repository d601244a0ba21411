"""Whoever signs in opens every page of the own menu on a phone: it fits, has a heading and no barrier."""

import pytest

from tests.e2e.browser import PHONE
from tests.e2e.conftest import Opens

pytestmark = pytest.mark.e2e
LINKS = "els => [...new Set(els.map(e => e.getAttribute('href')))]"


@pytest.mark.parametrize("who", ["quan-tri", "kiem-tra", "chu-tich-tinh"])
def test_every_page_of_the_menu_fits_a_phone(someone: Opens, who: str) -> None:
    person = someone(PHONE)
    person.sign_in_as_staff(who)
    person.page.locator("nav.side a").first.wait_for(state="attached")
    pages = person.page.locator("nav.side a").evaluate_all(LINKS)
    assert len(pages) > 8
    for path in pages:
        person.open(path)
