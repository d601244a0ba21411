from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client

from tinhso.kernel import clock
from tinhso.platform.jobs.models import Heartbeat
from tinhso.project import health

pytestmark = pytest.mark.django_db


def ready(client: Client) -> tuple[int, dict[str, list[str]]]:
    answer = client.get("/readyz")
    return answer.status_code, answer.json()["problems"]


def test_a_living_process_says_so_without_a_database(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "database_problems", lambda: pytest.fail("healthz asks no database"))
    assert client.get("/healthz").json() == {"status": "ok"}


def test_an_empty_installation_names_what_is_missing(client: Client) -> None:
    status, problems = ready(client)
    assert status == 503
    assert "worker" in problems
    assert "organisations.built" in problems
    assert "database" not in problems
    assert "migrations" not in problems


def test_a_beating_worker_is_no_problem(client: Client) -> None:
    Heartbeat.objects.create(worker="thử", at=clock.now())
    assert "worker" not in ready(client)[1]


def test_all_well_is_200(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "checks", lambda: [("một", list)])
    assert ready(client) == (200, {})


def test_a_missing_migration_is_named(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    class Behind:
        def __init__(self, connection: object) -> None:
            self.loader = self
            self.graph = self

        def leaf_nodes(self) -> list[Any]:
            return []

        def migration_plan(self, targets: list[Any]) -> list[Any]:
            return [("cases.0002_more", False)]

    monkeypatch.setattr(health, "MigrationExecutor", Behind)
    status, problems = ready(client)
    assert status == 503
    assert problems["migrations"] == ["Chưa chạy migration cases.0002_more; chạy: tinhso migrate"]


def test_without_a_database_nothing_else_is_asked(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def down() -> list[str]:
        raise OperationalError("connection to server at 10.0.0.7 failed")

    asked: list[str] = []
    monkeypatch.setattr(health, "database_problems", down)
    monkeypatch.setattr(health, "migration_problems", lambda: asked.append("migrations"))
    status, problems = ready(client)
    assert status == 503
    assert list(problems) == ["database"]
    assert asked == []
    assert "10.0.0.7" not in str(problems), "strangers learn nothing of the inside"


def test_a_check_that_breaks_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> list[str]:
        raise LookupError("x")

    assert health.run_check(broken) == ["Không kiểm tra được (LookupError); xem nhật ký của tiến trình."]
