"""A real installation for journeys and faults: `tinhso run` with its own data, ports and database."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from tinhso.project.env import ROOT
from tinhso.project.lifeline import tied
from tinhso.project.postgres import Cluster, embedded

PERSONS = 60
FIRST_START_S = 420  # migrations and the demo province, on a busy machine
START_S = 120
STOP_S = 60
POLL_S = 0.05
OWN = (
    "PYTHONDONTWRITEBYTECODE",
    "DATABASE_URL",
    "PUBLIC_URL",
    "NATIONAL_IDENTITY_URL",
    "TIME_STAMPING_URL",
    "REMOTE_SIGNING_URL",
    "DOCUMENT_AXIS_URL",
    "SYSTEMS",
    "SMTP_URL",
    "CLAMD_SOCKET",
)


class Installation:
    """One province on this machine, under its own supervisor."""

    def __init__(self, directory: Path) -> None:
        self.data_dir = directory / "data"
        self.log = directory / "log"
        self.port, self.identity_port, self.certificates_port, self.remote_port = (
            free_port() for _port in range(4)
        )
        self.address = f"http://127.0.0.1:{self.port}"
        self.environment = {name: value for name, value in os.environ.items() if name not in OWN} | {
            "DATA_DIR": str(self.data_dir),
            "HOST": "127.0.0.1",
            "PORT": str(self.port),
            "NATIONAL_IDENTITY_PORT": str(self.identity_port),
            "DOCUMENT_AXIS_PORT": str(free_port()),
            "CERTIFICATES_PORT": str(self.certificates_port),
            "REMOTE_SIGNING_PORT": str(self.remote_port),
            "DEMO": "1",
            "DEMO_PERSONS": str(PERSONS),
            "DEMO_IDENTITIES": str(self.data_dir / "demo_identities.json"),
            "LOG_LEVEL": "WARNING",
            "DJANGO_SETTINGS_MODULE": "tinhso.project.settings.base",
            "PYTHONPATH": str(ROOT),
        }
        self.supervisor: subprocess.Popen[bytes] | None = None
        self.unready = ""
        """What was still wanting when it was asked last whether it is ready."""

    @property
    def cluster(self) -> Cluster:
        return embedded(self.data_dir)

    def start(self, within: float = START_S) -> None:
        """Run the supervisor and wait until everything is ready."""
        self.data_dir.mkdir(parents=True, exist_ok=True)
        with self.log.open("ab") as log:
            self.supervisor = subprocess.Popen(
                [sys.executable, "-m", "tinhso", "run"],
                cwd=ROOT,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                preexec_fn=tied(),
            )
        until(self.is_ready, within, self.tail, self._is_alive)

    def is_ready(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.address}/readyz", timeout=5) as answer:
                ready: bool = answer.status == 200
                return ready
        except urllib.error.HTTPError as refusal:
            self.unready = refusal.read().decode(errors="replace")
            return False
        except OSError:
            return False

    def stop(self, number: signal.Signals = signal.SIGTERM) -> int:
        """Ask the supervisor to stop and return its exit code."""
        assert self.supervisor
        self.supervisor.send_signal(number)
        return self.supervisor.wait(STOP_S)

    def end(self) -> None:
        """Stop whatever still runs."""
        if self.supervisor and self.supervisor.poll() is None:
            with suppress(subprocess.TimeoutExpired):
                self.stop()
        for pid, _command in self.processes():
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)

    def remove(self) -> None:
        """Delete every trace."""
        directory = self.cluster.directory
        shutil.rmtree(directory if directory.is_relative_to(self.data_dir) else directory.parent)
        shutil.rmtree(self.data_dir, ignore_errors=True)

    def processes(self) -> list[tuple[int, str]]:
        """Return every process of this installation with its command."""
        found = []
        for path in Path("/proc").iterdir():
            if path.name.isdigit() and int(path.name) != os.getpid():
                with suppress(OSError):
                    command = (path / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
                    if command and (self._owns(path) or str(self.cluster.directory) in command):
                        found.append((int(path.name), command))
        return found

    def pids(self, *words: str) -> list[int]:
        """Return the processes whose command holds all these words."""
        return [pid for pid, command in self.processes() if all(word in command for word in words)]

    def inside(self, function: str, **arguments: Any) -> Any:
        """Call a function of `tests.inside` in this installation and return what it returns."""
        done = subprocess.run(
            [sys.executable, "-m", "tests.inside", function, json.dumps(arguments)],
            cwd=ROOT,
            env=self.environment,
            check=False,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout.splitlines()[-1])

    def tail(self, lines: int = 60) -> str:
        text = self.log.read_text(encoding="utf-8", errors="replace") if self.log.exists() else ""
        return "\n".join([*text.splitlines()[-lines:], self.unready])

    def _is_alive(self) -> bool:
        return self.supervisor is not None and self.supervisor.poll() is None

    def _owns(self, path: Path) -> bool:
        return f"DATA_DIR={self.data_dir}".encode() in (path / "environ").read_bytes().split(b"\0")


def until(
    condition: Callable[[], object],
    within: float,
    complaint: Callable[[], str],
    still: Callable[[], bool] = lambda: True,
) -> None:
    """Wait for a condition; fail when time is up or when it has become hopeless."""
    deadline = time.monotonic() + within
    while not condition():
        assert still(), f"hopeless: {complaint()}"
        assert time.monotonic() < deadline, complaint()
        time.sleep(POLL_S)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
