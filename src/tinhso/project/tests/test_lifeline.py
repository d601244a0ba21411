"""A child does not outlive its parent."""

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress

import pytest

CHILD = "import time; print('up', flush=True); time.sleep(600)"
PARENT = f"""
import subprocess, sys, time
from tinhso.project.lifeline import tied
child = subprocess.Popen([sys.executable, "-c", {CHILD!r}], preexec_fn=tied(), stdout=subprocess.PIPE)
child.stdout.readline()
print(child.pid, flush=True)
time.sleep(600)
"""
PATIENCE_S = 20


def is_running(pid: int) -> bool:
    with suppress(OSError), open(f"/proc/{pid}/stat", encoding="utf-8") as file:
        return file.read().rpartition(")")[2].split()[0] != "Z"
    return False


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel does it on Linux only")
def test_a_child_dies_with_its_killed_parent() -> None:
    with subprocess.Popen([sys.executable, "-c", PARENT], stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        assert is_running(child)
        parent.kill()
        parent.wait()
        deadline = time.monotonic() + PATIENCE_S
        while is_running(child):
            if time.monotonic() > deadline:
                os.kill(child, signal.SIGKILL)
                pytest.fail("the child lives on")
            os.sched_yield()
