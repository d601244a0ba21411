"""Coroutines of the libraries that sign and check, carried through where nothing else waits for a loop."""

import asyncio
import threading
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


class _Loop(threading.local):
    """An event loop for each thread that signs: starting one takes longer than what it carries through."""

    def __init__(self) -> None:
        self.loop = asyncio.new_event_loop()


_own = _Loop()


def run(work: Coroutine[Any, Any, T]) -> T:
    """Carry a coroutine through and return what it returns."""
    return _own.loop.run_until_complete(work)
