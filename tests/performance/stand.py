"""An installation to measure: its own durable cluster, web and worker, demo province and tokens."""

import os
import subprocess
import sys
import time
import urllib.request
from datetime import timedelta
from pathlib import Path
from types import TracebackType
from typing import Any

READY_TIMEOUT_S = 60
SETTLE_TIMEOUT_S = 180
LEFT = """SELECT (SELECT count(*) FROM events_delivery WHERE state = 'pending')
  + (SELECT count(*) FROM procrastinate_jobs WHERE status IN ('todo', 'doing') AND (scheduled_at IS NULL OR scheduled_at <= now()))"""


class Stand:
    """Starts everything on entering, stops it on leaving."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.processes: dict[str, subprocess.Popen[bytes]] = {}
        self.tokens: dict[str, str] = {}
        self.database: Any = None

    def __enter__(self) -> "Stand":
        from tinhso.project.env import env
        from tinhso.project.postgres import embedded, start
        from tinhso.project.supervisor import web_command

        self.cluster = embedded(env().data_dir)
        self.database = start(self.cluster)
        prepare = [sys.executable, "-m", "tinhso", "prepare"]
        subprocess.run(prepare, check=True, cwd=self.root, stdout=subprocess.DEVNULL)
        import django

        django.setup()
        self.address = env().address
        self._issue_tokens()
        self.processes["authorities"] = start_authorities(self.root)
        self.processes["web"] = subprocess.Popen(web_command(), cwd=self.root)
        self.processes["worker"] = subprocess.Popen([sys.executable, "-m", "tinhso", "worker"], cwd=self.root)
        self._wait()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        from django.db import connections

        from tinhso.project.postgres import stop

        for process in self.processes.values():
            process.terminate()
        for process in self.processes.values():
            process.wait()
        for connection in connections.all():
            connection.close()
            connection.close_pool()
        if self.database:
            stop(self.database)

    def _wait(self) -> None:
        deadline = time.monotonic() + READY_TIMEOUT_S
        while time.monotonic() < deadline:
            try:
                with urllib.request.urlopen(f"{self.address}/healthz", timeout=2):
                    return
            except OSError:
                time.sleep(0.2)
        raise TimeoutError(self.address)

    def _issue_tokens(self) -> None:
        """Give every demo account and one citizen a token for the API."""
        from tinhso.kernel import clock
        from tinhso.kernel.actor import system_actor
        from tinhso.platform.access.actions.grants import issue_token
        from tinhso.platform.access.models import Account

        actor = system_actor("bench", ["access.manage"])
        expires = clock.now() + timedelta(hours=4)
        names = [*Account.objects.filter(kind="staff").values_list("username", flat=True)]
        citizen = Account.objects.filter(kind="citizen").order_by("id").first()
        for account in Account.objects.filter(username__in=names):
            self.tokens[account.username] = issue_token(
                actor=actor, account_id=account.pk, name="bench", expires_at=expires
            )
        assert citizen is not None
        self.tokens["citizen"] = issue_token(
            actor=actor, account_id=citizen.pk, name="bench", expires_at=expires
        )

    def settle(self) -> None:
        """Wait until the worker has nothing left to do: a measure does not pay for the one before it."""
        from django.db import connection

        deadline = time.monotonic() + SETTLE_TIMEOUT_S
        while time.monotonic() < deadline:
            with connection.cursor() as cursor:
                cursor.execute(LEFT)
                if not cursor.fetchone()[0]:
                    return
            time.sleep(0.25)
        raise TimeoutError("the worker does not come to rest")

    def cpu_seconds(self) -> dict[str, float]:
        """Return the CPU time used so far by web, worker, database and the load generator itself."""
        roots = {name: process.pid for name, process in self.processes.items()}
        pid_file = self.cluster.directory / "postmaster.pid"
        roots["database"] = int(pid_file.read_text(encoding="ascii").splitlines()[0])
        found = {name: sum(_cpu_s(pid) for pid in _tree(root)) for name, root in roots.items()}
        return found | {"clients": time.process_time()}

    def memory_mib(self) -> dict[str, float]:
        """Return the proportional memory of web and worker with all their children."""
        return {name: _tree_mib(process.pid) for name, process in self.processes.items()}


def start_authorities(root: Path) -> "subprocess.Popen[bytes]":
    """Start the simulated authorities: every result leaves with a signature and a time-stamp."""
    from tinhso.project.env import env

    told = {
        "CERTIFICATES_PORT": str(env().certificates_port),
        "DEMO_PKI": str(env().data_dir / "demo_pki"),
    }
    program = [sys.executable, str(root / "simulators" / "certificates" / "main.py")]
    return subprocess.Popen(program, cwd=root, env={**os.environ, **told})


def _tree(pid: int) -> list[int]:
    found = subprocess.run(["pgrep", "-P", str(pid)], capture_output=True, text=True, check=False)
    return [pid, *(below for child in found.stdout.split() for below in _tree(int(child)))]


def _cpu_s(pid: int) -> float:
    """Return user and system time of a process and of its ended children (`proc(5)`, fields 14 to 17)."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace").rsplit(")", 1)[1]
    except OSError:
        return 0.0
    return sum(map(int, fields.split()[11:15])) / os.sysconf("SC_CLK_TCK")


def _tree_mib(pid: int) -> float:
    return sum(_pss_mib(member) for member in _tree(pid))


def _pss_mib(pid: int) -> float:
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return 0.0
