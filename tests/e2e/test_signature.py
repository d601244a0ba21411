"""A result that the leader signs in person: approved, signed with a PIN, issued under the agency's key."""

import json
import subprocess
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import expect

from tests.conftest import Province
from tests.e2e.browser import DESKTOP, PHONE, Person
from tests.e2e.conftest import Opens
from tests.faults.client import Client, pdf
from tests.installation import until

pytestmark = pytest.mark.e2e
CITIZEN, DEATH, PIN = 7, "1.000656", "123456"


@pytest.mark.judge("pdfsig")
def test_a_leader_signs_what_was_approved(province: Province, someone: Opens, tmp_path: Path) -> None:
    path, name = prepared(province)
    leader = someone(DESKTOP)
    leader.sign_in_as_staff("lanh-dao-xa")
    leader.open(path)
    leader.press("Duyệt kết quả")
    desk = someone(DESKTOP)
    desk.sign_in_as_staff("mot-cua-xa")
    desk.open(path, "result-awaits-signature")
    refused(desk)
    sign(leader, name)
    until(lambda: heard(leader, path), 20, lambda: leader.page.inner_text("#ket-qua"))
    leader.look("result-signed")
    expect(leader.page.locator("#ket-qua")).to_contain_text("Chữ ký hợp lệ")
    desk.open(path)
    desk.press("Ban hành kết quả")
    expect(desk.page.get_by_role("link", name="Xem bản đã ban hành")).to_be_visible()
    citizen = someone(PHONE)
    citizen.sign_in_as_citizen(CITIZEN)
    receive(citizen, name, tmp_path)


def prepared(province: Province) -> tuple[str, str]:
    """File a death over the API and bring it to the leader's table; return its page and its name."""
    port, facts = province.installation.port, province.facts
    name = f"Nguyễn Văn Hòa {uuid4().hex[:6]}"

    def call(who: str, path: str, body: dict[str, Any]) -> Any:
        return Client(port, facts["tokens"][who]).call("POST", path, json.dumps(body).encode())

    citizen = facts["citizens"][CITIZEN]
    file_id = Client(port, facts["tokens"][citizen]).upload(pdf(name))
    paper = {"code": "giay-bao-tu", "file_id": file_id}
    body = {"procedure_code": DEATH, "answers": answers(name, facts), "papers": [paper], "key": name}
    case = call(citizen, "/api/v1/cases", body)
    base = f"/api/v1/cases/{case['id']}"
    checks = {"giay-bao-tu": {"state": "valid"}}
    case = call("mot-cua-xa", f"{base}/actions/accept", {"revision": case["revision"], "checks": checks})
    drafted = {"revision": case["revision"], "fields": {"cause": "Bệnh tim"}}
    case = call("chuyen-vien-xa", f"{base}/draft", drafted)
    call("chuyen-vien-xa", f"{base}/actions/submit_for_approval", {"revision": case["revision"]})
    return f"/mot-cua/ho-so/{case['id']}/", name


def answers(name: str, facts: dict[str, Any]) -> dict[str, Any]:
    return {
        "deceased_name": name,
        "deceased_birth": "1940",
        "death_date": "2026-11-20",
        "death_place": "Bệnh viện Đa khoa tỉnh",
        "cause": "Bệnh tim",
        "notice": "yes",
        "in_time": "yes",
        "verify": "no",
        "full_name": "Nguyễn Văn Tùng",
        "personal_number": "030093001234",
        "phone": "0912345678",
        "commune": facts["commune"],
        "address": "Số 5, phố Quang Trung",
        "relation": "Con",
        "exempt": "none",
    }


def refused(desk: Person) -> None:
    """Before the signature there is nothing to issue."""
    with desk.page.expect_response(lambda answer: answer.request.method == "POST") as told:
        desk.press("Ban hành kết quả")
    assert told.value.status == 409
    expect(desk.page.get_by_role("alert").first).to_contain_text("ký số")


def heard(leader: Person, path: str) -> bool:
    """The worker brings the signature into the dossier."""
    leader.page.goto(leader.address + path)
    return "Xem bản đã ký" in leader.page.inner_text("#ket-qua")


def sign(leader: Person, name: str) -> None:
    """Approval led to the page where just this result is chosen; one PIN signs it."""
    page = leader.page
    expect(page.get_by_role("heading", name="Ký số", exact=True)).to_be_visible()
    expect(page.get_by_role("checkbox")).to_have_count(1)
    expect(page.get_by_role("checkbox")).to_be_checked()
    leader.look("sign-what-was-approved")
    page.locator("#key").select_option(label="Khóa trình diễn · Vũ Văn Bình")
    page.fill("#pin", PIN)
    leader.press("Ký các văn bản đã chọn")
    expect(page.locator("section[aria-live]")).to_contain_text(f"Đã ký Trích lục khai tử: Khai tử cho {name}")
    leader.look("signed-with-pin")


def receive(citizen: Person, name: str, directory: Path) -> None:
    """Download the result: two valid signatures stand in it."""
    citizen.open("/ho-so-cua-toi/")
    citizen.press(f"Khai tử cho {name}", role="link")
    address = citizen.page.get_by_role("link", name="Tải về").first.get_attribute("href")
    answer = citizen.context.request.get(f"{citizen.address}{address}")
    path = directory / "result.pdf"
    path.write_bytes(answer.body())
    said = subprocess.run(["pdfsig", str(path)], capture_output=True, text=True, check=False).stdout
    assert said.count("Signature is Valid") == 2, said
    citizen.press("Kiểm tra tính xác thực", role="link")
    citizen.look("verified-two-signatures")
    expect(citizen.page.locator("main")).to_contain_text("Cá nhân")
    expect(citizen.page.locator("main")).to_contain_text("Cơ quan, tổ chức")
