"""Who, what and why beside every row of history.

The history triggers of django-pghistory read two settings of the transaction when a statement has written.
They are set once an action, together with the first write, rather than put before every statement as the
library's own context does: a statement then is one command, which the server may prepare.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tinhso.kernel.freshness import asked_once
from tinhso.kernel.ids import new_id
from tinhso.kernel.statements import ask
from tinhso.kernel.writes import Preface, gathered, say_preface

_SETTINGS = "set_config('pghistory.context_id', %s, true), set_config('pghistory.context_metadata', %s, true)"
_ADD = """
    SELECT set_config('pghistory.context_metadata',
                      (current_setting('pghistory.context_metadata')::jsonb || %s::jsonb)::text, true)
"""


@contextmanager
def recorded(*, nested: bool, **facts: Any) -> Iterator[None]:
    """Write `facts` beside every row changed until the transaction ends, or the block where it is nested.

    Writes of the block wait for company, and the first of them takes the settings along.
    """
    settings = Preface(_SETTINGS, (str(new_id()), json.dumps(facts)))
    with asked_once(), gathered(settings) as gathering:
        yield
    if nested and gathering.preface is None:
        ask(f"SELECT {_SETTINGS}", ["", ""])


def because(reason: str) -> None:
    """Add a reason to the history of the action that runs."""
    say_preface()
    ask(_ADD, [json.dumps({"reason": reason})])
