"""The menu as one person sees it: what the manifests declare and the actor may open."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache, partial

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from tinhso.kernel.actor import Actor
from tinhso.kernel.manifest import MenuItem
from tinhso.kernel.registry import systems
from tinhso.platform.shell.contracts import MenuGroup, MenuLink

CITIZEN = "citizen"
DESK_GROUPS = ("desk", "registers", "administration")


@cache
def menu_items() -> tuple[MenuItem, ...]:
    """Return every declared item in the order people see them."""
    items = [item for system in systems() for item in system.menu]
    return tuple(sorted(items, key=lambda item: item.order))


def menu_of(actor: Actor, path: str) -> Mapping[str, tuple[MenuLink, ...]]:
    """Return the links of each group that this actor may follow."""
    groups: dict[str, list[MenuLink]] = defaultdict(list)
    for item in menu_items():
        url = url_of(item.url_name)
        if url and actor.holds(item.permission):
            here = path == url or (url.count("/") > 1 and path.startswith(url))
            count = partial(item.count, actor) if item.count else None
            groups[item.group].append(MenuLink(_(item.label), url, here, item.icon, item.key, count))
    return {group: _only_deepest_here(links) for group, links in groups.items()}


def desk_menu(menu: Mapping[str, Iterable[MenuLink]]) -> tuple[MenuGroup, ...]:
    """Return the groups of the desk that have something in them."""
    labels = {"desk": "", "registers": _("Sổ và báo cáo"), "administration": _("Quản trị")}
    return tuple(MenuGroup(code, labels[code], tuple(menu[code])) for code in DESK_GROUPS if menu.get(code))


def url_of(name: str) -> str:
    """Return the address of a page, or nothing where its system is not installed."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def broken_menu_items() -> list[str]:
    """Return menu items that lead nowhere (a health check)."""
    return [
        f"Mục trình đơn {item.url_name} không dẫn tới đâu"
        for item in menu_items()
        if not url_of(item.url_name)
    ]


def _only_deepest_here(links: list[MenuLink]) -> tuple[MenuLink, ...]:
    here = max((link.url for link in links if link.here), key=len, default="")
    return tuple(replace(link, here=link.here and link.url == here) for link in links)
