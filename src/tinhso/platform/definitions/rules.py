"""Reading definitions, comparing versions, and the life of a version; no database."""

import difflib
import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import yaml

from tinhso.kernel.errors import Conflict, Invalid
from tinhso.kernel.text_vi import gettext_noop, nfc
from tinhso.kernel.wording import gettext as _
from tinhso.platform.definitions.contracts import DiffLine, Status

SOURCE_CHARACTERS_MAX = 2_000_000
META = ("effective_from", "effective_to", "decision_number")
"""Keys of a file about the version itself; given to the schema only if it knows them."""

_NEXT = {
    Status.DRAFT: {Status.TESTED},
    Status.TESTED: {Status.DRAFT, Status.APPROVED},
    Status.APPROVED: {Status.EFFECTIVE, Status.SUPERSEDED},
    Status.EFFECTIVE: {Status.SUPERSEDED},
    Status.SUPERSEDED: set(),
}
STATUS_LABELS = {
    Status.DRAFT: gettext_noop("bản thảo"),
    Status.TESTED: gettext_noop("đã kiểm thử"),
    Status.APPROVED: gettext_noop("đã duyệt"),
    Status.EFFECTIVE: gettext_noop("đang áp dụng"),
    Status.SUPERSEDED: gettext_noop("hết áp dụng"),
}


class _Loader(yaml.SafeLoader):
    """YAML without its traps: only true and false are booleans, and no key stands twice."""


class _FolderLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """The same, eight times as fast, for our own files: nesting without end would break the C parser."""


_FolderDumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_BOOLEAN = re.compile(r"^(?:true|false)$")


def _mapping(loader: Any, node: yaml.MappingNode) -> dict[Any, Any]:
    loader.flatten_mapping(node)
    found: dict[Any, Any] = {}
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        if key in found:
            raise yaml.constructor.ConstructorError(
                None, None, f"khóa “{key}” viết hai lần", key_node.start_mark
            )
        found[key] = loader.construct_object(value_node, deep=True)
    return found


for _kind in (_Loader, _FolderLoader):
    _kind.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in found if tag != "tag:yaml.org,2002:bool"]
        for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    _kind.add_implicit_resolver("tag:yaml.org,2002:bool", _BOOLEAN, list("tf"))
    _kind.add_constructor("tag:yaml.org,2002:map", _mapping)


def read_yaml(text: str, *, own: bool = False) -> dict[str, Any]:
    """Read one mapping; raise `Invalid` with the line where it went wrong."""
    found = load_yaml(text, own=own)
    if not isinstance(found, dict):
        raise Invalid("definitions.yaml", "Định nghĩa phải là các cặp “khóa: giá trị”.")
    return found


def load_yaml(text: str, *, own: bool = False) -> Any:
    """Read any YAML; `own` says that it is a file of the installation, not what somebody sent."""
    if len(text) > SOURCE_CHARACTERS_MAX:
        raise Invalid(
            "definitions.too_long",
            _("Định nghĩa dài quá %(max)s ký tự.") % {"max": SOURCE_CHARACTERS_MAX},
        )
    try:
        return yaml.load(text, Loader=_FolderLoader if own else _Loader)  # noqa: S506 - safe loaders
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise Invalid("definitions.yaml", _("Không đọc được YAML: %(error)s") % {"error": error}) from error


def write_yaml(content: Mapping[str, Any]) -> str:
    text = yaml.dump(dict(content), Dumper=_FolderDumper, allow_unicode=True, sort_keys=False, width=100)
    return str(text)


def digest_of(content: Mapping[str, Any]) -> str:
    """Return the SHA-256 of the content, whatever the order of its keys."""
    plain = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)
    return hashlib.sha256(plain.encode()).hexdigest()


def title_of(content: Mapping[str, Any]) -> str:
    """Return the Vietnamese title or name, else the code."""
    for key in ("title", "name"):
        value = content.get(key)
        if isinstance(value, Mapping):
            value = value.get("vi")
        if isinstance(value, str) and value.strip():
            return nfc(value)
    return str(content.get("code", ""))


def legal_numbers(content: Mapping[str, Any]) -> list[str]:
    """Return the documents a definition cites under `legal_basis`, wherever it does, each once."""
    return list(dict.fromkeys(nfc(number) for number in _cited(content, inside=False) if number))


def _cited(part: Any, *, inside: bool) -> Iterator[str]:
    if isinstance(part, Mapping):
        if inside:
            yield str(part.get("number") or part.get("document") or "")
        for key, value in part.items():
            yield from _cited(value, inside=key == "legal_basis")
    elif isinstance(part, list):
        for item in part:
            yield from _cited(item, inside=inside)
    elif inside and isinstance(part, str):
        yield part


def check_step(current: Status, target: Status) -> None:
    if target not in _NEXT[current]:
        message = _("Không thể chuyển từ “%(current)s” sang “%(target)s”.") % {
            "current": _(STATUS_LABELS[current]),
            "target": _(STATUS_LABELS[target]),
        }
        raise Conflict("definitions.status", message)


def status_on(effective_from: date | None, effective_to: date | None, on: date) -> Status:
    """Return what a decided version is called on a day."""
    if effective_to is not None and effective_to <= on:
        return Status.SUPERSEDED
    if effective_from is not None and on < effective_from:
        return Status.APPROVED
    return Status.EFFECTIVE


def diff(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[DiffLine]:
    """Compare two contents line by line, side by side."""
    left, right = write_yaml(old).splitlines(), write_yaml(new).splitlines()
    matcher = difflib.SequenceMatcher(None, left, right, autojunk=False)
    return [line for opcode in matcher.get_opcodes() for line in _lines(opcode, left, right)]


def _lines(opcode: tuple[str, int, int, int, int], left: list[str], right: list[str]) -> Iterator[DiffLine]:
    tag, i1, i2, j1, j2 = opcode
    for step in range(max(i2 - i1, j2 - j1)):
        i, j = i1 + step, j1 + step
        has_left, has_right = i < i2, j < j2
        change = "same" if tag == "equal" else _change(has_left, has_right)
        yield DiffLine(
            change,
            i + 1 if has_left else None,
            left[i] if has_left else "",
            j + 1 if has_right else None,
            right[j] if has_right else "",
        )


def _change(has_left: bool, has_right: bool) -> str:
    if has_left and has_right:
        return "changed"
    return "removed" if has_left else "added"


def folded(lines: list[DiffLine], context: int = 3) -> list[DiffLine | None]:
    """Keep the changes and some lines around them; None stands for what was left out."""
    near = {
        at + offset
        for at, line in enumerate(lines)
        if line.change != "same"
        for offset in range(-context, context + 1)
    }
    kept: list[DiffLine | None] = []
    for at, line in enumerate(lines):
        if at in near:
            kept.append(line)
        elif (kept and kept[-1] is not None) or not kept:
            kept.append(None)
    return kept
