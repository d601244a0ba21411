"""The content of a procedure as plain YAML values, and its parts by address.

An address is the way down to a part: `stages`, `forms/0/steps/1/fields`, `templates/ket-qua`; empty is the
whole. Forms and raw YAML change the same values, so what one of them does not know stays as it is.
"""

import copy
import re
from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from tinhso.kernel.errors import NotFound

Content = dict[str, Any]
_NUMBER = re.compile(r"\d+")


def steps_of(address: str) -> list[str | int]:
    return [int(step) if step.isdecimal() else step for step in address.split("/") if step]


def shape_of(address: str) -> str:
    """Return the address with every position left open: what kind of part it is."""
    return "/".join("*" if step.isdecimal() else step for step in address.split("/"))


def part(content: Mapping[str, Any], address: str) -> Any:
    """Return a part; a list that is not there yet is empty."""
    found: Any = content
    steps = steps_of(address)
    for step in steps[:-1]:
        found = _down(found, step, address)
    if not steps:
        return found
    last = steps[-1]
    return found.get(last, []) if isinstance(found, Mapping) else _down(found, last, address)


def with_part(content: Mapping[str, Any], address: str, value: Any) -> Content:
    """Return a copy of the content with a part replaced; an empty list that was not there stays away."""
    steps = steps_of(address)
    if not steps:
        return dict(value)
    changed: Content = copy.deepcopy(dict(content))
    owner: Any = changed
    for step in steps[:-1]:
        owner = _down(owner, step, address)
    if value in ([], {}, "") and isinstance(owner, dict) and steps[-1] not in owner:
        return changed
    owner[steps[-1]] = value
    return changed


def moved(rows: Sequence[Any], index: int, by: int) -> list[Any]:
    """Return the rows with one of them moved up or down; beyond the ends nothing moves."""
    changed, target = list(rows), index + by
    if 0 <= index < len(changed) and 0 <= target < len(changed):
        changed[index], changed[target] = changed[target], changed[index]
    return changed


def _down(found: Any, step: str | int, address: str) -> Any:
    try:
        return found[step]
    except (KeyError, IndexError, TypeError):
        raise NotFound(
            "designer.part", _("Thủ tục không có phần %(address)s.") % {"address": address}
        ) from None


def beginning(source: Mapping[str, Any], code: str = "") -> Content:
    """Return the content of a new draft: all of a version but what belongs to that version alone."""
    dropped = ("effective_from", "effective_to", "decision_number", "record")
    content = {key: copy.deepcopy(value) for key, value in source.items() if key not in dropped}
    if code and code != content.get("code"):
        content["code"] = code
        content["name"] = {"vi": f"{content['name']['vi']} (bản sao)"}
    return content
