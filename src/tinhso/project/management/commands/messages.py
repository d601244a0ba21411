"""`tinhso messages`: extract Vietnamese texts, compile English catalogues, list what lacks or doubles."""

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from tinhso.platform.shell import messages

SOURCE = Path(__file__).resolve().parents[3]


def modules() -> list[Path]:
    """Return the folders that hold texts: every block, every system, the kernel and the project."""
    sectors = [SOURCE / name for name in ("platform", "government", "economy", "society")]
    found = [path for sector in sectors for path in sector.iterdir() if (path / "manifest.py").exists()]
    return sorted([*found, SOURCE / "kernel", SOURCE / "project"])


class Command(BaseCommand):
    help = "Update (default), --compile or --check the English catalogues"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--compile", action="store_true")
        parser.add_argument("--check", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["compile"]:
            messages.compile_catalogues(modules())
        elif options["check"]:
            wrong = [*messages.untranslated(modules()), *messages.at_odds(modules())]
            self.stdout.write("\n".join(wrong))
            sys.exit(bool(wrong))
        else:
            for path in messages.update_catalogues(modules()):
                self.stdout.write(str(path.relative_to(SOURCE)))
