"""`tinhso accounts`: print the demo accounts."""

from typing import Any

from django.core.management.base import BaseCommand

from tinhso.platform.access.demo import PASSWORD, PROVINCE_STAFF, STAFF
from tinhso.platform.signing.demo.loading import PIN


class Command(BaseCommand):
    help = "Print the demo accounts"

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Tài khoản trình diễn (mật khẩu {PASSWORD}):")
        for suffix, where in (("xa", "xã"), ("huyen", "huyện")):
            for username, name, position, _roles in STAFF:
                self.stdout.write(f"  {f'{username}-{suffix}':<20} {name}, {position.lower()} cấp {where}")
        for username, name, position, _role in PROVINCE_STAFF:
            self.stdout.write(f"  {username:<20} {name}, {position.lower()}")
        self.stdout.write(f"Mã PIN của khóa ký trình diễn: {PIN}.")
        self.stdout.write("Người dân: bấm “Đăng nhập bằng định danh điện tử” rồi chọn một nhân vật mô phỏng.")
