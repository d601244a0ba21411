"""Small helpers of the definition pages."""

from collections.abc import Mapping
from typing import Any

from django import template

register = template.Library()


@register.filter
def look(mapping: Mapping[str, Any], key: str) -> Any:
    return mapping.get(key, key)


@register.filter
def indented(line: str) -> str:
    """Keep the indentation of a line of YAML."""
    bare = line.lstrip(" ")
    return "\u00a0" * (len(line) - len(bare)) + bare
