"""`tinhso definitions check|schemas|diff`: look after the definitions/ folder."""

import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from tinhso.platform.definitions import facade as definitions


class Command(BaseCommand):
    help = "check the folder, export JSON Schemas for editors, or show what loading it would change"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("what", choices=("check", "schemas", "diff"))
        parser.add_argument("--folder", type=Path, default=settings.DEFINITIONS_DIR)

    def handle(self, *args: Any, what: str, folder: Path, **options: Any) -> None:
        {"check": self.check_folder, "schemas": self.export, "diff": self.compare}[what](folder)

    def check_folder(self, folder: Path) -> None:
        problems = definitions.check_folder(folder)
        self.stdout.write("\n".join(problems) or "Không có lỗi nào.")
        sys.exit(bool(problems))

    def export(self, folder: Path) -> None:
        for path in definitions.export_schemas(folder / "schemas"):
            self.stdout.write(str(path.relative_to(folder)))

    def compare(self, folder: Path) -> None:
        found = definitions.pending(folder)
        for item in found:
            after = f"thay phiên bản {item.version}" if item.version else "mới"
            self.stdout.write("\n".join([f"{item.where}: {after}", *item.lines]))
        self.stdout.write(f"{len(found)} định nghĩa sẽ có phiên bản mới khi chạy tinhso load.")
