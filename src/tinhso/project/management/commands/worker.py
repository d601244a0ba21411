"""`tinhso worker`: run jobs, deliver events, fire timers."""

import os
from typing import Any

from django.core.management.base import BaseCommand

from tinhso.platform.events.facade import deliver_due
from tinhso.platform.jobs import facade as jobs
from tinhso.project.env import env


class Command(BaseCommand):
    help = "Run jobs, deliver events and fire timers until told to stop"

    def handle(self, *args: Any, **options: Any) -> None:
        os.nice(env().worker_nice)
        jobs.run(deliver_due)
