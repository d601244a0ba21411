"""Which language an answer speaks: people choose it on the page, programs ask for it."""

import pytest
from django.conf import settings
from django.test import Client

pytestmark = pytest.mark.django_db
ENGLISH, VIETNAMESE = "The access token is wrong or has expired.", "Mã truy cập sai hoặc đã hết hạn."


def refused(**headers: str) -> str:
    answer = Client().get("/api/v1/cases", headers={"Authorization": "Bearer wrong", **headers})
    assert answer.status_code == 401
    assert "Accept-Language" in answer.headers["Vary"]
    return str(answer.json()["detail"])


@pytest.mark.parametrize(
    ("wanted", "said"),
    [("en", ENGLISH), ("en-GB,vi;q=0.5", ENGLISH), ("vi", VIETNAMESE), ("fr", VIETNAMESE), ("", VIETNAMESE)],
)
def test_a_program_is_answered_in_the_language_it_asks_for(wanted: str, said: str) -> None:
    assert refused(**({"Accept-Language": wanted} if wanted else {})) == said


def test_the_language_of_a_browser_says_nothing_of_its_user() -> None:
    answer = Client().get("/api/v1/cases", headers={"Accept-Language": "en"})
    assert answer.headers["Content-Language"] == "vi"
    assert "Accept-Language" not in answer.headers["Vary"]


def test_what_a_person_chose_holds() -> None:
    client = Client()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    assert client.get("/api/v1/cases").headers["Content-Language"] == "en"
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "xx"
    assert client.get("/api/v1/cases").headers["Content-Language"] == "vi"
