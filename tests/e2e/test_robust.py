"""Bad days: no script, double clicks, a session that ends, another language, other colours."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.conftest import Province
from tests.e2e.browser import DESKTOP, PHONE, Person
from tests.e2e.conftest import Opens
from tests.e2e.steps import (
    BIRTH,
    FILE,
    NEXT,
    dossier_code,
    file_birth,
    fill_child,
    fill_parents,
    fill_place,
    paper,
)

pytestmark = pytest.mark.e2e

TONES = "ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"


def test_a_birth_is_filed_without_script(province: Province, someone: Opens, tmp_path: Path) -> None:
    citizen = someone(PHONE, java_script_enabled=False)
    citizen.sign_in_as_citizen(3)
    page = citizen.page
    page.goto(f"{citizen.address}/thu-tuc/{BIRTH}/nop/")
    fill_child(citizen, "Nguyễn Không Mã")
    citizen.press(NEXT)
    citizen.fill(mother_name="Phạm Thu Hường", mother_birth_year="1996")
    citizen.choose("father_known", "yes")
    citizen.press(NEXT)
    fill_parents(citizen)
    citizen.press(NEXT)
    page.fill("[name='commune.q']", province.facts["commune_name"])
    citizen.press("Tìm")
    fill_place(citizen, province.facts)
    citizen.press(NEXT)
    page.locator("input[type=file]").first.set_input_files(paper(tmp_path))
    citizen.press(NEXT)
    citizen.press(NEXT)
    citizen.press(FILE)
    assert dossier_code(citizen)


def test_a_double_click_files_once(province: Province, someone: Opens, tmp_path: Path) -> None:
    citizen = someone(DESKTOP)
    citizen.sign_in_as_citizen(4)
    code = file_birth(citizen, province.facts, "Nguyễn Nháy Đúp", paper(tmp_path), clicks=2)
    assert code
    assert province.installation.inside("count_cases", child="Nguyễn Nháy Đúp") == 1


def test_a_session_that_ends_in_the_middle_keeps_the_text(province: Province, someone: Opens) -> None:
    citizen = someone(PHONE)
    citizen.sign_in_as_citizen(6)
    page = citizen.page
    page.goto(f"{citizen.address}/thu-tuc/{BIRTH}/nop/")
    form = page.url
    citizen.context.clear_cookies(name="sessionid")
    citizen.fill(child_name="Nguyễn Hết Phiên")
    citizen.press(NEXT)
    citizen.look("session-over")
    citizen.sign_in_as_citizen(6)
    assert page.url.split("?")[0] == form
    expect(page.locator("[name=child_name]")).to_have_value("Nguyễn Hết Phiên")


def test_english_leaves_no_vietnamese_in_the_navigation(someone: Opens, width: int) -> None:
    person = someone(width)
    person.open("/")
    person.press("English")
    person.look("home-en")
    assert person.page.locator("html").get_attribute("lang") == "en"
    for path in ("/", "/thu-tuc/", "/tra-cuu/", "/dang-nhap/"):
        person.open(path)
        check_english(person, "header nav, header summary, footer fieldset legend")
    person.sign_in_as_citizen(7)
    person.open("/ho-so-cua-toi/")
    check_english(person, "header nav, header summary")
    officer = someone(width)
    officer.open("/")
    officer.press("English")
    officer.sign_in_as_staff("mot-cua-xa", "Sign in")
    officer.open("/mot-cua/")
    check_english(officer, "nav.side")


def check_english(person: Person, where: str) -> None:
    for text in person.page.locator(where).all_text_contents():
        left = [word for word in text.split() if set(word.lower()) & set(TONES)]
        assert not left, f"{person.page.url}: {left}"


def test_other_colours(someone: Opens, width: int) -> None:
    person = someone(width)
    person.open("/")
    person.press("Tối")
    person.look("home-dark")
    assert person.page.locator("html").get_attribute("data-theme") == "dark"
    person.press("Cao")
    for path in ("/", "/thu-tuc/", f"/thu-tuc/{BIRTH}/", "/tra-cuu/"):
        person.open(path, f"contrast{path.replace('/', '-')}")
    assert person.page.locator("html").get_attribute("data-contrast") == "more"
