"""`tinhso reform plan|review|run|back`: reforms of units from the command line, thin over the facade."""

from datetime import date
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError, CommandParser

from tinhso.kernel.actor import Actor, system_actor
from tinhso.kernel.errors import DomainError
from tinhso.platform.reforms import facade
from tinhso.platform.reforms.contracts import ReformInfo, Review


class Command(BaseCommand):
    help = "plan the province's reform of a day, review, run or take back a plan"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("what", choices=("plan", "list", "review", "run", "back"))
        parser.add_argument("reform", nargs="?", type=UUID)
        parser.add_argument("--on", type=date.fromisoformat)
        parser.add_argument("--basis", default="")
        parser.add_argument("--name", default="Sắp xếp đơn vị cả tỉnh")
        parser.add_argument("--reason", default="")

    def handle(self, *args: Any, what: str, **options: Any) -> None:
        actor = system_actor("Dòng lệnh", ["reforms.read", "reforms.run"])
        try:
            for line in getattr(self, f"_{what}")(actor, options):
                self.stdout.write(line)
        except DomainError as error:
            raise CommandError(str(error)) from error

    def _plan(self, actor: Actor, options: dict[str, Any]) -> list[str]:
        if options["on"] is None:
            raise CommandError("--on YYYY-MM-DD")
        decision = facade.Decision(options["name"], options["basis"], options["on"])
        return [_line(facade.plan_province(actor=actor, decision=decision))]

    def _list(self, actor: Actor, options: dict[str, Any]) -> list[str]:
        return [_line(found) for found in facade.reforms(actor)]

    def _review(self, actor: Actor, options: dict[str, Any]) -> list[str]:
        return _reviewed(facade.review(actor, options["reform"]))

    def _run(self, actor: Actor, options: dict[str, Any]) -> list[str]:
        facade.begin(actor=actor, reform_id=options["reform"])
        return self._advance(actor, options["reform"])

    def _back(self, actor: Actor, options: dict[str, Any]) -> list[str]:
        facade.begin_back(actor=actor, reform_id=options["reform"], reason=options["reason"])
        return self._advance(actor, options["reform"])

    def _advance(self, actor: Actor, reform_id: UUID) -> list[str]:
        while facade.advance(actor=actor, reform_id=reform_id):
            found = facade.reform(actor, reform_id)
            self.stdout.write(f"{found.done}/{found.total}", ending="\r")
        return [_line(facade.reform(actor, reform_id))]


def _line(found: ReformInfo) -> str:
    return f"{found.id} {found.on:%d/%m/%Y} {found.state} {found.done}/{found.total} {found.name}"


def _reviewed(found: Review) -> list[str]:
    counts = [f"{kind.label}: {kind.count}" for kind in found.counts]
    asked = [f"? {one.question.key} {one.question.text} [{one.answer or '…'}]" for one in found.asked]
    return [*counts, *asked, *(f"! {text}" for text in found.problems)]
