"""Asking every source that the actor may ask."""

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext

from tinhso.kernel.actor import Actor
from tinhso.kernel.manifest import Hit
from tinhso.kernel.registry import systems
from tinhso.kernel.text_vi import fold
from tinhso.platform.search.contracts import Group
from tinhso.platform.search.rules import QUERY_LENGTH_MAX, rank


def find(actor: Actor, query: str, limit: int) -> tuple[Group, ...]:
    """Return the hits of each source that has any, in the order of the systems."""
    text = query.strip()[:QUERY_LENGTH_MAX]
    if not fold(text):
        return ()
    asked = [source for system in systems() for source in system.search if actor.holds(source.permission)]
    found = [Group(s.code, gettext(s.label), tuple(s.find(actor, text, limit))[:limit]) for s in asked]
    return tuple(group for group in found if group.hits)


def commands(actor: Actor, query: str, limit: int) -> list[Hit]:
    """Return the pages of the menu whose name answers the query."""
    items = [item for system in systems() for item in system.menu if actor.holds(item.permission)]
    pages = [(gettext(item.label), page_url(item.url_name)) for item in items]
    found = rank(query, [page for page in pages if page[1]], lambda page: page[0])
    return [Hit(label, "", url) for label, url in found[:limit]]


def page_url(name: str, *arguments: object) -> str:
    """Return the address of a page, ``""`` where its system is not installed."""
    try:
        return reverse(name, args=arguments)
    except NoReverseMatch:
        return ""
