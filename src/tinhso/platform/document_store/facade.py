"""The store as the engine and others may use it: keep, offer, take, follow, end.

Reading somebody else's papers needs a purpose and is written into the access log. `keep`, `take`, `end`
and `release` are steps of the caller's own action, which has authorised.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.platform.audit.facade import record_access
from tinhso.platform.document_store import selectors
from tinhso.platform.document_store.contracts import ItemInfo, Want
from tinhso.platform.document_store.keeping import Purpose, carry, end, follow, keep, release, take
from tinhso.platform.document_store.rules import NAMES as CONDITION_NAMES
from tinhso.platform.document_store.rules import months_after
from tinhso.platform.document_store.selectors import (
    by_source,
    from_case,
    items,
    kind_on,
    own,
    own_item,
    sources,
    uses,
)


def offers(
    actor: Actor,
    person_id: UUID,
    wanted: Mapping[str, Sequence[Want]],
    seen: Mapping[str, Any],
    *,
    purpose: str,
    subject: str = "",
) -> dict[str, ItemInfo]:
    """Return by paper asked for what the state already has; a look that finds is recorded."""
    found = selectors.fitting(person_id, wanted, seen, clock.today())
    for what in {item.name for item in found.values()}:
        record_access(actor, [person_id], what=what, purpose=purpose, subject=subject)
    return found


def record_look(actor: Actor, item: ItemInfo, *, purpose: str, subject: str) -> None:
    """Write that somebody opened a paper; its holder sees it."""
    record_access(actor, [item.holder_id], what=item.name, purpose=purpose, subject=subject)


__all__ = [
    "CONDITION_NAMES",
    "Purpose",
    "by_source",
    "carry",
    "end",
    "follow",
    "from_case",
    "items",
    "keep",
    "kind_on",
    "months_after",
    "offers",
    "own",
    "own_item",
    "record_look",
    "release",
    "sources",
    "take",
    "uses",
]
