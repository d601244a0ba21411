"""What people do in several journeys: fill in the birth registration, attach a paper, decide."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from uuid import uuid4

from playwright.sync_api import expect

from tests.conftest import Province
from tests.e2e.browser import Person
from tests.faults.client import Client, pdf
from tests.world import birth_answers
from tinhso.kernel.text_vi import fold

NEXT, FILE = "Lưu và tiếp tục", "Nộp hồ sơ"
BIRTH = "1.001193"


def paper(directory: Path) -> Path:
    """Write a small PDF to attach."""
    path = directory / "giay-chung-sinh.pdf"
    path.write_bytes(pdf("giấy chứng sinh"))
    return path


def fill_child(citizen: Person, child: str) -> None:
    citizen.fill(
        child_name=child,
        child_birth_date="10/11/2026",
        child_birth_place="Bệnh viện Phụ sản Hải Dương",
        child_home_town="Thanh Hà, Hải Dương",
    )
    citizen.choose("child_sex", "male")
    citizen.choose("birth_notice", "yes")


def fill_parents(citizen: Person) -> None:
    citizen.fill(mother_name="Phạm Thu Hường", mother_birth_year="1996")
    citizen.choose("father_known", "yes")
    citizen.fill(father_name="Nguyễn Văn Tùng", father_birth_year="1993")
    citizen.choose("parents_married", "yes")


def choose_commune(citizen: Person, facts: Mapping[str, Any]) -> None:
    """Find the commune by typing its name without tone marks."""
    page, code = citizen.page, facts["commune"]
    offered = page.locator(f"[name=commune][value='{code}']")
    if offered.count():
        return
    page.fill("[name='commune.q']", fold(facts["commune_name"]))
    offered.first.wait_for()
    page.locator(f"label:has([name=commune][value='{code}'])").click()


def fill_place(citizen: Person, facts: Mapping[str, Any]) -> None:
    choose_commune(citizen, facts)
    citizen.fill(address="Số 5, phố Quang Trung")
    citizen.choose("relation", "father")


def attach(citizen: Person, file: Path) -> None:
    page = citizen.page
    page.locator("input[type=file]").first.set_input_files(file)
    if citizen.has_script:
        expect(page.get_by_text("Đã tải lên", exact=True)).to_be_visible()


def attach_all(citizen: Person, file: Path) -> None:
    """Attach the same file wherever one can be attached."""
    inputs = citizen.page.locator("input[type=file]")
    for place in range(inputs.count()):
        inputs.nth(place).set_input_files(file)
    expect(citizen.page.get_by_text("Đã tải lên", exact=True)).to_have_count(inputs.count())
    citizen.press(NEXT)


def file_birth(citizen: Person, facts: Mapping[str, Any], child: str, file: Path, *, clicks: int = 1) -> str:
    """Go from the procedure to the page that gives the code, and return the code."""
    citizen.page.goto(f"{citizen.address}/thu-tuc/{BIRTH}/nop/")
    fill_child(citizen, child)
    citizen.press(NEXT)
    fill_parents(citizen)
    citizen.press(NEXT)
    fill_place(citizen, facts)
    citizen.press(NEXT)
    attach(citizen, file)
    citizen.press(NEXT)
    citizen.press(NEXT)
    citizen.page.get_by_role("button", name=FILE).click(click_count=clicks, delay=0)
    return dossier_code(citizen)


def dossier_code(citizen: Person) -> str:
    citizen.page.wait_for_url(re.compile("/da-nop/"))
    return citizen.page.locator(".case-code").inner_text().strip()


def hand_over(officer: Person) -> None:
    """From the dossier: the applicant shows an identity paper and signs the slip."""
    officer.press("Trả kết quả", role="link")
    officer.look("hand-over")
    officer.page.fill("[name=paper_number]", "030093001234")
    officer.press("Trả kết quả")
    expect(officer.page.get_by_role("link", name="Trả kết quả")).to_have_count(0)


def dossier_on_desk(province: Province, child: str) -> str:
    """File a dossier over the API and return the address of its page at the desk."""
    facts = province.facts
    client = Client(province.installation.port, facts["tokens"][facts["citizens"][5]])
    filed = client.file(f"{child} {uuid4().hex[:6]}", birth_answers(facts["commune"]))
    return f"/mot-cua/ho-so/{filed['id']}/"
