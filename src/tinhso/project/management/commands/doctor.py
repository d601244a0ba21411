"""`tinhso doctor`: what is wrong with this installation, in plain words."""

import sys
from typing import Any

from django.core.management.base import BaseCommand

from tinhso.project.doctor import examined, where


class Command(BaseCommand):
    help = "Say what is wrong with this installation; the exit code is 1 if anything is"
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(where())
        healthy = True
        for name, problems in examined():
            self.stdout.write(f"{'✗' if problems else '✓'} {name}")
            for problem in problems:
                self.stdout.write(f"    {problem}")
            healthy = healthy and not problems
        sys.exit(not healthy)
