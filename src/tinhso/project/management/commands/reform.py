"""`tinhso reform plan|list|review|run|back`: reforms of units from the command line."""

from datetime import date
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError, CommandParser

from tinhso.kernel.actor import system_actor
from tinhso.kernel.errors import DomainError
from tinhso.platform.reforms.facade import console

TAKES = {
    "plan": (console.plan, ("on", "basis", "name")),
    "list": (console.plans, ()),
    "review": (console.review, ("reform_id",)),
    "run": (console.run, ("reform_id",)),
    "back": (console.back, ("reform_id", "reason")),
}


class Command(BaseCommand):
    help = "plan the province's reform of a day, review, run or take back a plan"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("what", choices=tuple(TAKES))
        parser.add_argument("reform_id", nargs="?", type=UUID)
        parser.add_argument("--on", type=date.fromisoformat)
        parser.add_argument("--basis", default="")
        parser.add_argument("--name", default="Sắp xếp đơn vị cả tỉnh")
        parser.add_argument("--reason", default="")

    def handle(self, *args: Any, what: str, **options: Any) -> None:
        act, names = TAKES[what]
        actor = system_actor("Dòng lệnh", ["reforms.read", "reforms.run"])
        try:
            self.stdout.writelines(f"{line}\n" for line in act(actor, *map(options.get, names)))
        except DomainError as error:
            raise CommandError(str(error)) from error
