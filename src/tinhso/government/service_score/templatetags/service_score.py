"""How scores are written on a page."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from tinhso.government.service_score.formula import Formula, Text
from tinhso.government.service_score.presenters import comma, text

register = template.Library()


@register.filter
def decimal(value: Decimal | int | None) -> str:
    return "" if value is None else comma(value)


@register.filter
def whole(value: Fraction) -> str:
    """Points are whole or halves, kept as fractions: ``58``, ``4,5``."""
    return f"{float(value):g}".replace(".", ",")


@register.filter
def worded(value: Text) -> str:
    """Return a text of a definition in the reader's language."""
    return text(value)


@register.filter
def indent(depth: int) -> SafeString | str:
    """Show how deep a unit lies, for eyes only: the name says it to the others."""
    return format_html('<span class="muted" aria-hidden="true">{}</span>', "— " * depth) if depth else ""


@register.simple_tag
def group_name(formula: Formula, place: int) -> Any:
    return text(formula.groups[place].name)
