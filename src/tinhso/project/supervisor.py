"""`tinhso run`: one parent that starts database, web, worker and the simulators,
restarts what dies, and stops all of it in the right order.
"""

import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

from tinhso.project.env import ROOT, env
from tinhso.project.lifeline import tied
from tinhso.project.postgres import Cluster, PostgresError, embedded, is_running, start, stop

CHECK_EVERY_S = 0.2
RESTART_PAUSE_S = 1.0
STOP_TIMEOUT_S = 20
READY_TIMEOUT_S = 60


@dataclass(slots=True)
class Child:
    """A process to keep alive."""

    name: str
    command: list[str]
    process: "subprocess.Popen[bytes] | None" = None
    started_at: float = field(default=0.0)

    def start(self) -> None:
        # A session of its own: Ctrl-C reaches only the parent, which then stops children in order.
        self.process = subprocess.Popen(  # noqa: S603
            self.command,
            start_new_session=True,
            cwd=ROOT,
            preexec_fn=tied(),  # noqa: PLW1509  (the supervisor has one thread)
        )
        self.started_at = time.monotonic()

    def keep_alive(self) -> None:
        if self.process is None or self.process.poll() is None:
            return
        if time.monotonic() - self.started_at > RESTART_PAUSE_S:
            _say(f"{self.name} đã dừng (mã {self.process.returncode}), khởi động lại.")
            self._end_group()
            self.start()

    def terminate(self) -> None:
        if self.process and self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGTERM)

    def wait(self) -> None:
        if self.process is None:
            return
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(STOP_TIMEOUT_S)
        self._end_group()

    def _end_group(self) -> None:
        """End what a killed process left behind: its own children would go on holding the port."""
        if self.process is not None:
            with suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)


class Stopped(Exception):
    """Somebody asked the supervisor to stop."""


def run() -> int:
    """Start all, then watch until a signal arrives."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _raise_stopped)
    cluster = None if env().database_url else embedded(env().data_dir)
    database = Database(cluster)
    children: list[Child] = []
    try:
        database.start()
        _prepare()
        children = _children()
        for child in children:
            child.start()
        _announce()
        _watch(database, children)
    except Stopped:
        _say("Đang dừng…")
    except (PostgresError, subprocess.CalledProcessError) as error:
        _say(f"Không khởi động được: {error}")
        return 1
    finally:
        _stop(children, database)
    return 0


def _raise_stopped(number: int, frame: object) -> None:
    raise Stopped


class Database:
    """The embedded server under supervision; nothing at all when DATABASE_URL is used."""

    def __init__(self, cluster: Cluster | None) -> None:
        self.cluster = cluster
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        if self.cluster:
            self.process = start(self.cluster, before=tied(signal.SIGINT))

    def keep_alive(self) -> None:
        if self._is_gone():
            _say("PostgreSQL đã dừng, khởi động lại.")
            self.start()

    def _is_gone(self) -> bool:
        if self.process:
            return self.process.poll() is not None
        return self.cluster is not None and not is_running(self.cluster)  # somebody else's server

    def stop(self) -> None:
        if self.process and self.process.poll() is None:
            stop(self.process)


def _prepare() -> None:
    """Bring the schema and the demo province up to date; nothing is done twice."""
    subprocess.run([sys.executable, "-m", "tinhso", "prepare"], check=True, cwd=ROOT)


def _children() -> list[Child]:
    children = [Child("web", web_command()), Child("worker", [sys.executable, "-m", "tinhso", "worker"])]
    if not (ROOT / "simulators").is_dir():
        return children
    if env().demo_identity:
        os.environ.setdefault("DEMO_IDENTITIES", str(env().data_dir / "demo_identities.json"))
        os.environ.setdefault("NATIONAL_IDENTITY_REDIRECT", f"{env().address}/tai-khoan/oidc/")
        children.append(_simulator("định danh mô phỏng", "national_identity"))
    if env().demo_certificates:
        os.environ.setdefault("DEMO_PKI", str(env().data_dir / "demo_pki"))
        os.environ.setdefault("CERTIFICATES_PORT", str(env().certificates_port))
        children.append(_simulator("chứng thực mô phỏng", "certificates"))
    if env().demo_remote_signing:
        os.environ.setdefault("DEMO_REMOTE", str(env().data_dir / "demo_remote"))
        os.environ.setdefault("REMOTE_SIGNING_PORT", str(env().remote_signing_port))
        children.append(_simulator("ký từ xa mô phỏng", "remote_signing"))
    if env().demo_axis:
        children.append(_axis())
    return children


def _axis() -> Child:
    """Return the simulated document axis; the load has written who takes part."""
    told = {
        "AXIS_PORT": str(env().document_axis_port),
        "AXIS_SYSTEMS": str(env().data_dir / "demo_axis.json"),
        "AXIS_DATA": str(env().data_dir / "document_axis.sqlite"),
        "AXIS_PARTNER": "tinhso.partner",
    }
    for name, value in told.items():
        os.environ.setdefault(name, value)
    return _simulator("trục văn bản mô phỏng", "document_axis")


def _simulator(name: str, program: str) -> Child:
    return Child(name, [sys.executable, str(ROOT / "simulators" / program / "main.py")])


def web_command() -> list[str]:
    """Return the command of the web server."""
    options = {
        "--interface": "wsgi",
        "--host": env().host,
        "--port": str(env().port),
        "--workers": str(env().web_processes),
        "--blocking-threads": str(env().web_threads),
        "--log-level": "warning",
    }
    flags = [part for pair in options.items() for part in pair]
    return [
        sys.executable,
        "-m",
        "granian",
        *flags,
        "--respawn-failed-workers",
        "tinhso.project.wsgi:application",
    ]


def _wait_for_web() -> None:
    """Wait until a page answers: the port is open long before."""
    host = "127.0.0.1" if env().host in {"0.0.0.0", "::", ""} else env().host  # noqa: S104 - comparing, not binding
    deadline = time.monotonic() + READY_TIMEOUT_S
    while time.monotonic() < deadline:
        try:
            urllib.request.urlopen(f"http://{host}:{env().port}/healthz", timeout=READY_TIMEOUT_S).close()
        except OSError:
            time.sleep(CHECK_EVERY_S)
        else:
            return


def _announce() -> None:
    _wait_for_web()
    _say(f"Tỉnh Số đang chạy tại {env().address}")
    _say("Ctrl-C để dừng.")


def _watch(database: Database, children: list[Child]) -> None:
    watched: list[Callable[[], None]] = [database.keep_alive, *(child.keep_alive for child in children)]
    while True:
        for keep_alive in watched:
            keep_alive()
        time.sleep(CHECK_EVERY_S)


def _stop(children: list[Child], database: Database) -> None:
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    for child in children:
        child.terminate()
    for child in children:
        child.wait()
    database.stop()


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
