from uuid import UUID

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from tinhso.project.middleware import RequestIdMiddleware

pytestmark = pytest.mark.django_db


def test_every_answer_carries_its_number(client: Client) -> None:
    first, second = (client.get("/healthz")["X-Request-Id"] for _ in range(2))
    assert UUID(first).version == 7
    assert first != second


def test_a_number_from_outside_is_not_believed() -> None:
    seen: list[str] = []

    def answer(request: HttpRequest) -> HttpResponse:
        seen.append(request.request_id)  # type: ignore[attr-defined]
        return HttpResponse()

    request = RequestFactory().get("/", headers={"X-Request-Id": "made-up"})
    response = RequestIdMiddleware(answer)(request)
    assert response["X-Request-Id"] == seen[0] != "made-up"


@pytest.mark.parametrize("path", ["/healthz", "/khong-co/", "/api/v1/openapi.json"])
def test_browsers_are_told_to_be_careful(client: Client, path: str) -> None:
    answer = client.get(path)
    policy = answer["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"


def test_an_address_without_its_slash_leads_to_that_with_one(client: Client) -> None:
    answer = client.get("/mot-cua?view=unit")
    assert (answer.status_code, answer["Location"]) == (301, "/mot-cua/?view=unit")
    assert client.get("/khong-co").status_code == 404
