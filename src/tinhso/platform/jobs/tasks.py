"""Periodic jobs of all manifests, and the recovery of jobs whose worker died."""

from collections.abc import Callable
from typing import Any

import procrastinate
from procrastinate.exceptions import UniqueViolation
from procrastinate.jobs import Job, Status

STALLED_AFTER_S = 60


def register_periodic(app: procrastinate.App, name: str, cron: str, run: Callable[[], Any]) -> None:
    """Make `run` a task of its own, fired by the cron expression; never twice at once."""

    @app.periodic(cron=cron)
    @app.task(name=name, queue="periodic", queueing_lock=name, lock=name, pass_context=False)
    def task(timestamp: int) -> None:
        run()


async def retry_stalled(app: procrastinate.App) -> int:
    """Take up the jobs of workers that no longer beat; return how many there were."""
    stalled = list(await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=STALLED_AFTER_S))
    for job in stalled:
        await _take_up(app, job)
    return len(stalled)


async def _take_up(app: procrastinate.App, job: Job) -> None:
    """Let a job run again; where the same job waits already, that one does the work and this one ends."""
    try:
        await app.job_manager.retry_job(job)
    except UniqueViolation:
        await app.job_manager.finish_job(job, Status.ABORTED, delete_job=False)
