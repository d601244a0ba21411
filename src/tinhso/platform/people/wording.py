"""Words of `rules` that pages translate when they show them; named here so that the catalogue has them."""

from django.utils.translation import gettext_noop

REASONS = (
    gettext_noop("Cùng họ tên"),
    gettext_noop("Cùng ngày sinh"),
    gettext_noop("Ngày sinh không mâu thuẫn"),
    gettext_noop("Cùng số điện thoại"),
    gettext_noop("Cùng thư điện tử"),
    gettext_noop("Cùng địa chỉ"),
    gettext_noop("Cùng xã"),
    gettext_noop("Khác giới tính"),
)
