"""While the database restarts every answer says so, and what was typed is shown again."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import OperationalError
from django.db.backends.utils import CursorDebugWrapper, CursorWrapper
from django.test import Client


@pytest.fixture
def away(db: None) -> Iterator[Client]:
    def refuse(*args: Any, **kwargs: Any) -> None:
        raise OperationalError("the connection is closed")

    client = Client(raise_request_exception=False)
    with pytest.MonkeyPatch.context() as patch:
        for kind in (CursorWrapper, CursorDebugWrapper):
            patch.setattr(kind, "execute", refuse)
        yield client


def test_a_page_says_to_wait_and_keeps_the_text(away: Client) -> None:
    answer = away.post("/tra-cuu/", {"ma": "H23.1-1-1", "phone": "0912", "password": "bí mật"})
    shown = answer.content.decode()
    assert (answer.status_code, answer["Retry-After"]) == (503, "5")
    assert "đang khởi động lại" in shown
    assert "H23.1-1-1" in shown
    assert "bí mật" not in shown


def test_the_api_answers_with_a_problem(away: Client) -> None:
    answer = away.get("/api/v1/cases/procedures", headers={"Authorization": "Bearer x"})
    assert (answer.status_code, answer.json()["code"]) == (503, "server.restarting")
