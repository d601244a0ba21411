"""Look a key up in a mapping."""

from collections.abc import Mapping
from typing import Any

from django import template

register = template.Library()


@register.filter
def look(mapping: Mapping[str, Any], key: str) -> Any:
    return mapping.get(key, key)
