"""What the state already has: a certificate it issued is reused by its holder; a stranger gets nothing."""

import re

import pytest
from playwright.sync_api import expect

from tests.conftest import Province
from tests.e2e.browser import DESKTOP, PHONE, Person
from tests.e2e.conftest import Opens
from tests.e2e.steps import FILE, NEXT, choose_commune, dossier_code

pytestmark = pytest.mark.e2e
HOLDER, STRANGERS = 4, {PHONE: 8, DESKTOP: 9}
"""Of the demo citizens, one with an issued birth certificate that waits at the desk, and two without."""
ALLOWANCE = "1.001776"


def test_an_issued_certificate_is_not_asked_for_again(province: Province, someone: Opens, width: int) -> None:
    holder = someone(width)
    holder.sign_in_as_citizen(HOLDER)
    holder.open("/giay-to-cua-toi/", "store")
    holder.press("Giấy khai sinh", role="link")
    holder.look("store-paper")
    paper = holder.page.url
    child = child_of(holder)
    apply_for(holder, province, child)
    holder.press("Tôi đồng ý, dùng giấy này")
    expect(holder.page.locator("#paper-khai-sinh")).to_contain_text("Lấy từ kho giấy tờ của bạn")
    holder.look("reuse-agreed")
    holder.press(NEXT)
    holder.press(NEXT)
    holder.look("reuse-check")
    holder.press(FILE)
    code = dossier_code(holder)
    expect_used(holder, paper, code)
    stranger = someone(width)
    stranger.sign_in_as_citizen(STRANGERS[width])
    stranger_gets_nothing(stranger, province, paper, child)


def child_of(holder: Person) -> str:
    """Read the child's name off the dossier the certificate came from."""
    holder.page.goto(f"{holder.address}/ho-so-cua-toi/")
    dossier = holder.page.get_by_role("link", name=re.compile("^Đăng ký khai sinh cho")).last
    return dossier.inner_text().removeprefix("Đăng ký khai sinh cho").strip()


def apply_for(citizen: Person, province: Province, child: str) -> None:
    """Fill in the request up to its papers."""
    citizen.page.goto(f"{citizen.address}/thu-tuc/{ALLOWANCE}/nop/")
    citizen.fill(beneficiary=child, beneficiary_birth="02/11/2026", beneficiary_number="030226000123")
    citizen.choose("group", "orphan")
    citizen.press(NEXT)
    choose_commune(citizen, province.facts)
    citizen.fill(address="Số 5, phố Quang Trung", phone="0912345678")
    citizen.press(NEXT)
    citizen.look("papers-offered")


def expect_used(holder: Person, paper: str, code: str) -> None:
    """The holder sees where the paper is used and what was agreed."""
    holder.page.goto(paper)
    expect(holder.page.locator("main")).to_contain_text(code)
    holder.open("/dong-y/", "consents")
    expect(holder.page.locator("main")).to_contain_text(code)
    holder.open("/uy-quyen/", "mandates")


def stranger_gets_nothing(stranger: Person, province: Province, paper: str, child: str) -> None:
    answer = stranger.page.goto(paper)
    assert answer is not None
    assert answer.status == 404
    apply_for(stranger, province, child)
    expect(stranger.page.locator("#paper-khai-sinh")).not_to_contain_text("Nhà nước đã có giấy này")


def test_the_keeper_of_the_machine_sees_no_names(someone: Opens) -> None:
    keeper = someone(DESKTOP)
    keeper.sign_in_as_staff("quan-tri")
    keeper.open("/quan-tri/kho-giay-to/", "store-machine")
    expect(keeper.page.locator("main")).to_contain_text("giay-khai-sinh")
    expect(keeper.page.locator("main")).not_to_contain_text("Nguyễn")
