"""`tinhso doctor`: every health check, answered in plain words."""

import shutil
import sys
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from tinhso.project.health import checks, run_check

FREE_DISK_MIN_BYTES = 2 * 1024**3


class Command(BaseCommand):
    help = "Say what is wrong with this installation"

    def handle(self, *args: Any, **options: Any) -> None:
        found = {"disk": disk_problems(), "assets": asset_problems()}
        found |= {name: run_check(check) for name, check in checks()}
        for name, problems in found.items():
            self.stdout.write(f"{'✗' if problems else '✓'} {name}")
            for problem in problems:
                self.stdout.write(f"    {problem}")
        if any(found.values()):
            sys.exit(1)


def disk_problems() -> list[str]:
    free = shutil.disk_usage(settings.DATA_DIR if settings.DATA_DIR.exists() else "/").free
    if free >= FREE_DISK_MIN_BYTES:
        return []
    return [f"Ổ đĩa chỉ còn {free // 1024**2} MB; hãy dọn bớt hoặc chuyển DATA_DIR."]


def asset_problems() -> list[str]:
    return [] if settings.STATIC_ROOT.is_dir() else ["Chưa dựng giao diện; chạy: make assets"]
