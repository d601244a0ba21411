"""`tinhso load`: bring definitions and the demo province up to date; safe to run again."""

import time
from typing import Any

from django.core.management.base import BaseCommand

from tinhso.kernel.manifest import SeedContext
from tinhso.kernel.registry import systems


class Command(BaseCommand):
    help = "Load definitions and the demo province (idempotent)"

    def handle(self, *args: Any, **options: Any) -> None:
        seeds = sorted((seed for system in systems() for seed in system.seeds), key=lambda seed: seed.order)
        for seed in seeds:
            started = time.monotonic()
            seed.run(SeedContext(self.stdout.write))
            self.stdout.write(f"  {seed.name}: {time.monotonic() - started:.1f} s")
