"""The search box of the desk: suggestions by keyboard, and a plain form without script."""

import pytest
from playwright.sync_api import expect

from tests.conftest import Province
from tests.e2e.browser import DESKTOP
from tests.e2e.conftest import Opens
from tests.e2e.steps import dossier_on_desk

pytestmark = pytest.mark.e2e


def test_suggestions_are_chosen_with_the_keyboard(province: Province, someone: Opens, width: int) -> None:
    officer = someone(width)
    officer.sign_in_as_staff("mot-cua-xa")
    officer.open("/mot-cua/")
    page, keys = officer.page, officer.page.keyboard
    box, offered = page.locator("#desk-search"), page.locator("#desk-suggestions")
    keys.press("Control+k")
    expect(box).to_be_focused()
    keys.type("khai sinh", delay=20)
    expect(offered.get_by_role("option").first).to_be_visible()
    officer.look("suggestions")
    keys.press("ArrowDown")
    expect(offered.get_by_role("option").first).to_have_attribute("aria-selected", "true")
    keys.press("Escape")
    expect(offered).to_be_hidden()
    expect(box).to_be_focused()
    keys.type(" ")
    keys.press("Backspace")
    keys.type("h")
    keys.press("Backspace")
    keys.press("Enter")
    page.wait_for_url("**/tim-kiem/**")


def test_enter_opens_the_chosen_dossier(province: Province, someone: Opens) -> None:
    path = dossier_on_desk(province, "Bé Gợi Ý")
    officer = someone(DESKTOP)
    officer.sign_in_as_staff("mot-cua-xa")
    officer.open("/mot-cua/")
    officer.page.keyboard.press("Control+k")
    officer.page.keyboard.type("bé gợi ý", delay=20)
    chosen = officer.page.locator(f"#desk-suggestions a[href='{path}']")
    expect(chosen).to_be_visible()
    officer.page.keyboard.press("ArrowDown")
    expect(chosen).to_have_attribute("aria-selected", "true")
    with officer.page.expect_navigation():
        officer.page.keyboard.press("Enter")
    assert officer.page.url.endswith(path)


def test_without_script_the_box_is_a_form(someone: Opens) -> None:
    officer = someone(DESKTOP, java_script_enabled=False)
    officer.sign_in_as_staff("mot-cua-xa")
    officer.open("/mot-cua/")
    officer.page.locator("#desk-search").fill("khai sinh")
    with officer.page.expect_navigation():
        officer.page.keyboard.press("Enter")
    expect(officer.page.locator("main")).to_contain_text("khai sinh")
