"""Who, what and why beside every row of history.

The history triggers of django-pghistory read two settings of the transaction. They are set once, at the start
of an action, rather than put before every statement as the library's own context does: a statement then is
one command, which the server may prepare.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tinhso.kernel.freshness import STATES, asked_once
from tinhso.kernel.ids import new_id
from tinhso.kernel.statements import ask

_SET = """
    SELECT set_config('pghistory.context_id', %s, true), set_config('pghistory.context_metadata', %s, true)
"""
_ADD = """
    SELECT set_config('pghistory.context_metadata',
                      (current_setting('pghistory.context_metadata')::jsonb || %s::jsonb)::text, true)
"""


@contextmanager
def recorded(*, nested: bool, **facts: Any) -> Iterator[None]:
    """Write `facts` beside every row changed until the transaction ends, or the block where it is nested.

    The same statement brings the tokens of `STATES`, which the block then need not ask for.
    """
    tokens = "".join(f", (SELECT token FROM {table} WHERE id = 1)" for table in STATES)  # noqa: S608
    [(_id, _metadata, *found)] = ask(_SET + tokens, [str(new_id()), json.dumps(facts)])
    with asked_once(dict(zip(STATES, found, strict=True))):
        yield
    if nested:
        ask(_SET, ["", ""])


def because(reason: str) -> None:
    """Add a reason to the history of the action that runs."""
    ask(_ADD, [json.dumps({"reason": reason})])
