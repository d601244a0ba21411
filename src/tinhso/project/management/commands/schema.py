"""`tinhso schema`: run every migration on a scratch server and keep what they make in `schema.sql`."""

import tempfile
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from tinhso.project import schema


class Command(BaseCommand):
    help = "Write the schema file from which a fresh database starts; after every new migration"
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        with tempfile.TemporaryDirectory() as folder:
            schema.FILE.write_text(schema.made_by_migrations(Path(folder)), encoding="utf-8")
        self.stdout.write(str(schema.FILE))
