"""`tinhso prepare`: schema, definitions, demo province and its accounts, in one process."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand

from tinhso.project.env import env


class Command(BaseCommand):
    help = "Bring schema and data up to date and print the demo accounts (idempotent)"

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("migrate", verbosity=0, stdout=self.stdout)
        call_command("load", stdout=self.stdout)
        if env().demo:
            call_command("accounts", stdout=self.stdout)
