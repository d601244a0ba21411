"""The document axis and work files end to end: another program writes, the worker fetches, people see it."""

import re
import time

import pytest
from playwright.sync_api import expect

from tests.e2e.browser import DESKTOP, PHONE, Person
from tests.e2e.conftest import Opens

pytestmark = pytest.mark.e2e
FETCHED_WITHIN_S = 150
"""The worker asks the axis every minute."""
LOOK_AGAIN_MS = 2_000
AXIS = "/quan-tri/truc-van-ban/"
NOTATIONS = {PHONE: "11.TCD", DESKTOP: "12.TCD"}
LETTER = "Đề nghị báo cáo tình hình thực hiện chuyển đổi số"


def test_what_the_partner_wrote_is_fetched_shown_and_opened(someone: Opens, width: int) -> None:
    administrator = someone(width)
    administrator.sign_in_as_staff("quan-tri")
    wait_for_letters(administrator)
    administrator.look("axis-received")
    administrator.page.get_by_role("link", name=re.compile("VP$")).first.click()
    expect(administrator.page.get_by_text("G99,")).to_be_visible()
    administrator.look("axis-letter")
    with administrator.page.expect_download() as raw:
        administrator.page.get_by_role("link", name="Tải gói tin gốc").click()
    assert raw.value.suggested_filename.endswith(".edxml")
    for path, name in (("gui-di/", "axis-sent"), ("co-quan/?q=thu+nghiem", "axis-agencies")):
        administrator.open(f"{AXIS}{path}", name)
    expect(administrator.page.get_by_text("Bộ Thử Nghiệm")).to_be_visible()


def wait_for_letters(administrator: Person) -> None:
    deadline = time.monotonic() + FETCHED_WITHIN_S
    administrator.page.goto(f"{administrator.address}{AXIS}")
    while not administrator.page.get_by_text(LETTER).count() and time.monotonic() < deadline:
        administrator.page.wait_for_timeout(LOOK_AGAIN_MS)
        administrator.page.reload()
    expect(administrator.page.get_by_text(LETTER).first).to_be_visible()


def test_a_work_file_is_opened_filled_and_closed(someone: Opens, width: int) -> None:
    keeper = someone(width)
    keeper.sign_in_as_staff("chuyen-vien-xa")
    keeper.open("/ho-so-cong-viec/", "records")
    keeper.press("Mở hồ sơ", role="link")
    keeper.look("record-new")
    keeper.fill(notation="sai", title="Tiếp công dân")
    keeper.press("Mở hồ sơ")
    expect(keeper.page.locator("#id_title")).to_have_value("Tiếp công dân")
    keeper.look("record-refused")
    keeper.fill(notation=NOTATIONS[width], title="Tiếp công dân")
    keeper.press("Mở hồ sơ")
    keeper.fill(title="Lịch tiếp công dân", code="5/LTCD", pages="2")
    keeper.press("Đưa vào hồ sơ")
    expect(keeper.page.get_by_role("cell", name="Lịch tiếp công dân")).to_be_visible()
    keeper.look("record")
    keeper.press("Đóng hồ sơ")
    expect(keeper.page.get_by_text("Hạn nộp lưu:")).to_be_visible()
    with keeper.page.expect_download() as package:
        keeper.page.get_by_role("link", name="Tải gói hồ sơ").click()
    assert package.value.suggested_filename.endswith(".TCD.zip")
    keeper.open("/ho-so-cong-viec/giao-nop/moi/", "record-transfer")
