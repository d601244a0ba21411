"""`tinhso people-generate --persons N --seed S`: add a generated population to the province."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from tinhso.kernel.actor import system_actor
from tinhso.platform.people import facade as people


class Command(BaseCommand):
    help = "Generate people of the province; the same number and seed are loaded once"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--persons", type=int, default=settings.DEMO_PERSONS)
        parser.add_argument("--seed", type=int, default=30)

    def handle(self, *args: Any, persons: int, seed: int, **options: Any) -> None:
        report = people.load_population(
            actor=system_actor("people.load", ["people.load"]),
            province_code=settings.PROVINCE_CODE,
            on=settings.PROVINCE_DATE,
            persons=persons,
            seed=seed,
        )
        if not report.persons:
            self.stdout.write("Dân số này đã nạp từ trước; đổi --seed hoặc --persons để nạp thêm.")
            return
        speed = f"{report.per_second} người/giây"
        self.stdout.write(f"Đã nạp {report.persons} người trong {report.households} hộ ({speed}).")
