"""Officers at their desks: intake without a mouse, and a page that has grown old."""

import time

import pytest
from playwright.sync_api import Locator, expect

from tests.conftest import Province
from tests.e2e.browser import DESKTOP, Person
from tests.e2e.conftest import Opens
from tests.e2e.steps import dossier_on_desk
from tinhso.kernel.text_vi import fold

pytestmark = pytest.mark.e2e

SCRIPT_S = 60
TABS_MAX = 60


def tab_to(officer: Person, wanted: Locator) -> None:
    """Press Tab until the wanted field has the focus."""
    for _ in range(TABS_MAX):
        officer.page.keyboard.press("Tab")
        if wanted.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"Tab never reaches {wanted}")


def type_into(officer: Person, name: str, text: str) -> None:
    tab_to(officer, officer.page.locator(f"[name='{name}']").first)
    officer.page.keyboard.type(text)


def tick(officer: Person, wanted: Locator) -> None:
    tab_to(officer, wanted)
    officer.page.keyboard.press("Space")
    expect(wanted).to_be_checked()


def test_intake_of_copies_with_the_keyboard_only(province: Province, someone: Opens) -> None:
    officer = someone(DESKTOP)
    officer.sign_in_as_staff("mot-cua-xa")
    officer.open("/mot-cua/")
    started = time.monotonic()
    take_in(officer, province)
    expect(officer.page.get_by_text("Đã tiếp nhận hồ sơ").first).to_be_visible()
    assert time.monotonic() - started < SCRIPT_S
    officer.look("taken-in")
    expect(officer.page.locator("main")).to_contain_text("Chứng thực 3 bản sao bằng tốt nghiệp")


def take_in(officer: Person, province: Province) -> None:
    page, keys = officer.page, officer.page.keyboard
    with page.expect_navigation():
        keys.press("n")
    keys.type("ban sao tu ban chinh")
    with page.expect_navigation():
        keys.press("Enter")
    with page.expect_navigation():
        keys.press("1")
    type_into(officer, "personal_number", "030188004321")
    type_into(officer, "full_name", "Đặng Thị Mận")
    type_into(officer, "birth", "1988")
    type_into(officer, "phone", "0912345678")
    type_into(officer, "document_name", "bằng tốt nghiệp")
    type_into(officer, "pages", "2")
    type_into(officer, "copies", "3")
    choose_commune(officer, province)
    tick(officer, page.locator("[name=paper]").first)
    tick(officer, page.locator("[name=paper]").nth(1))
    with page.expect_navigation():
        keys.press("Control+Enter")


def choose_commune(officer: Person, province: Province) -> None:
    """The commune of the desk is chosen already, or found by typing."""
    offered = officer.page.locator(f"[name=commune][value='{province.facts['commune']}']")
    if offered.count() and offered.first.is_checked():
        return
    type_into(officer, "commune.q", fold(province.facts["commune_name"]))
    offered.first.wait_for()
    tick(officer, offered.first)


def test_the_desk_in_pictures(someone: Opens, width: int) -> None:
    officer = someone(width)
    officer.sign_in_as_staff("mot-cua-xa")
    officer.open("/mot-cua/?view=unit", "desk-list")
    officer.open("/mot-cua/tiep-nhan/", "intake-choose")
    officer.open("/mot-cua/tiep-nhan/2.000815/", "intake")


def test_an_old_page_is_refused_and_keeps_the_reason(province: Province, someone: Opens) -> None:
    path = dossier_on_desk(province, "Bé Cũ")
    first, second = someone(DESKTOP), someone(DESKTOP)
    for officer in (first, second):
        officer.sign_in_as_staff("mot-cua-xa")
        officer.open(path)
    first.press("Nhận xử lý")
    asking = second.page.locator("details.act-more", has=second.page.locator("[name=reason-refuse]"))
    asking.locator("summary").click()
    asking.locator("textarea").fill("Không thuộc thẩm quyền của phường")
    with second.page.expect_response(lambda answer: answer.request.method == "POST") as refused:
        second.press("Từ chối tiếp nhận", within=asking)
    assert refused.value.status == 409
    expect(second.page.get_by_role("alert").first).to_be_visible()
    expect(second.page.locator("[name=reason-refuse]")).to_have_value("Không thuộc thẩm quyền của phường")
    expect(second.page.locator("[name=reason-refuse]")).to_be_visible()
    second.look("stale")
