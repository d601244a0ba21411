"""`tinhso edxml inspect|validate|make`: look at, judge and write edXML files; needs no database."""

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from tinhso.kernel.errors import DomainError
from tinhso.platform.exchange.facade import console


class Command(BaseCommand):
    help = "inspect FILE… | validate FILE… | make FACTS.json: edXML files (QCVN 102:2016)"
    requires_system_checks: list[str] = []
    requires_migrations_checks = False

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("what", choices=("inspect", "validate", "make"))
        parser.add_argument("files", nargs="+", type=Path)
        parser.add_argument("--json", action="store_true", help="inspect: print the facts that make takes")
        parser.add_argument("--extract", type=Path, help="inspect: write the attachments into this folder")
        parser.add_argument("--attach", nargs="*", type=Path, default=[], help="make: files to attach")
        parser.add_argument("--zip", action="store_true", help="make: wrap attachments in a ZIP each")
        parser.add_argument("--out", type=Path, help="make: file to write; else standard output")

    def handle(self, *args: Any, what: str, files: list[Path], **given: Any) -> None:
        try:
            if what == "inspect":
                console.inspect(files, self.stdout.write, as_json=given["json"], extract=given["extract"])
            elif what == "validate":
                sys.exit(1) if console.validate(files, self.stdout.write) else None
            else:
                data = console.make(files, given["attach"], zipped=given["zip"])
                given["out"].write_bytes(data) if given["out"] else self.stdout.write(data.decode())
        except (DomainError, OSError) as error:
            raise CommandError(str(error)) from error
