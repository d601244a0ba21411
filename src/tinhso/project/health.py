"""Liveness and readiness, and the questions `tinhso doctor` asks."""

from collections.abc import Callable

from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse

from tinhso.kernel.registry import systems


def healthz(request: HttpRequest) -> JsonResponse:
    """Say that the process answers."""
    return JsonResponse({"status": "ok"})


def readyz(request: HttpRequest) -> JsonResponse:
    """Say whether database, migrations and worker are ready; 503 names what is not."""
    problems = {name: found for name, check in checks() if (found := run_check(check))}
    return JsonResponse(
        {"status": "failing" if problems else "ok", "problems": problems}, status=503 if problems else 200
    )


def checks() -> list[tuple[str, Callable[[], list[str]]]]:
    """Return every check: the project's own, then those of the manifests."""
    own: list[tuple[str, Callable[[], list[str]]]] = [
        ("database", database_problems),
        ("migrations", migration_problems),
    ]
    return own + [(check.code, check.check) for system in systems() for check in system.health]


def run_check(check: Callable[[], list[str]]) -> list[str]:
    try:
        return check()
    except Exception as error:  # a check that breaks is itself the finding
        return [f"{type(error).__name__}: {error}"]


def database_problems() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return []


def migration_problems() -> list[str]:
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"Chưa chạy migration {migration}" for migration, _ in plan]


for _view in (healthz, readyz):
    _view.permission = "public"  # type: ignore[attr-defined]
