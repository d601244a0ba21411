"""The engine over JSON: every refusal is a problem document with its own status and code."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from tests.world import World, answers_for_birth

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor, system_actor
from tinhso.platform.access.actions.grants import issue_token
from tinhso.platform.access.models import Account
from tinhso.platform.audit.facade import looks_at
from tinhso.platform.cases import facade
from tinhso.platform.cases.contracts import CaseInfo

pytestmark = pytest.mark.django_db
BASE = "/api/v1/cases"


class Api:
    """A machine with a token."""

    def __init__(self, account: Any = None) -> None:
        self.client = Client(enforce_csrf_checks=True)
        self.headers: dict[str, str] = {}
        if account:
            actor = system_actor("thử", ["access.manage"])
            until = clock.now() + timedelta(hours=1)
            token = issue_token(actor=actor, account_id=account, name="máy", expires_at=until)
            self.headers = {"Authorization": f"Bearer {token}"}

    def get(self, path: str, **query: str) -> Any:
        return self.client.get(BASE + path, query, headers=self.headers)

    def post(self, path: str, body: Any) -> Any:
        text = body if isinstance(body, str) else json.dumps(body)
        return self.client.post(BASE + path, text, content_type="application/json", headers=self.headers)


@pytest.fixture
def desk(world: World, db: None) -> Api:
    return Api(world.actor("mot-cua-xa").account_id)


@pytest.fixture
def citizen(world: World, db: None) -> Api:
    return Api(world.citizen().account_id)


def is_problem(answer: Any, status: int, code: str) -> bool:
    body = answer.json()
    known = (answer.status_code, answer["Content-Type"], body["status"], body["code"])
    assert known == (status, "application/problem+json", status, code), body
    return bool(body["detail"])


def submission(world: World, file_id: object, **changes: Any) -> dict[str, Any]:
    papers = [{"code": "giay-chung-sinh", "file_id": str(file_id)}]
    return {"procedure_code": "1.001193", "answers": answers_for_birth(world), "papers": papers} | changes


class TestCitizen:
    def test_filing_and_looking(self, world: World, citizen: Api, upload: Callable[[Actor], Any]) -> None:
        body = submission(world, upload(world.citizen()), key="một")
        answer = citizen.post("", body)
        assert answer.status_code == 201
        assert answer.json()["status"] == "submitted"
        assert citizen.post("", body).json()["id"] == answer.json()["id"]
        assert [case["code"] for case in citizen.get("/mine").json()["cases"]] == [answer.json()["code"]]

    def test_wrong_answers_are_named(
        self, world: World, citizen: Api, upload: Callable[[Actor], Any]
    ) -> None:
        body = submission(world, upload(world.citizen()), answers=answers_for_birth(world, child_name=""))
        answer = citizen.post("", body)
        assert is_problem(answer, 422, "cases.answers")
        assert "child_name" in answer.json()["fields"]

    def test_the_desk_stays_closed(self, citizen: Api, filed: CaseInfo) -> None:
        assert is_problem(citizen.get(""), 403, "access.denied")
        assert is_problem(citizen.get(f"/{filed.id}"), 403, "access.denied")


class TestOfficer:
    def test_accepting(self, desk: Api, filed: CaseInfo) -> None:
        checks = {"giay-chung-sinh": {"state": "valid"}}
        answer = desk.post(f"/{filed.id}/actions/accept", {"revision": 1, "checks": checks})
        assert answer.status_code == 200
        assert answer.json()["national_status"] == 2

    def test_a_stale_revision_is_a_conflict(self, desk: Api, filed: CaseInfo) -> None:
        body = {"revision": 7, "note": "Không thuộc thẩm quyền"}
        assert is_problem(desk.post(f"/{filed.id}/actions/refuse", body), 409, "cases.stale")

    def test_an_action_that_has_no_place_now(self, desk: Api, filed: CaseInfo) -> None:
        assert is_problem(
            desk.post(f"/{filed.id}/actions/deliver", {"revision": 1}), 409, "cases.action_not_now"
        )

    def test_an_action_nobody_defined(self, desk: Api, filed: CaseInfo) -> None:
        assert is_problem(desk.post(f"/{filed.id}/actions/bay", {"revision": 1}), 404, "cases.unknown_action")

    def test_a_missing_reason(self, desk: Api, filed: CaseInfo) -> None:
        answer = desk.post(f"/{filed.id}/actions/refuse", {"revision": 1})
        assert is_problem(answer, 422, "cases.note_required")
        assert "note" in answer.json()["fields"]

    def test_a_look_is_recorded(self, desk: Api, filed: CaseInfo) -> None:
        assert desk.get(f"/{filed.id}").status_code == 200
        assert [entry.purpose for entry in looks_at(filed.applicant_id).rows] == ["Xử lý hồ sơ qua API"]

    def test_the_trail_says_whether_it_is_whole(self, desk: Api, filed: CaseInfo) -> None:
        found = desk.get(f"/{filed.id}/trail").json()
        assert found["whole"] is True
        assert [entry["action"] for entry in found["entries"]] == ["submit"]

    def test_another_unit_knows_of_nothing(self, world: World, filed: CaseInfo) -> None:
        other = Api(world.actor("mot-cua-huyen").account_id)
        assert is_problem(other.get(f"/{filed.id}"), 404, "cases.not_found")
        assert other.get("").json()["cases"] == []

    @pytest.mark.parametrize("size", ["1", "0", "-5", "100000"])
    def test_any_size_is_bounded(self, desk: Api, filed: CaseInfo, size: str) -> None:
        assert len(desk.get("", size=size).json()["cases"]) == 1

    def test_the_receipt(self, desk: Api, accepted: CaseInfo) -> None:
        assert desk.get(f"/{accepted.id}/receipt.pdf").content.startswith(b"%PDF")


class TestStrangers:
    @pytest.mark.parametrize("path", ["", "/mine", "/00000000-0000-0000-0000-000000000000"])
    def test_must_say_who_they_are(self, path: str) -> None:
        assert is_problem(Api().get(path), 401, "access.sign_in")

    @pytest.mark.parametrize("body", ["", "{", "[]", '{"procedure_code": 3}'])
    def test_learn_nothing_from_a_wrong_body(self, body: str) -> None:
        assert is_problem(Api().post("", body), 401, "access.sign_in")

    @pytest.mark.parametrize("token", ["", "x", "đ", "x" * 5000])
    def test_a_wrong_token_is_said_to_be_wrong(self, token: str) -> None:
        stranger = Api()
        stranger.headers = {"Authorization": f"Bearer {token}"}
        assert is_problem(stranger.get("/procedures"), 401, "access.token")

    def test_procedures_are_public(self, world: World) -> None:
        codes = [procedure["code"] for procedure in Api().get("/procedures").json()["procedures"]]
        assert "1.001193" in codes
        whole = Api().get("/procedures/1.001193").json()
        assert "templates" not in whole
        assert is_problem(Api().get("/procedures/9.999999"), 404, "definitions.none")

    def test_tracking_needs_both_halves(self, desk: Api, filed: CaseInfo) -> None:
        assert desk.get("/track", code=filed.code, phone_tail="5678").json()["code"] == filed.code
        assert is_problem(desk.get("/track", code=filed.code, phone_tail="0000"), 404, "cases.not_found")
        assert is_problem(Api().get("/track", code=filed.code, phone_tail="5678"), 401, "access.sign_in")


class TestInput:
    @pytest.mark.parametrize(
        "body", ["", "{", "[]", "null", '{"revision": "x"}', '{"revision": 1, "checks": 5}']
    )
    def test_a_wrong_body_names_its_fields(self, desk: Api, filed: CaseInfo, body: str) -> None:
        answer = desk.post(f"/{filed.id}/actions/accept", body)
        assert answer.status_code in {400, 422}
        if answer.status_code == 422:
            assert is_problem(answer, 422, "request.invalid")

    @pytest.mark.parametrize("query", [{"procedure_code": "\x00"}, {"text": "\x00"}, {"cursor": "\x00"}])
    def test_a_nul_is_refused_not_fatal(self, desk: Api, query: dict[str, str]) -> None:
        assert desk.get("", **query).status_code in {200, 422}
        assert desk.get("/track", code="\x00", phone_tail="5678").status_code in {404, 422}

    def test_a_nul_in_the_answers(self, world: World, citizen: Api, upload: Callable[[Actor], Any]) -> None:
        body = submission(world, upload(world.citizen()), answers=answers_for_birth(world, address="a\x00b"))
        assert citizen.post("", body).status_code in {201, 422}

    def test_ten_thousand_letters(self, world: World, citizen: Api, upload: Callable[[Actor], Any]) -> None:
        body = submission(
            world, upload(world.citizen()), answers=answers_for_birth(world, child_name="ạ" * 10_000)
        )
        assert citizen.post("", body).status_code == 422

    def test_an_unknown_address(self, desk: Api) -> None:
        answer = desk.client.get("/api/v1/khong-co", headers=desk.headers)
        assert is_problem(answer, 404, "page.not_found")


class TestSession:
    """A browser's session may call the API, but never for another site."""

    @pytest.fixture
    def browser(self, world: World, db: None) -> Client:
        client = Client(enforce_csrf_checks=True)
        client.force_login(Account.objects.get(username="mot-cua-xa"))
        return client

    def test_reading(self, browser: Client) -> None:
        assert browser.get(BASE).status_code == 200

    def test_writing_needs_the_csrf_token(self, browser: Client, filed: CaseInfo) -> None:
        body = {"revision": 1, "note": "Từ trang khác gửi tới"}
        answer = browser.post(f"{BASE}/{filed.id}/actions/refuse", body, content_type="application/json")
        assert is_problem(answer, 403, "request.csrf")
        assert facade.trail(filed.id)[-1].action == "submit"

    def test_with_it_the_page_may_write(self, browser: Client, filed: CaseInfo) -> None:
        browser.get("/dang-nhap/")
        token = browser.cookies["csrftoken"].value
        body = {"revision": 1, "note": "Không thuộc thẩm quyền"}
        answer = browser.post(
            f"{BASE}/{filed.id}/actions/refuse",
            body,
            content_type="application/json",
            headers={"X-CSRFToken": token},
        )
        assert answer.status_code == 200
