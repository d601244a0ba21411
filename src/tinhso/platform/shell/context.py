"""What every page knows: the province, the person, the menu and the preferences."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from tinhso.kernel.actor import Actor, ActorKind
from tinhso.platform.messaging.facade import unread_count
from tinhso.platform.shell.navigation import desk_menu, menu_of, url_of
from tinhso.platform.shell.place import province_name, unit_name
from tinhso.platform.shell.preferences import CONTRASTS, THEMES, contrast_of, theme_of

NOBODY = Actor(ActorKind.ANONYMOUS)


def shell(request: HttpRequest) -> dict[str, Any]:
    """Context processor; nothing here may fail, because error pages use it too."""
    actor: Actor = getattr(request, "actor", NOBODY)
    menu = menu_of(actor, request.path)
    return {
        "shell": {
            "province_name": SimpleLazyObject(province_name),
            "unit_name": SimpleLazyObject(lambda: unit_name(actor)),
            "account": actor.name if actor.account_id else "",
            "staff": actor.kind is ActorKind.STAFF,
            "menu": menu,
            "desk_menu": desk_menu(menu),
            "account_links": _account_links(),
            "home_url": url_of("service_portal:home") or "/",
            "desk_url": url_of("shell:desk"),
            "search_url": url_of("search:results"),
            "suggestions_url": url_of("search:suggestions") if actor.holds("search.use") else "",
            "sign_in_url": settings.LOGIN_URL,
            "sign_out_url": url_of("account_logout"),
            "inbox_url": url_of("messaging:inbox"),
            "unread": SimpleLazyObject(lambda: unread_count(actor)) if actor.account_id else 0,
            "theme": theme_of(request),
            "contrast": contrast_of(request),
            "themes": THEMES,
            "contrasts": CONTRASTS,
            "languages": settings.LANGUAGES,
        }
    }


def _account_links() -> list[dict[str, str]]:
    pages = (("mfa_index", _("Bảo mật tài khoản")), ("account_change_password", _("Đổi mật khẩu")))
    return [{"url": url, "label": label} for name, label in pages if (url := url_of(name))]
