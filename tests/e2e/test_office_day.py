"""A day of an office: a letter comes in, is directed on a phone, answered, signed, issued, sent and filed."""

import re
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import expect

from tests.e2e.browser import DESKTOP, PHONE, Person
from tests.e2e.conftest import Opens
from tests.e2e.steps import paper
from tinhso.kernel import clock

pytestmark = pytest.mark.e2e
PIN = "123456"
SIGNED_WITHIN_S = 60
"""The worker is told by an event that all have signed."""
LOOK_AGAIN_MS = 1_000
OFFICER, LEADER = "Phạm Quang Huy", "Vũ Văn Bình"
DESK, FOLLOW = "/van-ban/", "/tra-cuu-van-ban/"


@dataclass
class Letter:
    """What goes round the office: the letter that came, and the answer to it."""

    subject: str
    code: str
    lookup: str = ""
    page: str = ""
    answer: str = ""
    answer_page: str = ""
    record: str = ""


def test_a_letter_is_directed_answered_sent_and_filed(someone: Opens, tmp_path: Path) -> None:
    mark = uuid4().hex[:6]
    letter = Letter(f"V/v đề nghị sửa đường liên thôn {mark}", f"{int(mark, 16) % 90000 + 10000}/HTX-HC")
    clerk, officer = someone(DESKTOP), someone(DESKTOP)
    leader, deputy, sender = someone(PHONE), someone(PHONE), someone(PHONE)
    for who, name in ((clerk, "van-thu"), (officer, "chuyen-vien"), (leader, "lanh-dao")):
        who.sign_in_as_staff(f"{name}-xa")
    deputy.sign_in_as_staff("pho-lanh-dao-xa")
    clerk_registers_and_presents(clerk, letter, paper(tmp_path))
    leader_directs(leader, letter)
    officer_begins_and_drafts(officer, letter)
    deputy_answers_for_the_content(deputy, letter)
    clerk_answers_for_the_form(clerk, letter)
    leader_signs(leader, letter)
    clerk_numbers_issues_and_sends(clerk, letter)
    sender_follows(sender, letter)
    officer_ends_and_files(officer, letter)
    leader_confirms(leader, letter)
    both_stand_in_the_registers(clerk, letter)


def find(person: Person, text: str, name: str) -> None:
    """Go to the desk and open the document with these words."""
    person.open(DESK)
    person.press(text, role="link")
    person.look(name)


def unfold(person: Person, title: str) -> None:
    person.page.locator("summary", has_text=title).first.click()


def clerk_registers_and_presents(clerk: Person, letter: Letter, scan: Path) -> None:
    clerk.open(DESK, "office-desk")
    clerk.press("Vào sổ văn bản đến", role="link")
    number, _slash, notation = letter.code.partition("/")
    today = clock.today()
    clerk.fill(
        agency_name="Hợp tác xã Nông nghiệp Thanh Hà",
        number=number,
        notation=notation,
        issued_on=(today + timedelta(days=30)).isoformat(),
        subject=letter.subject,
    )
    clerk.page.select_option("[name=source]", "scan")
    clerk.press("Vào sổ")
    expect(clerk.page.locator("#id_issued_on-error")).to_contain_text("không thể sau ngày đến")
    expect(clerk.page.locator("[name=subject]")).to_have_value(letter.subject)
    clerk.look("office-register-refused")
    clerk.fill(issued_on=(today - timedelta(days=2)).isoformat())
    clerk.page.locator("[name=file]").set_input_files(scan)
    clerk.press("Vào sổ")
    clerk.look("office-registered")
    letter.page = clerk.page.url
    fact = clerk.page.locator("dl.facts > div", has_text="Mã tra cứu cho người gửi")
    letter.lookup = fact.locator("dd").inner_text().strip()
    with clerk.page.expect_download() as receipt:
        clerk.page.get_by_role("link", name="Giấy biên nhận").click()
    assert receipt.value.suggested_filename == "giay-bien-nhan.pdf"
    clerk.page.select_option("[name='present-account_id']", label=LEADER)
    clerk.press("Trình lãnh đạo")
    clerk.look("office-presented")


def leader_directs(leader: Person, letter: Letter) -> None:
    find(leader, letter.subject, "office-to-direct")
    scan = leader.page.get_by_role("link", name="Mở văn bản").get_attribute("href")
    answer = leader.context.request.get(f"{leader.address}{scan}")
    assert (answer.status, answer.body()[:4]) == (200, b"%PDF")
    leader.press("Cho ý kiến chỉ đạo")
    leader.look("office-direct-refused")
    due_on = (clock.today() + timedelta(days=7)).isoformat()
    said = {"direct-text": "Giao anh Huy kiểm tra thực địa, dự thảo trả lời.", "direct-due_on": due_on}
    leader.fill(**said)
    leader.page.select_option("[name='direct-account_id']", label=OFFICER)
    leader.press("Cho ý kiến chỉ đạo")
    expect(leader.page.get_by_text("Đã phân công người làm")).to_be_visible()
    leader.look("office-directed")


def officer_begins_and_drafts(officer: Person, letter: Letter) -> None:
    officer.open("/nhiem-vu/", "office-work")
    officer.press(letter.subject, role="link")
    officer.look("office-assignment")
    officer.fill(**{"report-progress": "40", "report-text": "Đã kiểm tra thực địa, đang dự thảo."})
    officer.press("Gửi báo cáo")
    officer.look("office-reported")
    officer.press(letter.subject, role="link")
    officer.press("Nhận giải quyết")
    officer.press("Soạn trả lời", role="link")
    officer.look("office-answer")
    expect(officer.page.locator("[name=subject]")).to_have_value(re.compile(letter.code))
    expect(officer.page.locator("[name=receivers]")).to_have_value(re.compile("Hợp tác xã"))
    letter.answer = f"Trả lời đề nghị sửa đường {letter.code}"
    officer.fill(
        subject=letter.answer,
        body="Ủy ban nhân dân xã đã kiểm tra.\nĐường được sửa trong quý sau.",
        position="CHỦ TỊCH",
        receivers="Hợp tác xã Thanh Hà | chim bồ câu",
    )
    officer.page.select_option("[name=signer_id]", label=LEADER)
    officer.page.select_option("[name=capacity]", "TM")
    officer.press("Lưu dự thảo")
    expect(officer.page.locator("#id_receivers-error")).to_contain_text("Dòng 1")
    officer.fill(receivers="Hợp tác xã Thanh Hà | bưu chính | Thôn 2\nUBND tỉnh Thử Nghiệm | trục | H99")
    officer.press("Lưu dự thảo")
    officer.look("office-draft")
    letter.answer_page = officer.page.url
    expect(officer.page.get_by_role("button", name="Duyệt nội dung", exact=True)).to_have_count(0)
    officer.press("Trình duyệt nội dung")
    officer.look("office-submitted")


def deputy_answers_for_the_content(deputy: Person, letter: Letter) -> None:
    find(deputy, letter.answer, "office-to-review")
    with deputy.page.expect_download() as printed:
        deputy.page.get_by_role("link", name="Xem bản in").click()
    assert printed.value.suggested_filename.endswith(".pdf")
    deputy.press("Duyệt nội dung")
    deputy.look("office-reviewed")


def clerk_answers_for_the_form(clerk: Person, letter: Letter) -> None:
    find(clerk, letter.answer, "office-to-check")
    clerk.press("Đúng thể thức, trình ký")
    clerk.look("office-checked")


def leader_signs(leader: Person, letter: Letter) -> None:
    find(leader, letter.answer, "office-to-sign")
    leader.press("Đến hàng chờ ký", role="link")
    leader.look("office-sign-queue")
    leader.page.get_by_role("checkbox", name=letter.answer).check()
    key = leader.page.locator("[name=key] option", has_text="Khóa trình diễn").get_attribute("value")
    leader.page.select_option("[name=key]", value=key)
    leader.page.fill("[name=pin]", PIN)
    leader.press("Ký các văn bản đã chọn")
    leader.look("office-signed")
    expect(leader.page.locator("main")).to_contain_text("Đã ký")


def clerk_numbers_issues_and_sends(clerk: Person, letter: Letter) -> None:
    clerk.page.goto(letter.answer_page)
    number = clerk.page.get_by_role("button", name="Cấp số")
    for _time in range(SIGNED_WITHIN_S):
        if number.count():
            break
        clerk.page.wait_for_timeout(LOOK_AGAIN_MS)
        clerk.page.reload()
    clerk.look("office-to-number")
    clerk.press("Cấp số")
    clerk.press("Ký số cơ quan, ban hành")
    clerk.look("office-issued")
    clerk.press("Gửi đi")
    clerk.look("office-sent")
    row = clerk.page.get_by_role("row", name="Hợp tác xã Thanh Hà")
    row.get_by_label("Số bưu gửi hoặc người ký nhận").fill("EB123456789VN")
    clerk.press("Ghi", within=row)
    expect(row).to_contain_text("EB123456789VN")
    expect(row).to_contain_text("Đã gửi")
    letter.answer = clerk.page.locator("dl.facts dd").first.inner_text().split(",")[0].strip()
    assert re.match(r"^\d{2,}/", letter.answer)


def sender_follows(sender: Person, letter: Letter) -> None:
    sender.open(FOLLOW, "office-follow")
    sender.fill(code=letter.code, lookup="SAISAISA")
    sender.press("Tra cứu")
    sender.look("office-follow-unknown")
    sender.fill(lookup=letter.lookup)
    sender.press("Tra cứu")
    sender.look("office-followed")
    expect(sender.page.locator("main")).to_contain_text("Đang giải quyết")
    expect(sender.page.locator("main")).to_contain_text(letter.answer)
    expect(sender.page.locator("main")).not_to_contain_text(OFFICER)


def officer_ends_and_files(officer: Person, letter: Letter) -> None:
    letter.record = f"{100 + uuid4().int % 900}.HC"
    officer.page.goto(f"{officer.address}/ho-so-cong-viec/moi/")
    officer.fill(notation=letter.record, title="Sửa đường liên thôn")
    officer.press("Mở hồ sơ")
    officer.page.goto(letter.page)
    expect(officer.page.locator("dl.facts")).to_contain_text(letter.answer)
    unfold(officer, "Giải quyết xong")
    officer.fill(**{"resolve-result": f"Đã trả lời bằng văn bản {letter.answer}."})
    officer.press("Giải quyết xong")
    officer.look("office-resolved")
    for page in (letter.page, letter.answer_page):
        officer.page.goto(page)
        unfold(officer, "Đưa vào hồ sơ công việc")
        option = officer.page.locator("[name='file-record_id'] option", has_text=letter.record)
        officer.page.select_option("[name='file-record_id']", value=option.get_attribute("value"))
        officer.press("Đưa vào hồ sơ công việc")
        expect(officer.page.get_by_text("Đã vào hồ sơ công việc").first).to_be_visible()
    officer.look("office-filed")
    officer.open("/ho-so-cong-viec/")
    officer.press(letter.record, role="link")
    officer.look("office-record")
    for code in (letter.code, letter.answer):
        expect(officer.page.get_by_role("cell", name=code, exact=True)).to_be_visible()


def leader_confirms(leader: Person, letter: Letter) -> None:
    leader.open("/nhiem-vu/?hop=given&loc=cho", "office-given")
    leader.press(letter.subject, role="link")
    leader.look("office-to-confirm")
    leader.press("Xác nhận hoàn thành")
    expect(leader.page.get_by_text("Hoàn thành").first).to_be_visible()


def both_stand_in_the_registers(clerk: Person, letter: Letter) -> None:
    for book, code in (("den", letter.code), ("di_cong_van", letter.answer)):
        clerk.open(f"/van-ban/so/?so={book}", f"office-book-{book}")
        expect(clerk.page.get_by_role("cell", name=code, exact=True)).to_be_visible()
        expect(clerk.page.get_by_text("không thiếu số")).to_be_visible()
    clerk.open("/van-ban/so/?so=den&theo-doi=on", "office-follow-up")
    expect(clerk.page.get_by_role("cell", name=letter.answer, exact=True)).to_be_visible()


def test_lists_are_saved_and_mailboxes_set(someone: Opens, width: int) -> None:
    clerk, keeper = someone(width), someone(width)
    clerk.sign_in_as_staff("van-thu-xa")
    clerk.open("/van-ban/danh-sach/?huong=incoming&q=", "office-list")
    unfold(clerk, "Lưu bộ lọc này")
    clerk.press("Lưu", within=clerk.page.locator("details[open] form"))
    expect(clerk.page.locator("#id_name-error")).to_contain_text("Hãy đặt tên")
    clerk.look("office-list-unnamed")
    clerk.fill(name=f"Đến {width}")
    clerk.press("Lưu", within=clerk.page.locator("details[open] form"))
    clerk.look("office-list-saved")
    clerk.press(f"Đến {width}", role="link")
    clerk.open("/van-ban/thu-den/", "office-mails")
    keeper.sign_in_as_staff("quan-tri")
    keeper.open("/van-ban/hop-thu/", "office-mailboxes")
    keeper.fill(address="không phải địa chỉ")
    keeper.press("Thêm hộp thư")
    keeper.look("office-mailbox-refused")
    keeper.fill(address=f"vanthu-{uuid4().hex[:6]}@xa.vidu.vn")
    keeper.press("Thêm hộp thư")
    keeper.look("office-mailbox-added")
