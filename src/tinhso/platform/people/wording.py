"""Words that pages translate only when they show them; named here so that the catalogue has them."""

from django.utils.translation import gettext_noop

# What the access log says was seen, and why.
RECORD = gettext_noop("Thông tin cá nhân")
HOUSEHOLD = gettext_noop("Hộ gia đình")
LISTED = gettext_noop("Tên, ngày sinh, số định danh trong danh sách")
LOOK_UP = gettext_noop("Tra cứu dân cư")
COMPARE = gettext_noop("Đối chiếu hồ sơ nghi trùng")
CORRECT = gettext_noop("Cập nhật dữ liệu dân cư")
