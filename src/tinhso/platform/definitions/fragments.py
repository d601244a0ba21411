"""Parts that several definitions share, kept in `definitions/fragments`.

`include: plans/three-step` stands for the content of `fragments/plans/three-step.yaml`.
A mapping that includes keeps its own keys and takes the missing ones from the fragment; an item of a list
that includes a list is replaced by all its items. What is stored is the result, so a later change of a
fragment changes no version in force.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from tinhso.kernel.errors import Invalid
from tinhso.platform.definitions.rules import load_yaml

FOLDER = "fragments"
KEY = "include"
DEPTH_MAX = 5


def expanded(value: Any, root: Path, depth: int = 0) -> Any:
    """Return a value with every `include` replaced; `root` is the folder of all definitions."""
    if depth > DEPTH_MAX:
        raise Invalid(
            "definitions.include",
            _("Các phần dùng chung gọi nhau quá %(max)s tầng.") % {"max": DEPTH_MAX},
        )
    if isinstance(value, list):
        return [item for part in value for item in _items(part, root, depth)]
    if not isinstance(value, dict):
        return value
    own = {key: expanded(item, root, depth) for key, item in value.items() if key != KEY}
    if KEY not in value:
        return own
    shared = _fragment(value[KEY], root, depth)
    if not isinstance(shared, dict):
        raise Invalid(
            "definitions.include",
            _("Phần dùng chung %(key)s là danh sách, không đặt được ở đây.") % {"key": value[KEY]},
        )
    return {**shared, **own}


def _items(part: Any, root: Path, depth: int) -> Iterator[Any]:
    if isinstance(part, dict) and set(part) == {KEY}:
        shared = _fragment(part[KEY], root, depth)
        yield from shared if isinstance(shared, list) else [shared]
    else:
        yield expanded(part, root, depth)


def _fragment(name: Any, root: Path, depth: int) -> Any:
    folder = (root / FOLDER).resolve()
    path = (folder / f"{name}.yaml").resolve()
    if not path.is_relative_to(folder) or not path.is_file():
        raise Invalid("definitions.include", _("Không có phần dùng chung %(name)s.") % {"name": name})
    return expanded(load_yaml(path.read_text(encoding="utf-8"), own=True), root, depth + 1)
