"""How the garbage collector is told that what a process loads at its start lives for ever."""

import gc

THRESHOLDS = (50_000, 20, 100)


def seldom() -> None:
    """Look for garbage seldom: before a process loads its modules, which takes a tenth longer otherwise."""
    gc.set_threshold(*THRESHOLDS)


def keep() -> None:
    """Never look at what exists now: not walking it at every collection saves a tenth of a request."""
    gc.collect()
    gc.freeze()
