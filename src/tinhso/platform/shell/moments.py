"""Times as people say them."""

from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

WEEK = timedelta(days=6)


def spoken_moment(local: datetime, today: date) -> str:
    """``16:30 hôm nay``; a day far off is written in full."""
    return f"{local:%H:%M} {spoken_day(local.date(), today)}"


def spoken_day(day: date, today: date) -> str:
    near = {-1: _("hôm qua"), 0: _("hôm nay"), 1: _("ngày mai")}
    distance = (day - today).days
    if distance in near:
        return near[distance]
    if abs(day - today) <= WEEK:
        return f"{weekday(day)} {day:%d/%m}"
    return f"{day:%d/%m/%Y}"


def weekday(day: date) -> str:
    """``thứ Hai``; in the language of the page."""
    names = (
        _("thứ Hai"),
        _("thứ Ba"),
        _("thứ Tư"),
        _("thứ Năm"),
        _("thứ Sáu"),
        _("thứ Bảy"),
        _("Chủ nhật"),
    )
    return names[day.weekday()]
