"""The worker process: jobs, events and heartbeats, side by side; stopping finishes what is under way."""

import asyncio
import logging
import os
import signal
import socket
import threading
from collections.abc import Callable

from django.db import close_old_connections, connection
from procrastinate import App
from procrastinate.contrib.django import app
from procrastinate.exceptions import ConnectorException

from tinhso.kernel import clock
from tinhso.platform.jobs.models import Heartbeat
from tinhso.platform.jobs.tasks import retry_stalled

HEARTBEAT_EVERY_S = 5.0
POLL_EVERY_S = 0.25
RECOVER_EVERY_S = 20.0
CONCURRENCY = 4
log = logging.getLogger(__name__)


def run(drain: Callable[[], int]) -> None:
    """Work until SIGTERM or SIGINT. `drain` delivers what the outbox holds."""
    stopping = threading.Event()
    loops = [
        threading.Thread(target=_repeat, args=(stopping, beat, HEARTBEAT_EVERY_S), name="heartbeat"),
        threading.Thread(target=_repeat, args=(stopping, drain, POLL_EVERY_S), name="outbox"),
    ]
    for loop in loops:
        loop.start()
    try:
        asyncio.run(_jobs(stopping))
    finally:
        stopping.set()
        for loop in loops:
            loop.join()


def beat() -> None:
    Heartbeat.objects.update_or_create(
        worker=f"{socket.gethostname()}:{os.getpid()}", defaults={"at": clock.now()}
    )


def _repeat(stopping: threading.Event, step: Callable[[], object], pause_s: float) -> None:
    while not stopping.is_set():
        try:
            close_old_connections()
            step()
        except Exception:  # the database may be restarting; the next round tries again
            log.exception("%s failed", step.__name__)
            connection.close()
        stopping.wait(pause_s)


async def _jobs(stopping: threading.Event) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopping.set)
    while not stopping.is_set():
        try:
            await _work(stopping)
        except Exception:  # as above: a lost connection must not end the worker
            log.exception("job worker failed; starting again")
            await asyncio.sleep(1)


async def _work(stopping: threading.Event) -> None:
    worker_app = app.with_connector(app.connector.get_worker_connector())
    async with worker_app.open_async():
        task = asyncio.create_task(
            worker_app.run_worker_async(concurrency=CONCURRENCY, install_signal_handlers=False, wait=True)
        )
        recovery = asyncio.create_task(_recover(worker_app))
        while not stopping.is_set() and not task.done():
            await asyncio.sleep(POLL_EVERY_S)
        if task.done():
            task.result()
        for each in (task, recovery):
            each.cancel()
        await asyncio.gather(task, recovery, return_exceptions=True)


async def _recover(worker_app: App) -> None:
    """Look for the jobs of dead workers again and again: one that just died is not yet known to be dead."""
    while True:
        try:
            await retry_stalled(worker_app)
        except ConnectorException:  # the database is away, or another worker was quicker
            log.warning("stalled jobs were not taken up; trying again", exc_info=True)
        await asyncio.sleep(RECOVER_EVERY_S)
