"""The first real dossier, whole: from a citizen's phone to an issued result."""

import re
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.conftest import Province
from tests.e2e.browser import PHONE, Person
from tests.e2e.conftest import Opens
from tests.e2e.steps import (
    FILE,
    NEXT,
    attach,
    dossier_code,
    fill_child,
    fill_parents,
    fill_place,
    hand_over,
    paper,
)
from tests.installation import until

pytestmark = pytest.mark.e2e


def test_birth_registration_whole(province: Province, someone: Opens, width: int, tmp_path: Path) -> None:
    number = 0 if width == PHONE else 1
    child = f"Nguyễn Minh {'Khôi' if width == PHONE else 'Châu'}"
    citizen = someone(width)
    find_procedure(citizen)
    citizen.press("Nộp hồ sơ trên mạng", role="link")
    citizen.look("sign-in")
    citizen.sign_in_as_citizen(number)
    citizen.look("form")
    expect(citizen.page.locator(".toast")).to_have_count(0)
    fill_child(citizen, child)
    citizen.press(NEXT)
    leave_half_done(citizen)
    citizen = someone(width)
    citizen.sign_in_as_citizen(number)
    code = resume_and_file(citizen, province, paper(tmp_path))
    dossier = citizen.page.url.removesuffix("da-nop/")

    officer = someone(width)
    open_from_worklist(officer, "mot-cua-xa", code, "worklist")
    ask_for_more(officer)
    answer_supplement(citizen, dossier, paper(tmp_path))
    accept(officer, code)
    specialist = someone(width)
    prepare(specialist, code)
    leader = someone(width)
    approve(leader, code)
    issue(officer, code)
    receive(citizen, dossier, child, tmp_path)
    strangers_see(someone(width), citizen, code)


def find_procedure(citizen: Person) -> None:
    """From the first page, by typing without tone marks."""
    citizen.open("/", "home")
    citizen.page.get_by_role("searchbox").first.fill("khai sinh")
    citizen.press("Tìm", role="button")
    citizen.look("finder")
    citizen.press("Đăng ký khai sinh", role="link")
    citizen.look("procedure")


def leave_half_done(citizen: Person) -> None:
    """Type a little of the second page, see that it was saved, and close the browser."""
    citizen.look("parents")
    with citizen.page.expect_response(lambda answer: answer.request.method == "POST" and answer.ok):
        citizen.page.type("[name=mother_name]", "Phạm Thu")
    expect(citizen.page.locator("[data-save-status]")).to_contain_text("Đã lưu")
    citizen.context.close()


def resume_and_file(citizen: Person, province: Province, file: Path) -> str:
    """Go on where it was left, on another device."""
    citizen.open("/ho-so-cua-toi/", "drafts")
    citizen.press("Đăng ký khai sinh", role="link")
    expect(citizen.page.locator("[name=mother_name]")).to_have_value("Phạm Thu")
    fill_parents(citizen)
    citizen.look("parents-filled")
    citizen.press(NEXT)
    fill_place(citizen, province.facts)
    citizen.look("place")
    citizen.press(NEXT)
    citizen.look("papers")
    attach(citizen, file)
    citizen.look("attached")
    citizen.press(NEXT)
    citizen.look("delivery")
    citizen.press(NEXT)
    citizen.look("check")
    citizen.press(FILE)
    code = dossier_code(citizen)
    citizen.look("filed")
    return code


def open_from_worklist(staff: Person, username: str, code: str, name: str = "") -> None:
    if not any(cookie["name"] == "sessionid" for cookie in staff.context.cookies()):
        staff.sign_in_as_staff(username)
    staff.open(f"/mot-cua/?view=unit&q={code}", name)
    staff.page.locator("tbody a").first.click()
    expect(staff.page.get_by_text(code).first).to_be_visible()


def ask_for_more(officer: Person) -> None:
    """Check the paper by keyboard, say what is wrong with it, ask for another."""
    officer.look("dossier")
    page = officer.page
    page.keyboard.press("x")
    page.keyboard.type("Ảnh mờ, không đọc được số")
    page.keyboard.press("Escape")
    page.keyboard.press("b")
    asking = page.locator("details.act-more", has=page.locator("[name=reason-request_supplement]"))
    asking.locator("textarea").fill("Hãy gửi ảnh giấy chứng sinh rõ hơn")
    asking.locator("[name=paper]").first.check()
    officer.press("Yêu cầu bổ sung", within=asking)
    expect(page.locator(".axes, main").first).to_contain_text("bổ sung")
    officer.look("supplement-asked")


def answer_supplement(citizen: Person, dossier: str, file: Path) -> None:
    citizen.page.goto(dossier)
    expect(citizen.page.locator("#bo-sung")).to_contain_text("Hãy gửi ảnh giấy chứng sinh rõ hơn")
    expect(citizen.page.locator("#bo-sung")).to_contain_text("tạm dừng")
    citizen.look("supplement")
    attach(citizen, file)
    citizen.fill(answer="Tôi đã chụp lại")
    citizen.press("Gửi bổ sung")
    expect(citizen.page.locator("#bo-sung")).to_have_count(0)
    citizen.look("dossier-citizen")


def accept(officer: Person, code: str) -> None:
    open_from_worklist(officer, "mot-cua-xa", code)
    officer.page.keyboard.press("Space")
    expect(officer.page.locator("[name=check-giay-chung-sinh][value=valid]")).to_be_checked()
    officer.page.keyboard.press("Control+Enter")
    expect(officer.page.get_by_role("link", name="In giấy tiếp nhận")).to_be_visible()
    officer.look("accepted")


def prepare(specialist: Person, code: str) -> None:
    open_from_worklist(specialist, "chuyen-vien-xa", code)
    specialist.fill(note="Đăng ký đúng hạn")
    specialist.press("Lưu dự thảo")
    expect(specialist.page.get_by_role("link", name="Xem dự thảo")).to_be_visible()
    specialist.look("drafted")
    specialist.page.keyboard.press("Control+Enter")
    expect(specialist.page.get_by_text("Lãnh đạo duyệt").first).to_be_visible()


def approve(leader: Person, code: str) -> None:
    leader.sign_in_as_staff("lanh-dao-xa")
    leader.open("/mot-cua/cho-ky/", "leader")
    row = leader.page.locator("tr", has_text=code)
    row.get_by_role("checkbox").check()
    leader.press("Duyệt các hồ sơ đã chọn")
    assert not leader.complaints
    expect(leader.page.get_by_text("Đã duyệt 1 hồ sơ").first).to_be_visible()
    leader.look("approved")


def issue(officer: Person, code: str) -> None:
    open_from_worklist(officer, "mot-cua-xa", code)
    officer.press("Ban hành kết quả")
    expect(officer.page.get_by_role("link", name="Xem bản đã ban hành")).to_be_visible()
    officer.look("issued")
    hand_over(officer)


def receive(citizen: Person, dossier: str, child: str, directory: Path) -> None:
    """Read the message, open the dossier from it, download receipt and result."""
    inbox = citizen.page
    inbox.goto(citizen.address + "/ho-so-cua-toi/")
    citizen.look("dossiers")
    address = re.escape(dossier.removeprefix(citizen.address).rstrip("/"))

    def told() -> bool:
        inbox.goto(citizen.address + "/thong-bao/")
        return bool(re.search(address, inbox.content()))

    until(told, 20, lambda: inbox.inner_text("main"))
    citizen.look("inbox")
    inbox.goto(dossier)
    result = text_of(citizen, inbox.get_by_role("link", name="Tải về").get_attribute("href"), directory)
    assert child.upper() in result.upper(), result
    receipt = text_of(citizen, f"{dossier}giay-tiep-nhan.pdf", directory)
    assert dossier_code_in(receipt), receipt


def dossier_code_in(text: str) -> bool:
    return bool(re.search(r"H\d\d(\.\d+)*-\d{6}-\d{4}", text))


def text_of(citizen: Person, address: str | None, directory: Path) -> str:
    """Download a PDF and return its text."""
    assert address
    url = address if address.startswith("http") else citizen.address + address
    answer = citizen.context.request.get(url)
    assert answer.ok, f"{url}: {answer.status}"
    path = directory / "downloaded.pdf"
    path.write_bytes(answer.body())
    done = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True, text=True
    )
    return done.stdout


def strangers_see(stranger: Person, citizen: Person, code: str) -> None:
    """Tracking by code and phone, verification of the result, and the citizen's log of who looked."""
    verification = citizen.page.get_by_role("link", name="Kiểm tra tính xác thực").get_attribute("href")
    assert verification
    stranger.open(verification, "verification")
    expect(stranger.page.get_by_role("heading", level=1)).to_contain_text("do hệ thống ban hành")
    stranger.open("/tra-cuu/", "tracking")
    citizen.page.goto(citizen.address + "/ai-da-xem/")
    citizen.look("who-looked")
    expect(citizen.page.locator("main")).to_contain_text("Lê Thị Hồng")
