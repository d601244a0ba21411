"""`tinhso settings`: every environment variable, its default and its meaning."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from tinhso.project import settings_page


class Command(BaseCommand):
    help = "Print the table of settings, or --write it into docs/operations/configure.md"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--write", action="store_true")

    def handle(self, *args: Any, write: bool, **options: Any) -> None:
        if write:
            settings_page.write()
        else:
            self.stdout.write(settings_page.table())
