"""Children that never outlive their parent: an orphan would hold the port and answer with old code.

Linux only; elsewhere a killed supervisor leaves its children to be stopped by hand.
"""

import ctypes
import os
import signal
import sys
from collections.abc import Callable

PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None) if sys.platform == "linux" else None


def tied(number: signal.Signals = signal.SIGKILL) -> Callable[[], None]:
    """Return what a child runs before its program starts, so that it gets `number` when its parent dies.

    Kill is the right word for all but the database: with the database gone there is nothing left to finish.
    """
    parent = os.getpid()
    return lambda: tie(number, parent)


def tie(number: signal.Signals = signal.SIGKILL, parent: int = 0) -> None:
    """Ask the kernel for `number` when the parent of this process dies; send it now if it is dead already."""
    if _libc is None:
        return
    _libc.prctl(PR_SET_PDEATHSIG, int(number), 0, 0, 0)
    if parent and os.getppid() != parent:
        os.kill(os.getpid(), number)
