"""A desk whose line is cut: three taken in, a reload, one refused and mended, each once with its code."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.conftest import Province
from tests.e2e.browser import DESKTOP, PHONE, Person
from tests.e2e.conftest import Opens
from tests.e2e.steps import paper
from tinhso.kernel.text_vi import fold

pytestmark = pytest.mark.e2e

DESK = "/mot-cua/ngoai-tuyen/"
CUT = ("INTERNET_DISCONNECTED", "ERR_FAILED")


def ready(officer: Person) -> None:
    """Open the page once with the line up, so that worker, package and key are here."""
    officer.sign_in_as_staff("mot-cua-xa")
    officer.open(DESK)
    expect(officer.page.locator("[data-desk-line]")).to_contain_text("Có kết nối")
    expect(officer.page.locator("[data-procedures] li").first).to_be_visible()
    officer.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    officer.page.wait_for_function("navigator.serviceWorker.controller !== null")
    officer.look("offline-ready")


def cut(officer: Person) -> None:
    officer.overlooked = CUT
    officer.context.set_offline(True)
    officer.page.goto(f"{officer.address}/mot-cua/tiep-nhan/")  # any page of the desk
    expect(officer.page.locator("[data-desk-line]")).to_contain_text("Mất kết nối")


def take_in(
    officer: Person, province: Province, name: str, *, pages: str = "2", scan: Path | None = None
) -> None:
    page = officer.page
    page.fill("[data-find]", "ban sao tu ban chinh")
    page.locator("[data-procedures] button").first.click()
    officer.fill(
        **{
            "applicant.personal_number": "030188004321",
            "applicant.full_name": name,
            "applicant.birth": "1988",
            "applicant.phone": "0912345678",
        },
        document_name="bằng tốt nghiệp",
        pages=pages,
        copies="3",
    )
    page.locator("[data-form] input[type=search]").fill(fold(province.facts["commune_name"]))
    page.locator(f"[data-form] label:has([value='{province.facts['commune']}'])").click()
    for ticked in page.locator("[data-form] label:has([name=paper])").all():
        ticked.click()
    if scan:
        page.locator("[data-form] details:has(input[type=file]) summary").first.click()
        page.locator("[data-form] input[type=file]").first.set_input_files(scan)
        expect(page.locator("[data-form]")).to_contain_text(scan.name)
    page.keyboard.press("Control+Enter")
    expect(page.locator(".slip")).to_contain_text("tạm, chờ đồng bộ")


def waiting(officer: Person, count: int) -> None:
    expect(officer.page.locator("[data-waiting] li")).to_have_count(count)


def test_three_intakes_without_a_line(province: Province, someone: Opens, tmp_path: Path) -> None:
    officer, scan = someone(DESKTOP), paper(tmp_path)
    ready(officer)
    cut(officer)
    for number, pages in ((1, "2"), (2, "hai"), (3, "2")):
        take_in(officer, province, f"Đặng Thị Mận {number}", pages=pages, scan=scan)
    waiting(officer, 3)
    officer.look("offline-slip")
    officer.page.reload()
    waiting(officer, 3)
    officer.context.set_offline(False)
    expect(officer.page.locator("[data-done] li")).to_have_count(2)
    waiting(officer, 1)
    mend(officer)
    expect(officer.page.locator("[data-done] li")).to_have_count(3)
    waiting(officer, 0)
    codes = officer.page.locator("[data-done] a").all_inner_texts()
    assert len(set(codes)) == 3
    assert all(re.search(r"-\d{6}-\d{4}$", code) for code in codes)
    officer.look("offline-done")
    for code in codes:
        officer.open(f"/mot-cua/?view=unit&q={code}")
        expect(officer.page.locator("tbody tr").filter(has_text=code)).to_have_count(1)
    officer.page.locator("tbody tr a").first.click()
    expect(officer.page.locator("#giay-to")).to_contain_text("Xem trước")


def mend(officer: Person) -> None:
    refused = officer.page.locator("[data-waiting] li")
    expect(refused).to_contain_text("cần sửa")
    refused.get_by_role("button", name="Mở ra sửa").click()
    expect(officer.page.locator("#o-pages-error")).to_be_visible()
    officer.look("offline-mend")
    officer.fill(pages="2")
    officer.page.keyboard.press("Control+Enter")


def test_signing_in_again_loses_nothing(province: Province, someone: Opens) -> None:
    officer = someone(DESKTOP)
    ready(officer)
    cut(officer)
    take_in(officer, province, "Phạm Văn Hết Phiên")
    officer.context.clear_cookies()
    officer.context.set_offline(False)
    expect(officer.page.locator("[data-desk-line]")).to_contain_text("Phiên làm việc đã hết")
    waiting(officer, 1)
    officer.sign_in_as_staff("mot-cua-xa")
    officer.page.goto(officer.address + DESK)
    expect(officer.page.locator("[data-done] li")).to_have_count(1)
    waiting(officer, 0)


def test_the_pages_on_a_phone(someone: Opens) -> None:
    officer = someone(PHONE)
    ready(officer)
    officer.page.locator("[data-procedures] button").first.click()
    officer.look("offline-form")
