"""An administrator changes a procedure without knowing YAML, and a leader brings it into force."""

import pytest
from playwright.sync_api import expect

from tests.conftest import Province
from tests.e2e.browser import DESKTOP, PHONE, Person
from tests.e2e.conftest import Opens

pytestmark = pytest.mark.e2e


def test_a_step_is_added_mended_tried_and_published(province: Province, someone: Opens) -> None:
    administrator = someone(DESKTOP)
    administrator.sign_in_as_staff("quan-tri")
    draft = begin(administrator)
    add_and_mend_a_step(administrator)
    try_a_dossier(administrator, draft)
    administrator.page.goto(draft)
    administrator.press("Kiểm tra và trình duyệt")
    expect(administrator.page.get_by_text("Đã kiểm tra, chờ duyệt")).to_be_visible()
    leader = someone(DESKTOP)
    leader.sign_in_as_staff("chu-tich-tinh")
    leader.page.goto(f"{draft}cong-bo/")
    expect(leader.page.locator("main")).to_contain_text("Nhận tại quầy")
    leader.look("designer-publish")
    leader.fill(decision_number="12/QĐ-UBND", effective_from="2099-01-01")
    leader.press("Công bố")
    expect(leader.page.locator("main")).to_contain_text("12/QĐ-UBND")


def begin(administrator: Person) -> str:
    administrator.open("/thiet-ke/?q=2.000815", "designer-list")
    administrator.page.locator("a[href$='?tu=2.000815']").click()
    administrator.press("Tạo bản thảo")
    administrator.look("designer-draft")
    return administrator.page.url


def add_and_mend_a_step(administrator: Person) -> None:
    administrator.page.get_by_role("link", name="Các bước", exact=True).click()
    administrator.press("Thêm dòng")
    administrator.fill(**{"r4.code": "kiem-tra", "r4.name.vi": "Kiểm tra chéo", "r4.quota_hours": "0"})
    administrator.page.select_option("[name='r4.role']", "specialist")
    save(administrator)
    problem = administrator.page.get_by_role("link", name="Không có đường nào tới bước kiem-tra.")
    expect(problem).to_be_visible()
    administrator.look("designer-problem")
    administrator.press("Bỏ Kiểm tra chéo")
    save(administrator)
    expect(problem).to_have_count(0)

    administrator.page.locator("[name='r0.name.vi']").evaluate("e => e.closest('details').open = true")
    administrator.fill(**{"r0.name.vi": "Nhận tại quầy"})
    save(administrator)


def save(administrator: Person) -> None:
    """Press the button at the foot; the one that the Enter key presses is out of sight."""
    administrator.press("Lưu", within=administrator.page.locator(".sticky-foot"))


def try_a_dossier(administrator: Person, draft: str) -> None:
    administrator.page.goto(f"{draft}thu/")
    administrator.look("designer-sandbox")
    administrator.press("Nộp thử")
    administrator.press("Tiếp nhận hồ sơ")
    expect(administrator.page.locator("main")).to_contain_text("Hẹn trả")
    administrator.look("designer-walk")
    administrator.fill(title="Nhận rồi hẹn trả")
    administrator.press("Lưu thành kịch bản")
    expect(administrator.page.get_by_text("Nhận rồi hẹn trả")).to_be_visible()


def test_every_page_of_a_draft_fits_a_phone(province: Province, someone: Opens) -> None:
    administrator = someone(PHONE)
    administrator.sign_in_as_staff("quan-tri")
    administrator.open("/thiet-ke/moi/?tu=1.009994")
    administrator.press("Tạo bản thảo")
    administrator.look("designer-draft")
    draft = administrator.page.url.removeprefix(administrator.address)
    for part in ("chung/", "phan/actions/", "phan/forms/0/steps/1/fields/", "yaml/stages/", "mau/giay-phep/"):
        administrator.open(f"{draft}{part}")
    for page in ("thu/", "kich-ban/", "so-sanh/", "cong-bo/"):
        administrator.open(f"{draft}{page}")
    administrator.open(draft)
    administrator.press("Bỏ bản thảo")
