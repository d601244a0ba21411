"""`tinhso prepare`: what `tinhso run` does before it starts web and worker, in one process."""

from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Bring schema, definitions and the demo province up to date, and name the demo accounts"

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("migrate", verbosity=0)
        call_command("load", stdout=self.stdout)
        if settings.DEMO:
            call_command("accounts", stdout=self.stdout)
