"""`tinhso migrate`: Django's own; an empty database takes the schema from one file first."""

from typing import Any

from django.core.management.base import CommandParser
from django.core.management.commands import migrate
from django.db import connection

from tinhso.project import schema


class Command(migrate.Command):
    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument(
            "--each", action="store_true", help="Run every migration, even on an empty database"
        )

    def handle(self, *args: Any, each: bool = False, **options: Any) -> None:
        whole = not (each or options["app_label"] or options["plan"] or options["check_unapplied"])
        if whole and not options["fake"] and options["database"] == "default":
            schema.take(connection)
        super().handle(*args, **options)
