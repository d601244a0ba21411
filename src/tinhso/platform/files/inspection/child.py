"""Running the children that open documents.

One helper process per web process waits with the libraries loaded and forks a child for each file, so a
file costs milliseconds and still cannot harm the next one. The helper sees no environment of ours.
"""

import atexit
import json
import os
import select
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

TIMEOUT_S = 30.0
SCRIPT = Path(__file__).with_name("child_main.py")


class ChildFailed(Exception):
    """The child ran out of time or memory, or crashed; nothing can be said about the file."""


class Helper:
    """The waiting process; started when first needed, started anew after it failed."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, arguments: tuple[str, ...]) -> Any:
        """Send one question and return the answer, one question at a time."""
        with self._lock:
            try:
                answer = self._exchange(json.dumps(arguments).encode() + b"\n")
            except (OSError, ValueError, TimeoutError) as error:
                self.stop()
                raise ChildFailed(arguments[0]) from error
        if answer.get("failed"):
            raise ChildFailed(arguments[0])
        return answer

    def stop(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def _exchange(self, question: bytes) -> Any:
        process = self._running()
        assert process.stdin is not None  # noqa: S101 - both are pipes
        assert process.stdout is not None  # noqa: S101
        process.stdin.write(question)
        process.stdin.flush()
        if not select.select([process.stdout], [], [], TIMEOUT_S)[0]:
            raise TimeoutError
        return json.loads(process.stdout.readline())

    def _running(self) -> "subprocess.Popen[bytes]":
        if self._process is None or self._process.poll() is not None:
            self._process = subprocess.Popen(  # noqa: S603 - our own script and interpreter
                [sys.executable, "-I", "-B", str(SCRIPT)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={"LANG": "C.UTF-8"},
                cwd="/",
            )
        return self._process


_helper = Helper()
atexit.register(_helper.stop)


def _forget_after_fork() -> None:
    """A forked web process must not share the pipes of its parent."""
    global _helper  # noqa: PLW0603 - one helper a process
    _helper = Helper()


os.register_at_fork(after_in_child=_forget_after_fork)


def call(*arguments: str) -> Any:
    """Ask the helper, such as ``call("check", path, pages_max)``."""
    return _helper.ask(arguments)
