"""A worker that dies leaves its jobs to the living; no job it leaves keeps the others from running."""

import asyncio
from collections.abc import Coroutine, Iterator
from typing import Any

import pytest
from django.db import connection
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from tinhso.platform.jobs.tasks import STALLED_AFTER_S, retry_stalled

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def empty_queue() -> Iterator[None]:
    """The queue's tables are the library's; no test's flush empties them."""
    yield
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE procrastinate_jobs, procrastinate_workers CASCADE")


def deferred(task: str = "exchange.poll") -> int:
    """Queue a periodic job, of which one may wait and one run."""
    return app.configure_task(task).defer(timestamp=0)


def taken(job_id: int, *, silent_s: float) -> None:
    """Let a worker that was heard of so long ago hold a job."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - %s * interval '1 second')"
            " RETURNING id",
            [silent_s],
        )
        (worker,) = cursor.fetchone()
        cursor.execute(
            "UPDATE procrastinate_jobs SET status = 'doing', worker_id = %s WHERE id = %s", [worker, job_id]
        )


def abandoned(job_id: int) -> None:
    taken(job_id, silent_s=STALLED_AFTER_S + 1)


def states() -> dict[int, tuple[str, int]]:
    return {job.id: (job.status, job.attempts) for job in ProcrastinateJob.objects.all()}


def recover(times: int = 1) -> list[Any]:
    async def work() -> list[Any]:
        worker_app = app.with_connector(app.connector.get_worker_connector())
        async with worker_app.open_async():
            tries: list[Coroutine[Any, Any, int]] = [retry_stalled(worker_app) for _ in range(times)]
            return await asyncio.gather(*tries, return_exceptions=True)

    return asyncio.run(work())


def test_a_dead_worker_s_job_waits_again() -> None:
    job = deferred()
    abandoned(job)
    assert recover() == [1]
    assert states() == {job: ("todo", 1)}


def test_where_the_same_job_waits_already_that_one_does_the_work() -> None:
    left = deferred()
    abandoned(left)
    waiting, other = deferred(), deferred("cases.fire_timers")
    abandoned(other)
    assert recover() == [2]
    assert states() == {left: ("aborted", 1), waiting: ("todo", 0), other: ("todo", 1)}
    assert recover() == [0]


def test_a_living_worker_keeps_its_job() -> None:
    job = deferred()
    taken(job, silent_s=STALLED_AFTER_S - 30)
    assert recover() == [0]
    assert states()[job][0] == "doing"


def test_two_that_recover_at_once_leave_the_job_waiting_once() -> None:
    job = deferred()
    abandoned(job)
    recover(times=4)
    assert states()[job][0] == "todo"
