"""Every refusal has its page and its problem document; both say what to do, neither tells secrets."""

import pytest
from django.test import Client

from tinhso.project.tests.urls import FAILURES

pytestmark = [pytest.mark.urls("tinhso.project.tests.urls"), pytest.mark.django_db]

ANSWERS = {
    "suspicious": (400, "request.bad", "Yêu cầu gửi lên bị hỏng"),
    "forbidden": (403, "access.denied", "Bạn không được mở trang này"),
    "missing": (404, "page.not_found", "Không có trang này"),
    "data": (422, "request.data", "quá dài"),
    "broken": (500, "server.error", "Hệ thống gặp lỗi"),
    "denied": (403, "thu.denied", "Bạn không làm được việc này."),
    "unknown": (404, "thu.unknown", "Không có thứ này."),
    "conflict": (409, "thu.conflict", "Người khác vừa sửa."),
    "invalid": (422, "thu.invalid", "Chưa đúng."),
    "many": (429, "thu.many", "Hãy chờ một phút."),
}


@pytest.fixture
def client() -> Client:
    return Client(raise_request_exception=False)


def test_every_failure_has_its_answer() -> None:
    assert set(ANSWERS) == set(FAILURES)


@pytest.mark.parametrize("how", ANSWERS)
def test_a_person_gets_a_page(client: Client, how: str) -> None:
    status, code, words = ANSWERS[how]
    answer = client.get(f"/loi/{how}/")
    page = answer.content.decode()
    assert answer.status_code == status
    assert answer["Content-Type"].startswith("text/html")
    assert words in page
    assert code in page
    assert "Bạn có thể làm gì" in page
    assert answer["X-Request-Id"] in page
    assert "hunter2" not in page


@pytest.mark.parametrize("how", ANSWERS)
def test_a_program_gets_a_problem_document(client: Client, how: str) -> None:
    status, code, words = ANSWERS[how]
    answer = client.get(f"/api/loi/{how}/")
    assert answer.status_code == status
    assert answer["Content-Type"] == "application/problem+json"
    body = answer.json()
    assert (body["status"], body["code"], body["type"]) == (status, code, f"urn:tinhso:{code}")
    assert words in body["detail"]
    assert "hunter2" not in answer.content.decode()


def test_what_is_wrong_with_a_field_stands_beside_its_name(client: Client) -> None:
    assert client.get("/api/loi/invalid/").json()["fields"] == {"so": "Hãy nhập số <b>dương</b>."}
    assert "Hãy nhập số &lt;b&gt;dương&lt;/b&gt;." in client.get("/loi/invalid/").content.decode()


def test_an_error_page_speaks_english_where_asked(client: Client) -> None:
    client.cookies["django_language"] = "en"
    page = client.get("/loi/missing/").content.decode()
    assert '<html lang="en"' in page
    assert "Không có trang này" not in page


def test_an_address_nobody_serves(client: Client) -> None:
    assert client.get("/khong-co/").status_code == 404
    answer = client.get("/api/v1/khong-co")
    assert answer.status_code == 404
    assert answer.json()["code"] == "page.not_found"


class TestCsrf:
    @pytest.fixture
    def strict(self) -> Client:
        return Client(enforce_csrf_checks=True, raise_request_exception=False)

    def test_a_form_without_its_token_is_refused_with_a_page(self, strict: Client) -> None:
        answer = strict.post("/gui/", {"ten": "An"})
        assert answer.status_code == 403
        page = answer.content.decode()
        assert "Phiên làm việc đã đổi" in page
        assert "request.csrf" in page

    def test_a_program_gets_a_problem_document(self, strict: Client) -> None:
        answer = strict.post("/api/gui/")
        assert answer.status_code == 403
        assert answer.json()["code"] == "request.csrf"

    def test_a_bearer_of_a_token_needs_none(self, strict: Client) -> None:
        answer = strict.post("/api/gui/", headers={"Authorization": "Bearer unknown"})
        assert answer.status_code == 401, "the token is wrong, and that is what is said"
        assert answer.json()["code"] == "access.token"

    def test_a_form_with_its_token_passes(self, strict: Client) -> None:
        strict.get("/tra-cuu/")
        token = strict.cookies["csrftoken"].value
        assert strict.post("/gui/", headers={"X-CSRFToken": token}).status_code == 204
