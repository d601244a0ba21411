"""What loading a folder would change, before anybody loads it."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from typing import Any

from tinhso.kernel.errors import Invalid
from tinhso.platform.definitions.models import Definition
from tinhso.platform.definitions.reading import Draft, read_folder
from tinhso.platform.definitions.rules import write_yaml


@dataclass(frozen=True, slots=True)
class Pending:
    """A file that differs from what was loaded; `version` is the one it would follow, none if it is new."""

    where: str
    kind: str
    code: str
    version: int | None
    lines: tuple[str, ...]


def pending(folder: Path) -> list[Pending]:
    """Return what differs, by file; raise `Invalid` where the folder cannot be read. One query."""
    reading = read_folder(folder)
    if reading.problems:
        said = "\n".join(reading.problems)
        raise Invalid("definitions.folder", said)
    return list(_differing(reading.drafts))


def _differing(drafts: list[Draft]) -> Iterator[Pending]:
    loaded: dict[tuple[Any, ...], Definition] = {}
    for row in Definition.objects.filter(approved_at__isnull=False).order_by("version"):
        loaded[row.kind, row.code, row.declared_from] = row
    for draft in drafts:
        old = loaded.get((draft.kind, draft.code, draft.effective_from))
        if old is None or old.digest != draft.digest:
            version = old.version if old else None
            yield Pending(draft.where, draft.kind, draft.code, version, _lines(old, draft))


def _lines(old: Definition | None, draft: Draft) -> tuple[str, ...]:
    if old is None:
        return ()
    left, right = (write_yaml(content).splitlines() for content in (old.content, draft.content))
    return tuple(unified_diff(left, right, f"phiên bản {old.version}", draft.where, lineterm=""))
