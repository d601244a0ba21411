"""What anybody sees: the front page, the finder, procedures, tracking and verification."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from tests.world import World, answers_for_birth

from tinhso.kernel import clock
from tinhso.kernel.actor import system_actor
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.actions.track import MISSES_MAX, WINDOW, forget_old_misses
from tinhso.platform.cases.contracts import CaseInfo, Channel, Submission, SubmitPaper
from tinhso.platform.cases.models import FailedLookup
from tinhso.platform.procedures import facade as procedures
from tinhso.platform.procedures.contracts import Filters

pytestmark = pytest.mark.django_db
BIRTH = "1.001193"


@pytest.fixture
def filed(world: World) -> CaseInfo:
    papers = (SubmitPaper("giay-chung-sinh", on_paper=True),)
    submission = Submission(BIRTH, answers_for_birth(world), papers, Channel.ONLINE)
    return cases.submit(actor=world.citizen(), submission=submission)


def get(name: str, *args: object, **query: str) -> tuple[int, str]:
    response = Client().get(reverse(f"service_portal:{name}", args=args), query)
    return response.status_code, response.content.decode()


def test_the_front_page_asks_one_question(world: World) -> None:
    status, shown = get("home")
    assert status == 200
    assert "Hôm nay bạn cần làm thủ tục gì?" in shown
    assert "Có con nhỏ" in shown


def test_a_life_event_without_procedures_is_not_offered(world: World) -> None:
    for entry in procedures.entries(Filters(life_event="nong-nghiep")).rows:
        procedures.unlist(entry.code)
    _status, shown = get("home")
    assert "Có con nhỏ" in shown
    assert "Nông nghiệp" not in shown


@pytest.mark.parametrize("typed", ["khai sinh", "KHAI SINH", "khai sinh cho con", "làm giấy khai sinh"])
def test_the_finder_understands_people(world: World, typed: str) -> None:
    _status, shown = get("finder", q=typed)
    assert reverse("service_portal:procedure", args=[BIRTH]) in shown


def test_a_life_event_narrows_the_list(world: World) -> None:
    _status, shown = get("finder", viec="co-con-nho")
    assert "Đăng ký khai sinh" in shown
    assert "Đăng ký hộ kinh doanh" not in shown


@pytest.mark.parametrize("typed", ["<script>alert(1)</script>", "x" * 5_000, "\x00", "%", "'"])
def test_the_finder_bears_anything(world: World, typed: str) -> None:
    status, shown = get("finder", q=typed)
    assert status == 200
    assert "<script>alert" not in shown


def test_a_procedure_is_told_in_plain_language(world: World) -> None:
    _status, shown = get("procedure", BIRTH)
    for words in ("Bạn làm gì", "Giấy tờ cần có", "Thời hạn", "Trong ngày", "Căn cứ pháp lý", "60/2014/QH13"):
        assert words in shown


def test_a_procedure_shows_its_worked_examples(world: World) -> None:
    _status, shown = get("procedure", BIRTH)
    assert "Nộp trên mạng chiều thứ Sáu lúc 16 giờ 10" in shown
    assert "Trả trước 17:00 thứ Hai, 04/04/2022" in shown


@pytest.mark.parametrize("code", ["9.999999", "..", "a" * 200])
def test_an_unknown_procedure_is_not_found(world: World, code: str) -> None:
    assert get("procedure", code)[0] == 404


def test_the_page_speaks_english_when_asked(world: World) -> None:
    client = Client()
    client.cookies["django_language"] = "en"
    shown = client.get(reverse("service_portal:procedure", args=[BIRTH])).content.decode()
    assert '<html lang="en"' in shown


def test_applying_asks_to_sign_in_and_comes_back(world: World) -> None:
    address = reverse("service_portal:begin", args=[BIRTH])
    response = Client().get(address)
    assert response.status_code == 302
    assert f"next={address.replace('/', '%2F')}" in response["Location"]


def track(client: Client, code: str, phone: str) -> tuple[int, str]:
    response = client.post(reverse("service_portal:track"), {"ma": code, "phone": phone})
    return response.status_code, response.content.decode()


def test_a_dossier_is_tracked_by_code_and_phone(world: World, filed: CaseInfo) -> None:
    status, shown = track(Client(), filed.code.lower(), "5678")
    assert status == 200
    assert filed.subject in shown
    assert "Phạm Thu Hường" not in shown, "answers are not for strangers"


@pytest.mark.parametrize(
    ("code", "phone"), [("H23.1-1-1", "5678"), ("", "5678"), ("real", "0000"), ("real", "12")]
)
def test_both_must_fit(world: World, filed: CaseInfo, code: str, phone: str) -> None:
    status, shown = track(Client(), filed.code if code == "real" else code, phone)
    assert status == 422
    assert filed.subject not in shown
    assert "Hãy" in shown


def test_guessing_phone_numbers_is_stopped(world: World, filed: CaseInfo) -> None:
    client = Client()
    for _attempt in range(MISSES_MAX):
        assert track(client, filed.code, "0000")[0] == 422
    assert track(client, filed.code, "5678")[0] == 429
    with clock.at(clock.now() + WINDOW + timedelta(minutes=1)):
        assert track(client, filed.code, "5678")[0] == 200
        assert forget_old_misses(actor=system_actor("t", ["cases.timers"])) == MISSES_MAX
    assert not FailedLookup.objects.exists()


def test_the_qr_of_the_receipt_fills_in_the_code(world: World) -> None:
    assert 'value="H23.31.21-261122-0001"' in get("track", ma="H23.31.21-261122-0001")[1]


@pytest.mark.parametrize("code", ["abc", "x" * 300, "%00"])
def test_a_made_up_document_is_called_so(world: World, code: str) -> None:
    status, shown = get("verify", code)
    assert status == 404
    assert "Không có văn bản nào mang mã này" in shown


def test_the_verification_form_leads_to_the_document(world: World) -> None:
    assert get("verify_form", code="abc")[0] == 302
    assert get("verify_form", code="")[0] == 422
