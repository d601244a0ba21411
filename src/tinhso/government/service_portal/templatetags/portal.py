"""Texts of definitions in the language of the page."""

from typing import Any

from django import template
from django.utils.translation import get_language

from tinhso.government.service_portal import selectors

register = template.Library()


@register.simple_tag
def spoken(text: Any) -> str:
    """Show a text of a definition; Vietnamese where no English was written."""
    return selectors.spoken(text, get_language() or "vi")
