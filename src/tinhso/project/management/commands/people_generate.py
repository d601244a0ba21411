"""`tinhso people-generate --persons N --seed S`: add a generated population to the province."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from psycopg.errors import UniqueViolation

from tinhso.kernel.actor import system_actor
from tinhso.platform.people import facade as people


class Command(BaseCommand):
    help = "Generate people of the province; the same number and seed are loaded once"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--persons", type=int, default=settings.DEMO_PERSONS)
        parser.add_argument("--seed", type=int, default=30)

    def handle(self, *args: Any, persons: int, seed: int, **options: Any) -> None:
        if persons < 1:
            raise CommandError("Hãy cho số người lớn hơn 0: --persons 2000")
        actor = system_actor("people.load", ["people.load"])
        place = {"province_code": settings.PROVINCE_CODE, "on": settings.PROVINCE_DATE}
        try:
            made = people.load_population(actor=actor, persons=persons, seed=seed, **place)
        except UniqueViolation as error:
            reason = "Số định danh sinh ra trùng với người đã có; hãy chọn --seed khác. Chưa ghi gì."
            raise CommandError(reason) from error
        if not made.persons:
            self.stdout.write("Dân số này đã nạp từ trước; đổi --seed hoặc --persons để nạp thêm.")
            return
        speed = f"{made.per_second} người/giây"
        self.stdout.write(f"Đã nạp {made.persons} người trong {made.households} hộ ({speed}).")
