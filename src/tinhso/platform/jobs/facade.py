"""Deferring work inside the transaction that needs it: after a rollback no job exists."""

from procrastinate.contrib.django import app

from tinhso.platform.jobs.tasks import register_periodic
from tinhso.platform.jobs.worker import run

task = app.task
__all__ = ["app", "register_periodic", "run", "task"]
