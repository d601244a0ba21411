"""Running the child process that opens documents."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

TIMEOUT_S = 30
SCRIPT = Path(__file__).with_name("child_main.py")


class ChildFailed(Exception):
    """The child ran out of time or memory, or crashed; nothing can be said about the file."""


def call(*arguments: str) -> Any:
    """Run the child and return its answer. It sees no environment and no secrets of ours."""
    command = [sys.executable, "-I", "-B", str(SCRIPT), *arguments]
    try:
        done = subprocess.run(  # noqa: S603 - our own script and interpreter
            command, capture_output=True, timeout=TIMEOUT_S, check=True, env={"LANG": "C.UTF-8"}, cwd="/"
        )
        return json.loads(done.stdout)
    except (subprocess.SubprocessError, ValueError, OSError) as error:
        raise ChildFailed(arguments[0]) from error
