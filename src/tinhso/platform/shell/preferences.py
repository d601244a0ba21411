"""How one browser wants to see the pages; kept in cookies, so it needs no script and no account."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

THEME_COOKIE = "theme"
CONTRAST_COOKIE = "contrast"
YEAR_IN_SECONDS = 365 * 24 * 3600
AUTO = "auto"
THEMES = (("auto", _("Theo máy")), ("light", _("Sáng")), ("dark", _("Tối")))
CONTRASTS = (("auto", _("Theo máy")), ("more", _("Cao")))


def theme_of(request: HttpRequest) -> str:
    return _known(request.COOKIES.get(THEME_COOKIE), THEMES)


def contrast_of(request: HttpRequest) -> str:
    return _known(request.COOKIES.get(CONTRAST_COOKIE), CONTRASTS)


def _known(value: str | None, choices: tuple[tuple[str, object], ...]) -> str:
    return value if value in dict(choices) and value else AUTO
