"""Small words of the designer's pages. Load with ``{% load designer %}``."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import template
from django.utils.translation import gettext as _

from tinhso.government.designer.editing import Row, Shown
from tinhso.government.designer.graph import Graph

register = template.Library()


@register.filter
def row_title(row: Row) -> str:
    """Return what a row is called: its name, else its code."""
    for key in ("name", "label", "title"):
        text = row.values.get(key)
        if isinstance(text, Mapping) and text.get("vi"):
            return str(text["vi"])
    return str(row.values.get("code") or row.values.get("key") or _("Dòng mới"))


@register.filter
def has_more(cells: Iterable[Shown]) -> bool:
    return any(not shown.cell.main for shown in cells)


@register.filter
def wrong_inside(cells: Iterable[Shown]) -> bool:
    """Say whether a fault stands among the cells that are folded away."""
    return any(shown.error and not shown.cell.main for shown in cells)


@register.filter
def title_of(graph: Graph, code: str) -> str:
    return next((node.title for node in graph.nodes if node.code == code), code)


@register.filter
def at(found: Mapping[str, Any], key: str) -> Any:
    return found.get(key, ())
