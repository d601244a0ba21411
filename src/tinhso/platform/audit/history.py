"""Every change made inside an action carries who, what and which request into the row history."""

from contextlib import AbstractContextManager
from typing import Any

import pghistory

from tinhso.kernel.actions import Use


def context_of(use: Use) -> AbstractContextManager[Any]:
    """Return pghistory's context for one run of an action."""
    actor = use.actor
    return pghistory.context(  # type: ignore[no-any-return]
        action=use.action,
        actor=str(actor.account_id or ""),
        actor_name=actor.name,
        kind=actor.kind.value,
        request=actor.request_id,
    )
