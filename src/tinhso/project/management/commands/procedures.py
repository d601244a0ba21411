"""`tinhso procedures import FILE`: take national records over from the command line."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from tinhso.kernel.actor import system_actor
from tinhso.kernel.errors import Invalid
from tinhso.platform.procedures import facade as procedures
from tinhso.platform.procedures.contracts import Report


class Command(BaseCommand):
    help = "import a file of national procedure records (.jsonl, .xlsx, .csv)"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("what", choices=("import",))
        parser.add_argument("file", type=Path)
        parser.add_argument("--check", action="store_true", help="only say what would change")

    def handle(self, *args: Any, file: Path, check: bool, **options: Any) -> None:
        actor = system_actor("Dòng lệnh", ["procedures.import"])
        try:
            report = procedures.import_file(actor, file, check_only=check)
        except (Invalid, OSError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write("Tệp này đã nạp rồi." if report is None else "\n".join(_lines(report)))


def _lines(report: Report) -> list[str]:
    refused = [f"{item.sheet or '-'}, dòng {item.row or '-'}: {item.message}" for item in report.refused]
    counts = (
        f"{len(report.new)} mới, {len(report.changed)} thay đổi, {report.same} giữ nguyên, "
        f"{len(report.kept)} có định nghĩa riêng, {len(refused)} chỗ không nhận."
    )
    return [*refused, counts]
