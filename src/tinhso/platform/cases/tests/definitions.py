"""The three demo procedures as they stand on disk, and changed copies of them."""

from collections.abc import Callable
from functools import cache
from typing import Any

from tinhso.platform.cases.definition import Procedure
from tinhso.platform.definitions.reading import Draft, read_folder
from tinhso.project.env import ROOT

BIRTH, SHOP, COPY = "1.001193", "1.001612", "2.000815"


@cache
def _drafts() -> list[Draft]:
    return [draft for draft in read_folder(ROOT / "definitions").drafts if draft.kind == "procedure"]


@cache
def _contents() -> dict[str, dict[str, Any]]:
    return {draft.code: dict(draft.content) for draft in _drafts()}


def procedure(code: str = BIRTH, change: Callable[[dict[str, Any]], object] | None = None) -> Procedure:
    """Return a procedure; `change` may break its content first."""
    import copy

    content = copy.deepcopy(_contents()[code])
    if change:
        change(content)
    return Procedure.model_validate(content)


@cache
def versions() -> tuple[Procedure, ...]:
    """Return every hand-written procedure in every version, as the folder has them."""
    return tuple(Procedure.model_validate(draft.content) for draft in _drafts())
