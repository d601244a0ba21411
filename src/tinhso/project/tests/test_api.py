import pytest
from django.test import Client
from ninja import Router

from tinhso.kernel.actor import Actor
from tinhso.platform.access.models import Account
from tinhso.project.api import Holder, guarded

pytestmark = pytest.mark.django_db
CASES = "/api/v1/cases"


@pytest.fixture
def staff() -> Account:
    return Account.objects.create(username="thu", full_name="Cán bộ thử", kind="staff")


def test_the_document_is_served_and_readable(client: Client) -> None:
    document = client.get("/api/v1/openapi.json").json()
    assert document["info"]["title"] == "Tỉnh Số"
    assert CASES in document["paths"]


def test_an_operation_without_a_permission_stops_the_start() -> None:
    router = Router()

    @router.get("/open")
    def open_to_all(request: Actor) -> str:
        return "x"

    with pytest.raises(LookupError, match="open_to_all"):
        guarded(router)


def test_strangers_are_told_to_sign_in(client: Client) -> None:
    answer = client.get(CASES)
    assert answer.status_code == 401
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["code"] == "access.sign_in"


def test_rights_are_asked_before_the_body_is_read(client: Client) -> None:
    answer = client.post(f"{CASES}/intake", "no json at all", content_type="application/json")
    assert answer.status_code == 401


def test_a_wrong_value_is_named(client: Client) -> None:
    answer = client.get("/api/v1/places/areas", {"level": 9})
    assert answer.status_code == 422
    body = answer.json()
    assert body["code"] == "request.invalid"
    assert list(body["fields"]) == ["query.level"]


def test_a_session_alone_may_read_but_not_write(staff: Account) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(staff)
    answer = strict.get(CASES)
    assert answer.json()["code"] in {"access.denied", "request.csrf"}


def test_the_guard_names_its_permission() -> None:
    assert Holder("cases.read").permission == "cases.read"
