"""Liveness and readiness, and the questions `tinhso doctor` asks of a running system."""

import logging
from collections.abc import Callable

from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse

from tinhso.kernel.registry import systems

log = logging.getLogger(__name__)
Problems = dict[str, list[str]]


def healthz(request: HttpRequest) -> JsonResponse:
    """Say that the process answers."""
    return JsonResponse({"status": "ok"})


def readyz(request: HttpRequest) -> JsonResponse:
    """Say whether database, migrations and worker are ready; 503 names what is not."""
    problems = found_problems()
    return JsonResponse(
        {"status": "failing" if problems else "ok", "problems": problems}, status=503 if problems else 200
    )


def found_problems() -> Problems:
    """Ask everything; without a database only that is said, because each question would wait for it."""
    problems: Problems = {}
    for name, check in checks():
        if found := run_check(check):
            problems[name] = found
            if check is database_problems:
                break
    return problems


def checks() -> list[tuple[str, Callable[[], list[str]]]]:
    """Return every check: the project's own, then those of the manifests."""
    own: list[tuple[str, Callable[[], list[str]]]] = [
        ("database", database_problems),
        ("migrations", migration_problems),
    ]
    return own + [(check.code, check.check) for system in systems() for check in system.health]


def run_check(check: Callable[[], list[str]]) -> list[str]:
    """Ask one question. One that breaks is itself a finding; the details are for the log alone."""
    try:
        return check()
    except Exception as error:
        log.exception("health check %s failed", getattr(check, "__name__", check))
        return [f"Không kiểm tra được ({type(error).__name__}); xem nhật ký của tiến trình."]


def database_problems() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return []


def migration_problems() -> list[str]:
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"Chưa chạy migration {migration}; chạy: tinhso migrate" for migration, _ in plan]


for _view in (healthz, readyz):
    _view.permission = "public"  # type: ignore[attr-defined]
