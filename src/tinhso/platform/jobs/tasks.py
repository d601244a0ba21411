"""Periodic jobs of all manifests, and the recovery of jobs whose worker died."""

from collections.abc import Callable
from typing import Any

import procrastinate

STALLED_AFTER_S = 60


def register_periodic(app: procrastinate.App, name: str, cron: str, run: Callable[[], Any]) -> None:
    """Make `run` a task of its own, fired by the cron expression; never twice at once."""

    @app.periodic(cron=cron)
    @app.task(name=name, queue="periodic", queueing_lock=name, lock=name, pass_context=False)
    def task(timestamp: int) -> None:
        run()


async def retry_stalled(app: procrastinate.App) -> int:
    """Give back the jobs of workers that no longer beat."""
    stalled = await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=STALLED_AFTER_S)
    count = 0
    for job in stalled:
        await app.job_manager.retry_job(job)
        count += 1
    return count
