"""Purposes that others write into the access log; named here so that the catalogue has them."""

from django.utils.translation import gettext_noop

PURPOSES = (
    gettext_noop("Giải quyết hồ sơ"),
    gettext_noop("Xử lý hồ sơ qua API"),
    gettext_noop("Xem nhật ký hồ sơ qua API"),
)
