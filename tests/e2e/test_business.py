"""A household business, online, with members of the family and a fee."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.conftest import Province
from tests.e2e.browser import DESKTOP, PHONE, Person
from tests.e2e.conftest import Opens
from tests.e2e.steps import FILE, NEXT, attach_all, choose_commune, dossier_code, hand_over, paper

pytestmark = pytest.mark.e2e

MEMBERS = (("Nguyễn Văn An", "030090001234"), ("Nguyễn Thị Bình", "030192005678"))


def test_household_business_whole(province: Province, someone: Opens, tmp_path: Path) -> None:
    citizen = someone(PHONE)
    citizen.sign_in_as_citizen(2)
    citizen.open("/thu-tuc/1.001612/nop/", "shop")
    fill_shop(citizen, province)
    fill_family(citizen)
    attach_all(citizen, paper(tmp_path))
    citizen.press(NEXT)
    citizen.look("shop-check")
    for name, _number in MEMBERS:
        expect(citizen.page.locator("main")).to_contain_text(name)
    citizen.press(FILE)
    code = dossier_code(citizen)
    dossier = citizen.page.url.removesuffix("da-nop/")
    carry(someone, code)
    citizen.page.goto(dossier)
    expect(citizen.page.get_by_role("link", name="Tải về")).to_be_visible()
    expect(citizen.page.locator("main")).to_contain_text("100.000")
    citizen.look("shop-done")


def fill_shop(citizen: Person, province: Province) -> None:
    citizen.fill(business_name="Hộ kinh doanh Vải thiều Bà Mận", trades_text="Bán lẻ trái cây")
    citizen.fill(capital="50 triệu", start_date="01/12/2026", address="Số 5, phố Quang Trung")
    choose_commune(citizen, province.facts)
    citizen.press(NEXT)


def fill_family(citizen: Person) -> None:
    """Two members in a group that repeats; a third is added and taken away again."""
    page = citizen.page
    citizen.choose("founder", "household")
    for place, (name, number) in enumerate(MEMBERS):
        row = page.locator("fieldset.repeat").nth(place)
        if not row.count():
            citizen.press(re.compile("^Thêm"))
        row.locator("[name$='.name']").fill(name)
        row.locator("[name$='.personal_number']").fill(number)
    citizen.press(re.compile("^Thêm"))
    citizen.look("family")
    citizen.press(re.compile("^Bỏ .* 3$"))
    expect(page.locator("fieldset.repeat")).to_have_count(len(MEMBERS))
    expect(page.locator("[name$='.name']").nth(1)).to_have_value(MEMBERS[1][0])
    citizen.fill(workers="2")
    citizen.press(NEXT)


def carry(someone: Opens, code: str) -> None:
    """Desk, specialist with the action of this procedure alone, leader, fee, return."""
    desk, specialist, leader = (someone(DESKTOP) for _ in range(3))
    at(desk, "mot-cua-huyen", code)
    desk.page.get_by_role("radio", name="Hợp lệ", exact=True).first.check()
    for radio in desk.page.get_by_role("radio", name="Hợp lệ", exact=True).all():
        radio.check()
    desk.press("Tiếp nhận hồ sơ")
    at(specialist, "chuyen-vien-huyen", code)
    expect(specialist.page.get_by_role("button", name="Trình lãnh đạo duyệt")).to_have_count(0)
    specialist.press("Đã tra trùng tên")
    specialist.fill(first_registered="26/11/2026")
    specialist.press("Lưu dự thảo")
    specialist.press("Trình lãnh đạo duyệt")
    specialist.look("shop-forwarded")
    at(leader, "lanh-dao-huyen", code)
    leader.press("Duyệt kết quả")
    at(desk, "mot-cua-huyen", code)
    pay(desk)
    desk.press("Ban hành kết quả")
    hand_over(desk)
    desk.look("shop-delivered")


def pay(desk: Person) -> None:
    paying = desk.page.locator("details.act-more", has=desk.page.locator("[name=reason-charge]"))
    paying.locator("summary").click()
    paying.locator("textarea").fill("Biên lai 0000123")
    desk.press("Xác nhận đã thu lệ phí", within=paying)
    expect(desk.page.locator("[name=reason-charge]")).to_have_count(0)


def at(staff: Person, username: str, code: str) -> None:
    if not any(cookie["name"] == "sessionid" for cookie in staff.context.cookies()):
        staff.sign_in_as_staff(username)
    staff.page.goto(f"{staff.address}/mot-cua/?view=unit&q={code}")
    staff.press(re.compile("Hộ kinh doanh Vải thiều"), role="link")
