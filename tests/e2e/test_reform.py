"""Two communes merge on a screen: planned, reviewed, confirmed by another, run, and taken back."""

import re
from uuid import uuid4

import pytest
from playwright.sync_api import expect

from tests.conftest import Province
from tests.e2e.browser import DESKTOP, PHONE, Person
from tests.e2e.conftest import Opens
from tests.faults.client import Client
from tests.world import birth_answers

pytestmark = pytest.mark.e2e

REFORMS = "/quan-tri/sap-xep-don-vi/"
MOVING_MS = 60_000


def accepted(province: Province) -> str:
    """File a dossier and accept it; return the address of its page at the desk."""
    facts, port = province.facts, province.installation.port
    citizen = Client(port, facts["tokens"][facts["citizens"][6]])
    filed = citizen.file(f"Bé Sáp Nhập {uuid4().hex[:6]}", birth_answers(facts["commune"]))
    desk = Client(port, facts["tokens"]["mot-cua-xa"])
    body = b'{"revision": 1, "checks": {"giay-chung-sinh": {"state": "valid"}}}'
    desk.call("POST", f"/api/v1/cases/{filed['id']}/actions/accept", body)
    return f"/mot-cua/ho-so/{filed['id']}/"


def due_of(officer: Person, path: str) -> str:
    officer.open(path)
    shown = officer.page.locator(".clock time").first.get_attribute("datetime")
    assert shown
    return shown


def test_two_communes_merge_and_part_again(province: Province, someone: Opens) -> None:
    path, officer = accepted(province), someone(DESKTOP)
    officer.sign_in_as_staff("mot-cua-xa")
    due = due_of(officer, path)
    author, second = someone(DESKTOP), someone(PHONE)
    author.sign_in_as_staff("quan-tri")
    second.sign_in_as_staff("chu-tich-tinh")
    heir = planned(author, province)
    reviewed(author)
    address = author.page.url.removeprefix(author.address)
    try:
        second.open(address, "reform-to-confirm")
        second.press("Duyệt phương án")
        author.open(address)
        author.press("Chạy")
        author.look("reform-running")
        expect(author.page.locator(".tag", has_text="Đã chuyển xong")).to_be_visible(timeout=MOVING_MS)
        author.look("reform-done")
        assert due_of(officer, path) == due
        expect(officer.page.locator("body")).to_contain_text(heir)
        expect(officer.page.locator("body")).to_contain_text("Chuyển do sắp xếp đơn vị")
    finally:
        taken_back(author, address)
    officer.open(path)
    expect(officer.page.locator("body")).to_contain_text("Chuyển trở lại, bỏ sắp xếp đơn vị")


def planned(author: Person, province: Province) -> str:
    """Merge the demo commune into another of its district; return the name of the heir."""
    page = author.page
    author.open(f"{REFORMS}hop-nhat/")
    page.select_option("#thuoc", index=1)
    author.press("Chọn")
    author.look("reform-form")
    author.fill(name="Hợp nhất hai phường", legal_basis="72/2025/QH15")
    name = province.facts["commune_name"]
    labels = page.locator("fieldset label.opt")
    labels.filter(has_text=re.compile(f"{name}$", re.IGNORECASE)).click()
    other = labels.filter(has_not_text=re.compile(name, re.IGNORECASE)).first
    other.click()
    heir = other.inner_text().strip()
    page.select_option("[name=heir]", label=heir)
    author.press("Lập phương án")
    author.look("reform-plan")
    return heir


def reviewed(author: Person) -> None:
    """Look at the counts, answer what is open, and ask the second person."""
    expect(author.page.locator("main")).to_contain_text("Hồ sơ đang giải quyết")
    if author.page.get_by_role("button", name="Chọn theo gợi ý").count():
        author.press("Chọn theo gợi ý")
    author.press("Trình người thứ hai duyệt")


def taken_back(author: Person, address: str) -> None:
    author.open(address)
    author.page.locator("summary", has_text="Đưa trở lại").click()
    author.fill(reason="Trình diễn xong")
    author.press("Đưa tất cả trở lại")
    expect(author.page.locator(".tag", has_text="Đã đưa trở lại")).to_be_visible(timeout=MOVING_MS)
    author.look("reform-returned")
